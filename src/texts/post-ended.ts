import type { Month, PartyMatter } from "#domain/financing";
import type { PaperBlock, PaperPiece } from "#domain/paper";
import { joined } from "./joined.ts";
import { monthsText, monthText, operatingYearsText } from "./joint-post-words.ts";
import { amountPiece, type PaperAddresses, type ToldMatter } from "./post-paper-told.ts";

/** The words of a post that is over on the day that it is read on: nothing is proposed. */
export const POST_ENDED = {
  question: "Vad är inte avgjort?",
  was: "Det här var uppdraget",
  yourPart: "Det här är er del",
  wholePart: "Del, hela tiden",
  cost: "kostade",
  wouldHaveCost: "skulle ha kostat",
  noYearLeft: "Inget år är kvar att säga nej till.",
  papers:
    "En tjänsteskrivelse till varje part om det som inte är avgjort. Alla former säger samma sak: sidan, Word och PDF.",
} as const;

/** @example endedSentence({ year: 2026, month: 3 }) // "Uppdraget slutade i mars 2026." */
export function endedSentence(last: Month): string {
  return `Uppdraget slutade i ${monthText(last)}.`;
}

/** The years that nobody has answered, when the whole is over. */
export function openYearsSentence(party: string, open: readonly number[]): string {
  if (open.length === 0) return `${party} har avgjort alla verksamhetsår. Inget väntar.`;
  const years = joined(open.map(String));
  return `${years} är inte ${open.length === 1 ? "avgjort" : "avgjorda"}. Om ${party} ska betala för ${open.length === 1 ? "det året" : "de åren"} i efterhand säger underlaget inte, så inget beslut föreslås.`;
}

/** What the party's part is of the whole time. */
export function wholePartText(amount: string, persons: string, all: string): string {
  return `${amount} för hela tiden, före statsbidrag. ${persons} av parternas ${all} invånare bor här.`;
}

/** The years of a paper on a post that is over: "2023–2026". */
export function paperYears({ years }: PartyMatter): string {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  return first === last ? String(first) : `${first}–${last}`;
}

/** @example notSettledText([{ year: 2023 }]) // "2023 är inte avgjort av kommunen" */
export function notSettledText(open: readonly { readonly year: number }[]): string {
  const years = joined(open.map(({ year }) => String(year)));
  return `${years} är inte ${open.length === 1 ? "avgjort" : "avgjorda"} av kommunen`;
}

/**
 * Years that are not settled, and the party's part of each.
 * @param proposal what stands of them in the paper's proposal; empty where it has none
 */
export function openYearsPieces(
  open: PartyMatter["years"],
  matter: PartyMatter,
  { amount }: PaperAddresses,
  proposal = "",
): readonly PaperPiece[] {
  return [
    `${notSettledText(open)}${proposal}. Kommunens del är `,
    ...open.flatMap(({ year, part }, index): readonly PaperPiece[] => [
      index === 0 ? "" : index === open.length - 1 ? " och " : ", ",
      amountPiece(part, matter, amount({ year, party: matter.party })),
      ` för ${year}`,
    ]),
    ". Om den ska betalas i efterhand säger underlaget inte.",
  ];
}

/** The first lines of a paper on a post that is over. */
export function endedBlocks({ matter, names }: ToldMatter, addresses: PaperAddresses): readonly PaperBlock[] {
  const { ended, party, post, years } = matter;
  if (ended === undefined) return [];
  const open = years.filter(({ isSettled }) => !isSettled);
  const whole = amountPiece(matter.part, matter, addresses.amount({ party }));
  return [
    {
      kind: "paragraph",
      pieces: [
        open.length === 0
          ? `${endedSentence(ended)} ${names.official} har avgjort alla verksamhetsår, så handlingen föreslår inget beslut.`
          : `${endedSentence(ended)} Handlingen föreslår därför inget beslut. Den visar vad ${names.official} inte har avgjort.`,
      ],
    },
    ...(open.length === 0
      ? []
      : [{ kind: "paragraph" as const, pieces: openYearsPieces(open, matter, addresses) }]),
    {
      kind: "paragraph",
      pieces: [
        `Hela uppdraget var ${monthsText(post.period.months)} och ${operatingYearsText(years.length)}. För hela tiden är kommunens del `,
        whole,
        ".",
      ],
    },
  ];
}
