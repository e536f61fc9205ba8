import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PayrollReference } from "../../application/ports.ts";
import { fraction, parseFraction, parseStatedAmount } from "#domain/money";
import { okUnless, assert, type FileProblem, type Result } from "#domain/result";
import { day } from "#domain/time";
import { readJson } from "../json/read-json.ts";
import { payrollChecker } from "./payroll-checker.ts";

/** Where the series lies, from the root of a checkout. */
const PAYROLL = "reference/payroll-overhead.json";

/**
 * Reads the payroll overhead by employer and year (personalomkostnadspålägg), and the ceilings of the flat pension rate.
 * @returns both, or every field that breaks the format, holds no amount, or gives a year of an employer twice
 */
function readPayroll(bytes: Uint8Array, file = PAYROLL): Result<PayrollReference, FileProblem> {
  const read = readJson(bytes, file, payrollChecker());
  if (!read.ok) return read;
  const { series, pensionCeilings } = read.value;
  const names = series.map(({ employer, year }) => `${employer} ${year}`);
  const problems = [
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => ({ field: name, rule: "uniqueItems" })),
    ...pensionCeilings
      .filter(({ monthly }) => !parseStatedAmount(monthly).ok)
      .map(({ year }) => ({ field: `pensionCeilings/${year}`, rule: "amount" })),
  ].map((each): FileProblem => ({ kind: "field-out-of-format", at: { file }, ...each }));
  return okUnless(problems, () => ({
    overheads: series.map(({ employer, year, percent, source }) => {
      const number = parseFraction(percent);
      assert(number.ok, "the format lets only a number through");
      return {
        employer,
        year,
        fraction: fraction(number.value.numerator, number.value.denominator * 100n),
        source: { ...source, readOn: day(source.readOn) },
      };
    }),
    ceilings: pensionCeilings.map(({ year, monthly, source }) => {
      const amount = parseStatedAmount(monthly);
      assert(amount.ok, "each ceiling is an amount");
      return { year, monthly: amount.value, source: { ...source, readOn: day(source.readOn) } };
    }),
  }));
}

/**
 * Reads the shipped series of a checkout.
 * @throws when the file is not as its schema says; it is shipped and tested
 */
export async function loadPayroll(root: string): Promise<PayrollReference> {
  const read = readPayroll(await readFile(join(root, PAYROLL)));
  assert(read.ok, "the payroll overhead can be read");
  return read.value;
}
