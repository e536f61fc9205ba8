import {
  amountOf,
  type GapRule,
  type JointPost,
  type Known,
  type PostReckoningProblem,
} from "#domain/financing";
import {
  commonsOf,
  dearestPart,
  readFutures,
  tryFutures,
  writeCommons,
  type AskedFutures,
  type CarriedCommons,
  type FuturesFieldProblem,
  type TriedMap,
} from "#domain/futures";
import { ore, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import { ok, type Result } from "#domain/result";
import { viewPost, type JointPostView, type PostHouse } from "./view-joint-post.ts";

/** A party on the map, in Swedish order: what it pays in its dearest year with all in. */
export type MapParty = {
  readonly code: RecipientCode;
  readonly name: string;
  readonly part: Ore;
  readonly year: number;
};

/** The map of all futures of a post as its page shows it. */
export type FuturesView = {
  readonly view: JointPostView;
  readonly parties: readonly MapParty[];
  /** Who may lie out beside the parties. */
  readonly employer: { readonly code: RecipientCode; readonly name: string };
  readonly asked: AskedFutures;
  readonly map: TriedMap;
  readonly problems: readonly FuturesFieldProblem[];
  readonly forBrowser: FuturesBasis;
};

/** What a browser needs to draw the same map itself: the post, what its document says, and the names by code. */
export type FuturesBasis = {
  readonly commons: CarriedCommons;
  readonly gap: Known<GapRule>;
  readonly lenders: readonly RecipientCode[];
  /** The smallest unit of the post's amounts, in öre. */
  readonly grain: string;
  readonly names: Readonly<Record<RecipientCode, string>>;
};

/** The map of a post as it is written, with what somebody tries on it. Nothing is kept. */
export function viewFutures(
  post: JointPost,
  house: PostHouse,
  asked: AskedFutures,
): Result<FuturesView, PostReckoningProblem> {
  const view = viewPost(post, house);
  if (!view.ok) return view;
  const { shared, inhabitants } = view.value.reckoned;
  const base = commonsOf(post, shared, inhabitants, {
    gap: "others-pay",
    ceilings: new Map(),
    employerCarries: ore(0n),
    advances: "unknown",
    smallestWork: "unknown",
    moneyOf: () => ({ kind: "grant", comes: "unknown" }),
  });
  const employer = { code: post.employment.employer, name: view.value.employer };
  const said = { gap: post.sharing.gap, lenders: [employer.code] };
  const { tried, problems } = readFutures(asked, base, said);
  return ok({
    view: view.value,
    parties: view.value.parties.map(({ code, name }): MapParty => {
      const part = dearestPart(base.years, code);
      const dearest = shared.years.find(({ allocation }) => amountOf(allocation, code) === part);
      return { code, name, part, year: dearest?.operating.year ?? view.value.wholeYear.operating.year };
    }),
    employer,
    asked,
    map: tryFutures(base, tried),
    problems,
    forBrowser: {
      ...said,
      grain: String(post.sharing.grain),
      commons: writeCommons(base),
      names: Object.fromEntries([employer, ...view.value.parties].map(({ code, name }) => [code, name])),
    },
  });
}
