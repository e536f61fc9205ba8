import type { PaperMark, PartyMatter } from "#domain/financing";
import type { Paper, PaperBlock, PaperSection } from "#domain/paper";
import { certaintyMeaning, certaintyWord } from "./certainty.ts";
import { monthsText, operatingYearsText, postInSentence } from "./joint-post-words.ts";
import { alternativeBlocks } from "./post-paper-alternatives.ts";
import { decidingSentence } from "./post-deciding.ts";
import { backgroundBlocks, basisBlocks, sentToBlocks } from "./post-paper-background.ts";
import { economyBlocks } from "./post-paper-economy.ts";
import { amountPiece, boardOf, type PaperAddresses, type ToldMatter } from "./post-paper-told.ts";

/** The usual headings (rubriker) of an officer's report; a municipality may have its own. */
export const PAPER_HEADINGS: Readonly<Record<PaperSection, string>> = {
  summary: "Sammanfattning",
  proposal: "Förslag till beslut",
  background: "Bakgrund",
  economy: "Ekonomiska konsekvenser",
  alternatives: "Alternativ och risk",
  basis: "Beslutsunderlag",
  "sent-to": "Beslutet skickas till",
};

/** The feet of papers. */
export const PAPER_FOOT = { page: "Sida", of: "av" } as const;

/** The officer's report (tjänsteskrivelse) to one party's board, in its own order of headings. */
export function postPaper(told: ToldMatter, addresses: PaperAddresses): Paper {
  const { matter, names, sections } = told;
  const { post, asked } = matter;
  const blocks: Readonly<Record<PaperSection, () => readonly PaperBlock[]>> = {
    summary: () => summaryBlocks(told, addresses),
    proposal: () => [proposalBlock(told, addresses)],
    background: () => backgroundBlocks(told),
    economy: () => economyBlocks(told, addresses),
    alternatives: () => alternativeBlocks(told, addresses),
    basis: () => basisBlocks(told, addresses),
    "sent-to": () => sentToBlocks(told),
  };
  return {
    kind: "Tjänsteskrivelse",
    title: paperTitle(matter),
    language: "sv",
    day: post.readingDay,
    author: "Samnytta",
    facts: [
      { label: "Till", value: `${boardOf(told)}, ${names.official}` },
      { label: "Underlag från", value: post.host },
      { label: "Gäller", value: `verksamhetsåret ${asked.year}` },
      certaintyFact(matter),
    ],
    blocks: [
      ...sections.flatMap(({ section, title }): readonly PaperBlock[] => [
        { kind: "heading", level: 2, text: title ?? PAPER_HEADINGS[section] },
        ...blocks[section](),
      ]),
      addressBlock(matter, told.marks.own, addresses),
    ],
    foot: PAPER_FOOT,
  };
}

/** "En gemensam utvecklingsledare: finansiering 2024". */
export function paperTitle({ post, asked }: PartyMatter): string {
  const what = postInSentence(post);
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}: finansiering ${asked.year}`;
}

/** How sure the amounts are, in the head of the paper: nobody is to take an example for a decision. */
export function certaintyFact({ certainty }: PartyMatter) {
  return {
    label: "Beloppens säkerhet",
    value: `${certaintyWord(certainty)}. ${certaintyMeaning(certainty)}`,
  };
}

/** What the board is asked to decide, as it will stand in the minutes. */
export function proposalBlock(told: ToldMatter, { amount }: PaperAddresses): PaperBlock {
  const { matter, names } = told;
  const { post, asked, party } = matter;
  const board = boardOf(told);
  const part = amountPiece(asked.part, matter, amount({ year: asked.year, party }));
  const grants =
    post.grants.length === 0 ? "" : `, under förutsättning att kommunen får statsbidrag för ${asked.year}`;
  return {
    kind: "decision",
    clauses: [
      [
        `${board} beslutar att ${names.official} betalar `,
        part,
        ` för ${asked.year} som sin del av ${postInSentence(post)}${grants}.`,
      ],
      [
        `${board} beslutar att åtagandet gäller ${asked.year}. För varje senare verksamhetsår tas ett nytt beslut.`,
      ],
    ],
  };
}

function summaryBlocks({ matter, names }: ToldMatter, { amount }: PaperAddresses): readonly PaperBlock[] {
  const { post, asked, party } = matter;
  const part = amountPiece(asked.part, matter, amount({ year: asked.year, party }));
  const cost = amountPiece(asked.cost, matter, amount({ year: asked.year }));
  const whole = amountPiece(matter.part, matter, amount({ party }));
  return [
    {
      kind: "paragraph",
      pieces: [
        `${names.official} föreslås betala `,
        part,
        ` för ${asked.year}. Det är kommunens del av ${postInSentence(post)}, som kostar `,
        cost,
        " det året.",
      ],
    },
    {
      kind: "paragraph",
      pieces: [
        `Hela uppdraget är ${monthsText(post.period.months)} och ${operatingYearsText(matter.years.length)}. För hela tiden är kommunens del `,
        whole,
        `. ${decidingSentence(post.deciding)}`,
      ],
    },
  ];
}

/** The word of an address that carries a paper's figures. */
export const MARK_WORD = "siffror";

/** A mark as it stands in an address (mirrors how the domain writes it). */
function markText({ first, amounts, rest }: PaperMark): string {
  return [first, ...amounts, rest].join(".");
}

/** Where the paper lies, last in it, with what tells whether its post is the same. */
export function addressBlock({ post }: PartyMatter, mark: PaperMark, { paper }: PaperAddresses): PaperBlock {
  return {
    kind: "address",
    lead: `Handlingen finns på sidan nedan. Där går varje belopp att öppna och räkna om, och där står om något belopp har ändrats efter att handlingen skrevs. Underlagets kontrollsumma är ${post.version.slice(0, 12)}.`,
    address: `${paper}?${MARK_WORD}=${markText(mark)}`,
  };
}
