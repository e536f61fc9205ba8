import {
  moneyDiffers,
  moneyOf,
  outcomeOf,
  pointDiffers,
  sameInEither,
  type Alternative,
  type Alternatives,
  type ComparedPoint,
  type UseOfMoney,
} from "#domain/alternatives";
import type { Known } from "#domain/financing";
import { ore, sumOre, type Ore } from "#domain/money";
import { organisationsOfHealthcareRegion, type RecipientCode } from "#domain/organisation";
import type { Catalogue } from "./open-catalogue.ts";
import { viewLater, type LaterQuestion, type LaterView } from "./view-later.ts";

/** What a reader asks of a comparison; all of it stands in the address. */
export type AlternativesQuestion = LaterQuestion & {
  readonly onlyDiffering: boolean;
  /** How many say yes, as written; absent where nobody has asked. */
  readonly yes?: string | undefined;
};

/** A column with its money. */
export type ShownColumn = {
  readonly column: Alternative;
  readonly money: Known<readonly UseOfMoney[]>;
};

/** A comparison as it is shown. Counts are of municipalities. */
export type AlternativesView = {
  readonly alternatives: Alternatives;
  readonly question: AlternativesQuestion;
  readonly columns: readonly ShownColumn[];
  /** What is the same in either case: the regions' own 70 per cent. */
  readonly same: UseOfMoney | undefined;
  /** The uses whose amounts the document names less than their part of. */
  readonly gaps: readonly UseOfMoney[];
  readonly moneyDiffers: boolean;
  readonly points: readonly { readonly point: ComparedPoint; readonly differs: boolean }[];
  /** Points that differ, and all, the money counted as one. */
  readonly differing: number;
  readonly compared: number;
  readonly regions: number;
  readonly municipalities: number;
  /** What becomes of it; a number that cannot be is `not-a-number`. */
  readonly outcome:
    | { readonly kind: "not-asked" }
    | { readonly kind: "not-a-number"; readonly written: string }
    | { readonly kind: "told"; readonly yes: number; readonly column: Known<Alternative> };
  readonly later: LaterView;
};

/** A comparison by its slug; undefined when there is none. */
export function viewAlternatives(
  all: readonly Alternatives[],
  catalogue: Pick<Catalogue, "basis" | "register">,
  slug: string,
  question: AlternativesQuestion,
): AlternativesView | undefined {
  const alternatives = all.find((each) => each.slug === slug);
  if (alternatives === undefined) return undefined;
  const parties = partiesOf(alternatives, catalogue);
  const municipalities = parties.filter((code) => code.length === 4).length;
  const columns = alternatives.columns.map((column) => ({ column, money: moneyOf(alternatives, column) }));
  const points = alternatives.points.map((point) => ({ point, differs: pointDiffers(alternatives, point) }));
  const isMoneyDiffering = moneyDiffers(alternatives);
  const differing = points.filter(({ differs }) => differs).length + (isMoneyDiffering ? 1 : 0);
  return {
    alternatives,
    question,
    columns,
    same: sameInEither(alternatives),
    gaps: columns.flatMap(({ money }) => (money === "unknown" ? [] : money.filter(({ gap }) => gap !== 0n))),
    moneyDiffers: isMoneyDiffering,
    points,
    differing,
    compared: points.length + 1,
    regions: parties.length - municipalities,
    municipalities,
    outcome: outcomeAsked(alternatives, question.yes, municipalities),
    later: viewLater(alternatives, parties, catalogue, question),
  };
}

/** Regions first, then municipalities, each in code order. */
function partiesOf(
  { healthcareRegion }: Alternatives,
  { register }: Pick<Catalogue, "register">,
): readonly RecipientCode[] {
  const region = register.healthcareRegions.find(({ id }) => id === healthcareRegion);
  const codes = region === undefined ? [] : organisationsOfHealthcareRegion(region, register);
  return codes.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

function outcomeAsked(
  alternatives: Alternatives,
  written: string | undefined,
  asked: number,
): AlternativesView["outcome"] {
  if (written === undefined || written.trim() === "") return { kind: "not-asked" };
  const text = written.trim();
  const yes = /^\d{1,3}$/.test(text) ? Number(text) : -1;
  if (yes < 0 || yes > asked) return { kind: "not-a-number", written: text };
  const leadsTo = outcomeOf(alternatives, yes, asked);
  return {
    kind: "told",
    yes,
    column: alternatives.columns.find(({ id }) => id === leadsTo) ?? "unknown",
  };
}

/** A comparison in the list of them. */
export type ListedAlternatives = {
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly money: Ore;
  /** The most that any one of the columns leaves without a recipient: only one of them comes. */
  readonly gap: Ore;
};

/** Every comparison, in the order of the files. */
export function listAlternatives(all: readonly Alternatives[]): readonly ListedAlternatives[] {
  return all.map((alternatives) => ({
    slug: alternatives.slug,
    title: alternatives.title,
    question: alternatives.question,
    money: alternatives.money.amount,
    gap: alternatives.columns
      .map((column) => {
        const money = moneyOf(alternatives, column);
        return money === "unknown" ? ore(0n) : sumOre(money.map(({ gap }) => (gap > 0n ? gap : ore(0n))));
      })
      .reduce((most, each) => (each > most ? each : most), ore(0n)),
  }));
}
