import { fraction, KRONA, kronor, persons, type Fraction, type Ore, type Persons } from "#domain/money";
import type { Figure } from "#domain/source";
import { day } from "#domain/time";
import { hardSpaced } from "./format.ts";
import type { QuotePiece, WordedTrace } from "./worded-trace.ts";

/** The day the example is read on, and the smallest unit of its amounts. */
export const EXAMPLE_DAY = day("2017-02-24");
/** Whole kronor. */
export const EXAMPLE_GRAIN: Ore = KRONA;

const example = { sources: [], asOf: EXAMPLE_DAY, certainty: "example", steps: [] } as const;

/** An amount that stands as an example. @param value whole kronor */
export function exampleAmount(value: bigint): Figure<Ore> {
  return { ...example, value: kronor(value), unit: "öre" };
}

/** A number of inhabitants that stands as an example. */
export function examplePersons(value: bigint): Figure<Persons> {
  return { ...example, value: persons(value), unit: "persons" };
}

/** An amount that nobody has said. */
export const EXAMPLE_UNKNOWN: Figure<Ore> = {
  ...example,
  certainty: "missing",
  value: "unknown",
  unit: "öre",
};

/** A row of the example table. */
export type ExampleRow = {
  readonly name: string;
  readonly persons: Figure<Persons>;
  readonly share: Fraction;
  readonly amount: Figure<Ore>;
};

const INHABITANTS = 9_995_153n;

function exampleRow(name: string, count: bigint, amount: bigint): ExampleRow {
  return {
    name,
    persons: examplePersons(count),
    share: fraction(count, INHABITANTS),
    amount: exampleAmount(amount),
  };
}

/** Four municipalities of Västmanland and their sum. */
export const EXAMPLE_ROWS: readonly ExampleRow[] = [
  exampleRow("Arboga", 13_903n, 347_744n),
  exampleRow("Norberg", 5_795n, 144_945n),
  exampleRow("Sala", 22_353n, 559_096n),
  exampleRow("Västerås", 147_420n, 3_687_287n),
];
/** The sum of the four rows. */
export const EXAMPLE_SUM: ExampleRow = exampleRow("Summa", 189_471n, 4_739_072n);

/** The frame of the example and where it goes. */
export const EXAMPLE_TOTAL: Ore = kronor(885_000_000n);
/** The pots and purposes of the example. */
export const EXAMPLE_NODES = [
  { id: "state", label: "Staten", amount: EXAMPLE_TOTAL, tone: "main" },
  { id: "principals", label: "Stimulansmedel", amount: kronor(780_000_000n), tone: "main" },
  {
    id: "regions",
    label: "Regionerna: analys och handlingsplan",
    amount: kronor(250_000_000n),
    tone: "main",
  },
  {
    id: "municipalities",
    label: "Kommunerna: analys och handlingsplan",
    amount: kronor(250_000_000n),
    tone: "main",
  },
  { id: "young", label: "Regionerna: initiativ för att nå unga", amount: kronor(150_000_000n), tone: "main" },
  { id: "clinics", label: "Ungdomsmottagningar, gemensamt", amount: kronor(130_000_000n), tone: "joint" },
  { id: "coordination", label: "SKL: samordning och stöd", amount: kronor(60_000_000n), tone: "other" },
  { id: "knowledge", label: "SKL: kunskapsspridning", amount: kronor(45_000_000n), tone: "other" },
] as const;
/** Who gives what to whom in the example. */
export const EXAMPLE_BANDS = [
  { from: "state", to: "principals", amount: kronor(780_000_000n) },
  { from: "state", to: "coordination", amount: kronor(60_000_000n) },
  { from: "state", to: "knowledge", amount: kronor(45_000_000n) },
  { from: "principals", to: "regions", amount: kronor(250_000_000n) },
  { from: "principals", to: "municipalities", amount: kronor(250_000_000n) },
  { from: "principals", to: "young", amount: kronor(150_000_000n) },
  { from: "principals", to: "clinics", amount: kronor(130_000_000n) },
] as const;

