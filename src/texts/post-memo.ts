import type { Paper, PaperBlock } from "#domain/paper";
import { saidText } from "./answer-words.ts";
import { certaintyWord } from "./certainty.ts";
import { gapSentence, postInSentence } from "./joint-post-words.ts";
import { endedSentence } from "./post-ended.ts";
import { endBlocks } from "./post-paper-alternatives.ts";
import { backgroundBlocks, basisBlocks } from "./post-paper-background.ts";
import { costBlocks, uncoveredBlocks } from "./post-paper-economy.ts";
import { addressBlock, certaintyFact, dayFact, PAPER_FOOT } from "./post-paper.ts";
import { amountPiece, type PaperAddresses, type ToldMatter } from "./post-paper-told.ts";

/**
 * The paper that all parties share (PM): the post, what it costs, everybody's part, and what may go wrong.
 * @param all every party's matter, in the order of the parties; at least one
 */
export function postMemo(given: ToldMatter, all: readonly ToldMatter[], addresses: PaperAddresses): Paper {
  const first = earliestOf(given, all);
  const { matter } = first;
  const { post, ended } = matter;
  const risk = endBlocks(first, addresses).slice(1);
  const what = postInSentence(post);
  const heading = (text: string): PaperBlock => ({ kind: "heading", level: 2, text });
  return {
    kind: "PM",
    title: `Gemensam finansiering av ${what}`,
    language: "sv",
    day: post.readingDay,
    author: "Samnytta",
    facts: [{ label: "Från", value: post.host }, dayFact(matter), certaintyFact(matter)],
    blocks: [
      heading("Bakgrund"),
      ...(ended === undefined ? [] : [{ kind: "paragraph" as const, pieces: [endedSentence(ended)] }]),
      ...backgroundBlocks(first),
      heading("Kostnad"),
      costTable(first, addresses),
      ...costBlocks(first),
      heading("Fördelning"),
      partsTable(first, all, addresses),
      ...uncoveredBlocks(first, addresses),
      heading("Om en part inte är med"),
      { kind: "paragraph", pieces: [gapSentence(post.sharing.gap)] },
      ...(risk.length === 0 ? [] : [heading("Risk"), ...risk]),
      heading("Underlag"),
      ...basisBlocks(first, addresses),
      addressBlock(matter, first.marks.shared, addresses),
    ],
    foot: PAPER_FOOT,
  };
}

/** The matter of whoever decides the earliest year: parties that have settled it are asked about a later one. */
function earliestOf(given: ToldMatter, all: readonly ToldMatter[]): ToldMatter {
  return all.toSorted((a, b) => a.matter.asked.year - b.matter.asked.year)[0] ?? given;
}

function costTable({ matter }: ToldMatter, { amount }: PaperAddresses): PaperBlock {
  return {
    kind: "table",
    caption: "Kostnad per verksamhetsår",
    columns: [
      { title: "År", isNumber: false },
      { title: "Månader", isNumber: true },
      { title: "Kostnad", isNumber: true },
      { title: "Säkerhet", isNumber: false },
    ],
    rows: matter.years.map(({ year, months, cost, certainty }) => [
      String(year),
      String(months),
      amountPiece(cost, matter, amount({ year })),
      certaintyWord(certainty),
    ]),
    sum: [
      "Summa",
      String(matter.post.period.months),
      amountPiece(matter.cost, matter, amount({})),
      certaintyWord(matter.certainty),
    ],
  };
}

function partsTable(
  { matter }: ToldMatter,
  all: readonly ToldMatter[],
  { amount, post }: PaperAddresses,
): PaperBlock {
  const { year, covered, uncovered } = matter.asked;
  return {
    kind: "table",
    caption: "Varje parts del",
    columns: [
      { title: "Part", isNumber: false },
      { title: String(year), isNumber: true },
      { title: "Hela tiden", isNumber: true },
      { title: `Svar ${year}`, isNumber: false },
    ],
    rows: all.flatMap(({ matter: own, names }) =>
      own.years
        .filter((each) => each.year === year)
        .map((inYear) => [
          names.party,
          amountPiece(inYear.part, own, amount({ year, party: own.party })),
          amountPiece(own.part, own, amount({ party: own.party })),
          saidText(inYear, own.party),
        ]),
    ),
    sum: [
      "Summa",
      amountPiece(covered, matter, uncovered === 0n ? amount({ year }) : post),
      amountPiece(matter.covered, matter, matter.covered === matter.cost ? amount({}) : post),
      "",
    ],
  };
}
