import { expect, test } from "vitest";
import { NOVEMBER, scbTable } from "../../../tests/pxweb/scb-table.ts";
import { writeExcel } from "../excel.ts";
import { sourceInFile } from "./source-in-file.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const sourceOf = (content: string | Uint8Array) =>
  sourceInFile(typeof content === "string" ? bytesOf(content) : content, "fil");

const TITLE = "Folkmängden den 1 november efter region och år";

test("a table in JSON-stat says who gives it, its title, its number and when it was changed", () => {
  expect(sourceOf(JSON.stringify(scbTable([], NOVEMBER, "2016")))).toEqual({
    document: `SCB, ${NOVEMBER.label}`,
    place: "tabell TAB1267, uppdaterad 2017-02-21",
  });
});

test("an export says its title", async () => {
  expect(sourceOf(`"${TITLE}"\n\n"region";"2015";"2016"\n"1981 Sala";1;2\n`)).toEqual({ document: TITLE });
  const text = (words: string) => ({ kind: "text", text: words }) as const;
  const rows = [[text(TITLE)], [text(""), text("2016")], [text("1981 Sala"), text("2")]];
  expect(sourceOf(await writeExcel([{ name: "Blad", widths: [9, 9], rows }]))).toEqual({ document: TITLE });
});

test.each(["kod;folkmängd\n1981;2\n", "{", "", '{"version":"2.0","class":"dataset"}'])(
  "nothing is made up where the file says nothing: %j",
  (text) => {
    expect(sourceOf(text)).toBeUndefined();
  },
);
