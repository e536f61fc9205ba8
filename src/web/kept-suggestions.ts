import type { Day } from "#domain/time";
import { suggestRisks, type SuggestedRisk } from "../application/prefill-risk-analysis.ts";
import type { ToldPost } from "../application/told-of-posts.ts";
import type { House } from "./house.ts";

/** Which suggestion is asked for: of a post as it has been told by `content`, for an organisation, on a day. */
export type AskedSuggestion = ToldPost & {
  readonly content: string;
  readonly organisation: string;
  readonly today: Day;
};

/**
 * What risk analyses are filled in with, kept while it is the same: every future of the post is counted for it, which is
 * most of the time that the form takes. Something told and a new day empty it.
 */
export function keepSuggestions({
  catalogue: { basis, entries },
}: Pick<House, "catalogue">): (asked: AskedSuggestion) => readonly SuggestedRisk[] {
  const agreements = entries.map(({ agreement }) => agreement);
  const kept = new Map<string, readonly SuggestedRisk[]>();
  let keptFor = "";
  return ({ post, payroll, content, organisation, today }) => {
    const standing = `${today.toString()} ${content}`;
    if (standing !== keptFor) kept.clear();
    keptFor = standing;
    const place = `${post.slug} ${organisation}`;
    const known = kept.get(place);
    if (known !== undefined) return known;
    const found = suggestRisks(post, { ...basis, ...payroll, agreements }, organisation, today);
    kept.set(place, found);
    return found;
  };
}
