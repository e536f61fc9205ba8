import * as fc from "fast-check";
import { expect } from "vitest";
import { allocate, proportional, type AllocationRule, type Weights } from "#domain/allocation";
import type { AgreementExport, ExportedAllocation } from "#domain/export";
import { ore } from "#domain/money";
import { assert } from "#domain/result";
import { exportOutcome } from "../../src/application/export-component.ts";
import type { ExcelCell, ExcelSheet } from "../../src/documents/excel.ts";
import { sheetForm } from "../../src/documents/export/sheet-form.ts";
import { workbookSheets } from "../../src/documents/export/write-workbook.ts";
import { randomExport, shippedExport, SLUGS } from "../exports/exported.ts";
import { randomAgreement } from "../exports/random-agreement.ts";
import { office, recalculate } from "./recalculate.ts";

/** Öre by recipient, as a sheet gives them. */
type SheetAmounts = ReadonlyMap<string, bigint>;

/** The amounts under the last line of column names, which are those of the recipients. */
function amountsIn(rows: readonly (readonly string[])[]): SheetAmounts {
  const headings = rows.findLastIndex(([first]) => first === "Kod");
  const column = rows[headings]?.indexOf("Belopp, kr") ?? -1;
  return new Map(
    rows.slice(headings + 1, -1).map((row) => {
      const [kronor = "", decimals = ""] = (row[column] ?? "").split(".");
      return [row[0] ?? "", BigInt(kronor + decimals.slice(0, 2).padEnd(2, "0"))];
    }),
  );
}

function amountsOf({ rows }: ExportedAllocation): SheetAmounts {
  return new Map(rows.map(({ code, amount }) => [code, amount]));
}

function computedIn({ components }: AgreementExport): readonly ExportedAllocation[] {
  return components.flatMap((component) => (component.status === "computed" ? [component] : []));
}

office.test(
  "the sheets of every shipped agreement give the same krona, and say that they add up",
  async () => {
    const exports = SLUGS.map(shippedExport);
    const workbooks = await recalculate(exports.map(workbookSheets));
    for (const [index, exported] of exports.entries()) {
      for (const [sheet, component] of computedIn(exported).entries()) {
        const rows = workbooks[index]?.[sheet] ?? [];
        expect(amountsIn(rows)).toEqual(amountsOf(component));
        if (sheetForm(component) === "live")
          expect(rows.find(([label]) => label === "Kontroll")?.[2]).toBe("Beloppen summerar till helheten");
      }
    }
    const live = exports.flatMap(computedIn).filter((component) => sheetForm(component) === "live");
    expect(live.length).toBeGreaterThanOrEqual(8);
  },
  300,
);

// Sala gets a thousand more inhabitants: 23 353 of 9 996 153. Everyone's amount is then the spreadsheet's own.
office.test(
  "a changed population changes every amount as the rule says",
  async () => {
    const component = computedIn(shippedExport("psykisk-halsa-2017")).find(
      ({ id }) => id === "analys-kommuner",
    );
    assert(component?.key.kind === "proportional", "the municipalities' part goes by population");
    const weights: Weights = new Map(
      [...component.key.weights].map(([code, weight]) => [
        code,
        code === "1981" ? { ...weight, value: weight.value + 1_000n } : weight,
      ]),
    );
    const again = allocate(component.total, proportional(weights), component.rule);
    assert(again.ok, "the changed population can be shared by");
    const [sheet] = workbookSheets({ ...shippedExport("psykisk-halsa-2017"), components: [component] });
    assert(sheet !== undefined, "the component has a sheet");
    const changed = {
      ...sheet,
      rows: sheet.rows.map((row) =>
        row[0]?.kind === "text" && row[0].text === "1981"
          ? row.map((cell): ExcelCell => (cell.kind === "number" ? { ...cell, number: 23_353 } : cell))
          : row,
      ),
    };
    const [[rows = []] = []] = await recalculate([[changed]]);
    const amounts = new Map(again.value.shares.map(({ recipient, amount }) => [recipient, amount]));
    expect(amountsIn(rows)).toEqual(amounts);
    expect(amountsIn(rows).get("1981")).not.toBe(55_909_600n);
  },
  300,
);

const SOURCE = { document: "slumpat" };
const RESTS = ["largest-remainder", "each-rounded", "each-rounded-leftover-to-largest", "as-listed"] as const;
const RULES: readonly AllocationRule[] = RESTS.flatMap((rest) =>
  [1n, 100n, 100_000n].flatMap((grain) =>
    (["direct", "county-first"] as const).map((stage) => ({ grain: ore(grain), stage, rest })),
  ),
);

