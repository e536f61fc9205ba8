import type { Weights } from "#domain/allocation";
import type {
  Ground,
  JointPost,
  LineCost,
  MonthCost,
  OperatingYear,
  SharedYear,
  SharingForm,
} from "#domain/financing";
import { ore, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Certainty, LedgerLine, Source } from "#domain/source";
import type { Day } from "#domain/time";
import { certaintyWord } from "./certainty.ts";
import { calculationWords } from "./explain-lines.ts";
import {
  formatCount,
  formatDay,
  formatDayNumeric,
  formatDifference,
  formatOre,
  formatPercent,
} from "./format.ts";
import { joined } from "./joined.ts";
import { groundText } from "./joint-post-page.ts";
import { formText } from "./joint-post-trial.ts";
import { employersWord, monthsText, monthText, postInSentence } from "./joint-post-words.ts";
import { genitive } from "./trace-titles.ts";
import type { WordedLine, WordedPart, WordedStep, WordedTrace } from "./worded-trace.ts";

/** What an amount of a post is made of (mirrors what explaining a post gives). */
export type ToldPostAmount = {
  readonly reckoned: {
    readonly post: JointPost;
    readonly form: SharingForm;
    readonly trial: { readonly without: readonly RecipientCode[]; readonly form?: SharingForm };
    readonly inhabitants: Weights;
    readonly series: { readonly date: Day; readonly source: Source };
    readonly gap: { readonly isAssumed: boolean };
  };
  readonly amount: Ore;
} & (
  | {
      readonly kind: "cost";
      readonly shared: SharedYear;
      readonly spans: readonly { readonly months: readonly MonthCost[]; readonly amount: Ore }[];
    }
  | {
      readonly kind: "share";
      readonly shared: SharedYear;
      readonly party: RecipientCode;
      readonly lines: readonly LedgerLine[];
    }
  | {
      readonly kind: "standing";
      readonly shared: SharedYear;
      readonly bound: readonly { readonly party: RecipientCode; readonly amount: Ore }[];
      readonly left: Ore;
    }
  | {
      readonly kind: "total";
      readonly of: "cost" | "secured";
      readonly left: Ore | undefined;
      readonly asWritten: { readonly amount: Ore; readonly change: Ore } | undefined;
      readonly party: RecipientCode | undefined;
      readonly parts: readonly { readonly year: number; readonly months: number; readonly amount: Ore }[];
    }
);

/** How names and addresses are found. */
export type PostTraceContext = {
  readonly certainty: Certainty;
  readonly nameOf: (code: RecipientCode) => string;
  /** The page of another amount of the same post, as it is tried. */
  readonly hrefOf: (asked: {
    readonly year?: number;
    readonly party?: RecipientCode;
    readonly isStanding?: boolean;
  }) => string;
  readonly rowHref: (day: string, code: string) => string;
};

const HEADINGS = {
  document: "Vad underlaget säger",
  cost: "Kostnaden",
  key: "Nyckeln",
  basis: "Underlaget",
  calculation: "Räkningen",
} as const;

const BINDS = "Bara beslut utan villkor och avtal räknas. En avsikt är inte pengar.";

/** An amount of a joint post in Swedish, from the words of the document to the öre (så räknades det). */
export function postTrace(told: ToldPostAmount, context: PostTraceContext): WordedTrace {
  const { post } = told.reckoned;
  return {
    title: titleOf(told, context),
    amount: formatOre(told.amount, post.sharing.grain),
    certainty: context.certainty,
    steps: stepsOf(told, context),
    closing: [
      "Uträknat av Samnytta. Ingen har ändrat beloppet för hand.",
      ...(told.reckoned.trial.without.length > 0 || told.reckoned.trial.form !== undefined
        ? ["Det här är något som provas, inte så som posten är skriven. Inget är sparat."]
        : []),
    ],
  };
}

function titleOf(told: ToldPostAmount, { nameOf }: PostTraceContext): string {
  const post = postInSentence(told.reckoned.post);
  switch (told.kind) {
    case "cost":
      return `Kostnaden för ${post} ${told.shared.operating.year}`;
    case "share":
      return `${genitive(nameOf(told.party))} del av ${post} ${told.shared.operating.year}`;
    case "standing":
      return `Säkrad summa för ${post} ${told.shared.operating.year}`;
    case "total":
      return totalTitle(told, post, nameOf);
  }
}

