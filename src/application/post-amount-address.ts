import { carriesMoney, type JointPost } from "#domain/financing";
import { seriesHash } from "#domain/population";
import { hashOf, type CanonicalValue } from "#domain/source";
import { explainPost, type PostAmountAsked, type PostExplanation } from "./explain-post.ts";
import { AS_WRITTEN, reckonPost, type PostBasis, type ReckonedPost } from "./reckon-post.ts";

/**
 * The fingerprint of one amount of a joint post (64 hexadecimal digits): which amount, of which file, key, inhabitants,
 * overheads and decided amounts, and the amount itself. What somebody else answers changes it only where it changes the
 * amount; change any of what it is made of, and it is another.
 */
export function postAmountHash(explained: PostExplanation, asked: PostAmountAsked): string {
  const { reckoned, amount } = explained;
  const { post, series, form, trial, years } = reckoned;
  const { year, party, isStanding = false } = asked;
  const used = years.filter((each) => year === undefined || each.year === year);
  return hashOf({
    kind: "joint-post-amount/1",
    post: post.version,
    year: year ?? "all",
    party: party ?? "all",
    isStanding,
    without: [...trial.without],
    form: plain(form),
    series: seriesHash(series),
    overheads: used.flatMap(({ months }) =>
      months.flatMap(({ lines }) =>
        lines.map(({ salary }) => plain(salary?.overhead.overhead.fraction ?? "none")),
      ),
    ),
    decided: decidedOf(
      post,
      used.map((each) => each.year),
      party,
    ),
    amount: amount.toString(),
  });
}

/** The decided amounts that a party's or everybody's amount of some years rests on. */
function decidedOf({ commitments }: JointPost, years: readonly number[], party: string | undefined) {
  return commitments
    .filter((each) => years.includes(each.year) && (party === undefined || each.party === party))
    .filter((each) => each.amount !== undefined && carriesMoney(each))
    .map((each) => `${each.year} ${each.party} ${each.amount}`)
    .toSorted();
}

/** A value without amounts in bigint, which a canonical text has no number for. */
function plain(value: unknown): CanonicalValue {
  return JSON.parse(
    JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? each.toString() : each)),
  );
}

/** Which amount of a post a paper names: of a year or all, of a party or all, as it is when somebody else is not in. */
export type PaperAmount = { readonly year?: number; readonly party?: string; readonly without?: string };

/**
 * Fingerprints of a post's amounts, for papers that name many of them.
 * @returns the fingerprint, or undefined where the post has no such amount
 */
export function hashesOf(
  reckoned: ReckonedPost,
  basis: PostBasis,
): (asked: PaperAmount) => string | undefined {
  const tried = new Map<string, ReckonedPost | undefined>();
  const without = (code: string): ReckonedPost | undefined => {
    if (!tried.has(code)) {
      const again = reckonPost(reckoned.post, basis, { ...AS_WRITTEN, without: [code] });
      tried.set(code, again.ok ? again.value : undefined);
    }
    return tried.get(code);
  };
  return ({ without: code, ...asked }) => {
    const own = code === undefined ? reckoned : without(code);
    const explained = own && explainPost(own, asked);
    return explained && postAmountHash(explained, asked);
  };
}
