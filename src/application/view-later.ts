import { weightsOf } from "#domain/agreement";
import { explainShare, type Share, type Weights } from "#domain/allocation";
import {
  LATER_KEYS,
  readLaterAmounts,
  shareLater,
  type Alternatives,
  type AskedLaterAmounts,
  type LaterAmountProblem,
  type LaterAmounts,
  type LaterKey,
  type SharedLater,
} from "#domain/alternatives";
import type { Known } from "#domain/financing";
import { nameOf, type RecipientCode } from "#domain/organisation";
import type { LedgerLine } from "#domain/source";
import { compareDays, type Day } from "#domain/time";
import type { Catalogue } from "./open-catalogue.ts";

/** By which key, on which day's inhabitants, and whose part. */
export type LaterQuestion = AskedLaterAmounts & {
  readonly key: LaterKey;
  /** The day whose inhabitants are counted, 2016-12-31; absent until somebody has chosen. */
  readonly inhabitantsOn?: string | undefined;
  /** Whose part is shown with its calculation, by code. */
  readonly part?: string | undefined;
};

/** One who is asked: whose inhabitants are known when a day has been chosen. */
export type AskedParty = {
  readonly code: RecipientCode;
  readonly name: string;
  readonly persons: Known<bigint>;
};

/** What a later commitment costs by each key, and each one's part by the chosen one. */
export type LaterView = {
  readonly keys: readonly SharedLater[];
  readonly chosen: SharedLater;
  /** The base and the floor that the keys are counted with, and what could not be used of what was asked. */
  readonly amounts: LaterAmounts;
  readonly problems: readonly LaterAmountProblem[];
  readonly parties: readonly AskedParty[];
  /** The days that inhabitants are at hand for, newest first. */
  readonly days: readonly Day[];
  readonly on: Day | undefined;
  /** The part that somebody asks about, with how it was counted; absent where nobody asks or it cannot be counted. */
  readonly part?: {
    readonly party: AskedParty;
    readonly share: Share;
    readonly lines: readonly LedgerLine[];
  };
  /** What a browser needs to count the same itself. */
  readonly forBrowser: BrowserBasis;
};

/** Amounts in öre and inhabitants as text, by day in the order of the parties. */
export type BrowserBasis = {
  readonly amount: string;
  readonly parties: readonly RecipientCode[];
  readonly inhabitants: Readonly<Record<string, readonly string[]>>;
};

/** What a later commitment costs each of the parties. */
export function viewLater(
  { later, document }: Alternatives,
  parties: readonly RecipientCode[],
  { basis, register }: Pick<Catalogue, "basis" | "register">,
  { key, inhabitantsOn, part, base, floor }: LaterQuestion,
): LaterView {
  const whole = basis.series
    .map((series) => ({ series, weights: weightsOf(parties, series, register) }))
    .filter(({ weights }) => weights.size === parties.length)
    .toSorted((a, b) => compareDays(b.series.date, a.series.date));
  const chosen = whole.find(({ series }) => series.date.toString() === inhabitantsOn);
  const given = {
    parties,
    inhabitants: chosen?.weights ?? "unknown",
    source: chosen?.series.source ?? { document },
  } as const;
  const { amounts, problems } = readLaterAmounts({ base, floor }, later.amount, parties.length);
  const keys = LATER_KEYS.map((each) => shareLater(later.amount, each, given, amounts));
  const shared = shareLater(later.amount, key, given, amounts);
  const shown = parties.map((code): AskedParty => ({
    code,
    name: nameOf(code, register),
    persons: chosen?.weights.get(code)?.value ?? "unknown",
  }));
  const asked = partOf(shared, shown, part);
  return {
    keys,
    chosen: shared,
    amounts,
    problems,
    parties: shown,
    days: whole.map(({ series }) => series.date),
    on: chosen?.series.date,
    ...(asked === undefined ? {} : { part: asked }),
    forBrowser: {
      amount: String(later.amount),
      parties,
      inhabitants: Object.fromEntries(
        whole.map(({ series, weights }) => [series.date.toString(), personsIn(weights)]),
      ),
    },
  };
}

function partOf(shared: SharedLater, parties: readonly AskedParty[], code: string | undefined) {
  const party = parties.find((each) => each.code === code);
  if (party === undefined || shared.status !== "computed") return undefined;
  const share = shared.allocation.shares.find(({ recipient }) => recipient === party.code);
  if (share === undefined) return undefined;
  return { party, share, lines: explainShare(share, shared.allocation).lines };
}

function personsIn(weights: Weights): readonly string[] {
  return [...weights.values()].map(({ value }) => String(value));
}
