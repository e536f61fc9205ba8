import type { NamedMunicipality, PopulationSeries } from "#domain/population";
import type { Day } from "#domain/time";
import { paragraph, plainSpaces } from "./cli-lines.ts";
import { formatDay, groupThousands } from "./format.ts";
import {
  componentEffect,
  findingSentences,
  missingSentence,
  nationalSentence,
  SERIES_PREVIEW,
  unknownSentence,
  type TitledComponentChange,
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

/** What looks wrong, a paragraph each; "" when nothing does. */
export function findingsText(...found: Parameters<typeof findingSentences>): string {
  return findingSentences(...found)
    .flatMap((sentence) => paragraph(sentence, FINDING))
    .join("\n");
}

/** What the series changes in the agreements: under each title a paragraph for each component. */
export function effectText(
  agreements: readonly {
    readonly title: string;
    readonly components: readonly TitledComponentChange[];
  }[],
): string {
  if (agreements.length === 0) return SERIES_PREVIEW.noEffect;
  const blocks = agreements.map(({ title, components }) =>
    [title, ...components.flatMap((component) => paragraph(componentEffect(component), COMPONENT))].join(
      "\n",
    ),
  );
  return [SERIES_PREVIEW.effect, ...blocks].join("\n\n");
}
