import type { Month, PostFileProblem } from "#domain/financing";
import { fraction, ore, parseFraction, parseStatedAmount, type Fraction, type Ore } from "#domain/money";

/** Notes what is wrong with one field of the file. */
export type Note = (problem: PostFileProblem) => void;

/** What reads the values of a file: each notes its problem and gives a value that stands in, so that all are found. */
export type WrittenValues = {
  /** An amount above zero with its unit, in öre. */
  readonly amount: (written: string, field: string) => Ore;
  /** A number of percent, "2,5", as a fraction. */
  readonly percent: (written: string, field: string) => Fraction;
};

/** @param file the name of the file, for the place of a problem */
export function writtenValues(file: string, note: Note): WrittenValues {
  return {
    amount: (written, field) => {
      const at = { file, field };
      const read = parseStatedAmount(written);
      // Without a unit nobody knows whether it is kronor or thousands.
      if (!read.ok || !/[a-zåäö]/iu.test(written)) {
        note({ kind: "amount-unreadable", at, written });
        return ore(1n);
      }
      if (read.value <= 0n) {
        note({ kind: "amount-not-positive", at, written });
        return ore(1n);
      }
      return read.value;
    },
    percent: (written, field) => {
      const read = parseFraction(written);
      if (read.ok && read.value.numerator >= 0n && read.value.numerator <= 100n * read.value.denominator)
        return fraction(read.value.numerator, read.value.denominator * 100n);
      note({ kind: "percent-unreadable", at: { file, field }, written });
      return fraction(0n, 1n);
    },
  };
}

/** "2023-04" as a month; the schema has seen to its form. */
export function monthOf(written: string): Month {
  return { year: Number(written.slice(0, 4)), month: Number(written.slice(5)) };
}

/** The months of a calendar counted from its beginning, so that two can be compared. */
export function monthNumber(written: string): number {
  const { year, month } = monthOf(written);
  return year * 12 + month;
}
