import type { CarryOver, Component, Condition, KeyForm, Known, RestRule, Stage } from "#domain/agreement";
import type { Ore } from "#domain/money";
import type { Day, StatedPeriod } from "#domain/time";
import type { ComparedAgreement, ComparedPart, PartPair } from "./types.ts";

/** What a fact is about. */
export type FactSubject =
  | "frame"
  | "decided"
  | "amount"
  | "recipients"
  | "key"
  | "key-date"
  | "series"
  | "stage"
  | "rounding"
  | "claim"
  | "payment"
  | "condition"
  | "report"
  | "carry-over";

/** A fact of one side: what it says, that nobody has said it, or that there is none. */
export type Fact =
  | { readonly kind: "absent" }
  | { readonly kind: "unknown" }
  | { readonly kind: "amount"; readonly amount: Ore }
  | { readonly kind: "groups"; readonly groups: readonly string[] }
  | { readonly kind: "day"; readonly day: Day }
  | { readonly kind: "period"; readonly period: StatedPeriod }
  | { readonly kind: "key"; readonly form: KeyForm["kind"] }
  | { readonly kind: "stage"; readonly stage: Stage }
  | { readonly kind: "rounding"; readonly grain: Ore; readonly rest: RestRule }
  | { readonly kind: "condition"; readonly condition: Condition }
  | { readonly kind: "carry-over"; readonly rule: CarryOver };

/** A fact that is another one after than before, and the parts it is said of; none where it is said of the whole. */
export type ChangedFact = {
  readonly subject: FactSubject;
  readonly pairs: readonly PartPair[];
  readonly before: Fact;
  readonly after: Fact;
};

/** Every fact that changed: of the whole first, then of the parts; the same change of several parts once. */
export function changedFacts(
  before: ComparedAgreement,
  after: ComparedAgreement,
  pairs: readonly PartPair[],
): readonly ChangedFact[] {
  const whole = (subject: FactSubject, from: Fact, to: Fact): ChangedFact => ({
    subject,
    pairs: [],
    before: from,
    after: to,
  });
  const [start, end] = [before.agreement, after.agreement];
  const term = (subject: FactSubject, factOf: (components: readonly Component[]) => Fact) =>
    whole(subject, factOf(start.components), factOf(end.components));
  return [
    whole("frame", amountFact(frameOf(start.frame)), amountFact(frameOf(end.frame))),
    whole("decided", dayFact(start.decided), dayFact(end.decided)),
    ...together(pairs.flatMap(partFacts)),
    term("claim", (components) => periodFact(first(components, ({ claim }) => claim)?.window)),
    term("payment", (components) => periodFact(first(components, ({ payment }) => payment)?.window)),
    term("report", (components) => periodFact(first(components, ({ report }) => report)?.by)),
    ...conditionFacts(start.components, end.components).map(([from, to]) => whole("condition", from, to)),
    term("carry-over", (components) => {
      const rule = first(components, ({ carryOver }) => (carryOver === "unknown" ? undefined : carryOver));
      return rule === undefined ? { kind: "unknown" } : { kind: "carry-over", rule };
    }),
  ].filter((fact) => nameOf(fact.before) !== nameOf(fact.after));
}

function partFacts(pair: PartPair): readonly ChangedFact[] {
  const { before, after } = pair;
  const fact = (subject: FactSubject, of: (part: ComparedPart) => Fact): ChangedFact => ({
    subject,
    pairs: [pair],
    before: before === undefined ? { kind: "absent" } : of(before),
    after: after === undefined ? { kind: "absent" } : of(after),
  });
  const money = fact("amount", ({ result }) => amountFact(result.component.amount));
  // A part of one side only is told once, by its money.
  if (before === undefined || after === undefined) return [money];
  return [
    money,
    fact("recipients", ({ result }) => ({
      kind: "groups",
      groups: result.component.groups.map(({ kind }) => kind).toSorted(),
    })),
    fact("key", ({ result: { component } }) =>
      component.key === "unknown" ? { kind: "unknown" } : { kind: "key", form: component.key.kind },
    ),
    fact("key-date", ({ result }) => dayFact(keyDateIn(result.component.key))),
    fact("series", ({ result }) =>
      result.status === "computed" && result.basis !== undefined
        ? { kind: "day", day: result.basis.series.date }
        : { kind: "absent" },
    ),
    fact("stage", ({ result: { component } }) =>
      component.stage === "unknown" ? { kind: "unknown" } : { kind: "stage", stage: component.stage },
    ),
    fact("rounding", ({ result: { component } }) =>
      component.grain === "unknown" || component.rest === "unknown"
        ? { kind: "unknown" }
        : { kind: "rounding", grain: component.grain, rest: component.rest },
    ),
  ];
}

/** Conditions by their words: those of one side only, and those whose day or consequence is another. */
function conditionFacts(
  before: readonly Component[],
  after: readonly Component[],
): readonly (readonly [Fact, Fact])[] {
  const byText = (components: readonly Component[]) =>
    new Map(components.flatMap(({ conditions }) => conditions).map((each) => [each.text, each]));
  const [from, to] = [byText(before), byText(after)];
  const factOf = (condition: Condition | undefined): Fact =>
    condition === undefined ? { kind: "absent" } : { kind: "condition", condition };
  return [...new Set([...from.keys(), ...to.keys()])].map((text) => [
    factOf(from.get(text)),
    factOf(to.get(text)),
  ]);
}

function together(facts: readonly ChangedFact[]): readonly ChangedFact[] {
  const found = new Map<string, ChangedFact>();
  for (const fact of facts) {
    // Money is said of each part by itself, even where two parts have the same.
    const own = fact.subject === "amount" ? found.size : "";
    const name = `${fact.subject} ${nameOf(fact.before)} ${nameOf(fact.after)} ${own}`;
    const known = found.get(name);
    found.set(name, known === undefined ? fact : { ...known, pairs: [...known.pairs, ...fact.pairs] });
  }
  return [...found.values()];
}

function keyDateIn(key: Known<KeyForm>): Known<Day> | undefined {
  if (key === "unknown") return "unknown";
  return "on" in key ? key.on : "by" in key ? keyDateIn(key.by) : undefined;
}

function frameOf(frame: ComparedAgreement["agreement"]["frame"]): Known<Ore> {
  return frame === "unknown" ? "unknown" : frame.ore;
}

function amountFact(amount: Known<Ore>): Fact {
  return amount === "unknown" ? { kind: "unknown" } : { kind: "amount", amount };
}

function dayFact(day: Known<Day> | undefined): Fact {
  if (day === undefined) return { kind: "absent" };
  return day === "unknown" ? { kind: "unknown" } : { kind: "day", day };
}

function periodFact(period: Known<StatedPeriod> | undefined): Fact {
  return period === undefined || period === "unknown" ? { kind: "unknown" } : { kind: "period", period };
}

function first<Value>(
  components: readonly Component[],
  of: (component: Component) => Value | undefined,
): Value | undefined {
  for (const component of components) {
    const value = of(component);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A fact as text, equal when the facts are; a condition by its day and consequence, not by its name in the file. */
function nameOf(fact: Fact): string {
  const plain =
    fact.kind === "condition"
      ? [fact.kind, fact.condition.text, fact.condition.by, fact.condition.consequence]
      : fact.kind === "period"
        ? [fact.kind, fact.period.first, fact.period.last]
        : fact.kind === "carry-over"
          ? [fact.kind, fact.rule.kind, fact.rule.until]
          : fact;
  return JSON.stringify(plain, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}
