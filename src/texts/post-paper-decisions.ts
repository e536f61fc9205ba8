import type { PaperBlock, PaperPiece } from "#domain/paper";
import { postInSentence } from "./joint-post-words.ts";
import { decisionWords, surenessWord } from "./post-deciding.ts";
import { amountPiece, boardOf, type PaperAddresses, type ToldMatter } from "./post-paper-told.ts";

/** Three ready decisions, as long as each other: the paper takes no side. */
export function decisionBlocks(told: ToldMatter, addresses: PaperAddresses): readonly PaperBlock[] {
  const heading = (text: string): PaperBlock => ({ kind: "heading", level: 3, text });
  return [
    {
      kind: "paragraph",
      pieces: ["Här står tre färdiga förslag. Låt ett stå kvar och stryk de andra."],
    },
    heading("Ja"),
    proposalBlock(told, addresses),
    heading("Nej"),
    refusalBlock(told, addresses),
    heading("Återremiss"),
    referralBlock(told, addresses),
  ];
}

/** A yes, as it will stand in the minutes. */
export function proposalBlock(told: ToldMatter, addresses: PaperAddresses): PaperBlock {
  const { matter, names } = told;
  const { post, asked, party } = matter;
  const board = boardOf(told);
  const { before, after } = decisionWords(names.official, asked.year, post, asked.certainty);
  const part = amountPiece(asked.part, matter, addresses.amount({ year: asked.year, party }));
  return {
    kind: "decision",
    clauses: [
      [`${board} beslutar att ${before}`, part, after],
      [`${board} beslutar att åtagandet gäller ${onlyThatYear(matter)}`],
    ],
  };
}

function refusalBlock(told: ToldMatter, addresses: PaperAddresses): PaperBlock {
  const { matter, names } = told;
  const { post, asked } = matter;
  const board = boardOf(told);
  return {
    kind: "decision",
    clauses: [
      [
        `${board} avslår förfrågan om att ${names.official} ska betala sin del av ${postInSentence(post)} för ${asked.year}, `,
        ...partPieces(told, addresses),
        ".",
      ],
      [`${board} beslutar att avslaget gäller ${onlyThatYear(matter)}`],
    ],
  };
}

/** That a decision is for one year, and what becomes of those after it, where there are any. */
function onlyThatYear({ asked, years }: ToldMatter["matter"]): string {
  return years.some(({ year }) => year > asked.year)
    ? `${asked.year}. För varje senare verksamhetsår tas ett nytt beslut.`
    : `${asked.year}, som är uppdragets sista verksamhetsår.`;
}

function referralBlock(told: ToldMatter, addresses: PaperAddresses): PaperBlock {
  const { matter, names } = told;
  const { post, asked } = matter;
  const board = boardOf(told);
  return {
    kind: "decision",
    clauses: [
      [
        `${board} återremitterar ärendet om att ${names.official} ska betala sin del av ${postInSentence(post)} för ${asked.year}, `,
        ...partPieces(told, addresses),
        ".",
      ],
      [
        `${board} uppdrar åt förvaltningen att ta reda på det som underlaget inte säger och att återkomma med ärendet.`,
      ],
    ],
  };
}

/** The part of the asked year, and before it how sure it is. */
export function partPieces(
  { matter }: ToldMatter,
  { amount }: PaperAddresses,
): readonly [PaperPiece, PaperPiece] {
  const { asked, party } = matter;
  return [
    surenessWord(asked.certainty),
    amountPiece(asked.part, matter, amount({ year: asked.year, party })),
  ];
}
