import type { Ground, PostWorkbook } from "#domain/financing";
import { certaintyMeaning, certaintyWord } from "../../texts/certainty.ts";
import { sourceWords } from "../../texts/exports.ts";
import { formatDay } from "../../texts/format.ts";
import { groundText, periodText } from "../../texts/joint-post-page.ts";
import { employmentWord } from "../../texts/joint-post-words.ts";
import { POST_SHEETS, POST_WORKBOOK, sharedHow } from "../../texts/post-workbook.ts";
import type { ExcelCell, ExcelSheet } from "../excel.ts";
import { textCell } from "../export/cells.ts";

type Row = readonly ExcelCell[];

/** The sheet that says where everything comes from, and what is not known. */
export function postSourcesSheet(facts: PostWorkbook): ExcelSheet {
  const { post, certainty, inhabitants, overheads, form, employer } = facts;
  return {
    name: POST_SHEETS.sources,
    widths: [34, 110],
    rows: [
      [textCell(post.title, "title")],
      line(POST_WORKBOOK.page, facts.address),
      line("", POST_WORKBOOK.pageMeans),
      line(POST_WORKBOOK.version, post.version),
      line(POST_WORKBOOK.readOn, formatDay(post.readingDay)),
      line(POST_WORKBOOK.certainty, `${certaintyWord(certainty)}. ${certaintyMeaning(certainty)}`),
      [],
      grounded(POST_WORKBOOK.period, `${periodText(post.period)}.`, post.period.ground),
      ...post.costs.map(({ title, ground }) => grounded(title, "", ground)),
      ...overheads
        .filter(({ overhead }, index) => overheads.findIndex((each) => each.overhead === overhead) === index)
        .map(({ overhead }) =>
          line(`${POST_WORKBOOK.overhead} ${overhead.year}`, sourceWords(overhead.source)),
        ),
      grounded(POST_WORKBOOK.sharing, sharedHow(form), post.sharing.ground),
      line(`${POST_WORKBOOK.population} ${formatDay(inhabitants.on)}`, sourceWords(inhabitants.source)),
      grounded(
        POST_WORKBOOK.employment,
        `${employer}, ${employmentWord(post.employment.form).toLowerCase()}.`,
        post.employment.ground,
      ),
      ...post.grants.map(({ year, ground }) => grounded(`${POST_WORKBOOK.grant} ${year}`, "", ground)),
      [],
      ...post.notKnown.map((each, index) => line(index === 0 ? POST_WORKBOOK.notKnown : "", each)),
    ],
  };
}

function grounded(label: string, value: string, ground: Ground): Row {
  return line(label, `${value} ${certaintyWord(ground.certainty)}. ${groundText(ground, false)}`.trim());
}

function line(label: string, value: string): Row {
  return [textCell(label), textCell(value)];
}