/** Weights with many ties, some of them 0, and near the largest that the formulas take; totals up to 2^46 grains. */
const hardCase = fc.record({
  weights: fc
    .array(
      fc.oneof(
        fc.constantFrom(0n, 1n, 1n, 7n, 7n, 2_269_060n),
        fc.bigInt({ min: 1n, max: 100n }),
        fc.bigInt({ min: 1n, max: 2_300_000n }),
      ),
      { minLength: 2, maxLength: 12 },
    )
    .filter((weights) => weights.some((weight) => weight > 0n)),
  grains: fc.oneof(
    fc.bigInt({ min: 0n, max: 30n }),
    fc.bigInt({ min: 0n, max: 10n ** 9n }),
    fc.bigInt({ min: 2n ** 31n, max: 2n ** 32n }),
  ),
  reversed: fc.boolean(),
});

const CODES = [
  "0114",
  "0115",
  "0117",
  "0980",
  "1980",
  "1981",
  "1984",
  "2021",
  "2023",
  "2026",
  "2029",
  "2580",
];

function hardComponent(
  { weights, grains, reversed }: typeof hardCase extends fc.Arbitrary<infer T> ? T : never,
  rule: AllocationRule,
  id: string,
): ExportedAllocation {
  const codes = CODES.slice(0, weights.length);
  const listed = reversed ? codes.toReversed() : codes;
  const key = proportional(
    new Map(
      listed.map((code, index) => [code, { value: weights[index] ?? 1n, unit: "parts", source: SOURCE }]),
    ),
  );
  const total = ore(grains * rule.grain);
  const result = allocate(total, key, rule);
  assert(result.ok, "a random case can be shared");
  return {
    id,
    title: id,
    recipients: ["municipalities"],
    form: "population",
    clauses: [],
    interpretations: [],
    status: "computed",
    total,
    key,
    rule,
    certainty: "example",
    ...exportOutcome(
      result.value,
      { agreement: "a", component: id, series: "none" },
      { recipient: (code) => code, county: (code) => code },
    ),
  };
}

office.test(
  "random components by every stage, grain and rest rule give the same krona, ties and large numbers too",
  async () => {
    const exported = shippedExport("norra-stodstruktur-2018");
    const cases = fc.sample(hardCase, { seed: 46, numRuns: 20 });
    const workbooks = RULES.map((rule) =>
      cases.map((each, index) => hardComponent(each, rule, `del-${index}`)),
    );
    const live = workbooks.flat().filter((component) => sheetForm(component) === "live");
    expect(live.length).toBeGreaterThan(workbooks.flat().length * 0.9);
    const results = await recalculate(
      workbooks.map((components) => workbookSheets({ ...exported, components })),
    );
    for (const [index, components] of workbooks.entries()) {
      for (const [sheet, component] of components.entries()) {
        expect([component.rule, amountsIn(results[index]?.[sheet] ?? [])]).toEqual([
          component.rule,
          amountsOf(component),
        ]);
      }
    }
  },
  600,
);

// 250 000 003 × 5 873 136 = 146 899 603 × 9 995 153 + 9 995 149: four short of a whole, which 15 digits do not hold.
office.test(
  "a share just below a whole krona stays below it, which the plain formula in a twin sheet does not",
  async () => {
    const [total, weight, sum] = [250_000_003n, 5_873_136n, 9_995_153n];
    const rule = { grain: ore(1n), stage: "direct", rest: "largest-remainder" } as const;
    const component = hardComponent(
      { weights: [weight, sum - weight], grains: total, reversed: false },
      rule,
      "del-0",
    );
    expect(sheetForm(component)).toBe("live");
    const exported = { ...shippedExport("norra-stodstruktur-2018"), components: [component] };
    const twin: ExcelSheet = {
      name: "1 tvilling",
      widths: [],
      rows: [[{ kind: "formula", formula: `INT(${total}*${weight}/${sum})` }]],
    };
    const [[own = []] = [], [naive = []] = []] = await recalculate([workbookSheets(exported), [twin]]);
    expect(columnOf(own, "Hela enheter, avrundat nedåt")[0]).toBe("146899603");
    expect(naive[0]?.[0]).toBe("146899604");
  },
  300,
);

function columnOf(rows: readonly (readonly string[])[], heading: string): readonly string[] {
  const headings = rows.findLastIndex(([first]) => first === "Kod");
  const column = rows[headings]?.indexOf(heading) ?? -1;
  return rows.slice(headings + 1).map((row) => row[column] ?? "");
}

office.test(
  "composed keys, tables and numbers beyond 2^53 stand as finished amounts that a spreadsheet reads the same",
  async () => {
    const exports = fc.sample(randomAgreement, { seed: 53, numRuns: 20 }).map(randomExport);
    const results = await recalculate(exports.map(workbookSheets));
    const forms = new Map<string, number>();
    for (const [index, exported] of exports.entries()) {
      for (const [sheet, component] of computedIn(exported).entries()) {
        const form = sheetForm(component);
        forms.set(form, (forms.get(form) ?? 0) + 1);
        expect(amountsIn(results[index]?.[sheet] ?? [])).toEqual(amountsOf(component));
      }
    }
    expect([...forms.keys()].toSorted()).toEqual(["composed", "empty-county", "given", "live", "too-large"]);
  },
  300,
);
