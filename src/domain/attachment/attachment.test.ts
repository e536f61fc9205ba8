import { describe, expect, test } from "vitest";
import { cleanFileName } from "./clean-file-name.ts";
import { readAttachment } from "./attachment.ts";

describe("the name of a file", () => {
  test.each([
    ["Beslut § 12.pdf", "Beslut § 12.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["C:\\Mina\\beslut.exe", "beslut.exe.pdf"],
    // U+202E turns what follows: "tropp‮fdp.exe" is read as "troppexe.pdf".
    ["rapport\u202efdp.exe", "rapportfdp.exe.pdf"],
    ['a"; filename=b\r\nX: y.pdf', "a-- filename=bX- y.pdf"],
    ["  .PDF ", "PDF.pdf"],
    ["", "bilaga.pdf"],
    ["e\u0301.pdf", "é.pdf"],
  ])("%j is saved as %j", (name, saved) => {
    expect(cleanFileName(name, "pdf")).toBe(saved);
  });

  test("is no longer than a hundred signs before its ending, and has one ending", () => {
    expect(cleanFileName(`${"å".repeat(300)}.jpeg`, "jpg")).toBe(`${"å".repeat(100)}.jpg`);
  });
});

test("what is no attachment is read as none", () => {
  for (const body of ["{}", "null", '{"thing":{"kind":"seat","object":"a"}}'])
    expect(readAttachment(body)).toBeUndefined();
});
