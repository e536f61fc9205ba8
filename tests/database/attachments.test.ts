import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileHash } from "#domain/source";
import { bothArchives, type TestArchive } from "./archives.ts";
import { at, falun, orsa, version } from "./stored-things.ts";

const bytes = new Uint8Array([0, 1, 2, 255]);
const hash = fileHash(bytes);
const file = (key: string, owner: string, other = {}) =>
  version(key, `${hash} ${owner}`, owner, { kind: "attachment", deed: "attach-file", ...other });

describe.each(bothArchives)("content of attachments, $where", ({ open }) => {
  let archive: TestArchive;
  beforeAll(async () => {
    archive = await open();
  });
  afterAll(() => archive.close());

  test("is kept once, seen by those who see an attachment of it, and gone with the last", async () => {
    const { records, attachments } = archive;
    await records.write(falun, file("1", "2080"), at(1));
    await attachments.keep("2080", hash, bytes, at(1));
    await records.write(orsa, file("2", "2034"), at(2));
    await attachments.keep("2034", hash, bytes, at(2));
    expect(await attachments.find("2080", hash)).toEqual(bytes);
    for (const reader of ["2029", "everybody"]) expect(await attachments.find(reader, hash)).toBeUndefined();
    // Falun's is removed, and Orsa's, which Falun cannot see, keeps the content.
    const gone = { state: "ended", deed: "remove-file", basedOn: 1 } as const;
    await records.write(falun, { ...file("1", "2080"), ...gone, key: "3" }, at(3));
    await attachments.forget("2080", hash);
    expect(await attachments.find("2034", hash)).toEqual(bytes);
    await records.write(orsa, { ...file("2", "2034"), ...gone, key: "4" }, at(4));
    await attachments.forget("2034", hash);
    expect(await attachments.find("2034", hash)).toBeUndefined();
    await records.write(falun, file("5", "2080", { object: `${hash} p`, state: "published" }), at(5));
    await attachments.keep("2080", hash, bytes, at(5));
    expect(await attachments.find("everybody", hash)).toEqual(bytes);
  });
});
