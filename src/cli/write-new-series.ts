import type { PopulationChange } from "#domain/population";
import type { Catalogue } from "../application/open-catalogue.ts";
import { changesByAgreement, type NewSeriesView, type SeriesEffect } from "../application/preview-series.ts";
import { effectText, findingsText, newSeriesHead } from "../texts/cli-population.ts";
import { plainSpaces } from "../texts/cli-lines.ts";
import { componentTitle } from "../texts/component-title.ts";
import { formatPersons } from "../texts/format.ts";
import { recipientNames } from "../texts/recipient-name.ts";
import { comparedHeading, percentChange, personsChange, SERIES_PREVIEW } from "../texts/series-preview.ts";
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
      `\n${plainSpaces(comparedHeading(comparison.with.date, comparison.unchanged, comparison.largest.length))}`,
    );
    if (comparison.largest.length > 0) {
      terminal.out("");
      writeChanges(comparison.largest, tools);
    }
  }
  terminal.out(`\n${effectText(agreementsOf(view.effect, catalogue))}`);
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

/** The components of each agreement with their titles, and the names of those whose amounts change. */
function agreementsOf(effect: SeriesEffect, { register }: Catalogue) {
  return changesByAgreement(effect).map(({ agreement: { title }, components }) => {
    const nameOf = recipientNames(
      components.map(({ component }) => component),
      register,
    );
    return {
      title,
      components: components.map(({ component, changed, changedControls, ...change }) => ({
        ...change,
        title: componentTitle(component),
        changed: changed.map((each) => ({ ...each, name: nameOf(each.recipient) })),
        changedControls: changedControls.length,
      })),
    };
  });
}
