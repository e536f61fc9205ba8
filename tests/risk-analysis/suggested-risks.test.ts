import { expect, test } from "vitest";
import { day } from "#domain/time";
import { suggestRisks } from "../../src/application/prefill-risk-analysis.ts";
import { keepSuggestions } from "../../src/web/kept-suggestions.ts";
import { computedSentence, suggestedTexts } from "../../src/texts/risk-analysis.ts";
import { dalarna, postBasis } from "../worked-cases/joint-post.ts";
import { shipped } from "../worked-cases/shipped.ts";

const basis = { ...postBasis, agreements: shipped.entries.map(({ agreement }) => agreement) };

test("a party's analysis is due before the next year whose grant nobody has told, and not when all have passed", () => {
  const due = (today: string) => suggestRisks(dalarna, basis, "2029", day(today))[0]?.due?.toString();
  expect([due("2024-02-12"), due("2024-10-31"), due("2024-11-01"), due("2026-11-22")]).toEqual([
    "2024-10-31",
    "2024-10-31",
    "2025-10-31",
    undefined,
  ]);
});

test("each risk has its steps, and the sentence says both figures behind them", () => {
  const found = suggestRisks(dalarna, basis, "2029", day("2024-02-12"));
  expect(found.map(({ name, probability, consequence }) => [name, probability, consequence])).toEqual([
    ["grant-fails", 3, 1],
    ["grant-late", 4, 3],
    ["grant-smaller", 4, 2],
    ["party-leaves", 4, 2],
    ["salary-rises", 3, 1],
    ["overhead-rises", 2, 1],
  ]);
  const [, late] = found;
  // Leksand's part: 50 729.90 kr of a year, 152 189.70 of three; two thirds of the first nine months' 38 047.42.
  expect(late && computedSentence(late).replaceAll("\u00a0", " ")).toBe(
    "Beräknat i dag: I fler än 99 av 100 beräknade framtider händer det minst en gång: sannolikhet 4. Då ligger ni ute med 25 365 kr, av en planerad del på 152 190 kr: konsekvens 3.",
  );
});

test("what helps the employer most when a grant fails is proposed as its measure", () => {
  const [fails] = suggestRisks(dalarna, basis, "20", day("2024-02-12"));
  expect(fails?.consequence).toBeGreaterThan(1);
  expect(fails?.helps).toBeDefined();
  expect(fails && suggestedTexts(fails.name, fails.helps).measure).not.toBe(
    suggestedTexts("grant-fails", undefined).measure,
  );
});

test("a suggestion is kept while nothing is told, and is another organisation's, day's or post's own", () => {
  const suggestionsFor = keepSuggestions({ catalogue: shipped });
  const asked = {
    post: dalarna,
    payroll: postBasis,
    content: "",
    organisation: "2029",
    today: day("2024-02-12"),
  };
  const first = suggestionsFor(asked);
  expect(first).toEqual(suggestRisks(dalarna, basis, "2029", day("2024-02-12")));
  expect(suggestionsFor({ ...asked })).toBe(first);
  expect(suggestionsFor({ ...asked, organisation: "20" })[0]?.helps).toBeDefined();
  expect(suggestionsFor({ ...asked, today: day("2024-11-01") })[0]?.due?.toString()).toBe("2025-10-31");
  const later = { ...dalarna, readingDay: day("2026-01-01") };
  const told = suggestionsFor({ ...asked, post: later, content: "told" });
  expect(told).not.toBe(first);
  expect(told).toEqual(suggestRisks(later, basis, "2029", day("2024-02-12")));
});
