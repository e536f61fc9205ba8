import { expect, test } from "vitest";
import { entryOf, shipped } from "../../tests/worked-cases/shipped.ts";
import { compareInCatalogue, comparisonSlugs, nearestToCompare } from "./view-comparison.ts";

test("a comparison begins in the earlier year, whichever agreement it was asked from", () => {
  const slugs = comparisonSlugs(entryOf("psykisk-halsa-2016"), entryOf("psykisk-halsa-2017"));
  expect(slugs).toEqual({ slug: "psykisk-halsa-2017", other: "psykisk-halsa-2016" });
  const view = compareInCatalogue(shipped, "psykisk-halsa-2016", "psykisk-halsa-2017");
  expect(view?.before.agreement.year).toBe(2016);
  expect(view?.after.agreement.year).toBe(2017);
});

test("the year before of the same field is proposed, else the nearest", () => {
  const proposed = (slug: string) => nearestToCompare(shipped, entryOf(slug))?.agreement.slug;
  expect(proposed("psykisk-halsa-2018")).toBe("psykisk-halsa-2017");
  expect(proposed("psykisk-halsa-2016")).toBe("psykisk-halsa-2012");
  expect(proposed("psykisk-halsa-2012")).toBe("psykisk-halsa-2016");
  expect(proposed("sammanhallen-vard-om-aldre-2011")).toBeUndefined();
});

test("a county's rows are its own, and the sums of each side open as the county's sums do", () => {
  const view = compareInCatalogue(shipped, "psykisk-halsa-2017", "psykisk-halsa-2016", "vastmanland");
  expect(view?.rows).toHaveLength(12);
  expect(view?.rows.every(({ recipient }) => /^(19|lan-19)/.test(recipient))).toBe(true);
  expect(view?.sumAfter?.figure.value).toBe(view?.sum?.after);
  expect(view?.sumBefore?.figure.value).toBe(view?.sum?.before);
});

test("what a payer has published is shown, and is a cause of its own", () => {
  const view = compareInCatalogue(shipped, "psykisk-halsa-2017", "psykisk-halsa-2016", "alla");
  const norrbotten = view?.rows.find(({ recipient }) => recipient === "25");
  expect(norrbotten?.change.effects).toMatchObject({ published: 917_400n });
  expect(norrbotten?.after?.figure.value).toBe(norrbotten?.change.after);
  expect(view?.hasPublished).toBe(true);
});

test("an agreement that is not here cannot be compared", () => {
  expect(compareInCatalogue(shipped, "psykisk-halsa-2017", "finns-inte")).toBeUndefined();
});
