import type { Commitment } from "./joint-post.ts";
import { withNotice, type AfterNotice, type Notice } from "./notice.ts";

/** Something that has been told of a post: a party's answer, or a year's notice. */
export type Told =
  | { readonly kind: "answer"; readonly commitment: Commitment }
  | { readonly kind: "notice"; readonly notice: Notice };

/**
 * A post with everything that has been told since its file was written, in the order it was told (läget efter svar och
 * besked). A party's answer takes the place of its earlier one for that year; a notice asks those anew who had not decided
 * when it came, and who answers after it has answered. What is left out of the list has not been told.
 */
export function asTold(written: AfterNotice, told: readonly Told[]): AfterNotice {
  return told.reduce<AfterNotice>((standing, each) => {
    if (each.kind === "notice") return withNotice(standing, each.notice);
    const { commitment } = each;
    const others = standing.post.commitments.filter(
      ({ party, year }) => party !== commitment.party || year !== commitment.year,
    );
    return { ...standing, post: { ...standing.post, commitments: [...others, commitment] } };
  }, written);
}
