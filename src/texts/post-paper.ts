import type { PaperMark, PartyMatter } from "#domain/financing";
import type { Paper, PaperBlock, PaperPiece, PaperSection } from "#domain/paper";
import { certaintyMeaning, certaintyWord } from "./certainty.ts";
import { formatDay } from "./format.ts";
import { monthsText, operatingYearsText, postInSentence } from "./joint-post-words.ts";
import { endedBlocks, notSettledText, openYearsPieces, paperYears } from "./post-ended.ts";
import { alternativeBlocks } from "./post-paper-alternatives.ts";
import { decisionBlocks, partPieces } from "./post-paper-decisions.ts";
import {
  decidedWhen,
  decidedWhenSentence,
  decidingGround,
  decidingSentence,
  NEXT_STEP,
  noticeAndAgreement,
  noticeDay,
} from "./post-deciding.ts";
import { backgroundBlocks, basisBlocks, sentToBlocks } from "./post-paper-background.ts";
import { economyBlocks } from "./post-paper-economy.ts";
import { amountPiece, boardFact, type PaperAddresses, type ToldMatter } from "./post-paper-told.ts";

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

/** What a paper has only while there is something to decide. */
const ONLY_BEFORE_THE_END: ReadonlySet<PaperSection> = new Set(["proposal", "alternatives", "sent-to"]);

/** What the municipality fills in: nobody else knows it. */
const PAPER_FIELDS = {
  lead: "Tomma fält fylls i av kommunen.",
  first: ["Diarienummer", "Datum", "Handläggare", "Ansvarig chef"],
  heading: "Konto och underskrift",
  last: ["Konto och ansvar", "Underskrift"],
} as const;

/** The feet of papers. */
export const PAPER_FOOT = { page: "Sida", of: "av" } as const;

/** The officer's report (tjänsteskrivelse) to one party's board, in its own order of headings. */
export function postPaper(told: ToldMatter, addresses: PaperAddresses): Paper {
  const { matter, sections } = told;
  const { post, asked, ended } = matter;
  const isLeftOut = (section: PaperSection) => ended !== undefined && ONLY_BEFORE_THE_END.has(section);
  const blocks: Readonly<Record<PaperSection, () => readonly PaperBlock[]>> = {
    summary: () => (ended === undefined ? summaryBlocks(told, addresses) : endedBlocks(told, addresses)),
    proposal: () => decisionBlocks(told, addresses),
    background: () => [...backgroundBlocks(told), ...questionBlocks(told, addresses)],
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
      boardFact(told),
      { label: "Underlag från", value: post.host },
      {
        label: "Gäller",
        value:
          ended === undefined
            ? `verksamhetsåret ${asked.year}`
            : `verksamhetsåren ${paperYears(matter)}, i efterhand`,
      },
      dayFact(matter),
      certaintyFact(matter),
    ],
    blocks: [
      { kind: "fields", lead: PAPER_FIELDS.lead, labels: PAPER_FIELDS.first },
      ...sections
        .filter(({ section }) => !isLeftOut(section))
        .flatMap(({ section, title }): readonly PaperBlock[] => [
          { kind: "heading", level: 2, text: title ?? PAPER_HEADINGS[section] },
          ...blocks[section](),
        ]),
      { kind: "heading", level: 2, text: PAPER_FIELDS.heading },
      { kind: "fields", lead: PAPER_FIELDS.lead, labels: PAPER_FIELDS.last },
      { kind: "heading", level: 2, text: "Kontroll" },
      addressBlock(matter, told.marks.own, addresses),
    ],
    foot: PAPER_FOOT,
  };
}

/** "En gemensam utvecklingsledare: finansiering 2024". */
export function paperTitle(matter: PartyMatter): string {
  const { post, asked, ended } = matter;
  const what = postInSentence(post);
  const when = ended === undefined ? asked.year : `${paperYears(matter)}, i efterhand`;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}: finansiering ${when}`;
}

/** How sure the amounts are, in the head of the paper: nobody is to take an example for a decision. */
export function certaintyFact({ certainty }: PartyMatter) {
  return {
    label: "Beloppens säkerhet",
    value: `${certaintyWord(certainty)}. ${certaintyMeaning(certainty)}`,
  };
}

/** The day that the paper describes, in its head. */
export function dayFact({ post }: PartyMatter) {
  return { label: "Beskriver läget", value: formatDay(post.readingDay) };
}

/** The matter in four sentences at most: what is asked, the whole time, when it is decided, and years left out. */
function summaryBlocks(told: ToldMatter, addresses: PaperAddresses): readonly PaperBlock[] {
  const { matter, names, grants } = told;
  const { amount } = addresses;
  const { post, asked, party } = matter;
  const cost = amountPiece(asked.cost, matter, amount({ year: asked.year }));
  const whole = amountPiece(matter.part, matter, amount({ party }));
  const when = decidedWhenSentence(asked.year, post.deciding, noticeDay(post, asked.year), grants);
  const earlier = earlierOpen(matter);
  return [
    {
      kind: "paragraph",
      pieces: [
        `Ärendet gäller om ${names.official} ska betala `,
        ...partPieces(told, addresses),
        ` för ${asked.year}, kommunens del av ${postInSentence(post)} som kostar `,
        cost,
        ` det året. För hela uppdraget, ${monthsText(post.period.months)} och ${operatingYearsText(matter.years.length)}, är kommunens del `,
        whole,
        `. ${when}`,
        earlier.length === 0 ? "" : ` ${notSettledText(earlier)} och ingår inte i förslaget.`,
      ],
    },
  ];
}

/** Each question of the matter under a heading of its own, last in the background. */
function questionBlocks(told: ToldMatter, addresses: PaperAddresses): readonly PaperBlock[] {
  const { matter, grants } = told;
  const { asked, ended, post } = matter;
  if (ended !== undefined) return [];
  const heading = (text: string): PaperBlock => ({ kind: "heading", level: 3, text });
  const paragraph = (...pieces: readonly PaperPiece[]): PaperBlock => ({ kind: "paragraph", pieces });
  const ground = decidingGround(post);
  const day = noticeDay(post, asked.year);
  const notice = noticeAndAgreement(asked.year, post, day, grants);
  const earlier = earlierOpen(matter);
  return [
    heading("När beslutas det?"),
    paragraph(
      [
        decidedWhen(asked.year, post.deciding, day, grants),
        decidingSentence(post.deciding),
        ...(ground === undefined ? [] : [`${NEXT_STEP.basis} ${ground}`]),
      ].join(" "),
    ),
    ...(notice === undefined ? [] : [heading(NEXT_STEP.notice), paragraph(notice)]),
    ...(earlier.length === 0
      ? []
      : [
          heading(NEXT_STEP.why(asked.year)),
          paragraph(
            `Ärendet gäller ${asked.year}, eftersom handlingen beskriver läget den ${formatDay(post.readingDay)}. `,
            ...openYearsPieces(earlier, matter, addresses, " och ingår inte i förslaget"),
          ),
        ]),
  ];
}

/** The years before the asked one that are not settled. */
function earlierOpen({ asked, years }: PartyMatter): PartyMatter["years"] {
  return years.filter(({ year, isSettled }) => year < asked.year && !isSettled);
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
    lead: `På sidan nedan går varje belopp att öppna, och där står om något har ändrats efter att handlingen skrevs. Underlagets kontrollsumma: ${post.version.slice(0, 12)}.`,
    address: `${paper}${paper.includes("?") ? "&" : "?"}${MARK_WORD}=${markText(mark)}`,
  };
}
