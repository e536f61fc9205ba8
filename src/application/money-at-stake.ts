import type { ComponentAllocation } from "#domain/agreement";
import type { Duty } from "#domain/deadline";
import { jointCode, countyOf, type RecipientCode } from "#domain/organisation";
import { sumAmount, type ShownSum } from "./amount-figure.ts";
import type { CatalogueEntry } from "./open-catalogue.ts";

/** The money that hangs on a duty (det som står på spel). A sum of nothing known is absent, not 0. */
export type MoneyAtStake = {
  /** The recipient's own amounts of the parts concerned; everybody's when no recipient was named. */
  readonly own: ShownSum | undefined;
  /** What the principals of the recipient's county get jointly of them. */
  readonly jointly: ShownSum | undefined;
  /** Parts concerned whose amounts are okänt. */
  readonly unknown: readonly (ComponentAllocation & { readonly status: "awaiting-basis" })[];
};

/** The money of the parts that a duty concerns, for one recipient or for all. */
export function moneyAtStake(
  entry: CatalogueEntry,
  { components }: Duty,
  recipient: RecipientCode | undefined,
): MoneyAtStake {
  const ids = new Set(components.map(({ id }) => id));
  const concerned = entry.components.filter(({ result }) => ids.has(result.component.id));
  const amounts = concerned.flatMap((component) => component.amounts);
  const joint = recipient === undefined ? undefined : jointCode(countyOf(recipient) ?? "");
  return {
    own: sumAmount(amounts.filter((each) => recipient === undefined || each.recipient === recipient)),
    jointly: joint === recipient ? undefined : sumAmount(amounts.filter((each) => each.recipient === joint)),
    unknown: concerned.flatMap(({ result }) => (result.status === "awaiting-basis" ? [result] : [])),
  };
}
