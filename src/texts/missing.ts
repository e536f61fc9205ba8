import type { Missing, RecipientGroup } from "#domain/agreement";
import { groupInSentence, lowerFirst } from "./component-title.ts";
import { formatDay } from "./format.ts";
import { joined } from "./joined.ts";

/**
 * What has to be known before an amount can be shown, and so why it is okänt.
 * @example missingText({ kind: "key" }) // "nyckeln är inte känd"
 */
export function missingText(missing: Missing): string {
  switch (missing.kind) {
    case "amount":
      return "delens belopp står inte i källan";
    case "recipients":
      return "källan säger inte vilka som får delen";
    case "sharing-between-groups":
      return "källan säger inte hur delen fördelas mellan grupperna";
    case "key":
      return "nyckeln är inte känd";
    case "participants":
      return "källan säger inte vilka som deltar";
    case "key-date":
      return "källan säger inte vilken dags folkmängd som gäller";
    case "series":
      return `ingen inläst folkmängd täcker mottagarna för ${formatDay(missing.on)}`;
    case "stage":
      return "källan säger inte om fördelningen går direkt på alla eller först på länen";
    case "rounding":
      return "källan säger inte hur beloppen avrundas";
    case "other-component":
      return `beloppen i delen ”${missing.component}”, som den räknas på, är inte kända`;
  }
}

/** The whole sentence. @example unknownSentence([{ kind: "key" }]) // "Okänt: nyckeln är inte känd." */
export function unknownSentence(missing: readonly Missing[]): string {
  const reasons = missing.map(missingText);
  const last = reasons.at(-1) ?? "ingen har sagt det";
  return reasons.length < 2 ? `Okänt: ${last}.` : `Okänt: ${reasons.slice(0, -1).join(", ")} och ${last}.`;
}

/** A component whose sharing waits for somebody's word. */
export type WaitingComponent = {
  readonly component: {
    readonly groups: readonly Pick<RecipientGroup, "kind">[];
    readonly written: { readonly title: string };
  };
  readonly missing: readonly Missing[];
};

/**
 * Whose amounts are okänt, and why: "Hur pengarna delas är okänt för regionerna och kommunerna: nyckeln är inte känd."
 * A component with named recipients goes by what it is for.
 */
export function unknownSharing(waiting: readonly WaitingComponent[]): string {
  const names = waiting.map(({ component: { groups, written } }) => {
    const [group] = groups;
    return group === undefined || group.kind === "named"
      ? lowerFirst(written.title)
      : groupInSentence(group.kind);
  });
  const reasons = [...new Set(waiting.flatMap(({ missing }) => missing.map(missingText)))];
  return `Hur pengarna delas är okänt för ${joined([...new Set(names)])}: ${joined(reasons)}.`;
}
