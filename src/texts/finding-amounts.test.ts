import { describe, expect, test } from "vitest";
import type { SumCheck } from "#domain/check";
import { fraction, kronor, ore } from "#domain/money";
import { day } from "#domain/time";
import { context, plain, worded } from "../../tests/worked-cases/finding-words.ts";
import { sumLine, wordFinding } from "./findings.ts";

const millions = (count: bigint) => kronor(count * 1_000_000n);

const sum530: SumCheck = {
  whole: "stimulansmedel",
  stated: millions(780n),
  parts: [
    { component: "analys", amount: millions(250n) },
    { component: "unga", amount: millions(150n) },
    { component: "ungdomsmottagningar", amount: millions(130n) },
  ],
  sum: millions(530n),
  difference: millions(250n),
};

describe("what the shipped agreements hold", () => {
  test("250 of 780 million, with the reading that explains it", () => {
    expect(
      worded({ kind: "parts-against-whole", ...sum530, isOfWhich: false, toEachGroup: ["analys"] }),
    ).toEqual([
      "250 mnkr av 780 mnkr står inte i listan.",
      "Delarna: 250 + 150 + 130 = 530 mnkr. I källan: 780 mnkr för delen ”Stimulansmedel”.",
      "Möjlig läsning: var och en av grupperna får 250 mnkr för ”Analys och handlingsplan”. Då stämmer summan.",
    ]);
  });

  test("an amount that somebody wrote in for a year without a text has no source", () => {
    const entered = { ...context, isEntered: (id: string) => id === "stimulansmedel" };
    const finding = { kind: "parts-against-whole", ...sum530, isOfWhich: false, toEachGroup: [] } as const;
    expect(plain(wordFinding({ detail: finding }, entered).figures)).toBe(
      "Delarna: 250 + 150 + 130 = 530 mnkr. Inskrivet: 780 mnkr för delen ”Stimulansmedel”.",
    );
    expect(plain(sumLine(sum530, entered))).toMatch(/, men 780 mnkr är inskrivet\.$/);
    expect(plain(sumLine({ ...sum530, whole: "frame" }, entered))).toMatch(/står i källan\.$/);
  });

  test("3 330.25 of 3 430.25 million, exact to the last decimal", () => {
    const parts = [millions(2_546n), millions(750n), kronor(34_250_000n)];
    expect(
      worded({
        kind: "parts-against-whole",
        whole: "frame",
        stated: kronor(3_430_250_000n),
        parts: parts.map((amount, index) => ({ component: `${index}`, amount })),
        sum: kronor(3_330_250_000n),
        difference: millions(100n),
        isOfWhich: false,
        toEachGroup: [],
      }),
    ).toEqual([
      "100 mnkr av 3 430,25 mnkr står inte i listan.",
      "Delarna: 2 546 + 750 + 34,25 = 3 330,25 mnkr. I källan: 3 430,25 mnkr för hela överenskommelsen.",
      "Resten kan gå till andra än dem som räknas upp. Källan säger inte vilka.",
    ]);
  });

  test("65 of 845 million, where the list is one part", () => {
    expect(
      worded({
        kind: "parts-against-whole",
        whole: "frame",
        stated: millions(845n),
        parts: [{ component: "stimulansmedel", amount: millions(780n) }],
        sum: millions(780n),
        difference: millions(65n),
        isOfWhich: false,
        toEachGroup: [],
      }).slice(0, 2),
    ).toEqual([
      "65 mnkr av 845 mnkr står inte i listan.",
      "Den enda delen är 780 mnkr. I källan: 845 mnkr för hela överenskommelsen.",
    ]);
  });

  test("190 000 kronor in the north", () => {
    expect(
      worded({
        kind: "percentage-against-amount",
        component: "samverkan",
        percentage: fraction(3n, 10n),
        of: "frame",
        base: kronor(5_300_000n),
        computed: kronor(1_590_000n),
        stated: kronor(1_400_000n),
        difference: kronor(190_000n),
        against: "table",
        terms: [400_000n, 400_000n, 400_000n, 200_000n].map(kronor),
      }),
    ).toEqual([
      "190 000 kr saknar mottagare.",
      "30 % av 5 300 tkr är 1 590 tkr, men de namngivna beloppen blir 400 + 400 + 400 + 200 = 1 400 tkr. Gäller delen ”Samverkan med kommunerna”.",
    ]);
  });

  test("“cirka 16 miljoner” for Halland", () => {
    const statement = {
      kind: "stated-against-computed",
      statement: "halland",
      county: "13",
      asWritten: "cirka 16 miljoner kronor",
      stated: millions(16n),
      computed: kronor(24_924_484n),
      difference: kronor(-8_924_484n),
      isAtMost: false,
      isWithinDays: false,
      fits: [{ components: ["analys-regioner", "analys-kommuner"], sum: kronor(15_977_233n) }],
    } as const;
    const headline =
      "Källan säger ”cirka 16 miljoner kronor” till Halland, men alla delar ger 24 924 484 kr.";
    expect(worded(statement)).toEqual([
      headline,
      "Beloppet stämmer med delarna ”Regionerna: analys och handlingsplan” och ”Kommunerna: analys och handlingsplan”, tillsammans 15 977 233 kr.",
      "Möjlig läsning: källan räknar bara de delarna.",
    ]);
    expect(worded({ ...statement, fits: [] })).toEqual([
      headline,
      "Ingen del och ingen kombination av delar ger det belopp som källan säger.",
    ]);
    expect(worded({ ...statement, fits: [], isAtMost: true })[0]).toContain(
      "men delarna ger högst 24 924 484 kr.",
    );
    expect(worded({ ...statement, fits: [], isWithinDays: true, difference: kronor(-1n) }).slice(1)).toEqual([
      "Skillnaden är 1 kr.",
      "Möjlig förklaring: källan räknar på folkmängden en annan dag.",
    ]);
  });

  test("the day whose inhabitants are not at hand", () => {
    const detail = {
      kind: "key-date-without-series",
      components: ["unga"],
      keyDate: day("2016-11-01"),
    } as const;
    expect(worded({ ...detail, nearest: day("2016-12-31") })).toEqual([
      "Folkmängden 1 november 2016 är inte inläst.",
      "Beloppen räknas preliminärt på folkmängden 31 december 2016, den närmaste som är inläst.",
    ]);
    expect(worded(detail)[1]).toBe("Ingen annan inläst folkmängd täcker mottagarna. Beloppen är okända.");
  });
});

describe("one unit to a sentence, and nothing rounded away in it", () => {
  test("an öre in one part moves the whole sum to kronor and öre", () => {
    const odd: SumCheck = {
      ...sum530,
      parts: [{ component: "analys", amount: ore(25_000_000_001n) }, ...sum530.parts.slice(1)],
      sum: ore(53_000_000_001n),
      difference: ore(24_999_999_999n),
    };
    expect(plain(sumLine(odd, context))).toBe(
      "250 000 000,01 + 150 000 000 + 130 000 000 = 530 000 000,01 kr (delen ”Stimulansmedel”), men 780 000 000 kr står i källan.",
    );
  });

  test("a sum that adds up says so in one line", () => {
    const parts = [...sum530.parts, { component: "analys-kommuner", amount: millions(250n) }];
    expect(plain(sumLine({ ...sum530, parts, sum: millions(780n), difference: ore(0n) }, context))).toBe(
      "250 + 150 + 130 + 250 = 780 mnkr (delen ”Stimulansmedel”).",
    );
  });
});
