import type { NamedMunicipality, PopulationSeries } from "#domain/population";
import type { Day } from "#domain/time";
import { paragraph, plainSpaces } from "./cli-lines.ts";
import { lowerFirst } from "./component-title.ts";
import { formatDay, groupThousands } from "./format.ts";
import {
  basisChange,
  effectSentence,
  missingSentence,
  nationalSentence,
  publishedStaySentence,
  SERIES_PREVIEW,
  suspiciousSentence,
  swappedSentence,
  unknownSentence,
  type ToldChange,
  type ToldComponentChange,
} from "./series-preview.ts";

/** The columns of a population as CSV. */
export const POPULATION_COLUMNS = { code: "code", name: "name", persons: "persons" } as const;

const FLUSH = { first: "", rest: "" };
const FINDING = { first: "✗ ", rest: "  " };
const COMPONENT = { first: "- ", rest: "  " };

/** Where a fetched series comes from, said beside its rows. */
export function fetchedFrom({ date, source, rows }: PopulationSeries): string {
  const place = source.place === undefined ? "" : `, ${source.place}`;
  return `Hämtat: folkmängd ${formatDay(date)}, ${groupThousands(BigInt(rows.size))} kommuner. Källa: ${source.document}${place}.`;
}

/** What is told of a new series as a whole, before the changes. */
export type ToldSeries = {
  readonly date: Day;
  readonly municipalities: number;
  readonly total: bigint;
  readonly unknown: readonly string[];
  readonly missing: readonly NamedMunicipality[];
  readonly national?: Parameters<typeof nationalSentence>;
};

/** The head of a look at a new series: its day, how many it holds, its sum beside SCB's, and who is missing. */
export function newSeriesHead({ date, municipalities, total, ...told }: ToldSeries): string {
  const sentences = [
    `${groupThousands(BigInt(municipalities))} kommuner, summa ${groupThousands(total)}.`,
    told.national === undefined
      ? "SCB:s summa för riket den dagen finns inte här att jämföra med."
      : nationalSentence(...told.national),
    missingSentence(told.missing),
    unknownSentence(told.unknown),
  ];
  return [
    SERIES_PREVIEW.title(date),
    ...sentences.filter((sentence) => sentence !== "").flatMap((sentence) => paragraph(sentence, FLUSH)),
  ]
    .map(plainSpaces)
    .join("\n");
}

/** Above the largest changes: what the series is compared with, and how many municipalities have none. */
export function comparedHeading(date: Day, unchanged: number, changes: number): string {
  const same = unchanged === 0 ? "" : `, ${groupThousands(BigInt(unchanged))} kommuner oförändrade`;
  return plainSpaces(
    changes === 0
      ? `Ingen kommun har ändrats sedan ${formatDay(date)}.`
      : `${SERIES_PREVIEW.largest} sedan ${formatDay(date)}${same}`,
  );
}

/** What looks wrong, a paragraph each; "" when nothing does. A figure of a pair is not told once more by itself. */
export function findingsText(
  suspicious: readonly ToldChange[],
  swapped: readonly { readonly first: ToldChange; readonly second: ToldChange }[],
): string {
  const told = new Set(swapped.flatMap(({ first, second }) => [first, second]).map(codeOf));
  return [
    ...swapped.map(({ first, second }) => swappedSentence(first, second)),
    ...suspicious.filter((change) => !told.has(codeOf(change))).map(suspiciousSentence),
  ]
    .flatMap((sentence) => paragraph(sentence, FINDING))
    .join("\n");
}

function codeOf({ municipality }: ToldChange): string {
  return municipality.code;
}

/** What the series changes in the agreements: under each title a paragraph for each component. */
export function effectText(
  agreements: readonly {
    readonly title: string;
    readonly components: readonly (ToldComponentChange & {
      readonly title: string;
      readonly changedControls: number;
    })[];
  }[],
): string {
  if (agreements.length === 0) return SERIES_PREVIEW.noEffect;
  const blocks = agreements.map(({ title, components }) =>
    [
      title,
      ...components.flatMap((component) => {
        const sentences = [
          `${component.title}: ${lowerFirst(effectSentence(component))}.`,
          basisChange(component),
          publishedStaySentence(component.changedControls),
        ];
        return paragraph(sentences.filter((each) => each !== "").join(" "), COMPONENT);
      }),
    ].join("\n"),
  );
  return [SERIES_PREVIEW.effect, ...blocks].join("\n\n");
}
