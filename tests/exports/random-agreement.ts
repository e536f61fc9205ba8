import * as fc from "fast-check";
import { ore, persons, toDecimalText } from "#domain/money";
import { buildRegister, type OrganisationRegister } from "#domain/organisation";
import type { PopulationSeries } from "#domain/population";
import { assert } from "#domain/result";
import { canonicalJson } from "#domain/source";
import { day } from "#domain/time";

/** A random agreement as the text of its file, with the organisations and the population that it is computed on. */
export type RandomAgreement = {
  readonly text: string;
  readonly register: OrganisationRegister;
  readonly series: PopulationSeries;
};

/** Municipalities of five counties: counties of one and of several, codes with a zero first. */
const CODES = ["0114", "0115", "0117", "0980", "1980", "1981", "1984", "2021", "2023", "2026", "2580"];
const DATE = "2016-12-31";
const KEY_DATES = [DATE, "2016-11-01"];

/** How many components a random agreement has: each is a case of its own. */
export const COMPONENTS = 8;

/** JSON that is being put together. */
type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json };

const numbers = fc.array(fc.bigInt({ min: 0n, max: 10n ** 6n }), { minLength: 16, maxLength: 16 });

/** Random numbers that a key is made of, and keys inside it. */
type Shape = { readonly kind: string; readonly numbers: readonly bigint[]; readonly inner: readonly Shape[] };

