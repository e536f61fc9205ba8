import { expect, test } from "vitest";
import type { Deciding } from "#domain/financing";
import { decidedWhen, deciderText, decidingSentence, unknownGrantsSentence } from "./post-deciding.ts";

const GROUND = { certainty: "example", source: { document: "Prov" } } as const;
const order = (other: Partial<Deciding> = {}): Deciding => ({
  by: "unknown",
  each: "operating-year",
  after: "grant-notice",
  ground: GROUND,
  ...other,
});
const GRANTS = [
  { year: 2023, title: "God och nära vård 2023" },
  { year: 2024, title: "God och nära vård 2024" },
];

test("what decides a post is told as the post says it, and as unknown where it says nothing", () => {
  expect(
    [order(), order({ after: "nothing" }), order({ each: "whole-period" }), undefined].map(decidingSentence),
  ).toEqual([
    "Staten lämnar besked om bidraget ett år i taget, så varje år beslutas för sig när dess besked har kommit.",
    "Varje år beslutas för sig.",
    "Ett beslut gäller hela tiden.",
    "Underlaget säger inte hur ofta beslutet tas.",
  ]);
  expect([order(), order({ by: "regionstyrelsen" }), undefined].map(deciderText)).toEqual([
    "Okänt i underlaget: förslaget är skrivet för socialnämnden (antaget).",
    "Regionstyrelsen.",
    "Okänt i underlaget: förslaget är skrivet för socialnämnden (antaget).",
  ]);
});

test("when a year is decided: once its notice has come now, before that when the year's own grant is told", () => {
  expect(decidedWhen(2024, order(), "24 januari 2024", GRANTS)).toBe(
    "Nu. Beskedet för 2024 kom den 24 januari 2024. Ingen sista dag är sagd.",
  );
  expect(decidedWhen(2024, order(), undefined, GRANTS)).toBe(
    "När beskedet om överenskommelsen God och nära vård 2024 har kommit. Enligt underlaget ska det vara inför 2024; vad som gäller om beskedet kommer först när året har börjat säger underlaget inte. Beskedet är inte inskrivet i Samnytta än. Ingen sista dag är sagd.",
  );
  expect(decidedWhen(2025, order(), undefined, GRANTS)).toContain("statens bidrag för 2025");
  expect(decidedWhen(2025, order({ after: "nothing" }), undefined, [])).toBe(
    "Inför 2025. Ingen sista dag är sagd.",
  );
  expect(decidedWhen(2025, undefined, undefined, GRANTS)).toBe("Okänt: underlaget säger inte när.");
});

test("the grants that nobody has told are named, and a post without grants says so", () => {
  expect(unknownGrantsSentence("Falun", [2023, 2024, 2025], GRANTS)).toBe(
    "Hur mycket statsbidrag Falun får enligt överenskommelserna God och nära vård 2023 och God och nära vård 2024 är okänt. För 2025 är inget statsbidrag känt.",
  );
  expect(unknownGrantsSentence("Falun", [2023], GRANTS)).toBe(
    "Hur mycket statsbidrag Falun får enligt överenskommelsen God och nära vård 2023 är okänt.",
  );
  expect(unknownGrantsSentence("Falun", [], GRANTS)).toBe("");
  expect(unknownGrantsSentence("Falun", [2023], [])).toBe("Inget statsbidrag är knutet till posten.");
});
