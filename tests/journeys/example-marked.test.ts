import { afterAll, beforeAll, expect, test } from "vitest";
import type { Figure } from "#domain/source";
import type { Catalogue } from "../../src/application/open-catalogue.ts";
import { openHouse, type OpenedHouse } from "./opened-house.ts";
import { readHtml } from "./read-html.ts";

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("every shipped amount rests on a document, or says that it is an example", () => {
  const figures = figuresOf(house.catalogue);
  expect(figures.filter(isBare)).toEqual([]);
  expect(figures.length).toBeGreaterThan(1_000);
  const [some] = figures;
  expect(some !== undefined && isBare({ ...some, sources: [] })).toBe(true);
  expect(some !== undefined && isBare({ ...some, sources: [], certainty: "example" })).toBe(false);
});

test("every clause of an agreement names a document that we have read, and when", () => {
  for (const { agreement } of house.catalogue.entries) {
    const read = new Map(agreement.documents.map((document) => [document.id, document]));
    for (const { id, document, place } of agreement.clauses) {
      expect(read.get(document)?.readOn, `${agreement.slug} ${id}`).toBeDefined();
      expect(place, `${agreement.slug} ${id}`).not.toBe("");
    }
  }
});

test("the page that shows parts of pages says that what it made up is made up", async () => {
  const { words } = readHtml(await (await house.app.request("/stilmall")).text());
  expect(words).toContain("Exempel");
});

function figuresOf({ entries }: Catalogue): readonly Figure[] {
  return entries.flatMap(({ components }) =>
    components.flatMap(({ amounts, otherStage }) =>
      [...amounts, ...(otherStage?.amounts ?? [])].map(({ figure }) => figure),
    ),
  );
}

/** A figure about a real organisation with neither source nor mark. */
function isBare({ sources, certainty }: Figure): boolean {
  return sources.length === 0 && certainty !== "example";
}
