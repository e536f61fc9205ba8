import {
  carriesMoney,
  isSettled,
  saidBy,
  yearParts,
  type Answer,
  type ExpectedGrant,
  type Ground,
  type JointPost,
} from "#domain/financing";
import { ore, persons, sumOre, type Ore, type Persons } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { ShownAmount } from "./amount-figure.ts";
import { nameInRegister, type Catalogue } from "./open-catalogue.ts";
import type { ReckonedPost } from "./reckon-post.ts";

/** One party in one operating year: what it pays, what it would pay as the post is written, and what it has said. */
export type PartyYear = {
  readonly year: number;
  readonly months: number;
  /** The whole post that year. */
  readonly cost: Ore;
  /** As it has decided, or as it is reckoned today. */
  readonly amount: Ore;
  /** What the key gives today; differs from the amount where the year was decided on other assumptions. */
  readonly reckoned: Ore;
  /** It has decided an amount of its own, which stands. */
  readonly isDecided: boolean;
  readonly asWritten: Ore;
  /** What the tried one changes: amount minus as written. */
  readonly change: Ore;
  readonly answer: Answer;
  readonly evidence: Ground | undefined;
  /** Its host has written the answer down, and it has not confirmed it: a forecast. */
  readonly isUnconfirmed: boolean;
  /** An unconditional decision or an agreement of its own. */
  readonly isMoney: boolean;
  /** It has bound itself, or said no itself: nothing is left to decide. */
  readonly isSettled: boolean;
  /** The grant that is to carry it, where the payer has told or it is computed. */
  readonly grant: ShownAmount | undefined;
};

/** One party of a post, year by year. */
export type PostParty = {
  readonly code: RecipientCode;
  readonly name: string;
  /** The municipality's part of an address; absent for a region. */
  readonly slug: string | undefined;
  readonly isIn: boolean;
  readonly persons: Persons;
  readonly years: readonly PartyYear[];
  readonly total: Ore;
  readonly totalAsWritten: Ore;
  readonly change: Ore;
  /** What of it a decision or an agreement carries. */
  readonly secured: Ore;
};

/** What of a year's cost nobody's part covers; below zero where what is decided is more than the year costs. */
export type UncoveredYear = { readonly year: number; readonly amount: Ore };

/** Each year's parts: who has decided an amount pays it, the others what the key gives. */
export function partsByYear({ shared, post }: Pick<ReckonedPost, "shared" | "post">) {
  return new Map(shared.years.map((year) => [year.operating.year, yearParts(year, post.commitments)]));
}

/** Years of a post where the parts do not make up the cost, since somebody decided on other assumptions. */
export function uncoveredYears(reckoned: ReckonedPost): readonly UncoveredYear[] {
  return [...partsByYear(reckoned)].flatMap(([year, { uncovered }]) =>
    uncovered === 0n ? [] : [{ year, amount: uncovered }],
  );
}

/** Every party of a post year by year, in Swedish order. @param asWritten the same without what is tried */
export function partiesOf(
  reckoned: ReckonedPost,
  asWritten: ReckonedPost,
  { register, entries }: Pick<Catalogue, "register" | "entries">,
): readonly PostParty[] {
  const { post, inhabitants, shared, trial } = reckoned;
  const collator = new Intl.Collator("sv");
  const grantOf = grantsByYear(post.grants, entries);
  const [parts, partsBefore] = [partsByYear(reckoned), partsByYear(asWritten)];
  const partOf = (among: typeof parts, year: number, code: RecipientCode) =>
    among.get(year)?.parts.find(({ party }) => party === code);
  return post.sharing.parties
    .map((code): PostParty => {
      const years = shared.years.map(({ operating: { year, months, amount: cost } }): PartyYear => {
        const own = partOf(parts, year, code);
        const amount = own?.amount ?? ore(0n);
        const before = partOf(partsBefore, year, code)?.amount ?? ore(0n);
        return {
          year,
          months: months.length,
          cost,
          amount,
          reckoned: own?.reckoned ?? ore(0n),
          isDecided: own?.isDecided ?? false,
          asWritten: before,
          change: ore(amount - before),
          ...saidIn(post, code, year),
          grant: grantOf(code, year),
        };
      });
      const total = sumOre(years.map(({ amount }) => amount));
      const totalAsWritten = sumOre(years.map((each) => each.asWritten));
      return {
        code,
        name: nameInRegister(code, register),
        slug: register.municipalities.get(code)?.slug,
        isIn: !trial.without.includes(code),
        persons: persons(inhabitants.get(code)?.value ?? 0n),
        years,
        total,
        totalAsWritten,
        change: ore(total - totalAsWritten),
        secured: sumOre(years.filter(({ isMoney }) => isMoney).map(({ amount }) => amount)),
      };
    })
    .toSorted((a, b) => collator.compare(a.name, b.name));
}

function saidIn({ commitments }: JointPost, party: RecipientCode, year: number) {
  const said = saidBy(commitments, party, year);
  const answer: Answer = said?.answer ?? { kind: "not-answered" };
  return {
    answer,
    evidence: answer.kind === "not-answered" ? undefined : said?.evidence,
    isUnconfirmed: said?.isUnconfirmed === true && answer.kind !== "not-answered",
    isMoney: carriesMoney(said),
    isSettled: isSettled(said),
  };
}

/** What the payer has told, or we compute, of the grants that are to carry the post. */
function grantsByYear(grants: readonly ExpectedGrant[], entries: Catalogue["entries"]) {
  return (party: RecipientCode, year: number): ShownAmount | undefined => {
    const wanted = grants.filter((each) => each.year === year);
    return wanted
      .flatMap(({ agreement, component }) =>
        entries
          .filter((entry) => entry.agreement.slug === agreement)
          .flatMap(({ components }) => components)
          .filter(({ result }) => component === undefined || result.component.id === component)
          .flatMap(({ amounts }) => amounts),
      )
      .find(({ recipient }) => recipient === party);
  };
}