function totalTitle(
  { of, party }: Extract<ToldPostAmount, { kind: "total" }>,
  post: string,
  nameOf: (code: RecipientCode) => string,
): string {
  if (of === "secured")
    return `Säkrad summa för ${post}, hela tiden${party === undefined ? "" : `, ${nameOf(party)}`}`;
  return party === undefined
    ? `Kostnaden för ${post}, hela tiden`
    : `${genitive(nameOf(party))} del av ${post}, hela tiden`;
}

function stepsOf(told: ToldPostAmount, context: PostTraceContext): readonly WordedStep[] {
  const { post } = told.reckoned;
  switch (told.kind) {
    case "cost":
      return [
        {
          heading: HEADINGS.document,
          parts: [...post.costs.slice(0, 3).map(({ ground }) => ground), post.period.ground].flatMap(
            groundParts,
          ),
        },
        { heading: HEADINGS.cost, parts: salaryParts(told.shared.operating) },
        { heading: HEADINGS.calculation, parts: [{ kind: "ledger", lines: costLines(told, post) }] },
      ];
    case "share":
      return shareSteps(told, context);
    case "standing":
      return [
        {
          heading: HEADINGS.document,
          parts: [{ kind: "note", text: BINDS }],
        },
        { heading: HEADINGS.calculation, parts: [{ kind: "ledger", lines: standingLines(told, context) }] },
      ];
    case "total":
      return [
        {
          heading: HEADINGS.document,
          parts: [
            ...groundParts(post.period.ground),
            ...(told.of === "secured" ? [{ kind: "note" as const, text: BINDS }] : []),
          ],
        },
        { heading: HEADINGS.calculation, parts: [{ kind: "ledger", lines: totalLines(told, context) }] },
      ];
  }
}

/** What a value rests on: its mark, who and why, and the words themselves. */
function groundParts(ground: Ground): readonly WordedPart[] {
  const { certainty, quote, source } = ground;
  const label = `${source.document}${source.place === undefined ? "" : `, ${source.place}`}`;
  return [
    ...(quote === undefined
      ? []
      : [
          {
            kind: "quote" as const,
            isQuote: true,
            text: [{ text: quote, isMarked: false }],
            source: { label },
          },
        ]),
    {
      kind: "note",
      text: groundText(ground, false),
      // What a document simply says needs no mark: the document is named.
      ...(certainty === "published" ? {} : { mark: { certainty, word: certaintyWord(certainty) } }),
    },
  ];
}

/** How a month's salary becomes a cost, once for each line and year. */
function salaryParts({ months, year }: OperatingYear): readonly WordedPart[] {
  const [first] = months;
  return (first?.lines ?? []).flatMap((cost): readonly WordedPart[] => salaryPart(cost, year));
}

function salaryPart({ line, amount, salary }: LineCost, year: number): readonly WordedPart[] {
  if (salary === undefined) return [];
  const { overhead, certainty } = salary.overhead;
  const used = `${employersWord(overhead.employer)} ${overhead.year}`;
  return [
    {
      kind: "ledger",
      lines: [
        { label: `${line.title}, i månaden`, value: formatOre(salary.monthly, ore(1n)) },
        {
          label: `Personalomkostnadspålägg, ${used}`,
          value: formatPercent(overhead.fraction, 2),
        },
        { label: "Kostnad i månaden", value: formatOre(amount, ore(1n)), isSum: true },
      ],
    },
    {
      kind: "note",
      isSmall: true,
      text: `${overhead.source.document}${overhead.source.place === undefined ? "" : `, ${overhead.source.place}`}.`,
    },
    ...(certainty === "assumption"
      ? [
          {
            kind: "note" as const,
            text: `Pålägget för ${year} är inte inläst. Vi räknar med ${overhead.year} års.`,
            mark: { certainty: "assumption" as const, word: certaintyWord("assumption") },
          },
        ]
      : []),
  ];
}

function costLines(
  { spans, amount }: Extract<ToldPostAmount, { kind: "cost" }>,
  post: JointPost,
): readonly WordedLine[] {
  return [
    ...spans.map(({ months, amount: sum }) => {
      const [first, last] = [months[0], months.at(-1)];
      const each = first === undefined ? "" : formatOre(first.amount, ore(1n));
      const when =
        first === undefined || last === undefined
          ? ""
          : months.length === 1
            ? monthText(first.month)
            : `${monthText(first.month)}–${monthText(last.month)}`;
      return {
        label: months.length === 1 ? when : `${when}: ${months.length} × ${each}`,
        value: formatOre(sum, post.sharing.grain),
      };
    }),
    sumLine("Verksamhetsåret", amount, post),
  ];
}

