import type { Weights } from "#domain/allocation";
import type { Ground, JointPost, MonthCost, SharedYear, SharingForm } from "#domain/financing";
import { ore, type Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { Certainty, LedgerLine, Source } from "#domain/source";
import type { Day } from "#domain/time";
import { evidenceText } from "./answer-words.ts";
import { certaintyWord } from "./certainty.ts";
import { calculationWords } from "./explain-lines.ts";
import { formatCount, formatDay, formatDayNumeric, formatDifference, formatOre } from "./format.ts";
import { joined } from "./joined.ts";
import { groundParts, salaryParts } from "./joint-post-trace-parts.ts";
import { formText } from "./joint-post-trial.ts";
import { monthsText, monthText, postInSentence } from "./joint-post-words.ts";
import { genitive } from "./trace-titles.ts";
import type { WordedLine, WordedStep, WordedTrace } from "./worded-trace.ts";

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
      readonly decided:
        | { readonly evidence: Ground; readonly reckoned: Ore; readonly difference: Ore }
        | undefined;
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
  decided: "Beslutet",
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
    title: postAmountTitle(told, context),
    amount: formatOre(told.amount, post.sharing.grain),
    certainty: told.kind === "share" && told.decided ? told.decided.evidence.certainty : context.certainty,
    steps: stepsOf(told, context),
    closing: [
      "Uträknat av Samnytta. Ingen har ändrat beloppet för hand.",
      ...(told.reckoned.trial.without.length > 0 || told.reckoned.trial.form !== undefined
        ? ["Det här är något som provas, inte så som posten är skriven. Inget är sparat."]
        : []),
    ],
  };
}

/** What an amount is called: "Faluns del av en gemensam utvecklingsledare 2024". */
export function postAmountTitle(told: ToldPostAmount, { nameOf }: Pick<PostTraceContext, "nameOf">): string {
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
    ...decidedSteps(told, context),
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

/** That the party has decided its amount, which stands; the steps after it are what the key gives today. */
function decidedSteps(
  { decided, amount, party, shared, reckoned: { post } }: Extract<ToldPostAmount, { kind: "share" }>,
  { nameOf }: PostTraceContext,
): readonly WordedStep[] {
  if (decided === undefined) return [];
  const { evidence, reckoned, difference } = decided;
  const kr = (each: Ore) => formatOre(each, post.sharing.grain);
  const { year } = shared.operating;
  return [
    {
      heading: HEADINGS.decided,
      parts: [
        {
          kind: "note",
          text: `${nameOf(party)} har beslutat ${kr(amount)} för ${year}: ${evidenceText(evidence)}. Beloppet står kvar när kostnaden eller nyckeln ändras.`,
          mark: { certainty: evidence.certainty, word: certaintyWord(evidence.certainty) },
        },
        {
          kind: "ledger",
          lines: [
            { label: "Enligt nyckeln i dag", value: kr(reckoned) },
            { label: "Skillnad", value: formatDifference(difference, post.sharing.grain) },
            { label: "Beslutat", value: kr(amount), isSum: true },
          ],
        },
        { kind: "note", text: "Så här blir delen enligt nyckeln i dag:" },
      ],
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
