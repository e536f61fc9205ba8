import { expect, test } from "vitest";
import { shipped } from "../../tests/worked-cases/shipped.ts";
import { lastDaysOf } from "./view-last-days.ts";
import { viewGrants } from "./view-grants.ts";
import { viewMunicipality } from "./view-recipient.ts";

test("a municipality's page has every report that its list of last days has", () => {
  const halmstad = viewMunicipality(shipped, "halmstad");
  const reports = halmstad?.agreements.map((each) => each.reports.map(({ content }) => content)) ?? [];
  const listed = halmstad?.agreements.map(({ entry }) =>
    lastDaysOf(entry, "1380")
      .filter(({ duty }) => duty.content.kind === "report" && duty.when !== "unknown")
      .map(({ duty }) => duty.content),
  );
  expect(reports.map((each) => each.length > 0)).toContain(true);
  for (const [index, own] of reports.entries())
    expect(own).toEqual(expect.arrayContaining(listed?.[index] ?? []));
});

test("each agreement is compared with the one before of its kind, and the earliest with none", () => {
  const pairs = viewMunicipality(shipped, "sala")?.agreements.map(({ entry, before }) => [
    entry.agreement.slug,
    before?.agreement.slug,
  ]);
  expect(pairs).toContainEqual(["psykisk-halsa-2017", "psykisk-halsa-2016"]);
  expect(pairs).toContainEqual(["psykisk-halsa-2016", "psykisk-halsa-2012"]);
  // Not with the structure of the northern healthcare region, though its field and its year are nearer.
  expect(pairs).toContainEqual(["psykisk-halsa-2019", "psykisk-halsa-2018"]);
  const grants = viewGrants(shipped, "sala");
  expect(grants?.county).toBe("vastmanland");
  expect(grants?.grants.filter(({ before }) => before !== undefined).length).toBeGreaterThan(3);
});
