import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFraction, parseStatedAmount, toDecimalText } from "#domain/money";

function read(text: string): bigint | string {
  const amount = parseStatedAmount(text);
  return amount.ok ? amount.value : amount.problems[0].kind;
}

describe("amounts in the writings of documents", () => {
  test.each([
    ["5,3 Mkr", 530_000_000n],
    ["5.3 Mkr", 530_000_000n],
    ["189 578,14 kr", 18_957_814n],
    ["250 Mkr kronor", 25_000_000_000n],
    ["3 430,25 miljoner", 343_025_000_000n],
    ["3 430 250 000 kronor", 343_025_000_000n],
    ["885 miljoner kronor", 88_500_000_000n],
    ["1,4 miljarder kronor", 140_000_000_000n],
    ["1 590 tkr", 159_000_000n],
    ["400 TKR", 40_000_000n],
    ["750 miljoner", 75_000_000_000n],
    ["60 msek", 6_000_000_000n],
    ["14 öre", 14n],
    ["12", 1_200n],
    ["0 kr", 0n],
  ])("%s", (text, ore) => {
    expect(read(text)).toBe(ore);
  });

  test.each([
    ["559\u00a0096\u00a0kr", 55_909_600n],
    ["559\u202f096 kr", 55_909_600n],
    ["559\u2009096 kr", 55_909_600n],
    ["559'096 kr", 55_909_600n],
    ["  559 096   kr ", 55_909_600n],
  ])("hard, narrow and thin spaces and apostrophes stand between thousands: %j", (text, ore) => {
    expect(read(text)).toBe(ore);
  });

  test.each(["\u22121 kr", "-1 kr", "\u20131 kr", "\u2212 1 kr"])("every minus sign is one: %j", (text) => {
    expect(read(text)).toBe(-100n);
  });

  test("a misplaced space is joined, as in a published table where the sum proves it", () => {
    expect(read("544 99 160 kr")).toBe(5_449_916_000n);
  });

  test.each([
    "cirka 16 miljoner",
    "16 miljoner per år",
    "miljoner",
    "",
    "kr",
    "1e6 kr",
    "1,2,3 kr",
    "Sala",
    "12 3O4 kr",
  ])("is not read as an amount: %j", (text) => {
    expect(read(text)).toBe("not-an-amount");
  });

  test("a point before three digits is not read: 1.500 tkr means two things", () => {
    expect(read("1.500 tkr")).toBe("not-an-amount");
    expect(read("1,500 tkr")).toBe(150_000n);
  });

  test("an amount finer than an öre is refused, not rounded", () => {
    expect(read("0,001 kr")).toBe("finer-than-ore");
    expect(read("1,00000001 Mkr")).toBe(100_000_001n);
    expect(read("1,000000001 Mkr")).toBe("finer-than-ore");
  });

  test("a text of any length is answered at once", () => {
    expect(read(`1${" ".repeat(1_000_000)}!`)).toBe("not-an-amount");
    expect(read("9".repeat(1_000_000))).toBe("not-an-amount");
  });
});

describe("every öre is read back", () => {
  const amounts = fc.bigInt({ min: 0n, max: 10n ** 18n });
  const readsBack = (parse: (text: string) => bigint | string) =>
    fc.property(amounts, (ore) => {
      const kronor = `${ore / 100n}`.replaceAll(/\B(?=(\d{3})+$)/g, "\u00a0");
      return parse(`${kronor},${`${ore % 100n}`.padStart(2, "0")} kr`) === ore;
    });

  test("from kronor and öre with a decimal comma", () => {
    fc.assert(readsBack(read), { numRuns: 2000 });
  });

  test("a twin that goes through floating point is caught", () => {
    const throughFloat = (text: string): bigint =>
      BigInt(Math.round(Number(text.replaceAll("\u00a0", "").replace(",", ".").replace(" kr", "")) * 100));
    expect(fc.check(readsBack(throughFloat), { numRuns: 2000 }).failed).toBe(true);
  });
});

describe("numbers", () => {
  test.each([
    ["0,25", "0.25"],
    ["0.1", "0.1"],
    ["\u22121,5", "-1.5"],
    ["22 353", "22353"],
  ])("%s is taken exactly", (text, decimal) => {
    const number = parseFraction(text);
    const decimals = decimal.split(".")[1]?.length ?? 0;
    expect(number.ok && toDecimalText(number.value, decimals)).toBe(decimal);
  });

  test.each(["", "1/3", "1e3", "1,2,3", "ett"])("is not read as a number: %j", (text) => {
    expect(parseFraction(text).ok).toBe(false);
  });
});
