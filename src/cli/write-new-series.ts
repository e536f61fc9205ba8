import type { PopulationChange } from "#domain/population";
import type { Catalogue } from "../application/open-catalogue.ts";
import type { ComponentChange, NewSeriesView } from "../application/preview-series.ts";
import { comparedHeading, effectText, findingsText, newSeriesHead } from "../texts/cli-population.ts";
import { componentTitle } from "../texts/component-title.ts";
import { formatPersons } from "../texts/format.ts";
import { recipientNames } from "../texts/recipient-name.ts";
import { percentChange, personsChange, SERIES_PREVIEW } from "../texts/series-preview.ts";
import type { Tools } from "./documents.ts";
import { writeRows } from "./write-rows.ts";

/** Writes what a new series holds and changes, for the eye. */
export function writeNewSeries(view: NewSeriesView, catalogue: Catalogue, tools: Tools): void {
  const { series, total, unknown, missing, national, comparison } = view.preview;
  const { terminal } = tools;
  terminal.out(
    newSeriesHead({
      date: series.date,
      municipalities: series.rows.size,
      total,
      unknown,
      missing,
      ...(national === undefined
        ? {}
        : { national: [national.stated.persons, national.difference, national.mayBeProtection] as const }),
    }),
  );
  if (comparison === undefined) terminal.out(`\n${SERIES_PREVIEW.nothingToCompare}`);
  else {
    const findings = findingsText(comparison.suspicious, comparison.swapped);
    if (findings !== "") terminal.out(`\n${findings}`);
    terminal.out(
      `\n${comparedHeading(comparison.with.date, comparison.unchanged, comparison.largest.length)}`,
    );
    if (comparison.largest.length > 0) {
      terminal.out("");
      writeChanges(comparison.largest, tools);
    }
  }
  terminal.out(`\n${effectText(agreementsOf(view.effect.components, catalogue))}`);
}

function writeChanges(changes: readonly PopulationChange[], tools: Tools): void {
  const { code, municipality, before, after, change, percent } = SERIES_PREVIEW;
  const number = (name: string) => ({ name, isNumber: true });
  writeRows(
    {
      columns: [
        { name: code },
        { name: municipality },
        number(before),
        number(after),
        number(change),
        number(percent),
      ],
      rows: changes.map((each) => [
        each.municipality.code,
        each.municipality.name,
        formatPersons(each.before),
        formatPersons(each.after),
        personsChange(each.change),
        percentChange(each.share),
      ]),
    },
    "table",
    tools,
  );
}

/** The components of each agreement together, in the order of their largest change. */
function agreementsOf(components: readonly ComponentChange[], { register }: Catalogue) {
  const agreements = new Map(components.map(({ agreement }) => [agreement.id, agreement]));
  return [...agreements.values()].map(({ id, title }) => {
    const own = components.filter(({ agreement }) => agreement.id === id);
    const nameOf = recipientNames(
      own.map(({ component }) => component),
      register,
    );
    return {
      title,
      components: own.map(({ component, changed, changedControls, ...change }) => ({
        ...change,
        title: componentTitle(component),
        changed: changed.map((each) => ({ ...each, name: nameOf(each.recipient) })),
        changedControls: changedControls.length,
      })),
    };
  });
}
