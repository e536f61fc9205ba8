import type { PostWorkbook } from "#domain/financing";
import { sourceWords } from "../../texts/exports.ts";
import { plainPartsSentence, POST_SHEETS, POST_WORKBOOK, sharedHow } from "../../texts/post-workbook.ts";
import type { ExcelSheet } from "../excel.ts";
import { EMPTY, formulaCell, textCell, WHOLE_FORMAT, wholeCell } from "../export/cells.ts";
import { PERCENT_FORMAT } from "./assumptions-sheet.ts";
import { partsForm, weightOf } from "./parts-form.ts";
import { FIRST_ROW, own, ownColumn, rowsFrom } from "./places.ts";

/** The columns of what is counted for each party. */
export const KEY_COLUMNS = { weight: 2, takesPart: 3, counted: 4 } as const;

/** The sheet of the key: each party's weight with its source, and 1 or 0 for whether it takes part. */
export function keySheet(facts: PostWorkbook): ExcelSheet {
  const { form, parties, inhabitants } = facts;
  const parts = partsForm(facts);
  const isLive = parts === "live";
  const rows = rowsFrom(FIRST_ROW, parties.length);
  const { weight, takesPart, counted } = KEY_COLUMNS;
  const look = isLive ? ("input" as const) : ("plain" as const);
  const all = parties.reduce((sum, party) => sum + (party.isIn ? weightOf(facts, party) : 0n), 0n);
  const source = sourceWords(inhabitants.source);
  return {
    name: POST_SHEETS.key,
    widths: [8, 24, 14, 14, 14, 12, 80],
    rows: [
      [textCell(POST_WORKBOOK.keyTitle, "title")],
      [textCell(sharedHow(form))],
      [textCell(parts === "live" ? POST_WORKBOOK.live : plainPartsSentence(form, parts))],
      [],
      [
        textCell(POST_WORKBOOK.code, "heading"),
        textCell(POST_WORKBOOK.party, "heading"),
        textCell(form.kind === "equal" ? POST_WORKBOOK.parts : POST_WORKBOOK.persons, "number-heading"),
        textCell(POST_WORKBOOK.takesPart, "number-heading"),
        textCell(POST_WORKBOOK.weight, "number-heading"),
        textCell(POST_WORKBOOK.share, "number-heading"),
        textCell(POST_WORKBOOK.source, "heading"),
      ],
      ...parties.map((party, index) => {
        const row = FIRST_ROW + index;
        const weighs = weightOf(facts, party);
        const taken = party.isIn ? weighs : 0n;
        const sum = own(counted, rows[1] + 1).replace(/\d+$/, "$$$&");
        return [
          textCell(party.code),
          textCell(party.name),
          wholeCell(weighs, look),
          { kind: "number" as const, number: party.isIn ? 1 : 0, look },
          formulaCell(`${own(weight, row)}*${own(takesPart, row)}`, Number(taken), { format: WHOLE_FORMAT }),
          formulaCell(`IF(${sum}=0,0,${own(counted, row)}/${sum})`, Number(taken) / Number(all), {
            format: PERCENT_FORMAT,
          }),
          textCell(form.kind === "equal" ? POST_WORKBOOK.sharing : source),
        ];
      }),
      [
        EMPTY,
        textCell(POST_WORKBOOK.sum, "sum"),
        EMPTY,
        formulaCell(`SUM(${ownColumn(takesPart, rows)})`, parties.filter(({ isIn }) => isIn).length, {
          look: "sum",
        }),
        formulaCell(`SUM(${ownColumn(counted, rows)})`, Number(all), { format: WHOLE_FORMAT, look: "sum" }),
        EMPTY,
      ],
    ],
  };
}
