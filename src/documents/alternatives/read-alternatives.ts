import type { Alternatives, AlternativesProblem } from "#domain/alternatives";
import { ore } from "#domain/money";
import { okUnless, type Result } from "#domain/result";
import { day } from "#domain/time";
import { readJson } from "../json/read-json.ts";
import { alternativesChecker } from "./alternatives-checker.ts";
import type { AlternativesFile, WrittenAmount, WrittenUse } from "./alternatives-file.ts";
import { findAlternativesFaults } from "./find-alternatives-faults.ts";
import { partOf } from "./written-part.ts";

/**
 * Reads alternatives side by side, format samnytta-alternatives/1.
 * @returns the comparison, or every field that breaks the format or does not go together with another
 */
export function readAlternatives(bytes: Uint8Array, file: string): Result<Alternatives, AlternativesProblem> {
  const read = readJson(bytes, file, alternativesChecker());
  if (!read.ok) return read;
  return okUnless(findAlternativesFaults(read.value, file), () => alternativesOf(read.value));
}

function alternativesOf(written: AlternativesFile): Alternatives {
  return {
    ...written,
    readingDay: day(written.readingDay),
    money: amountOf(written.money),
    columns: written.columns.map((column) => ({
      ...column,
      uses: column.uses === "unknown" ? "unknown" : column.uses.map(useOf),
    })),
    later: { ...amountOf(written.later), from: written.later.from },
  };
}

function amountOf({ asWritten, ore: amount, passage }: WrittenAmount) {
  return { asWritten, amount: ore(BigInt(amount)), passage };
}

function useOf({ given, part, ...use }: WrittenUse) {
  return {
    ...use,
    part: partOf(part),
    ...(given === undefined
      ? {}
      : {
          given: {
            ...given,
            rows: given.rows.map(({ recipient, asWritten, ore: amount }) => ({
              recipient,
              asWritten,
              amount: ore(BigInt(amount)),
            })),
          },
        }),
  };
}
