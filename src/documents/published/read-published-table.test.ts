import * as fc from "fast-check";
import { expect, test } from "vitest";
import { shippedRegister } from "../../../tests/reference/read-reference.ts";
import { readPublishedTable } from "./read-published-table.ts";
import { readWrittenAmount, signsOf } from "./written-amount.ts";
import { KRONA, ore, TKR } from "#domain/money";

const register = shippedRegister();
const municipalities = [...register.municipalities.values()];

/** A reader of tables, ours or a wrong one: öre by code, or undefined when it refuses the file. */
type Reader = (text: string) => ReadonlyMap<string, bigint> | undefined;

const read: Reader = (text) => {
  const reading = readPublishedTable(new TextEncoder().encode(text), "a.csv", {
    register,
    group: "municipalities",
  });
  if (!reading.ok) return undefined;
  return new Map([...reading.value.rows].map(([code, { amount }]) => [code, amount]));
};

/** Reads every amount by joining its digits, whatever they look like. */
const joinsWithoutProof: Reader = (text) => {
  const rows = text.split("\n").flatMap((line): (readonly [string, bigint])[] => {
    const [code = "", , amount = ""] = line.split(";");
    return /^\d{4}$/.test(code) ? [[code, BigInt(amount.replaceAll(/\D/g, "")) * 100n]] : [];
  });
  return new Map(rows);
};

const groups =
  (space: string) =>
  (digits: string): string =>
    digits.replaceAll(/\B(?=(?:\d{3})+$)/g, space);

const STYLES: readonly ((kronor: string) => string)[] = [
  (kronor) => kronor,
  groups(" "),
  groups("\u00a0"),
  groups("\u2009"),
  groups("\u202f"),
  groups("."),
  groups("'"),
  groups("\u2019"),
  (kronor) => `${groups(" ")(kronor)} kr`,
  (kronor) => `${groups(" ")(kronor)}:-`,
  (kronor) => `${groups(" ")(kronor)}*`,
  (kronor) => `${kronor}¹`,
  (kronor) => `"${groups(" ")(kronor)}"`,
  (kronor) => `SEK ${groups(" ")(kronor)}`,
];

const rowsOfTable = fc.uniqueArray(
  fc.record({
    municipality: fc.constantFrom(...municipalities),
    kronor: fc.integer({ min: 1, max: 10_000_000_000 }).map(BigInt),
  }),
  { minLength: 1, maxLength: 20, selector: ({ municipality }) => municipality.code },
);

test("amounts in kronor read back the same, in whatever way a table writes them", () => {
  fc.assert(
    fc.property(
      rowsOfTable,
      fc.constantFrom(...STYLES),
      fc.constantFrom("\t", ";"),
      fc.constantFrom("code", "name", "both"),
      (rows, style, separator, columns) => {
        const lines = rows.map(({ municipality: { code, name }, kronor }) =>
          [
            ...(columns === "name" ? [] : [code]),
            ...(columns === "code" ? [] : [name]),
            style(kronor.toString()),
          ].join(separator),
        );
        const heading = [
          ...(columns === "both" ? ["Kod", "Kommun"] : columns === "code" ? ["Kod"] : ["Kommun"]),
          "Belopp",
        ];
        expect(read([heading.join(separator), ...lines].join("\n"))).toEqual(
          new Map(rows.map(({ municipality, kronor }) => [municipality.code, kronor * 100n])),
        );
      },
    ),
  );
});

test("öre and thousands of kronor read back to the öre", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 10n ** 14n }), fc.constantFrom(" ", ".", "'"), (amount, space) => {
      const kronor = `${groups(space)(`${amount / 100n}`)},${(amount % 100n).toString().padStart(2, "0")}`;
      const tkr = `${groups(space)(`${amount / 100_000n}`)},${(amount % 100_000n).toString().padStart(5, "0")}`;
      const readOre = (written: string, unit: typeof KRONA) =>
        readWrittenAmount(written, unit, signsOf([written]), false);
      expect(readOre(kronor, KRONA)).toEqual({ kind: "amount", amount });
      expect(readOre(tkr, TKR)).toEqual({ kind: "amount", amount: ore(amount) });
      expect(readOre(`${tkr} tkr`, KRONA)).toEqual({ kind: "amount", amount });
    }),
  );
});

const misprinted = fc
  .tuple(
    rowsOfTable,
    fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
    fc.integer({ min: 1, max: 1000 }),
  )
  .filter(([rows]) => rows.some(({ kronor }) => kronor > 9_999n));

/** The first amount of five digits or more, and some of the others, with a space before their last two digits. */
function misprint(kronor: bigint, isChosen: boolean): string {
  const digits = kronor.toString();
  return isChosen && digits.length >= 5 ? `${digits.slice(0, -2)} ${digits.slice(-2)}` : groups(" ")(digits);
}

/** Whether a reader takes a misprint where the total proves it, and only there. */
function believesTheTotalAlone(reader: Reader): boolean {
  return !fc.check(
    fc.property(misprinted, ([rows, chosen, error]) => {
      const first = rows.findIndex(({ kronor }) => kronor > 9_999n);
      const lines = rows.map(({ municipality: { code, name }, kronor }, index) => {
        const isChosen = index === first || chosen[index] === true;
        return `${code};${name};${misprint(kronor, isChosen)}`;
      });
      const sum = rows.reduce((total, { kronor }) => total + kronor, 0n);
      const table = (total?: bigint): string =>
        ["Kommunkod;Kommun;Belopp", ...lines, ...(total === undefined ? [] : [`;Summa;${total}`])].join("\n");
      const expected = new Map(rows.map(({ municipality, kronor }) => [municipality.code, kronor * 100n]));
      const proven = reader(table(sum));
      return (
        proven !== undefined &&
        [...expected].every(([code, amount]) => proven.get(code) === amount) &&
        reader(table(sum + BigInt(error))) === undefined &&
        reader(table()) === undefined
      );
    }),
  ).failed;
}

test("a misprint is read where the stated total proves it, and nowhere else", () => {
  expect(believesTheTotalAlone(read)).toBe(true);
  expect(believesTheTotalAlone(joinsWithoutProof)).toBe(false);
});

test.each([
  ["1.234", TKR, { kind: "ambiguous", joined: 123_400_000n }],
  ["559.096", KRONA, { kind: "amount", amount: 55_909_600n }],
  ["544 99 160", KRONA, { kind: "misprint", joined: 5_449_916_000n }],
  ["1.234.56", KRONA, { kind: "misprint", joined: 12_345_600n }],
  ["1,234,567.50", KRONA, { kind: "amount", amount: 123_456_750n }],
  ["1 234 567 (prel.)", KRONA, { kind: "unreadable" }],
  ["12 3O4", KRONA, { kind: "unreadable" }],
  ["–", KRONA, { kind: "missing" }],
  ["0 kr", KRONA, { kind: "zero" }],
  ["5,3 mnkr", KRONA, { kind: "amount", amount: 530_000_000n }],
  ["0,001", KRONA, { kind: "finer-than-ore" }],
] as const)("%s", (written, unit, reading) => {
  expect(readWrittenAmount(written, unit, signsOf([written]), false)).toEqual(reading);
});
