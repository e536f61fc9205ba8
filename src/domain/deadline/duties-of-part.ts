import type { Agreement, CarryOver, Component, Known } from "#domain/agreement";
import type { Day, StatedPeriod } from "#domain/time";
import type { DutyContent } from "./duty.ts";

/** One duty of one part of an agreement, before the same duty of other parts is put together with it. */
export type PartDuty = {
  readonly content: DutyContent;
  readonly when: Known<StatedPeriod>;
  readonly clause: string | undefined;
};

/**
 * What holds for a part of an agreement: its own rule, else that of the nearest whole it is a part of. Conditions of
 * the whole hold for its parts too. A "varav" part has only what is written for it: its money lies in other parts.
 */
export function dutiesOfPart(part: Component, agreement: Agreement): readonly PartDuty[] {
  const wholes = part.isOfWhich === true ? [] : wholesOf(part, agreement);
  const line = [part, ...wholes];
  const stated = [
    paymentOf(line),
    claimOf(line),
    ...conditionsOf(line, part),
    reportOf(line),
    unusedOf(line),
  ];
  return part.isOfWhich === true ? stated.filter(({ clause }) => clause !== undefined) : stated;
}

function wholesOf({ parent }: Component, agreement: Agreement): readonly Component[] {
  const whole = agreement.components.find(({ id }) => id === parent);
  return whole === undefined ? [] : [whole, ...wholesOf(whole, agreement)];
}

function paymentOf(line: readonly Component[]): PartDuty {
  const payment = first(line, (component) => component.payment);
  return { content: { kind: "payment" }, when: payment?.window ?? "unknown", clause: payment?.clause };
}

function claimOf(line: readonly Component[]): PartDuty {
  const claim = first(line, (component) => component.claim);
  return {
    content: { kind: "claim", channel: claim?.channel ?? "unknown", payer: claim?.payer ?? "unknown" },
    when: claim?.window ?? "unknown",
    clause: claim?.clause,
  };
}

/** The part's own conditions, then those of its wholes that say something else. */
function conditionsOf(line: readonly Component[], part: Component): readonly PartDuty[] {
  const all = line.flatMap((component) => writtenConditions(component, part));
  return all.filter((condition, index) => all.findIndex((other) => asksTheSame(other, condition)) === index);
}

function asksTheSame(left: PartDuty, right: PartDuty): boolean {
  return wordsOf(left) === wordsOf(right);
}

function wordsOf({ content, when }: PartDuty): string {
  const text = content.kind === "condition" ? `${content.text} ${content.consequence}` : "";
  return `${when === "unknown" ? when : when.last.toString()} ${text}`;
}

function writtenConditions(component: Component, part: Component): readonly PartDuty[] {
  const ofWhole = component === part ? undefined : component.title;
  return component.conditions.map(({ id, text, by, consequence, clause }) => ({
    content: { kind: "condition", id, text, consequence, ofWhole },
    when: by,
    clause,
  }));
}

function reportOf(line: readonly Component[]): PartDuty {
  const report = first(line, (component) => component.report);
  return {
    content: { kind: "report", to: report?.to ?? "unknown" },
    when: report?.by ?? "unknown",
    clause: report?.clause,
  };
}

function unusedOf(line: readonly Component[]): PartDuty {
  const rule = first(line, ({ carryOver }) => (carryOver === "unknown" ? undefined : carryOver));
  return {
    content: { kind: "unused", rule: rule?.kind ?? "unknown" },
    when: untilOf(rule),
    clause: rule?.clause,
  };
}

function untilOf(rule: CarryOver | undefined): Known<StatedPeriod> {
  return rule?.until === undefined ? "unknown" : oneDay(rule.until);
}

/** A day as a span of one day. */
export function oneDay(day: Day): StatedPeriod {
  return { first: day, last: day, asWritten: day.toString() };
}

function first<T>(
  line: readonly Component[],
  ruleOf: (component: Component) => T | undefined,
): T | undefined {
  return line.map(ruleOf).find((rule) => rule !== undefined);
}
