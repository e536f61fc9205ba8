import { expect, test } from "vitest";
import { publishedAndWaiting } from "./agreement-answer.ts";
import { stageSentence } from "./agreement-page.ts";

const KOMMUNERNA = "Kommunerna: analys och handlingsplan";
const deviation = "Räknat på folkmängden 31 december 2016, avtalet säger 1 november 2016.";

test("where one part's table is read in, those that still wait are named with what is fixed of them", () => {
  const waiting = [
    { title: "Regionerna: analys och handlingsplan", published: 1, ofAll: 21 },
    { title: "Länen gemensamt: ungdomsmottagningar", published: 0, ofAll: 21 },
  ];
  expect(publishedAndWaiting([KOMMUNERNA], waiting, deviation)).toBe(
    `Betalarens tabell gäller för ”${KOMMUNERNA}”. Preliminärt är ”Regionerna: analys och handlingsplan” (1 av 21 belopp är fastställt) och ”Länen gemensamt: ungdomsmottagningar”. ${deviation} När betalarens tabell är inläst för dem gäller tabellens belopp.`,
  );
});

test("where every part's table is read in, none waits", () => {
  expect(publishedAndWaiting([KOMMUNERNA], [], "")).toBe(`Betalarens tabell gäller för ”${KOMMUNERNA}”.`);
});

test("the stage is unknown until the payer's table shows it", () => {
  const stages = { used: "direct", differing: 18, ofRows: 290 } as const;
  const last = (table: Parameters<typeof stageSentence>[0]["table"]) =>
    stageSentence({ ...stages, table }).replace(/^.*18 av 290\. /, "");
  expect(last(undefined)).toBe("Avtalet säger inte vilket.");
  expect(last({ rows: 2, way: { rows: 2 } })).toBe(
    "Avtalet säger inte vilket, och betalarens tabell visar det inte.",
  );
  expect(last({ rows: 290, way: { rows: 290, stage: "direct", rest: "largest-remainder" } })).toBe(
    "Avtalet säger inte vilket. Betalarens tabell följer: direkt på alla mottagare, största rest.",
  );
  expect(last({ rows: 290, way: { rows: 289, stage: "county-first" } })).toBe(
    "Avtalet säger inte vilket. 289 av 290 rader i betalarens tabell följer: först på länen, sedan inom länet.",
  );
});
