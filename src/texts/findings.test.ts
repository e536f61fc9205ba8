import { describe, expect, test } from "vitest";
import type { FindingDetail, SumCheck } from "#domain/check";
import { fraction, kronor, ore } from "#domain/money";
import { day } from "#domain/time";
import { severityWord, sumLine, wordFinding, type FindingContext } from "./findings.ts";

const TITLES: Readonly<Record<string, string>> = {
  stimulansmedel: "Stimulansmedel",
  analys: "Analys och handlingsplan",
  "analys-regioner": "Regionerna: analys och handlingsplan",
  "analys-kommuner": "Kommunerna: analys och handlingsplan",
  unga: "Initiativ för att nå unga",
  samverkan: "Samverkan med kommunerna",
};
const NAMES: Readonly<Record<string, string>> = {
  "13": "Halland",
  "01": "Stockholm",
  "25": "Region Norrbotten",
};

const context: FindingContext = {
  componentTitle: (id) => TITLES[id] ?? id,
  nameOf: (code) => NAMES[code] ?? code,
};

/** The sentences of a finding with plain spaces, for reading. */
function worded(detail: FindingDetail): readonly string[] {
  const { headline, figures, reading } = wordFinding({ detail }, context);
  return [headline, figures, ...(reading === undefined ? [] : [reading])].map(plain);
}

const plain = (text: string) => text.replaceAll("\u00a0", " ");
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

