import type { Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Day } from "#domain/time";
import { saidBy } from "./answers.ts";
import type { Commitment, Ground, JointPost, Known } from "./joint-post.ts";
import type { PayrollOverhead } from "./payroll-overhead.ts";

/** What has been told for one operating year (årets besked): the grant, and that year's overhead where it is known. */
export type Notice = {
  readonly year: number;
  readonly agreement: string;
  readonly component?: string;
  /** Öre for all parties together. */
  readonly amount: Ore;
  readonly told: Day;
  readonly overhead?: PayrollOverhead;
  readonly ground: Ground;
};

/** A post and the overheads it is reckoned with, as they are once a notice has come. */
export type AfterNotice = { readonly post: JointPost; readonly overheads: readonly PayrollOverhead[] };

/** What a notice changes besides the parts: the grant, and which parties' answers it asks for anew. */
export type NoticeEffect = {
  readonly grant: { readonly before: Known<Ore> | "none"; readonly after: Ore };
  /** Their answers for the year are now "har inte svarat". */
  readonly opened: readonly RecipientCode[];
  /** They have decided the year already: it stands. */
  readonly standing: readonly RecipientCode[];
};

/** Levels that stand when the notice comes: a decision is a decision, also one that waits for the money. */
const DECIDED: ReadonlySet<string> = new Set(["conditional-decision", "decision", "agreement"]);

/**
 * The post once the year's notice has come (beskedet har kommit): the forecast of the grant gives way to what was told,
 * the year's overhead to its own, and every party that has not decided the year is asked anew. What was said of other
 * years, and what is decided, stands; a decision that the party has itself said something else after does not come back.
 * The post that comes in is not changed, so taking the notice back is leaving it out.
 */
export function withNotice({ post, overheads }: AfterNotice, notice: Notice): AfterNotice {
  const { year, agreement, component, amount, ground, overhead } = notice;
  const others = post.grants.filter((grant) => !isOf(grant, notice));
  const grant = { agreement, ...(component === undefined ? {} : { component }), year, amount, ground };
  return {
    post: {
      ...post,
      grants: [...others, grant],
      commitments: post.commitments.filter((each) => {
        if (each.year !== year) return true;
        return isDecided(each) && saidBy(post.commitments, each.party, year) === each;
      }),
    },
    overheads:
      overhead === undefined
        ? overheads
        : [
            ...overheads.filter((each) => each.year !== overhead.year || each.employer !== overhead.employer),
            overhead,
          ],
  };
}

/** What a notice would do to a post, before it does (förhandsvisning). */
export function effectOfNotice(post: JointPost, notice: Notice): NoticeEffect {
  const before = post.grants.find((grant) => isOf(grant, notice));
  const hasDecided = (party: RecipientCode) => {
    const said = saidBy(post.commitments, party, notice.year);
    return said !== undefined && isDecided(said);
  };
  return {
    grant: { before: before === undefined ? "none" : before.amount, after: notice.amount },
    opened: post.sharing.parties.filter((party) => !hasDecided(party)),
    standing: post.sharing.parties.filter(hasDecided),
  };
}

function isOf(grant: JointPost["grants"][number], notice: Notice): boolean {
  return (
    grant.year === notice.year && grant.agreement === notice.agreement && grant.component === notice.component
  );
}

/** A no that has been decided stands as a yes does. What a host has written down for somebody is no decision of theirs. */
function isDecided({ answer, isUnconfirmed }: Commitment): boolean {
  if (isUnconfirmed === true) return false;
  return answer.kind === "no" || (answer.kind === "yes" && DECIDED.has(answer.level));
}
