import { explainPost } from "../application/explain-post.ts";
import type { TableRows } from "../application/export-files.ts";
import { postAmountHash } from "../application/post-amount-address.ts";
import type { JointPostView } from "../application/view-joint-post.ts";
import { certaintyWord } from "../texts/certainty.ts";
import { JOINT_POST } from "../texts/joint-post-page.ts";
import { saidText } from "../texts/answer-words.ts";
import { postAmountHref } from "./addresses.ts";
import { keptPostAmountHref } from "./kept-post-amount.ts";
import { trialQuery } from "./post-trial-query.ts";

/** Each party's part by operating year for a file: the figures of the page, with the address of each. */
export function jointPostTable(view: JointPostView, house: string): TableRows {
  const { post, trial } = view.reckoned;
  const query = trialQuery(trial);
  const addressOf = (asked: { readonly year: number; readonly party: string }) => {
    const explained = explainPost(view.reckoned, asked);
    return explained === undefined
      ? postAmountHref(post.slug, asked, query)
      : keptPostAmountHref(post.slug, postAmountHash(explained, asked), asked, query);
  };
  return [
    [...JOINT_POST.csvHeadings],
    ...view.parties
      .filter(({ isIn }) => isIn)
      .flatMap(({ code, name, persons, years }) =>
        years.map(({ year, amount, ...said }) => [
          post.title,
          code,
          name,
          String(persons),
          year,
          { ore: amount },
          certaintyWord(view.certainty),
          saidText(said, code),
          house + addressOf({ year, party: code }),
        ]),
      ),
  ];
}
