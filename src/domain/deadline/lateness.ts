import type { Agreement, AgreementDocument, Clause, Known } from "#domain/agreement";
import { fraction, type Fraction } from "#domain/money";
import { day, daysBetween, parseWrittenDay, type Day } from "#domain/time";

/** When one agreement was decided, counted from New Year's Day of its year: negative before, 0 on the day itself. */
export type DecisionTime = {
  readonly agreement: Agreement;
  readonly decided: Day;
  readonly daysIntoYear: number;
  /** The clauses that write the day out, and the documents that are from it or name it. Both may be empty. */
  readonly clauses: readonly Clause[];
  readonly documents: readonly AgreementDocument[];
};

/** How late the agreements of a catalogue were decided (när beskedet kom). */
export type Lateness = {
  /** Those whose day is known, the earliest in its year first. */
  readonly observations: readonly DecisionTime[];
  /** Those whose day no source gives. They are in no figure. */
  readonly unknown: readonly Agreement[];
  /** Days into the year of the middle observation, or the mean of the two in the middle. */
  readonly median: Known<Fraction>;
  /** How many were decided on New Year's Day or later: `late` of the observations. */
  readonly late: number;
  /** `late` as a share of the observations. */
  readonly lateShare: Known<Fraction>;
};

/**
 * How late the agreements were decided. It says what happened to these agreements, not what will happen to the next.
 * @example latenessOf([]).median // "unknown"
 */
export function latenessOf(agreements: readonly Agreement[]): Lateness {
  const observations = agreements
    .flatMap(decisionTime)
    .toSorted((a, b) => a.daysIntoYear - b.daysIntoYear || (a.agreement.id < b.agreement.id ? -1 : 1));
  const days = observations.map(({ daysIntoYear }) => daysIntoYear);
  const late = days.filter((count) => count >= 0).length;
  return {
    observations,
    unknown: agreements.filter(({ decided }) => decided === "unknown"),
    median: medianOf(days),
    late,
    lateShare: days.length === 0 ? "unknown" : fraction(BigInt(late), BigInt(days.length)),
  };
}

function decisionTime(agreement: Agreement): readonly DecisionTime[] {
  const { decided, year, clauses, documents } = agreement;
  if (decided === "unknown") return [];
  return [
    {
      agreement,
      decided,
      daysIntoYear: daysBetween(day(`${year}-01-01`), decided),
      clauses: clauses.filter(({ text }) => writesOut(text, decided)),
      documents: documents.filter(
        ({ published, reference }) =>
          (published !== "unknown" && published.equals(decided)) ||
          (reference !== "unknown" && writesOut(reference, decided)),
      ),
    },
  ];
}

/** Whether a text holds the day, as 2023-12-20 or as 20 december 2023. */
function writesOut(text: string, wanted: Day): boolean {
  const dates = text.match(/(?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{1,2}\s+[a-zåäö]{3,}\s+\d{4})(?!\d)/giu) ?? [];
  return dates.some((written) => {
    const read = parseWrittenDay(written);
    return read.ok && read.value.equals(wanted);
  });
}

/** @param sorted whole days in rising order */
function medianOf(sorted: readonly number[]): Known<Fraction> {
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? "unknown" : fraction(BigInt(low + high), 2n);
}
