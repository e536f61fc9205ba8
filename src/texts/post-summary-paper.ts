import type { Paper, PaperBlock } from "#domain/paper";
import { certaintyWord } from "./certainty.ts";
import { serviceWord } from "./joint-post-words.ts";
import { endedBlocks, POST_ENDED } from "./post-ended.ts";
import { noBlocks } from "./post-paper-alternatives.ts";
import { addressBlock, certaintyFact, dayFact, PAPER_FOOT, paperTitle } from "./post-paper.ts";
import { proposalBlock } from "./post-paper-decisions.ts";
import { amountPiece, boardFact, type PaperAddresses, type ToldMatter } from "./post-paper-told.ts";

/** The same matter on one page, for those who decide: what it costs, what it gives, what to decide and what a no means. */
export function postSummary(told: ToldMatter, addresses: PaperAddresses): Paper {
  const { matter, names } = told;
  const { post, party, ended } = matter;
  return {
    kind: "Sammanfattning",
    title: paperTitle(matter),
    language: "sv",
    day: post.readingDay,
    author: "Samnytta",
    facts: [boardFact(told), dayFact(matter), certaintyFact(matter)],
    blocks: [
      heading("Vad betalar kommunen?"),
      {
        kind: "table",
        caption: `${names.official}, år för år`,
        columns: [
          { title: "År", isNumber: false },
          { title: "Kommunens del", isNumber: true },
          { title: "Säkerhet", isNumber: false },
        ],
        rows: matter.years.map(({ year, part, certainty }) => [
          String(year),
          amountPiece(part, matter, addresses.amount({ year, party })),
          certaintyWord(certainty),
        ]),
        sum: [
          "Summa",
          amountPiece(matter.part, matter, addresses.amount({ party })),
          certaintyWord(matter.certainty),
        ],
      },
      heading("Vad får kommunen?"),
      { kind: "list", rows: post.services.map(({ kind, text }) => [`${serviceWord(kind)}: ${text}`]) },
      ...(ended === undefined
        ? decidingBlocks(told, addresses)
        : [heading(POST_ENDED.question), ...endedBlocks(told, addresses)]),
      addressBlock(matter, told.marks.own, addresses),
    ],
    foot: PAPER_FOOT,
  };
}

/** What there is to decide, and what a no means. */
function decidingBlocks(told: ToldMatter, addresses: PaperAddresses): readonly PaperBlock[] {
  return [
    heading("Vad beslutar nämnden vid ja?"),
    proposalBlock(told, addresses),
    {
      kind: "paragraph",
      pieces: ["Färdiga förslag för nej och återremiss står i tjänsteskrivelsen."],
    },
    heading("Vad händer vid nej?"),
    ...noBlocks(told, addresses).slice(1),
  ];
}

function heading(text: string): PaperBlock {
  return { kind: "heading", level: 2, text };
}
