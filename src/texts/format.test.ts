import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fraction, KRONA, kronor, ore, persons } from "#domain/money";
import { day } from "#domain/time";
import {
  formatChange,
  formatDay,
  formatDayNumeric,
  formatDayShort,
  formatExact,
  formatMillions,
  formatOre,
  formatPercent,
  formatPersons,
  formatThousands,
  groupThousands,
  hardSpaced,
} from "./format.ts";

/** The text with its special characters spelled out, so that a wrong space shows in a failure. */
function codePoints(text: string): string {
  return text.replace(/[^ -~]/gu, (character) => `<${character.codePointAt(0)?.toString(16)}>`);
}

describe("amounts", () => {
  it("stand in whole kronor when the grain is a krona, with hard spaces", () => {
    expect(codePoints(formatOre(kronor(559_096n), KRONA))).toBe("559<a0>096<a0>kr");
    expect(codePoints(formatOre(kronor(317_989_729n), KRONA))).toBe("317<a0>989<a0>729<a0>kr");
  });

  it("show öre when the grain is an öre, also when they are none", () => {
    expect(codePoints(formatOre(ore(18_957_814n), ore(1n)))).toBe("189<a0>578,14<a0>kr");
    expect(codePoints(formatOre(kronor(685_260n), ore(1n)))).toBe("685<a0>260,00<a0>kr");
  });

  it("never hide öre that are there", () => {
    expect(codePoints(formatOre(ore(150n), KRONA))).toBe("1,50<a0>kr");
  });

  it("have a true minus sign, also below one krona", () => {
    expect(codePoints(formatOre(ore(-18_957_814n), ore(1n)))).toBe("<2212>189<a0>578,14<a0>kr");
    expect(codePoints(formatOre(ore(-5n), ore(1n)))).toBe("<2212>0,05<a0>kr");
  });
});

describe("lines of a calculation", () => {
  it("show the exact share before rounding and the rounding with its sign", () => {
    const exact = fraction(25_000_000_000n * 22_353n, 9_995_153n);
    expect(codePoints(formatExact(exact))).toBe("559<a0>095,99<a0>kr");
    expect(codePoints(formatChange(fraction(62n, 100n)))).toBe("+0,01<a0>kr");
    expect(codePoints(formatChange(fraction(-1200n, 1n), 0))).toBe("<2212>12<a0>kr");
    expect(codePoints(formatChange(fraction(0n, 1n)))).toBe("<b1>0,00<a0>kr");
  });
});

describe("headings and charts", () => {
  it("use millions with no more decimals than needed", () => {
    expect(codePoints(formatMillions(kronor(250_000_000n)))).toBe("250<a0>mnkr");
    expect(codePoints(formatMillions(kronor(3_430_250_000n)))).toBe("3<a0>430,25<a0>mnkr");
    expect(codePoints(formatMillions(kronor(5_300_000n)))).toBe("5,3<a0>mnkr");
    expect(codePoints(formatMillions(kronor(20_885_186n)))).toBe("20,89<a0>mnkr");
    expect(codePoints(formatMillions(kronor(1_000_000_000n)))).toBe("1<a0>000<a0>mnkr");
  });

  it("never make a small amount read as nothing", () => {
    expect(codePoints(formatMillions(kronor(3_000n)))).toBe("0,003<a0>mnkr");
    expect(codePoints(formatMillions(ore(1n)))).toBe("0,00000001<a0>mnkr");
    expect(codePoints(formatMillions(ore(0n)))).toBe("0<a0>mnkr");
  });

  it("use thousands where the document does", () => {
    expect(codePoints(formatThousands(kronor(1_590_000n)))).toBe("1<a0>590<a0>tkr");
    expect(codePoints(formatThousands(kronor(400_500n)))).toBe("400,5<a0>tkr");
    expect(codePoints(formatThousands(kronor(-190_000n)))).toBe("<2212>190<a0>tkr");
  });
});

describe("shares and inhabitants", () => {
  it("have a decimal comma and a hard space before the percent sign", () => {
    expect(codePoints(formatPercent(fraction(51n, 1000n), 1))).toBe("5,1<a0>%");
    expect(codePoints(formatPercent(fraction(22_353n, 9_995_153n), 3))).toBe("0,224<a0>%");
    expect(codePoints(formatPercent(fraction(30n, 100n), 0))).toBe("30<a0>%");
  });

  it("group inhabitants like amounts", () => {
    expect(codePoints(formatPersons(persons(9_995_153n)))).toBe("9<a0>995<a0>153");
  });
});

describe("grouping by hand", () => {
  it("writes every whole number as Intl writes it in Swedish", () => {
    const swedish = new Intl.NumberFormat("sv-SE");
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 21n), max: 10n ** 21n }),
        (value) => groupThousands(value) === swedish.format(value),
      ),
    );
    for (const value of [0n, 1n, 999n, 1000n, -1000n, 999_999n, 1_000_000n])
      expect(groupThousands(value)).toBe(swedish.format(value));
  });

  it("rounds shares half up on both sides of zero, within half a unit of the exact value", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        (numerator, denominator) => {
          const shown = BigInt(
            formatExact(fraction(numerator, denominator), 0)
              .replace(/[^\d\u2212]/gu, "")
              .replace("\u2212", "-"),
          );
          const twiceDifference = 2n * (shown * denominator * 100n - numerator);
          return twiceDifference > -denominator * 100n && twiceDifference <= denominator * 100n;
        },
      ),
    );
  });
});

describe("days", () => {
  it("are written out in running text as Intl writes them in Swedish", () => {
    expect(formatDay(day("2016-11-01"))).toBe("1 november 2016");
    const swedish = new Intl.DateTimeFormat("sv-SE", { dateStyle: "long", timeZone: "UTC" });
    for (let month = 1; month <= 12; month += 1) {
      const text = `2024-${String(month).padStart(2, "0")}-28`;
      expect(formatDay(day(text))).toBe(swedish.format(new Date(`${text}T00:00:00Z`)));
    }
  });

  it("have short months in tables, when the month has more than four letters", () => {
    expect(formatDayShort(day("2016-11-01"))).toBe("1 nov 2016");
    expect(formatDayShort(day("2017-03-31"))).toBe("31 mars 2017");
    expect(formatDayShort(day("2011-05-30"))).toBe("30 maj 2011");
  });

  it("stand year first in files and addresses", () => {
    expect(formatDayNumeric(day("2017-02-24"))).toBe("2017-02-24");
  });
});

describe("written sentences", () => {
  it("get hard spaces inside amounts and nowhere else", () => {
    expect(codePoints(hardSpaced("250 000 000 x 22 353"))).toBe("250<a0>000<a0>000 x 22<a0>353");
    expect(codePoints(hardSpaced("30 % av 5,3 mnkr, 1 590 tkr den 31 december 2016"))).toBe(
      "30<a0>% av 5,3<a0>mnkr, 1<a0>590<a0>tkr den 31 december 2016",
    );
    expect(codePoints(hardSpaced("9 av 15, 2016 2017"))).toBe("9 av 15, 2016 2017");
  });
});
