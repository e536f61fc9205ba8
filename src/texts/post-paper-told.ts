import type { Ground, Known, PaperMark, PartyMatter, PostFinding, SharingForm } from "#domain/financing";
import type { Ore } from "#domain/money";
import type { HeadedSection, PaperPiece } from "#domain/paper";
import type { Source } from "#domain/source";
import type { Day } from "#domain/time";
import { certaintyWord } from "./certainty.ts";
import { groundText } from "./joint-post-page.ts";
import { postAmount } from "./joint-post-words.ts";

/** What a paper about a joint post is written from (mirrors what viewing its papers gives). */
export type ToldMatter = {
  readonly matter: PartyMatter;
  readonly reckoned: { readonly findings: readonly PostFinding[]; readonly form: SharingForm };
  readonly sources: readonly Source[];
  readonly names: {
    readonly party: string;
    readonly official: string;
    readonly employer: string;
    readonly other?: string;
  };
  /** What the paper's address carries, so that a figure that changes later can be told. */
  readonly marks: { readonly own: PaperMark; readonly shared: PaperMark };
  readonly sections: readonly HeadedSection[];
  readonly grants: readonly {
    readonly year: number;
    readonly title: string;
    readonly decided: Known<Day>;
  }[];
  readonly payMonth: number | undefined;
  readonly board?: string;
};

/** Where things lie that a paper names: whole addresses where the house has one, else paths. */
export type PaperAddresses = {
  readonly amount: (asked: {
    readonly year?: number;
    readonly party?: string;
    readonly without?: string;
  }) => string;
  readonly post: string;
  /** The paper's own page. */
  readonly paper: string;
  readonly document: (slug: string) => string;
};

/** What most municipalities call the board that decides. */
export const USUAL_BOARD = "Socialnämnden";

/** The board as it stands first in a sentence: as the municipality calls it, else as the post's document names it. */
export function boardOf({ board, matter }: ToldMatter): string {
  const by = matter.post.deciding?.by ?? "unknown";
  return board ?? (by === "unknown" ? USUAL_BOARD : `${by.charAt(0).toUpperCase()}${by.slice(1)}`);
}

/** To whom the paper goes. A board that neither municipality nor document has named is said to be assumed. */
export function boardFact(told: ToldMatter) {
  const isAssumed = told.board === undefined && (told.matter.post.deciding?.by ?? "unknown") === "unknown";
  const written = told.matter.ended === undefined ? "förslaget är skrivet" : "handlingen är skriven";
  const assumed = `. Okänt i underlaget: ${written} för ${USUAL_BOARD.toLowerCase()} (antaget)`;
  return { label: "Till", value: `${boardOf(told)}, ${told.names.official}${isAssumed ? assumed : ""}` };
}

/** What a value rests on, as an administration writes it. */
export function paperGround(ground: Ground): string {
  const { certainty, by, why } = ground;
  if (by === undefined || (certainty !== "example" && certainty !== "assumption")) return groundText(ground);
  return [
    `${certaintyWord(certainty)}, antaget i beräkningen (${by}).`,
    ...(why === undefined ? [] : [why]),
  ].join(" ");
}

/** What a piece of a paper's text is for an amount: written as the post's pages write it, with its address. */
export function amountPiece(amount: Ore, { post }: PartyMatter, address: string): PaperPiece {
  return { text: postAmount(amount, post), amount, address };
}
