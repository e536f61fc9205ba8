import type {
  CarryOver,
  ClaimRule,
  Condition,
  Known,
  ReadComponent,
  RecipientGroup,
} from "#domain/agreement";
import type { StatedPeriod } from "#domain/time";

/** The kinds of dated duty, in the order of an agreement's year. */
export type DutyKind = "decided" | "payment" | "claim" | "condition" | "report" | "unused";

/** The kinds in the order of an agreement's year. */
export const DUTY_KINDS: readonly DutyKind[] = [
  "decided",
  "payment",
  "claim",
  "condition",
  "report",
  "unused",
];

/** What a dated duty asks for, or what is to happen then. */
export type DutyContent =
  /** The parties decide the agreement (beslut om överenskommelsen). */
  | { readonly kind: "decided" }
  /** The money is paid (utbetalning). */
  | { readonly kind: "payment" }
  /** The money is asked for (rekvisition eller faktura); `payer` is who pays. */
  | { readonly kind: "claim"; readonly channel: ClaimRule["channel"]; readonly payer: Known<string> }
  /** A demand is met (villkor), or the consequence follows. */
  | {
      readonly kind: "condition";
      readonly id: string;
      readonly text: string;
      readonly consequence: Condition["consequence"];
      /** The title of the divided whole that it is written for; whether it then holds for every part is a reading. */
      readonly ofWhole: string | undefined;
    }
  /** The use of the money is reported (redovisning); `to` is who gets the report. */
  | { readonly kind: "report"; readonly to: Known<string> }
  /** Money that is left is used, kept or repaid (överföring, återbetalning). */
  | { readonly kind: "unused"; readonly rule: Known<CarryOver["kind"]> };

/**
 * A dated duty of an agreement (sista dag). The last day of `when` is what a deadline is compared with; "unknown" when
 * no source says it. `components` are the parts whose money hangs on it, never divided ones.
 */
export type Duty = {
  readonly content: DutyContent;
  readonly when: Known<StatedPeriod>;
  readonly groups: readonly RecipientGroup[];
  readonly components: readonly ReadComponent[];
  /** Where it stands. Empty when the source is silent, or for the decision, which an agreement's head states. */
  readonly clauses: readonly string[];
};

/** Whether any source says that there is such a duty; else it is listed because nobody has said how it is. */
export function isStated({ content }: Duty): boolean {
  switch (content.kind) {
    case "decided":
    case "payment":
    case "condition":
      return true;
    case "claim":
      return content.channel !== "unknown" || content.payer !== "unknown";
    case "report":
      return content.to !== "unknown";
    case "unused":
      return content.rule !== "unknown";
  }
}