function shareSteps(
  told: Extract<ToldPostAmount, { kind: "share" }>,
  context: PostTraceContext,
): readonly WordedStep[] {
  const { post, form, trial, inhabitants, series, gap } = told.reckoned;
  const { year, amount } = told.shared.operating;
  const own = inhabitants.get(told.party)?.value ?? 0n;
  const taking = [...inhabitants].filter(([code]) => !trial.without.includes(code));
  const all = taking.reduce((sum, [, { value }]) => sum + value, 0n);
  const day = formatDayNumeric(series.date);
  const words = calculationWords({ grain: post.sharing.grain, nameOf: context.nameOf });
  return [
    { heading: HEADINGS.document, parts: groundParts(post.sharing.ground) },
    {
      heading: HEADINGS.key,
      parts: [
        {
          kind: "note",
          text: `Kostnaden delas ${formText(form)} mellan ${taking.length} parter. Det som blir över vid avrundningen går till störst rest.`,
        },
        ...(trial.without.length === 0
          ? []
          : [
              {
                kind: "note" as const,
                text: `${joined(trial.without.map(context.nameOf))} är inte med, och de andra betalar.${gap.isAssumed ? " Att de andra betalar är ett antagande: underlaget har ingen regel." : ""}`,
              },
            ]),
      ],
    },
    {
      heading: HEADINGS.basis,
      parts: [
        {
          kind: "ledger",
          lines: [
            {
              label: `Hela posten ${year}`,
              value: formatOre(amount, post.sharing.grain),
              href: context.hrefOf({ year }),
            },
            {
              label: `${context.nameOf(told.party)}, invånare`,
              value: formatCount(own),
              href: context.rowHref(day, told.party),
            },
            { label: "Alla parter som är med", value: formatCount(all), href: context.rowHref(day, "") },
          ],
        },
        { kind: "note", isSmall: true, text: `${series.source.document}, ${formatDay(series.date)}.` },
      ],
    },
    {
      heading: HEADINGS.calculation,
      parts: [{ kind: "ledger", lines: words(told.lines, told.party) }],
    },
  ];
}

function totalLines(
  {
    of,
    party,
    parts,
    amount,
    left,
    asWritten,
    reckoned: { post },
  }: Extract<ToldPostAmount, { kind: "total" }>,
  context: PostTraceContext,
): readonly WordedLine[] {
  const kr = (each: Ore) => formatOre(each, post.sharing.grain);
  return [
    ...parts.map(({ year, months, amount: part }) => ({
      label: `${year}, ${monthsText(months)}`,
      value: kr(part),
      ...(part === 0n
        ? {}
        : {
            href: context.hrefOf({
              year,
              ...(party === undefined ? {} : { party }),
              ...(of === "secured" && party === undefined ? { isStanding: true } : {}),
            }),
          }),
    })),
    sumLine("Hela tiden", amount, post),
    ...(left === undefined ? [] : [sumLine("Återstår", left, post)]),
    ...(asWritten === undefined
      ? []
      : [
          { label: "Som posten är skriven", value: kr(asWritten.amount) },
          { label: "Ändring", value: formatDifference(asWritten.change, post.sharing.grain) },
        ]),
  ];
}

function standingLines(
  { bound, shared, left, amount, reckoned: { post } }: Extract<ToldPostAmount, { kind: "standing" }>,
  context: PostTraceContext,
): readonly WordedLine[] {
  const { year, amount: cost } = shared.operating;
  return [
    ...bound.map(({ party, amount: part }) => ({
      label: context.nameOf(party),
      value: formatOre(part, post.sharing.grain),
      href: context.hrefOf({ year, party }),
    })),
    sumLine(`Säkrat av ${bound.length}`, amount, post),
    {
      label: `Hela posten ${year}`,
      value: formatOre(cost, post.sharing.grain),
      href: context.hrefOf({ year }),
    },
    sumLine("Återstår", left, post),
  ];
}

function sumLine(label: string, amount: Ore, { sharing }: JointPost): WordedLine {
  return { label, value: formatOre(amount, sharing.grain), isSum: true };
}
