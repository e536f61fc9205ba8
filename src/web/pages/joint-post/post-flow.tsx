import type { Ore } from "#domain/money";
import type { JointPostView } from "../../../application/view-joint-post.ts";
import type { PartyPostView } from "../../../application/view-party-post.ts";
import { flowTitle, JOINT_POST } from "../../../texts/joint-post-page.ts";
import { othersLabel } from "../../../texts/party-post.ts";
import { postAmount } from "../../../texts/joint-post-words.ts";
import { JOINT_POSTS_PATH, postAmountHref, withQuery } from "../../addresses.ts";
import { trialQuery } from "../../post-trial-query.ts";
import { MoneyFlow } from "../../ui/money-flow.tsx";

/** A party and all the others together in the whole year, and on asking each of them by itself. */
export function PartyFlow({ shown }: { readonly shown: PartyPostView }) {
  const { view, party, others } = shown;
  const { post, trial } = view.reckoned;
  const { year, amount: total } = view.shownYear.operating;
  const own = party.years.find((each) => each.year === year)?.amount;
  const missing = missingIn(view);
  const query = trialQuery(trial);
  const paying = [
    ...(own === undefined || own === 0n
      ? []
      : [{ id: party.code, label: party.name, amount: own, tone: "main" as const }]),
    ...(others.amount === 0n
      ? []
      : [{ id: "others", label: othersLabel(others.count), amount: others.amount, tone: "other" as const }]),
    ...(missing === undefined
      ? []
      : [{ id: "gap", label: JOINT_POST.uncovered, amount: missing, tone: "gap" as const }]),
  ];
  return (
    <>
      <MoneyFlow
        id="flode"
        title={flowTitle(others.count + (party.isIn ? 1 : 0), year)}
        nodes={[...paying, { id: "post", label: post.title, amount: total, tone: "joint" }]}
        bands={paying.map(({ id, amount }) => ({
          from: id,
          to: "post",
          amount,
          // The others stand one by one in the table of all parties.
          href: id === party.code ? postAmountHref(post.slug, { year, party: id }, query) : "#alla",
        }))}
        total={total}
        csvHref={withQuery(`${JOINT_POSTS_PATH}/${post.slug}/belopp.csv`, query)}
        amountText={(amount: Ore) => postAmount(amount, post)}
      />
      <details>
        <summary>{JOINT_POST.eachOther}</summary>
        <PostFlow view={view} own={party.code} />
      </details>
    </>
  );
}

/** What of the whole year nobody's part covers; undefined where all of it is covered. */
function missingIn({ uncovered, shownYear }: JointPostView): Ore | undefined {
  const { year } = shownYear.operating;
  return uncovered.find((each) => each.year === year && each.amount > 0n)?.amount;
}

/** Those who pay and what they pay for, in the whole year: the own party dark, the others light. */
function PostFlow({ view, own }: { readonly view: JointPostView; readonly own: string }) {
  const { reckoned, shownYear, parties } = view;
  const { post, trial } = reckoned;
  const { year, amount: total } = shownYear.operating;
  const paying = parties
    .flatMap((party) => {
      const amount = party.years.find((each) => each.year === year)?.amount;
      return amount === undefined || amount === 0n ? [] : [{ ...party, amount }];
    })
    .toSorted((a, b) => (a.amount < b.amount ? 1 : a.amount > b.amount ? -1 : 0));
  const missing = missingIn(view);
  const query = trialQuery(trial);
  return (
    <MoneyFlow
      id="flode-alla"
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
