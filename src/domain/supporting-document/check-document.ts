import { compareDays, type Day } from "#domain/time";
import type { DatedFact, LengthFact, SupportingDocument } from "./supporting-document.ts";

/** Something in a document that does not go together, or that it leaves out (iakttagelse). */
export type DocumentFinding =
  /** The span in years and the length in months are not equally long. */
  | {
      readonly kind: "length-against-span";
      readonly length: LengthFact;
      readonly span: DatedFact;
      readonly years: number;
      /** The years that the length touches when it begins on the first day of the span. */
      readonly fromFirstDay: { readonly first: number; readonly last: number };
      /** Begun later in the first year, it touches as many years as the span has. */
      readonly isMetByLaterStart: boolean;
    }
  /** What is to be ready may be so only after the decision point beside it. */
  | { readonly kind: "ready-after-decision-point"; readonly point: DatedFact; readonly ready: DatedFact }
  /** The words allow that something is approved after it has begun to hold. */
  | {
      readonly kind: "approved-after-start";
      readonly approval: DatedFact;
      readonly validity: DatedFact;
      readonly start: Day;
    }
  /** The municipalities decide a new tax rate, and no decision of the region on its own is in the document. */
  | { readonly kind: "no-tax-decision-by-region"; readonly municipalities: DatedFact }
  /** Two bodies meet on the same day. */
  | { readonly kind: "same-day"; readonly first: DatedFact; readonly second: DatedFact; readonly day: Day };

/**
 * Looks for what does not go together in a document's own dates and lengths. Nothing is compared with another document.
 * @returns findings in the order of the kinds above, each with the facts it is about
 */
export function checkDocument(document: SupportingDocument): readonly DocumentFinding[] {
  const { dates, lengths } = document;
  return [
    ...lengths.flatMap((length) => lengthAgainstSpan(length, dates)),
    ...ofKind(dates, "decision-point").flatMap((point) => readyAfter(point, dates)),
    ...ofKind(dates, "validity").flatMap((validity) => approvedAfterStart(validity, dates)),
    ...taxDecisions(dates),
    ...sameDays(ofKind(dates, "meeting")),
  ];
}

/** A span of whole years against a length: 2023–2026 are four years, 36 months are three. */
function lengthAgainstSpan(length: LengthFact, dates: readonly DatedFact[]): readonly DocumentFinding[] {
  const span = dates.find(({ id }) => id === length.spanOf);
  const days = span && daysOf(span);
  if (span === undefined || days === undefined || !hasPrecision(span, "year")) return [];
  const first = days.first.year;
  const years = days.last.year - first + 1;
  if (years * 12 === length.months) return [];
  const touched = Math.ceil(length.months / 12);
  return [
    {
      kind: "length-against-span",
      length,
      span,
      years,
      fromFirstDay: { first, last: first + touched - 1 },
      isMetByLaterStart: years === touched + 1,
    },
  ];
}

/** Of what is to be ready in a month that the decision point lies in, or ends at: it may come later than the point. */
function readyAfter(point: DatedFact, dates: readonly DatedFact[]): readonly DocumentFinding[] {
  const at = daysOf(point);
  if (at === undefined) return [];
  return ofKind(dates, "ready").flatMap((ready) => {
    const days = daysOf(ready);
    const mayComeAfter =
      days !== undefined && compareDays(days.first, at.last) <= 0 && compareDays(at.last, days.last) < 0;
    return mayComeAfter ? [{ kind: "ready-after-decision-point", point, ready }] : [];
  });
}

function approvedAfterStart(validity: DatedFact, dates: readonly DatedFact[]): readonly DocumentFinding[] {
  const start = daysOf(validity)?.first;
  if (start === undefined) return [];
  return ofKind(dates, "decision").flatMap((approval) => {
    const days = daysOf(approval);
    const isNear = days !== undefined && compareDays(days.first, start) <= 0;
    return isNear && compareDays(start, days.last) < 0
      ? [{ kind: "approved-after-start", approval, validity, start }]
      : [];
  });
}

/** A tax shift needs two decisions: one raises its rate, the other lowers it. */
function taxDecisions(dates: readonly DatedFact[]): readonly DocumentFinding[] {
  const municipalities = dates.find(({ taxRateOf }) => taxRateOf === "municipalities");
  return municipalities === undefined || dates.some(({ taxRateOf }) => taxRateOf === "region")
    ? []
    : [{ kind: "no-tax-decision-by-region", municipalities }];
}

function sameDays(meetings: readonly DatedFact[]): readonly DocumentFinding[] {
  return meetings.flatMap((first, index) =>
    meetings.slice(index + 1).flatMap((second) => {
      const [one, other] = [daysOf(first), daysOf(second)];
      return one !== undefined &&
        other !== undefined &&
        first.who !== second.who &&
        one.first.equals(other.first)
        ? [{ kind: "same-day", first, second, day: one.first } as const]
        : [];
    }),
  );
}

function ofKind(dates: readonly DatedFact[], kind: DatedFact["kind"]): readonly DatedFact[] {
  return dates.filter((each) => each.kind === kind);
}

function hasPrecision({ when }: DatedFact, precision: "year"): boolean {
  return when !== "unknown" && when.precision === precision;
}

function daysOf({ when }: DatedFact): { readonly first: Day; readonly last: Day } | undefined {
  if (when === "unknown" || when.first === "unknown" || when.last === "unknown") return undefined;
  return { first: when.first, last: when.last };
}