const { shape } = fc.letrec<{ shape: Shape; leaf: Shape }>((tie) => ({
  leaf: fc.record({
    kind: fc.constantFrom(
      "population",
      "population",
      "population",
      "base-plus-population",
      "weighted-population",
    ),
    numbers,
    inner: fc.constant([]),
  }),
  shape: fc.oneof(
    { maxDepth: 2, depthSize: "small" },
    tie("leaf"),
    fc.record({
      kind: fc.constantFrom("bounded", "participants", "conditional", "fixed", "split"),
      numbers,
      inner: fc.array(tie("shape"), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

const component = fc.record({
  group: fc.constantFrom("municipalities", "municipalities", "regions", "counties-jointly", "named"),
  shape: fc.oneof(
    { arbitrary: shape, weight: 4 },
    {
      arbitrary: fc.record({
        kind: fc.constantFrom(
          "table",
          "rate-per-inhabitant",
          "rate-with-rebate",
          "lost",
          "percent-of-component",
          "whole",
          "unknown",
        ),
        numbers,
        inner: fc.constant<readonly Shape[]>([]),
      }),
      weight: 1,
    },
  ),
  stage: fc.constantFrom("direct", "county-first"),
  grain: fc.constantFrom(1n, 100n, 100_000n),
  rest: fc.constantFrom("largest-remainder", "each-rounded", "each-rounded-leftover-to-largest", "as-listed"),
  grains: fc.oneof(fc.bigInt({ min: 0n, max: 50n }), fc.bigInt({ min: 0n, max: 10n ** 9n })),
  keyDate: fc.constantFrom(...KEY_DATES),
});

/** Agreements with components by any key, stage, grain and rest rule; some cannot be computed, and say why. */
export const randomAgreement = randomAgreementOf(COMPONENTS);

/** The same, with more or fewer components. */
export function randomAgreementOf(count: number): fc.Arbitrary<RandomAgreement> {
  return fc
    .record({
      codes: fc.subarray(CODES, { minLength: 1 }),
      inhabitants: fc.array(
        fc.oneof(fc.bigInt({ min: 0n, max: 3n }), fc.bigInt({ min: 1n, max: 10n ** 6n })),
        {
          minLength: CODES.length,
          maxLength: CODES.length,
        },
      ),
      components: fc.array(component, { minLength: count, maxLength: count }),
    })
    .map(({ codes, inhabitants, components }) => {
      const rows = codes.map((code, index) => [code, inhabitants[index] ?? 1n] as const);
      return {
        text: canonicalJson(agreementOf(codes, components)),
        register: registerOf(codes),
        series: {
          date: day(DATE),
          certainty: "published",
          source: { document: "Slumpad folkmängd", place: "alla rader" },
          rows: new Map(
            rows.map(([code, count], index) => [code, { persons: persons(count), row: index + 2 }]),
          ),
        },
      };
    });
}

type Component = typeof component extends fc.Arbitrary<infer Made> ? Made : never;

function registerOf(codes: readonly string[]): OrganisationRegister {
  const counties = [...new Set(codes.map((code) => code.slice(0, 2)))];
  const register = buildRegister({
    municipalities: codes.map((code) => ({
      code,
      name: `Kommun ${code}`,
      officialName: `Kommun ${code}`,
      county: code.slice(0, 2),
      slug: `kommun-${code}`,
    })),
    counties: counties.map((code) => ({
      code,
      letter: code,
      name: `Län ${code}`,
      shortName: `Län ${code}`,
      slug: `lan-${code}`,
    })),
    regions: counties.map((code) => ({
      code,
      name: `Region ${code}`,
      county: code,
      slug: `region-${code}`,
      names: [],
    })),
    healthcareRegions: [],
  });
  assert(register.ok, "a random register holds together");
  return register.value;
}

function agreementOf(codes: readonly string[], components: readonly Component[]): Json {
  return {
    format: "samnytta-agreement/1",
    id: "slumpad",
    slug: "slumpad",
    title: "Slumpad överenskommelse",
    field: "Slump",
    year: 2017,
    parties: ["Staten", "SKR"],
    purpose: "unknown",
    aim: "unknown",
    decided: "2016-12-01",
    readingDay: "2017-01-01",
    documents: [
      {
        id: "d-1",
        title: "Dokumentet",
        publisher: "Staten",
        reference: "unknown",
        published: "unknown",
        readOn: "2017-01-01",
        extent: "whole",
      },
    ],
    clauses: [
      {
        id: "p-1",
        number: "1",
        heading: "Pengarna",
        reading: "paraphrase",
        text: "Pengarna delas.",
        document: "d-1",
        place: "sidan 1",
      },
    ],
    frame: "unknown",
    components: components.map((each, index) => componentOf(each, index, codes)),
    statements: [],
    interpretations: [],
    focusAreas: [],
    notKnown: [],
  };
}

function componentOf(made: Component, index: number, codes: readonly string[]): Json {
  const { group, shape, stage, grain, rest, grains, keyDate } = made;
  const counties = [...new Set(codes.map((code) => code.slice(0, 2)))];
  const recipients =
    {
      municipalities: codes,
      regions: counties,
      "counties-jointly": counties.map((code) => `lan-${code}`),
      named: codes.toReversed(),
    }[group] ?? codes;
  const named = (shape.kind === "whole" ? recipients.slice(0, 1) : recipients).map((code) => ({
    code,
    name: `Mottagare ${code}`,
  }));
  const isNamed = group === "named" || shape.kind === "whole";
  const total = grains * grain;
  return {
    id: `del-${index}`,
    title: `Del ${index}`,
    stated: { asWritten: `${total} öre`, ore: String(total), precision: "exact", clause: "p-1" },
    recipients: [isNamed ? { kind: "named", recipients: named } : { kind: group }],
    use: "individually",
    key: keyOf(shape, { recipients, total, grain, keyDate, index }),
    stage,
    grain: String(grain),
    rest,
    conditions: [],
    carryOver: "unknown",
    clauses: ["p-1"],
    keyClauses: ["p-1"],
  };
}

type Given = {
  readonly recipients: readonly string[];
  readonly total: bigint;
  readonly grain: bigint;
  readonly keyDate: string;
  readonly index: number;
};

function keyOf({ kind, numbers, inner }: Shape, given: Given): Json {
  const { recipients, total, grain, keyDate, index } = given;
  const at = (place: number) => numbers[place] ?? 0n;
  const by = inner[0] === undefined ? "unknown" : keyOf(inner[0], given);
  const count = BigInt(recipients.length);
  switch (kind) {
    case "population":
      return { kind, on: keyDate };
    case "base-plus-population":
      return { kind, on: keyDate, base: String((total * at(0)) / (10n ** 6n * count)) };
    case "rate-per-inhabitant":
      return { kind, on: keyDate, rate: String(at(0) * 100n) };
    case "rate-with-rebate":
      return {
        kind,
        on: keyDate,
        rate: String(at(0) * 100n),
        rebates: [{ above: String(at(1)), rebate: `${at(2) % 10n}/10` }],
      };
    case "weighted-population":
      return {
        kind,
        on: keyDate,
        factors: recipients
          .slice(0, 2)
          .map((recipient, place) => ({ recipient, asWritten: "vikt", factor: `${at(place) % 5n}/2` })),
      };
    case "lost":
      return {
        kind: "conditional",
        failed: recipients.slice(0, 1),
        share: "lost",
        by: { kind: "population", on: keyDate },
      };
    case "conditional":
      return {
        kind,
        failed: recipients.filter((_, place) => place > 0 && at(place) % 3n === 0n).concat("0000"),
        share: "redistributed",
        by,
      };
    case "percent-of-component":
      // The first component has none before it to be a part of.
      return index === 0
        ? { kind: "population", on: keyDate }
        : { kind, component: "del-0", fraction: `${at(0) % 100n}/100` };
    case "bounded": {
      const inGrains = (permille: bigint) => String(((total * permille) / (1000n * count * grain)) * grain);
      return { kind, floor: inGrains(at(0) % 900n), ceiling: inGrains(1100n + at(1)), by };
    }
    case "participants":
      return { kind, only: recipients.filter((_, place) => place === 0 || at(place) % 3n > 0n), by };
    case "split": {
      const sum = inner.reduce((all, _, place) => all + 1n + (at(place) % 9n), 0n);
      const parts = inner.map((each, place) => ({
        fraction: `${1n + (at(place) % 9n)}/${sum}`,
        by: keyOf(each, given),
      }));
      return { kind, parts };
    }
    case "fixed":
      return { kind, amounts: amountsOf(recipients.slice(0, 3), total / 10n, numbers), rest: by };
    case "table":
      return { kind, amounts: amountsOf(recipients, total, numbers) };
    case "whole":
      return { kind };
    default:
      return "unknown";
  }
}

/** Amounts that together are at most `most`. */
function amountsOf(codes: readonly string[], most: bigint, numbers: readonly bigint[]): Json {
  return codes.map((recipient, place) => {
    const amount = ore((most * (numbers[place] ?? 0n)) / (10n ** 6n * BigInt(codes.length)));
    const kronor = toDecimalText({ numerator: amount, denominator: 100n }, 2).replace(".", ",");
    return { recipient, asWritten: `${kronor} kr`, ore: String(amount) };
  });
}
