import {
  readCommons,
  readFutures,
  tryFutures,
  type CarriedCommons,
  type FuturesFieldProblem,
} from "#domain/futures";
import type { GapRule, Known } from "#domain/financing";
import { ore } from "#domain/money";
import { futuresFieldSentence } from "../../../texts/futures-problems.ts";
import { askedFutures, fieldWord } from "../../../texts/futures-words.ts";
import type { FieldFault } from "../form/show-problems.ts";
import { toldFutures, type ToldFutures } from "../../../texts/futures.ts";

/** What the page carries of the post: öre and weights as text, names by code. */
export type CarriedPost = {
  readonly commons: CarriedCommons;
  readonly gap: Known<GapRule>;
  readonly lenders: readonly string[];
  readonly grain: string;
  readonly names: Readonly<Record<string, string>>;
};

/** A question to the map: the post, and the words of the form. */
export type AskedMap = {
  readonly asked: number;
  readonly post: CarriedPost;
  readonly words: readonly (readonly [word: string, value: string])[];
};

/** The answer, with which question it belongs to. */
export type ToldMap = {
  readonly asked: number;
  readonly told: ToldFutures;
  /** The rule and the lateness that the tables mark, by the words of their rows. */
  readonly chosen: { readonly gap: GapRule; readonly late: number };
  readonly problems: readonly FieldFault[];
};

/** The same that the server does with an address. */
export function tellMap({ asked, post, words }: AskedMap): ToldMap {
  const base = readCommons(post.commons);
  const { tried, problems } = readFutures(askedFutures(words), base, post);
  return {
    asked,
    told: toldFutures(tryFutures(base, tried), {
      nameOf: (code) => post.names[code] ?? code,
      grain: ore(BigInt(post.grain)),
    }),
    chosen: { gap: tried.gap, late: tried.late },
    problems: problems.map(asProblem),
  };
}

function asProblem(problem: FuturesFieldProblem): FieldFault {
  return { field: fieldWord(problem.field, problem.party), sentence: futuresFieldSentence(problem) };
}
