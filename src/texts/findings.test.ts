import { expect, test } from "vitest";
import type { FindingDetail, SumCheck } from "#domain/check";
import { fraction, kronor, ore } from "#domain/money";
import { day } from "#domain/time";
import { worded } from "../../tests/worked-cases/finding-words.ts";
import { severityWord } from "./findings.ts";

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
    { kind: "key-without-date", components: ["unga"] },
    [
      "Nyckeln saknar dag.",
      "Källan säger inte vilken dags folkmängd som gäller. Då är beloppen okända. Gäller delen ”Initiativ för att nå unga”.",
    ],
  ],
  [
    { kind: "key-without-date", components: ["unga", "analys"] },
    [
      "Nyckeln saknar dag.",
      "Källan säger inte vilken dags folkmängd som gäller. Då är beloppen okända. Gäller 2 delar.",
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
    {
      kind: "recipient-by-another-name",
      component: "unga",
      recipient: "25",
      name: "Västerbotten",
      registered: "Region Norrbotten",
    },
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
    {
      kind: "amount-against-clause",
      where: { kind: "component", component: "unga" },
      amount: millions(260n),
      clause: "p-5",
      number: "5",
      figures: [millions(250n)],
    },
    [
      "Beloppet är 260 mnkr, men avsnittet det bygger på säger 250 mnkr.",
      "Beloppet för delen ”Initiativ för att nå unga” bygger på avsnitt 5.",
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
    // Two parts of a key may lack the same.
    problems: [{ kind: "no-recipients" }, { kind: "no-recipients" }],
  });
  expect(headline).toBe("Beloppet går inte att fördela med nyckeln.");
  expect(figures).toBe(
    "Det finns ingen mottagare. Lägg till minst en. Gäller delen ”Initiativ för att nå unga”.",
  );
});

test("how grave a finding is, in a word or two", () => {
  expect([severityWord("contradiction"), severityWord("gap"), severityWord("note")]).toEqual([
    "Motsägelse",
    "Något saknas",
    "Att veta",
  ]);
});
