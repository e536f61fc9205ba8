import { expect, test } from "vitest";
import { day } from "#domain/time";
import { buildCatalogue, isExample } from "../../src/application/open-catalogue.ts";
import { viewGrants } from "../../src/application/view-grants.ts";
import { viewLastDays } from "../../src/application/view-last-days.ts";
import { viewMunicipality } from "../../src/application/view-recipient.ts";
import { viewStart } from "../../src/application/view-start.ts";
import { exportFiles } from "../../src/documents/export/index.ts";
import { grantsTable } from "../../src/web/grants-table.ts";
import { entryOf, shipped } from "./shipped.ts";

const real = entryOf("psykisk-halsa-2016");
const made = {
  ...real.agreement,
  id: "exempel-2030",
  slug: "psykisk-halsa-2030",
  title: "Exempel: Psykisk hälsa 2030",
  year: 2030,
};
// One example, newer than everything that is real, and of the same kind.
const catalogue = buildCatalogue(
  {
    ...shipped.basis,
    register: shipped.register,
    agreements: [
      ...shipped.entries.map(({ agreement, text }) => ({ agreement, text })),
      { agreement: made, text: real.text },
    ],
  },
  shipped,
);
const isMade = ({ agreement }: { readonly agreement: { readonly slug: string } }) =>
  agreement.slug === made.slug;

test("what is made up stands last among the agreements, however new it is", () => {
  expect(catalogue.entries.findIndex(isMade)).toBe(catalogue.entries.length - 1);
  expect(catalogue.entries.filter(isExample)).toHaveLength(1);
  expect(viewMunicipality(catalogue, "sala")?.agreements.at(-1)?.entry.agreement.slug).toBe(made.slug);
});

test("it leads no page of last days, and is counted nowhere there", () => {
  const question = { on: day("2030-01-01"), today: day("2030-01-01"), organisation: "sala" };
  const view = viewLastDays(catalogue, question);
  const without = viewLastDays(shipped, question);
  expect(view.examples.length).toBeGreaterThan(0);
  expect(view.examples.every(({ entry }) => isExample(entry))).toBe(true);
  for (const list of ["coming", "passed", "undated"] as const)
    expect(view[list].map(({ name }) => name)).toEqual(without[list].map(({ name }) => name));
  expect(view.lateness).toEqual(without.lateness);
});

const nobody = () => undefined;

test("a copy whose year's text nobody has read says so in the file of grants, and who wrote its amounts", () => {
  const view = viewGrants(catalogue, "sala");
  const [first] = view?.grants.filter(({ own }) => own !== undefined) ?? [];
  if (view === undefined || first === undefined) throw new Error("Sala has grants");
  const { agreement } = first.entry;
  const year = agreement.year;
  const documents = agreement.documents.map((each) => ({ ...each, ofYear: year - 1 }));
  const copy = { ...first, entry: { ...first.entry, agreement: { ...agreement, documents } } };
  const remarks = grantsTable({ ...view, grants: [copy, first] }, "", () => "RSS Dalarna").map((row) =>
    row.at(-1),
  );
  expect(remarks).toEqual([
    "Anmärkning",
    `Ingen text för ${year} är läst. Beloppen är inskrivna av RSS Dalarna.`,
    "",
  ]);
});

test("it is by itself among a municipality's grants, and not in the file", () => {
  const view = viewGrants(catalogue, "sala");
  if (view === undefined) throw new Error("Sala has grants");
  expect(view.grants.map(({ entry }) => entry.agreement.slug)).not.toContain(made.slug);
  expect(view.examples.map(({ entry }) => entry.agreement.slug)).toEqual([made.slug]);
  const file = exportFiles.writeTableCsv(grantsTable(view, "https://samnytta.example.se", nobody));
  expect(file).not.toContain("Exempel");
  // The file is read elsewhere: its addresses lead to the house, where the house knows its own.
  expect(file).toMatch(/https:\/\/samnytta\.example\.se\/belopp\/[0-9a-f]{64}/);
  expect(exportFiles.writeTableCsv(grantsTable(view, "", nobody))).toMatch(/[;,]"?\/belopp\/[0-9a-f]{64}/);
});

test("what is real is not compared with it, and the start page does not show it", () => {
  const next = {
    ...made,
    id: "real-2031",
    slug: "psykisk-halsa-2031",
    title: "Psykisk hälsa 2031",
    year: 2031,
  };
  const later = buildCatalogue(
    {
      ...shipped.basis,
      register: shipped.register,
      agreements: [
        ...catalogue.entries.map(({ agreement, text }) => ({ agreement, text })),
        { agreement: next, text: real.text },
      ],
    },
    catalogue,
  );
  const before = viewMunicipality(later, "sala")?.agreements[0]?.before;
  expect(before?.agreement.slug).toBe("psykisk-halsa-2020");
  expect(viewStart(catalogue)).toEqual(viewStart(shipped));
});
