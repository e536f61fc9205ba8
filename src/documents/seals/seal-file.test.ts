import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Seal } from "#domain/log";
import { sealFile, sealPlace } from "./seal-file.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "samnytta-seals-"));
});
afterEach(() => rm(folder, { recursive: true }));

const seal: Seal = {
  day: "2026-03-01",
  moment: "2026-03-01T08:00:00.000Z",
  heads: [{ organisation: "2080", sequence: 4, hash: "b".repeat(64) }],
  previous: "0".repeat(64),
  hash: "c".repeat(64),
};

describe("the file of seals", () => {
  test("lies beside the data directory, never in it, unless the setting says where", () => {
    expect(sealPlace({}, "/srv/samnytta/")).toBe("/srv/samnytta-seals.jsonl");
    expect(sealPlace({ SAMNYTTA_SEALS: "/backup/seals.jsonl" }, "/srv/samnytta")).toBe("/backup/seals.jsonl");
  });

  test("is empty before the first, made with its folder, and read back as it was written", async () => {
    const seals = sealFile(join(folder, "own", "seals.jsonl"));
    expect(await seals.read()).toEqual({ ok: true, value: [] });
    await seals.append(seal);
    await seals.append({ ...seal, day: "2026-03-02" });
    expect(await seals.read()).toEqual({ ok: true, value: [seal, { ...seal, day: "2026-03-02" }] });
  });

  test("a line that a power cut left half-written is no seal, and the next takes its place", async () => {
    const file = join(folder, "seals.jsonl");
    const seals = sealFile(file);
    await seals.append(seal);
    await appendFile(file, JSON.stringify(seal).slice(0, 50));
    expect(await seals.read()).toEqual({ ok: true, value: [seal] });
    await seals.append(seal);
    expect((await readFile(file, "utf8")).split("\n")).toHaveLength(3);
    expect(await seals.read()).toEqual({ ok: true, value: [seal, seal] });
  });

  test.each(["hej", "[]", "{}", '{"heads":[{}]}', JSON.stringify({ ...seal, heads: [null] })])(
    "a line that is no seal is named: %s",
    async (line) => {
      const file = join(folder, "seals.jsonl");
      await writeFile(file, `${JSON.stringify(seal)}\n${line}\n`);
      expect(await sealFile(file).read()).toEqual({
        ok: false,
        problems: [{ kind: "seal-file-unreadable", file, line: 2 }],
      });
    },
  );

  test("a place that is no file is told with the code of the system", async () => {
    expect(await sealFile(folder).read()).toMatchObject({ ok: false, problems: [{ code: "EISDIR" }] });
    expect(await sealFile(folder).append(seal)).toMatchObject({ ok: false, problems: [{ code: "EISDIR" }] });
  });
});
