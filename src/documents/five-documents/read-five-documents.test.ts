import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readFiveDocuments } from "./read-five-documents.ts";

const SHIPPED = new URL("../../../reference/five-documents.json", import.meta.url);

type Twin = { readonly says: string; readonly change: (text: string) => string; readonly field: string };

const WRONG: readonly Twin[] = [
  {
    says: "a quote of more than 25 words",
    change: (text) =>
      text.replace('"text": "Vad är alternativet?"', `"text": "${Array(26).fill("ord").join(" ")}"`),
    field: "documents/0/statements/6/text",
  },
  {
    says: "a statement that is said to work but has no test that walks it",
    change: (text) => text.replace(/"tests": \[[^\]]*\]/, '"tests": []'),
    field: "documents/0/statements/0/fulfilment/tests",
  },
  {
    says: "a link that leaves the house",
    change: (text) => text.replace(/"href": "[^"]*"/, '"href": "//example.org/"'),
    field: "documents/0/statements/0/fulfilment/by/0/href",
  },
  {
    says: "an unknown field",
    change: (text) => text.replace('"about":', '"phone": "021", "about":'),
    field: "documents/0/phone",
  },
  {
    says: "two statements with one id",
    change: (text) => text.replace('"id": "norra-2"', '"id": "norra-1"'),
    field: "norra-1",
  },
];

test("the five documents are five, and every one has statements", async () => {
  const read = readFiveDocuments(await readFile(SHIPPED));
  expect(read.ok && read.value.map(({ id }) => id)).toEqual([
    "norra",
    "halland",
    "vastmanland",
    "hemvard",
    "dalarna",
  ]);
});

test.each(WRONG)("$says is refused", async ({ change, field }) => {
  const text = await readFile(SHIPPED, "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  const read = readFiveDocuments(new TextEncoder().encode(changed));
  expect(read.ok ? [] : read.problems.map((problem) => "field" in problem && problem.field)).toContain(field);
});

test("no telephone number and no address to a person stands in the file", async () => {
  const text = await readFile(SHIPPED, "utf8");
  expect(text).not.toMatch(/\d{2,4} ?[-–] ?\d{2,3} \d{2} \d{2}|@/);
});
