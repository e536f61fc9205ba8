import { expect, test } from "vitest";
import type { Deciding } from "#domain/financing";
import { day } from "#domain/time";
import {
  decidedWhen,
  deciderText,
  decidingSentence,
  noticeAndAgreement,
  unknownGrantsSentence,
} from "./post-deciding.ts";

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
    "När beskedet om bidraget enligt överenskommelsen God och nära vård 2024 har kommit. Enligt underlaget ska det vara inför 2024; vad som gäller om beskedet kommer först när året har börjat säger underlaget inte. Beskedet är inte inskrivet i Samnytta än. Ingen sista dag är sagd.",
  );
  expect(decidedWhen(2025, order(), undefined, GRANTS)).toContain("statens bidrag för 2025");
  expect(decidedWhen(2025, order({ after: "nothing" }), undefined, [])).toBe(
    "Inför 2025. Ingen sista dag är sagd.",
  );
  expect(decidedWhen(2025, undefined, undefined, GRANTS)).toBe("Okänt: underlaget säger inte när.");
});

test("the day of the agreement is not the notice: the year waits for the notice, and rests on it once it has come", () => {
  const decided = [{ year: 2024, title: "God och nära vård 2024", decided: day("2023-12-20") }];
  const post = { deciding: order(), readingDay: day("2024-02-12") };
  const reading = "Det som säger hur stort bidraget blir för parterna. Så läser vi underlagets ”besked”.";
  expect(noticeAndAgreement(2024, post, undefined, decided)).toBe(
    `${reading} Överenskommelsen God och nära vård 2024 beslutades den 20 december 2023. Det är inte beskedet: årets beslut väntar på beskedet.`,
  );
  expect(noticeAndAgreement(2024, post, "24 januari 2024", decided)).toBe(
    `${reading} Överenskommelsen God och nära vård 2024 beslutades den 20 december 2023. Det är inte beskedet: årets beslut utgår från beskedet som kom den 24 januari 2024.`,
  );
  const dayBefore = { ...post, readingDay: day("2023-12-19") };
  expect(noticeAndAgreement(2024, dayBefore, undefined, decided)).toContain(
    "Överenskommelsen God och nära vård 2024 är inte beslutad den 19 december 2023.",
  );
  expect(noticeAndAgreement(2024, { ...post, readingDay: day("2023-12-20") }, undefined, decided)).toContain(
    "beslutades den 20 december 2023.",
  );
  const undated = [{ year: 2023, title: "God och nära vård 2023", decided: "unknown" as const }];
  expect(noticeAndAgreement(2023, post, undefined, undated)).toContain(
    "Vilken dag överenskommelsen God och nära vård 2023 beslutades är okänt.",
  );
  // No agreement is known for the year, or the year waits for no notice: then there is nothing to tell apart.
  expect(noticeAndAgreement(2025, post, undefined, decided)).toBeUndefined();
  expect(
    noticeAndAgreement(2024, { ...post, deciding: order({ after: "nothing" }) }, undefined, decided),
  ).toBe(undefined);
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
