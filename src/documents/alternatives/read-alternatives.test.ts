import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { kronor } from "#domain/money";
import { alternativesProblemSentence } from "../../texts/alternatives-problems.ts";
import { readAlternatives } from "./read-alternatives.ts";

const FOLDER = new URL("../../../reference/alternatives/", import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
const RIGHT = readFileSync(new URL("2018-norra-stodstruktur.json", FOLDER), "utf8");

function problemsOf(text: string): readonly string[] {
  const read = readAlternatives(new TextEncoder().encode(text), "prov.json");
  return read.ok ? [] : read.problems.map(alternativesProblemSentence);
}

test.each(FILES)("%s is read, and its id is the name of its file", (name) => {
  const read = readAlternatives(readFileSync(new URL(name, FOLDER)), name);
  expect(read.ok ? read.value.id : read.problems).toBe(name.replace(/\.json$/, ""));
});

test("amounts become öre and parts fractions", () => {
  const read = readAlternatives(new TextEncoder().encode(RIGHT), "prov.json");
  const value = read.ok ? read.value : expect.fail("the shipped file is right");
  expect(value.money.amount).toBe(kronor(5_300_000n));
  const [a] = value.columns;
  expect(a?.uses === "unknown" ? [] : a?.uses.map(({ part }) => part)).toEqual([
    { numerator: 7n, denominator: 10n },
    { numerator: 3n, denominator: 10n },
  ]);
});

test.each([
  [
    "an amount that its words do not say",
    /"ore": "20000000"/,
    '"ore": "2000000"',
    "Columns/1/uses/1/given/rows/3: beloppet i öre är inte det som orden säger: ”200 tkr”. Rätta det ena.",
  ],
  [
    "a passage that is not quoted",
    /"passage": "villkoret"/,
    '"passage": "villkor"',
    "Columns/0/uses/1: filen citerar ingen passage som heter villkor. Lägg till citatet eller rätta namnet.",
  ],
  [
    "an answer that leads to a column that is not there",
    /"leadsTo": "b"/,
    '"leadsTo": "c"',
    "Answers/2/leadsTo: det finns ingen kolumn som heter c. Kolumnerna är a, b och i-dag.",
  ],
  [
    "a name that stands twice",
    /"id": "infora"/,
    '"id": "program"',
    "Points: namnet program står två gånger. Byt namn på den ena.",
  ],
  [
    "parts of more than the whole",
    /"part": "3\/10"/,
    '"part": "4/10"',
    "Columns/0/uses: delarna i a är mer än hela summan. Rätta andelarna.",
  ],
  [
    "an answer that stands twice",
    /"id": "no"/,
    '"id": "yes"',
    "Answers: svaren ska vara ja, ja med villkor och nej, en gång var.",
  ],
  [
    "what is missing and quoted all the same",
    /"certainty": "missing",\s+"passages": \[\]/,
    '"certainty": "missing", "passages": ["program"]',
    "Points/0/sayings/i-dag: det som saknas i underlaget kan inte ha ett citat. Ta bort citatet eller byt säkerhet.",
  ],
])("%s is told, with what to do", (_says, before, after, sentence) => {
  const wrong = RIGHT.replace(before, after);
  expect(wrong).not.toBe(RIGHT);
  expect(problemsOf(wrong)).toEqual([sentence]);
});

test("a point that says nothing of a column, and one of a column that is not there, are told together", () => {
  const wrong = RIGHT.replace(/"b": \{/, '"bb": {');
  expect(problemsOf(wrong)).toEqual([
    "Points/0/sayings/bb: det finns ingen kolumn som heter bb. Kolumnerna är a, b och i-dag.",
    "Points/0: punkten ordning säger inget om b. Skriv vad underlaget säger, eller att det är okänt.",
  ]);
});

test("every problem of a file is told at once", () => {
  const wrong = RIGHT.replace('"leadsTo": "b"', '"leadsTo": "c"')
    .replace('"part": "3/10"', '"part": "4/10"')
    .replace('"passage": "villkoret"', '"passage": "villkor"');
  expect(problemsOf(wrong)).toHaveLength(3);
});

test("a quote of 26 words breaks the format", () => {
  const long = RIGHT.replace(/"text": "Full[^"]*"/, `"text": "${Array(26).fill("ord").join(" ")}"`);
  expect(problemsOf(long)).toEqual([
    "Fältet passages/0/text är inte skrivet som det ska. Rätta det efter formatets beskrivning.",
  ]);
});
