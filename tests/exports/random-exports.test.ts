import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { AgreementExport, ExportedComponent } from "#domain/export";
import { ore } from "#domain/money";
import { verifyExport } from "../../src/application/verify-export.ts";
import { readExport } from "../../src/documents/export/read-export.ts";
import { writeExport } from "../../src/documents/export/write-export.ts";
import { isRefused, randomExport } from "./exported.ts";
import { COMPONENTS, randomAgreement } from "./random-agreement.ts";

/** Ten thousand components, eight to an agreement; every fifteenth agreement also by way of its file. */
const RUNS = { numRuns: 10_000 / COMPONENTS };
const RUNS_BY_FILE = { numRuns: 80 };
/** A twin is caught or not: the smallest case that catches it is of no use. */
const TWIN_RUNS = { numRuns: 160, endOnFailure: true };

/** Something done to an export on its way out: nothing, by the right exporter. */
type Exporter = (exported: AgreementExport) => AgreementExport;

/** What is exported, written to a file and read back gives itself when it is computed again. */
function verifiesByFile(exporter: Exporter) {
  return fc.property(randomAgreement, (random) => !isRefused(writeExport(exporter(randomExport(random)))));
}

test("10 000 random components are exported and computed again to the same öre, address and hash", () => {
  const computed = new Map<string, number>();
  const count = (components: readonly ExportedComponent[]) => {
    for (const component of components) {
      if (component.status !== "computed") continue;
      for (const kind of [component.key.kind, component.rule.stage, component.rule.rest]) {
        computed.set(kind, (computed.get(kind) ?? 0) + 1);
      }
    }
  };
  fc.assert(
    fc.property(randomAgreement, (random) => {
      const exported = randomExport(random);
      count(exported.components);
      return verifyExport(exported).differences.length === 0;
    }),
    RUNS,
  );
  // Every key, stage and rest rule came up often enough to be worth the name of a property.
  const kinds = ["fixed", "proportional", "split", "bounded", "participants", "table"];
  const rules = ["direct", "county-first", "largest-remainder", "each-rounded", "as-listed"];
  for (const kind of [...kinds, ...rules, "each-rounded-leftover-to-largest"]) {
    expect([kind, (computed.get(kind) ?? 0) > 100]).toEqual([kind, true]);
  }
});

test("and so they are when they have been written to a file and read back", () => {
  fc.assert(
    verifiesByFile((exported) => exported),
    RUNS_BY_FILE,
  );
});

function inRows(change: (rows: Rows, component: Computed) => Rows): Exporter {
  return (exported) => ({
    ...exported,
    components: exported.components.map((component) =>
      component.status === "computed" ? { ...component, rows: change(component.rows, component) } : component,
    ),
  });
}
type Computed = ExportedComponent & { readonly status: "computed" };
type Rows = Computed["rows"];

test.each<readonly [string, Exporter]>([
  [
    "in floating point",
    inRows((rows, { rule }) =>
      rows.map((row) => {
        const exact = Number(row.exact.numerator) / Number(row.exact.denominator);
        return { ...row, amount: ore(BigInt(Math.floor(exact / Number(rule.grain))) * rule.grain) };
      }),
    ),
  ],
  ["in another order", inRows((rows) => rows.toReversed())],
  ["with the last row lost", inRows((rows) => rows.slice(0, -1))],
  [
    "without the reason for the rest",
    inRows((rows) => rows.map((row) => ({ ...row, rest: "none" as const }))),
  ],
  [
    "with the addresses of another component",
    inRows((rows) => rows.map((row) => ({ ...row, address: row.address.replace(/^./, "x") }))),
  ],
])("a twin that exports %s is caught", (_how, twin) => {
  expect(fc.check(verifiesByFile(twin), TWIN_RUNS).failed).toBe(true);
});

/**
 * Fields that nothing in the export can be held against: the line of a source file, the source's own words, and
 * which of them a weight points at. Names that no row carries are left out by the choice of lines below.
 */
const UNTESTED = /^"(row|source|document|place|published|readOn)"/;

/** The text with one figure, day, hash or word in a component or a series changed. */
function tampered(text: string, place: number): string {
  const start = text.indexOf('"series": ');
  const values = [...text.slice(start).matchAll(/("\w+": )("[^"]+"|\d+)/g)].filter(
    ([field]) => !UNTESTED.test(field),
  );
  const chosen = values[place % Math.max(values.length, 1)];
  if (chosen === undefined) return text;
  const at = start + chosen.index + (chosen[1]?.length ?? 0);
  return text.slice(0, at) + anotherValue(chosen[2] ?? "") + text.slice(at + (chosen[2]?.length ?? 0));
}

function anotherValue(written: string): string {
  return written.replace(/[0-9a-z](?=[^0-9a-z]*$)/i, (last) =>
    last === "1" ? "2" : /\d/.test(last) ? "1" : last === "b" ? "c" : "b",
  );
}

function findsChange(isFound: (text: string) => boolean) {
  return fc.property(randomAgreement, fc.nat(), (random, place) => {
    const text = writeExport(randomExport(random));
    const other = tampered(text, place);
    return other === text || isFound(other);
  });
}

test("one changed value anywhere in series or components is found", () => {
  fc.assert(findsChange(isRefused), RUNS_BY_FILE);
});

test("a twin that trusts the amounts it is given misses a change", () => {
  const trusting = (text: string) => {
    const read = readExport(new TextEncoder().encode(text), "export.json");
    if (!read.ok) return true;
    const outcome = ["amount", "exact", "rest", "row", "name", "weight", "county", "difference"];
    return verifyExport(read.value).differences.some(({ field }) => !outcome.includes(field));
  };
  expect(fc.check(findsChange(trusting), TWIN_RUNS).failed).toBe(true);
});
