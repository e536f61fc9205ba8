import { nameOf } from "#domain/organisation";
import { assert } from "#domain/result";
import { day, type Day } from "#domain/time";
import { buildCatalogue } from "../src/application/open-catalogue.ts";
import { viewNewSeries } from "../src/application/preview-series.ts";
import { readPopulationFile } from "../src/documents/population/read-population-file.ts";
import type { Matter } from "./matter.ts";
import { compare, type Effort } from "./measure.ts";
import { comparePlainly, readPlainly } from "./peers/plain-population.ts";
import type { Part } from "./report.ts";

const YEARS = 20;
const EFFORT: Effort = { rounds: 9, milliseconds: 40 };

const ABOUT = [
  `${YEARS} files of 290 municipalities, each a year with numbers of its own, made from the population of 31 December 2016. **Read**: ours tells the form, the text's encoding and the columns, holds every code against the register and checks every number and sum; the plain version splits lines at commas and checks nothing. **Read and looked at** is what the page does before anybody keeps a file: ours also compares with the nearest population at hand, looks for figures that seem wrong or swapped, and computes every amount of the catalogue that the new one changes; the plain version takes the difference in persons and computes no amount.`,
];

/** Twenty years of 290 municipalities, read and looked at. */
export function measurePopulation(matter: Matter): Part {
  const { library, register } = matter;
  const files = Array.from({ length: YEARS }, (_, year) => fileOf(2026 + year, matter));
  const bytes = files.map(({ text }) => new TextEncoder().encode(text));
  const catalogue = buildCatalogue(library);
  const read = () =>
    files.map(({ on, name }, year) => {
      const origin = { source: { document: name }, certainty: "published" as const, date: on };
      const found = readPopulationFile(bytes[year] ?? new Uint8Array(), name, register, origin);
      assert(found.ok && found.value.rows.size === 290, "the file can be read");
      return found.value;
    });
  const plainly = () => files.map(({ text }) => readPlainly(text));
  const before = new Map([...matter.basis.series.rows].map(([code, { persons }]) => [code, Number(persons)]));
  const against = (what: string, versus: string, ours: () => unknown, plain: () => unknown) => ({
    what: `${YEARS} × 290 rows ${what}`,
    versus,
    unit: "ms" as const,
    measured: compare(ours, plain, EFFORT),
  });
  return {
    title: "A population read in",
    about: ABOUT,
    lines: [
      against("read", "split at commas, unchecked", read, plainly),
      against(
        "read and looked at",
        "the same, and the difference in persons",
        () => read().map((series) => viewNewSeries(catalogue, [], series)),
        () => plainly().map((persons) => comparePlainly(persons, before)),
      ),
    ],
    notRun: [],
  };
}

/** A file as people bring it, each year with other numbers. */
function fileOf(year: number, { basis, register }: Matter): { on: Day; name: string; text: string } {
  const rows = [...basis.series.rows].map(([code, { persons }], place) => {
    const moved = Number(persons) + (((year - 2016) * 37 + place * 11) % 97);
    return `${code},${nameOf(code, register)},${moved}\n`;
  });
  return { on: day(`${year}-12-31`), name: `${year}.csv`, text: `code,name,persons\n${rows.join("")}` };
}
