import { ore } from "#domain/money";
import type { JointPostView, PostParty } from "../../../application/view-joint-post.ts";
import { formatPersons } from "../../../texts/format.ts";
import { allCaption, changeText, countIn, countOf, JOINT_POST } from "../../../texts/joint-post-page.ts";
import { formText, TRIAL } from "../../../texts/joint-post-trial.ts";
import { postAmount } from "../../../texts/joint-post-words.ts";
import { partyPostHref, populationHref, postAmountHref } from "../../addresses.ts";
import { trialQuery } from "../../post-trial-query.ts";
import { Openable } from "../../ui/amount-link.tsx";
import { LedgerTable, type LedgerRow } from "../../ui/ledger-table.tsx";
import { AnswerLink, AnswerMark } from "./answer-mark.tsx";
import { PartAmount } from "./part-amount.tsx";
import { PostAmount } from "./post-amount.tsx";

type Key = "persons" | "year" | "total" | "change" | "answer";

/** Every party beside each other: inhabitants, part of the whole year, part of all, and what it has said. */
export function PartiesTable(props: {
  readonly view: JointPostView;
  readonly own?: string;
  /** Whether each row leads to where somebody answers. */
  readonly canAnswer?: boolean;
}) {
  const { view, own, canAnswer = false } = props;
  const { reckoned, shownYear, parties, total, totalPersons, standings, uncovered, totalUncovered } = view;
  const { post, trial, form, series } = reckoned;
  const { year } = shownYear.operating;
  const isTried = trial.without.length > 0 || trial.form !== undefined;
  const day = series.date.toString();
  const standing = standings.find((each) => each.year === year);
  const rowOf = (party: PostParty): LedgerRow<Key> => {
    const inYear = party.years.find((each) => each.year === year);
    return {
      id: `k-${party.code}`,
      tone: party.code === own ? "own" : undefined,
      heading:
        party.slug === undefined ? (
          party.name
        ) : (
          <a href={partyPostHref(party.slug, post.slug, trialQuery(trial))}>{party.name}</a>
        ),
      cells: {
        persons: (
          <Openable
            text={formatPersons(party.persons)}
            href={populationHref(day, party.code)}
            of={party.name}
          />
        ),
        year:
          inYear === undefined || !party.isIn ? (
            TRIAL.notIn
          ) : (
            <PartAmount {...{ post, trial, inYear }} party={party.code} of={party.name} />
          ),
        total: party.isIn ? (
          <PostAmount post={post} trial={trial} amount={party.total} party={party.code} of={party.name} />
        ) : (
          "–"
        ),
        change: (
          <Openable
            text={changeText(party.change, post.sharing.grain)}
            href={postAmountHref(post.slug, { party: party.code }, trialQuery(trial))}
            of={party.name}
          />
        ),
        answer:
          inYear === undefined ? (
            ""
          ) : (
            <>
              <AnswerMark said={inYear} party={party.code} />
              {canAnswer && <AnswerLink party={party} post={post.slug} year={year} />}
            </>
          ),
      },
    };
  };
  const uncoveredRow: LedgerRow<Key> = {
    heading: JOINT_POST.uncovered,
    cells: {
      persons: "",
      year: postAmount(uncovered.find((each) => each.year === year)?.amount ?? ore(0n), post),
      total: postAmount(totalUncovered, post),
      change: "",
      answer: "",
    },
  };
  return (
    <LedgerTable<Key>
      caption={allCaption(formText(form), series.date, post.sharing.grain, reckoned.years.length)}
      rowHeading={{ label: JOINT_POST.party }}
      columns={[
        { key: "persons", label: JOINT_POST.persons, isNumber: true },
        { key: "year", label: `${JOINT_POST.part} ${year}`, isNumber: true },
        { key: "total", label: JOINT_POST.wholePart, isNumber: true },
        ...(isTried ? [{ key: "change" as const, label: TRIAL.change, isNumber: true }] : []),
        { key: "answer", label: `${JOINT_POST.answer} ${year}` },
      ]}
      rows={[...parties.map(rowOf), ...(uncovered.length === 0 ? [] : [uncoveredRow])]}
      sum={{
        heading: `${countOf(reckoned.shared.totals.size, parties.length)} ${JOINT_POST.parties.toLowerCase()}`,
        cells: {
          persons: formatPersons(totalPersons),
          year: <PostAmount post={post} trial={trial} amount={shownYear.operating.amount} year={year} />,
          total: <PostAmount post={post} trial={trial} amount={total} />,
          change: "",
          answer:
            standing === undefined
              ? ""
              : countIn(standing.bound.length, reckoned.shared.totals.size, parties.length),
        },
      }}
      certainty={view.certainty}
    />
  );
}