test.each<readonly [FindingDetail, readonly string[]]>([
  [
    {
      kind: "parts-against-whole",
      ...sum530,
      difference: millions(-250n),
      sum: millions(1_030n),
      isOfWhich: false,
      toEachGroup: [],
    },
    [
      "Delarna är 250 mnkr mer än helheten.",
      "Delarna: 250 + 150 + 130 = 1 030 mnkr. I källan: 780 mnkr för delen ”Stimulansmedel”.",
    ],
  ],
  [
    {
      kind: "parts-against-whole",
      ...sum530,
      difference: millions(-250n),
      sum: millions(1_030n),
      isOfWhich: true,
      toEachGroup: [],
    },
    [
      "Det som räknas upp som ”varav” är 250 mnkr mer än helheten.",
      "Delarna: 250 + 150 + 130 = 1 030 mnkr. I källan: 780 mnkr för delen ”Stimulansmedel”.",
    ],
  ],
  [
    {
      kind: "percentage-against-amount",
      component: "unga",
      percentage: fraction(1n, 8n),
      of: "stimulansmedel",
      base: millions(780n),
      computed: kronor(97_500_000n),
      stated: millions(150n),
      difference: kronor(-52_500_000n),
      against: "stated-amount",
      terms: [millions(150n)],
    },
    [
      "Procentsatsen och beloppet skiljer sig med 52 500 000 kr.",
      "12,5 % av 780 mnkr är 97,5 mnkr, men beloppet i källan är 150 mnkr. Gäller delen ”Initiativ för att nå unga”.",
    ],
  ],
  [
    { kind: "percentages-against-whole", of: "frame", sum: fraction(11n, 10n) },
    [
      "Procentsatserna blir tillsammans 110 %.",
      "De räknas alla på hela överenskommelsen och kan inte bli mer än 100 %.",
    ],
  ],
  [
    { kind: "percentages-against-whole", of: "unga", sum: fraction(9n, 10n) },
    [
      "Procentsatserna blir tillsammans 90 %.",
      "De omfattar alla delar av delen ”Initiativ för att nå unga” och borde bli 100 %.",
    ],
  ],
  [
    {
      kind: "amount-against-key",
      component: "unga",
      form: "table",
      stated: millions(150n),
      named: millions(151n),
      difference: millions(-1n),
    },
    [
      "1 000 000 kr för mycket är fördelat.",
      "Delen är på 150 mnkr, men de namngivna beloppen blir 151 mnkr. Gäller delen ”Initiativ för att nå unga”.",
    ],
  ],
  [
    {
      kind: "amount-against-key",
      component: "unga",
      form: "rate-per-inhabitant",
      stated: millions(150n),
      named: kronor(199_903_060n),
      difference: kronor(-49_903_060n),
    },
    [
      "Nyckeln ger 199 903 060 kr, men källan säger 150 000 000 kr.",
      "Skillnaden är 49 903 060 kr. Gäller delen ”Initiativ för att nå unga”.",
    ],
  ],
  [
    {
      kind: "counties-above-frame",
      counties: ["01", "13"],
      sum: millions(4_000n),
      frame: millions(3_000n),
      difference: millions(-1_000n),
    },
    [
      "Länen får tillsammans 1 000 mnkr mer än hela överenskommelsen.",
      "Källan säger 4 000 mnkr till Stockholm och Halland. Hela överenskommelsen är på 3 000 mnkr.",
    ],
  ],
  [
    {
      kind: "dates-out-of-order",
      component: "unga",
      earlier: { event: "decided", day: day("2017-05-01") },
      later: { event: "payment-last", day: day("2017-03-31") },
    },
    [
      "Beslutet om avtalet kommer efter sista dagen för utbetalning.",
      "Beslutet om avtalet: 1 maj 2017. Sista dagen för utbetalning: 31 mars 2017. Gäller delen ”Initiativ för att nå unga”.",
    ],
  ],
  [
    {
      kind: "dates-out-of-order",
      document: "Psykisk hälsa",
      earlier: { event: "published", day: day("2027-01-01") },
      later: { event: "read", day: day("2026-11-22") },
    },
    [
      "Dagen då dokumentet publicerades kommer efter dagen då dokumentet lästes.",
      "Dagen då dokumentet publicerades: 1 januari 2027. Dagen då dokumentet lästes: 22 november 2026. Gäller ”Psykisk hälsa”.",
    ],
  ],
  [
    { kind: "date-outside-year", event: "decided", day: day("2018-01-05"), year: 2017 },
    ["Beslutet om avtalet ligger utanför avtalets tid.", "Dagen är 5 januari 2018. Avtalet gäller 2017."],
  ],
  [
    {
      kind: "date-differs-from-words",
      component: "unga",
      event: "report",
      day: day("2018-10-31"),
      asWritten: "senast den 31 oktober 2017",
    },
    [
      "Källan skriver ”senast den 31 oktober 2017”, men dagen är införd som 31 oktober 2018.",
      "Det är sista dagen att redovisa. Gäller delen ”Initiativ för att nå unga”.",
    ],
  ],
  [
    { kind: "key-without-date", component: "unga" },
    [
      "Nyckeln saknar dag.",
      "Källan säger inte vilken dags folkmängd som gäller. Då är beloppen okända. Gäller delen ”Initiativ för att nå unga”.",
    ],
  ],
  [
    {
      kind: "condition-without-consequence",
      component: "samverkan",
      text: "30 procent ska användas till samverkan.",
    },
    [
      "Ett villkor saknar följd.",
      "Källan säger inte vad som händer om detta inte uppfylls: ”30 procent ska användas till samverkan.” Gäller delen ”Samverkan med kommunerna”.",
    ],
  ],
  [
    { kind: "double-recipient", component: "unga", recipient: "regions" },
    [
      "Regionerna står två gånger.",
      "Samma mottagare får bara stå en gång i en del. Gäller delen ”Initiativ för att nå unga”.",
    ],
  ],
  [
    { kind: "component-twice", component: "unga", amount: millions(150n) },
    [
      "Delen ”Initiativ för att nå unga” står två gånger.",
      "Båda är på 150 000 000 kr och går till samma mottagare.",
    ],
  ],
  [
    { kind: "unknown-recipient", component: "unga", recipient: "1999" },
    [
      "Koden 1999 finns inte.",
      "Ingen kommun, ingen region och inget län har den koden. Gäller delen ”Initiativ för att nå unga”.",
    ],
  ],
  [
    { kind: "recipient-by-another-name", component: "unga", recipient: "25", name: "Västerbotten" },
    [
      "Koden 25 är Region Norrbotten, men här står Västerbotten.",
      "Koden och namnet hör till olika mottagare. Gäller delen ”Initiativ för att nå unga”.",
    ],
  ],
  [
    { kind: "recipient-outside-group", component: "unga", recipient: "25" },
    [
      "Region Norrbotten står i nyckeln men inte bland mottagarna.",
      "Källan säger inte om mottagaren ska vara med. Gäller delen ”Initiativ för att nå unga”.",
    ],
  ],
  [
    { kind: "amount-without-source", where: { kind: "key", component: "unga" }, amount: kronor(2_000n) },
    [
      "2 000 kr saknar källa.",
      "Beloppet i nyckeln till delen ”Initiativ för att nå unga” pekar inte på något läst ställe där ett belopp står.",
    ],
  ],
  [
    { kind: "component-nobody-gets", component: "unga", amount: millions(150n) },
    [
      "150 000 000 kr har ingen mottagare.",
      "Källan säger inte vem som får delen ”Initiativ för att nå unga”.",
    ],
  ],
  [
    { kind: "component-nobody-gets", component: "unga", amount: ore(0n) },
    ["Delen ”Initiativ för att nå unga” är på 0 kr.", "Då får ingen något av den."],
  ],
])("$0.kind", (detail, sentences) => {
  expect(worded(detail)).toEqual(sentences);
});

test("a key that cannot share says why in the words of the problem", () => {
  const [headline, figures] = worded({
    kind: "key-cannot-share",
    component: "unga",
    problems: [{ kind: "no-recipients" }],
  });
  expect(headline).toBe("Beloppet går inte att fördela med nyckeln.");
  expect(figures).toMatch(/mottagare.*Gäller delen ”Initiativ för att nå unga”\.$/);
});

test("how grave a finding is, in a word or two", () => {
  expect([severityWord("contradiction"), severityWord("gap"), severityWord("note")]).toEqual([
    "Motsägelse",
    "Något saknas",
    "Att veta",
  ]);
});