/** A frame where part of the money has no recipient. */
export const EXAMPLE_GAP = {
  total: kronor(1_590_000n),
  nodes: [
    { id: "part", label: "30 procent till lika delar", amount: kronor(1_590_000n), tone: "main" },
    { id: "first", label: "Län A", amount: kronor(400_000n), tone: "other" },
    { id: "second", label: "Län B", amount: kronor(400_000n), tone: "other" },
    { id: "third", label: "Län C", amount: kronor(400_000n), tone: "other" },
    { id: "fourth", label: "Län D", amount: kronor(200_000n), tone: "other" },
    { id: "nobody", label: "Saknar mottagare", amount: kronor(190_000n), tone: "gap" },
  ],
  bands: [
    { from: "part", to: "first", amount: kronor(400_000n) },
    { from: "part", to: "second", amount: kronor(400_000n) },
    { from: "part", to: "third", amount: kronor(400_000n) },
    { from: "part", to: "fourth", amount: kronor(200_000n) },
    { from: "part", to: "nobody", amount: kronor(190_000n) },
  ],
} as const;

/** A quote in pieces. */
export const EXAMPLE_QUOTE: readonly QuotePiece[] = [
  { text: "… en fördelningsnyckel, baserad på ", isMarked: false },
  { text: "befolkningsunderlaget den 1 november 2016", isMarked: true },
  { text: ".", isMarked: false },
];
/** The same passage in our words. */
export const EXAMPLE_PARAPHRASE: readonly QuotePiece[] = [
  { text: "Pengarna fördelas efter folkmängden den 1 november 2016.", isMarked: false },
];
/** Where the passage stands. */
export const EXAMPLE_SOURCE = { label: "Överenskommelsen 2017, stycket om fördelningen" } as const;

/** An amount explained in four steps. */
export const EXAMPLE_TRACE: WordedTrace = {
  title: hardSpaced("Sala kommuns del av 250 mnkr"),
  amount: hardSpaced("559 096 kr"),
  certainty: "example",
  steps: [
    {
      heading: "Vad avtalet säger",
      parts: [
        {
          kind: "quote",
          isQuote: true,
          text: [
            { text: "250 Mkr kronor fördelas till regionerna/landstingen och ", isMarked: false },
            { text: "till kommunerna", isMarked: true },
            { text: " för fortsatt analysarbete …", isMarked: false },
          ],
          source: { label: "Överenskommelsen 2017, stycket ”250 Mkr”" },
        },
        {
          kind: "note",
          isSmall: true,
          text: hardSpaced("Tolkning: 250 mnkr till vardera gruppen. Bara så blir summan 780 mnkr."),
          links: [{ label: "Visa kontrollen", href: "#summor" }],
        },
      ],
    },
    {
      heading: "Nyckeln",
      parts: [
        { kind: "quote", isQuote: true, text: EXAMPLE_QUOTE, source: EXAMPLE_SOURCE },
        {
          kind: "note",
          text: "Vi har räknat på folkmängden 31 december 2016, den närmaste inlästa.",
          mark: { certainty: "preliminary", word: "Underlaget avviker" },
        },
      ],
    },
    {
      heading: "Underlaget",
      parts: [
        {
          kind: "ledger",
          lines: [
            { label: "Sala", value: hardSpaced("22 353") },
            { label: "Riket, 290 kommuner", value: hardSpaced("9 995 153") },
          ],
        },
        { kind: "note", isSmall: true, text: "SCB, folkmängd 31 december 2016." },
      ],
    },
    {
      heading: "Räkningen",
      parts: [
        {
          kind: "ledger",
          lines: [
            { label: hardSpaced("250 000 000 × 22 353 ÷ 9 995 153"), value: hardSpaced("559 095,99 kr") },
            { label: "Avrundning, största rest bland 290", value: hardSpaced("+0,01 kr") },
            { label: "Salas del", value: hardSpaced("559 096 kr"), isSum: true },
          ],
        },
      ],
    },
  ],
  closing: [
    "Regel: per invånare, direkt på 290 kommuner, hela kronor, största rest, version 1.",
    "Ingen har ändrat beloppet för hand.",
  ],
};
