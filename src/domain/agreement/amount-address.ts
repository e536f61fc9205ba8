import type { AllocationRule } from "#domain/allocation";
import { hashOf } from "#domain/source";

/**
 * The version of the rules that compute amounts. It grows when a rule could give another krona than before:
 * the new amounts then get addresses of their own, and those that were shown keep theirs.
 */
export const RULE_VERSION = 1;

/** What names an amount for ever: change any of it and it is another amount with another address. */
export type AmountInputs = {
  /** The agreement's version: SHA-256 of its content. */
  readonly agreement: string;
  readonly component: string;
  readonly recipient: string;
  /** The population series' hash, or "none" where the key names amounts. */
  readonly series: string;
  readonly rule: AllocationRule;
};

/**
 * The permanent address of an amount (beständig adress): SHA-256 over agreement version, component, recipient,
 * series and rule with its version, 64 hexadecimal digits.
 */
export function addressOf({ agreement, component, recipient, series, rule }: AmountInputs): string {
  return hashOf({
    agreement,
    component,
    recipient,
    series,
    rule: { version: RULE_VERSION, grain: rule.grain, stage: rule.stage, rest: rule.rest },
  });
}

/** The permanent address of a sum of amounts: SHA-256 over their addresses, in any order. */
export function addressOfSum(parts: readonly string[]): string {
  return hashOf({ sum: parts.toSorted() });
}
