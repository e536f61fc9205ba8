import type { JointPostView } from "../../../application/view-joint-post.ts";
import type { NoticeTold } from "../../../application/view-told-notices.ts";
import { formatDay } from "../../../texts/format.ts";
import { JOINT_POST } from "../../../texts/joint-post-page.ts";
import { postAmount } from "../../../texts/joint-post-words.ts";
import { costChanged, noticeCame, noticeHeading, NOTICE_PAGE } from "../../../texts/notice-page.ts";
import { ExampleMark } from "../../ui/example-mark.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";

/** The notices that have come for a post: what each told, and every part before and after it. */
export function PostNotices(props: {
  readonly view: JointPostView;
  readonly notices: readonly NoticeTold[];
}) {
  const { view, notices } = props;
  return (
    <>
      {notices.map((told) => (
        <PostNotice view={view} told={told} />
      ))}
    </>
  );
}

function PostNotice({ view, told }: { readonly view: JointPostView; readonly told: NoticeTold }) {
  const { post } = view.reckoned;
  const { year, isExample } = told.notice;
  const { parts, uncovered, cost, effect } = told.changed;
  const words = toldChange(told, post);
  const nameOf = new Map(view.parties.map(({ code, name }) => [code, name]));
  const kr = (amount: (typeof parts)[number]["before"]) => postAmount(amount, post);
  const missing = { heading: JOINT_POST.uncovered, cells: { before: "", after: kr(uncovered), state: "" } };
  return (
    <section aria-labelledby={`besked-${year}`}>
      <h2 id={`besked-${year}`}>{noticeHeading(year)}</h2>
      <p>
        {noticeCame(words)} {isExample && <ExampleMark />} {costChanged(words)}
      </p>
      <LedgerTable
        caption={`${NOTICE_PAGE.partsCaption} ${year}`}
        rowHeading={{ label: NOTICE_PAGE.party }}
        columns={[
          { key: "before", label: NOTICE_PAGE.beforeReplaced, isNumber: true },
          { key: "after", label: NOTICE_PAGE.after, isNumber: true },
          { key: "state", label: NOTICE_PAGE.state },
        ]}
        rows={[
          ...view.parties.flatMap(({ code }) =>
            parts
              .filter(({ party }) => party === code)
              .map(({ party, before, after }) => ({
                heading: nameOf.get(party) ?? party,
                cells: {
                  before: kr(before),
                  after: kr(after),
                  state: effect.standing.includes(party) ? NOTICE_PAGE.standing : NOTICE_PAGE.asked,
                },
              })),
          ),
          ...(uncovered === 0n ? [] : [missing]),
        ]}
        sum={{
          heading: NOTICE_PAGE.cost,
          cells: { before: kr(cost.before), after: kr(cost.after), state: "" },
        }}
      />
    </section>
  );
}

/** What a notice did, in amounts as they are shown. */
export function toldChange(
  { notice, changed }: NoticeTold,
  post: JointPostView["reckoned"]["post"],
): Parameters<typeof noticeCame>[0] {
  const { before, after } = changed.effect.grant;
  return {
    year: notice.year,
    day: formatDay(notice.told),
    source: notice.source,
    grant: {
      before: typeof before === "bigint" ? postAmount(before, post) : undefined,
      after: postAmount(after, post),
    },
    cost: {
      before: postAmount(changed.cost.before, post),
      after: postAmount(changed.cost.after, post),
    },
  };
}
