import { describe, expect, test } from "vitest";
import { annexHash } from "#domain/published";
import { fileHash } from "#domain/source";
import { bothArchives } from "./archives.ts";
import { annex, annexLoaded, moment } from "./kept-content.ts";

describe.each(bothArchives)("the journal $where", ({ open }) => {
  test("tells every deed in order, with the file it came in", async () => {
    const { archive, journal, close } = await open();
    await archive.keepAnnex(annexHash(annex), annex, moment);
    expect(await journal.lastSequence()).toBe(0);
    const loaded = annexLoaded("key-1");
    await journal.record(loaded);
    const { file: _file, ...withdrawn } = { ...annexLoaded("key-2"), deed: "annex-withdrawn" as const };
    await journal.record(withdrawn);
    const entries = await journal.entries();
    expect(entries).toEqual([
      {
        sequence: 1,
        moment,
        actor: "lokal användare",
        deed: "annex-loaded",
        object: annexHash(annex),
        file: { name: "bilaga.csv", hash: fileHash(loaded.file?.bytes ?? new Uint8Array()) },
      },
      { sequence: 2, moment, actor: "lokal användare", deed: "annex-withdrawn", object: annexHash(annex) },
    ]);
    expect(await journal.lastSequence()).toBe(2);
    await close();
  });

  test("one key is one deed: sent again it tells the first, and it stands for no other", async () => {
    const { archive, journal, close } = await open();
    await archive.keepAnnex(annexHash(annex), annex, moment);
    const first = await journal.record(annexLoaded("key-1"));
    expect(first.kind).toBe("recorded");
    const again = await journal.record({ ...annexLoaded("key-1"), moment: "2018-01-01T00:00:00.000Z" });
    expect(again).toEqual({ ...first, kind: "already-recorded" });
    const other = await journal.record({ ...annexLoaded("key-1"), deed: "annex-withdrawn" });
    expect(other).toEqual({ kind: "key-taken" });
    expect(await journal.entries()).toHaveLength(1);
    await close();
  });

  test("twenty at once with one key are one deed, and with keys of their own twenty in a row", async () => {
    const { archive, journal, close } = await open();
    await archive.keepAnnex(annexHash(annex), annex, moment);
    const same = await Promise.all(Array.from({ length: 20 }, () => journal.record(annexLoaded("one"))));
    expect(same.filter(({ kind }) => kind === "recorded")).toHaveLength(1);
    await Promise.all(Array.from({ length: 20 }, (_, n) => journal.record(annexLoaded(`key-${n}`))));
    const sequences = (await journal.entries()).map(({ sequence }) => sequence);
    expect(sequences).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
    await close();
  });

  test("an annex comes back as it was kept, with notes, misprints and names", async () => {
    const { archive, close } = await open();
    await archive.keepAnnex(annexHash(annex), annex, moment);
    expect(await archive.findAnnex(annexHash(annex))).toEqual(annex);
    expect(await archive.findAnnex("0".repeat(64))).toBeUndefined();
    await expect(archive.keepAnnex("0".repeat(64), annex, moment)).rejects.toThrow("has that hash");
    await close();
  });
});
