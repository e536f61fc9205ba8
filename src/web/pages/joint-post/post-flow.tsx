import type { Ore } from "#domain/money";
import type { JointPostView } from "../../../application/view-joint-post.ts";
import { flowTitle, JOINT_POST } from "../../../texts/joint-post-page.ts";
import { postAmount } from "../../../texts/joint-post-words.ts";
import { JOINT_POSTS_PATH, postAmountHref, withQuery } from "../../addresses.ts";
import { trialQuery } from "../../post-trial-query.ts";
import { MoneyFlow } from "../../ui/money-flow.tsx";

/** Those who pay and what they pay for, in the whole year: the own party dark, the others light. */
export function PostFlow({ view, own }: { readonly view: JointPostView; readonly own?: string }) {
  const { reckoned, wholeYear, parties, uncovered } = view;
  const { post, trial } = reckoned;
  const { year, amount: total } = wholeYear.operating;
  const paying = parties
    .flatMap((party) => {
      const amount = party.years.find((each) => each.year === year)?.amount;
      return amount === undefined || amount === 0n ? [] : [{ ...party, amount }];
    })
    .toSorted((a, b) => (a.amount < b.amount ? 1 : a.amount > b.amount ? -1 : 0));
  const missing = uncovered.find((each) => each.year === year && each.amount > 0n)?.amount;
  const query = trialQuery(trial);
  return (
    <MoneyFlow
      id="flode"
      title={flowTitle(paying.length, year)}
      nodes={[
        ...paying.map(({ code, name, amount }) => ({
          id: code,
          label: name,
          amount,
          tone: code === own ? ("main" as const) : ("other" as const),
        })),
        ...(missing === undefined
          ? []
          : [{ id: "gap", label: JOINT_POST.uncovered, amount: missing, tone: "gap" as const }]),
        { id: "post", label: post.title, amount: total, tone: "joint" },
      ]}
      bands={[
        ...paying.map(({ code, amount }) => ({
          from: code,
          to: "post",
          amount,
          href: postAmountHref(post.slug, { year, party: code }, query),
        })),
        ...(missing === undefined ? [] : [{ from: "gap", to: "post", amount: missing }]),
      ]}
      total={total}
      csvHref={withQuery(`${JOINT_POSTS_PATH}/${post.slug}/belopp.csv`, query)}
      amountText={(amount: Ore) => postAmount(amount, post)}
    />
  );
}
