import { ore, type Fraction, type Ore } from "#domain/money";
import { readFields, type WrittenProblem } from "#domain/organisation";
import type { Result } from "#domain/result";
import { day, type Day } from "#domain/time";
import type { JointPost } from "./joint-post.ts";
import type { Notice } from "./notice.ts";
import { amountIn, percentIn, YEARS_WRITTEN, yearWritten } from "./written-values.ts";

/** A year's notice as it is written down (besked). */
export type WrittenNotice = {
  /** The post by its slug. */
  readonly post: string;
  readonly year: number;
  readonly agreement: string;
  readonly component?: string;
  readonly amount: Ore;
  readonly told: Day;
  /** The year's payroll overhead as a part of the salary, where it was told. */
  readonly overhead?: Fraction;
  readonly source: string;
  /** Made up, to show how it works. */
  readonly isExample: boolean;
  /** It has been taken back: everything is as if it had not come. */
  readonly isTakenBack: boolean;
};

/**
 * Reads a notice as it is written down, or as a form gives it: the overhead in percent, "52,28".
 * @returns the notice, or every problem with its field
 */
export function readNotice(json: string): Result<WrittenNotice, WrittenProblem> {
  return readFields(json, (fields) => {
    const component = fields.optionalText("component");
    const told = fields.optionalDay("told");
    if (told === undefined) fields.text("told");
    const amount = fields.optional("amount", amountIn);
    if (amount === undefined) fields.text("amount");
    const overhead = fields.optional("overhead", percentIn);
    return {
      post: fields.text("post"),
      year: yearWritten(fields.oneOf("year", YEARS_WRITTEN)),
      agreement: fields.text("agreement"),
      ...(component === undefined ? {} : { component }),
      // Where they are missing that is told, and what is read is not used.
      amount: amount ?? ore(0n),
      told: told ?? day("1970-01-01"),
      ...(overhead === undefined ? {} : { overhead }),
      source: fields.text("source"),
      isExample: fields.isTrue("isExample"),
      isTakenBack: fields.isTrue("isTakenBack"),
    };
  });
}

/** A written notice as the post counts it; its overhead is for the kind of employer that the post's salary is of. */
export function noticeOf(written: WrittenNotice, post: Pick<JointPost, "costs">, writtenBy: string): Notice {
  const { year, agreement, component, amount, told, overhead, source: document, isExample } = written;
  const source = { document, published: told };
  const salary = post.costs.find((each) => each.kind === "salary");
  return {
    year,
    agreement,
    ...(component === undefined ? {} : { component }),
    amount,
    told,
    ...(overhead === undefined || salary === undefined
      ? {}
      : { overhead: { employer: salary.employer, year, fraction: overhead, source } }),
    ground: { certainty: isExample ? "example" : "published", by: writtenBy, source },
  };
}
