import type { Ground, LineCost, OperatingYear } from "#domain/financing";
import { ore } from "#domain/money";
import { certaintyWord } from "./certainty.ts";
import { formatOre, formatPercent } from "./format.ts";
import { groundText } from "./joint-post-page.ts";
import { employersWord } from "./joint-post-words.ts";
import type { WordedPart } from "./worded-trace.ts";

/** What a value rests on: its mark, who and why, and the words themselves. */
export function groundParts(ground: Ground): readonly WordedPart[] {
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
export function salaryParts({ months, year }: OperatingYear): readonly WordedPart[] {
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
