import type { Agreement } from "#domain/agreement";
import type { JointPost, Known } from "#domain/financing";
import type { Ore } from "#domain/money";
import type { Day } from "#domain/time";

/** A grant that is to carry a post in a year, for all parties together. */
export type NamedGrant = {
  readonly year: number;
  /** "God och nära vård 2024" */
  readonly title: string;
  /** When its agreement was decided: another day than that of the notice, which tells the parties' amounts. */
  readonly decided: Known<Day>;
  readonly amount: Known<Ore>;
};

/** The grants of a post, each by the title of its agreement where that is known. */
export function nameGrants(
  { grants }: Pick<JointPost, "grants">,
  agreements: readonly Agreement[],
): readonly NamedGrant[] {
  return grants.map(({ year, agreement, amount }) => {
    const known = agreements.find(({ slug }) => slug === agreement);
    return { year, title: known?.title ?? agreement, decided: known?.decided ?? "unknown", amount };
  });
}
