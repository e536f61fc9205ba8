import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { assert } from "#domain/result";
import { orderFileSentence } from "../../texts/order-problems.ts";
import { readOrganisations } from "../organisation/read-organisations.ts";
import { readOrder } from "./read-order.ts";

const FOLDER = new URL("../../../reference/orders/", import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));
const RIGHT = readFileSync(new URL("2018-norra-ordning.json", FOLDER), "utf8");

const organisations = readOrganisations(
  readFileSync(new URL("../../../reference/organisations.json", import.meta.url)),
  "organisations.json",
);
assert(organisations.ok, "the shipped organisations can be read");
const register = organisations.value;

function problemsOf(text: string): readonly string[] {
  const read = readOrder(new TextEncoder().encode(text), "prov.json", register);
  return read.ok ? [] : read.problems.map(orderFileSentence);
}

test.each(FILES)("%s is read, and its id is the name of its file", (name) => {
  const read = readOrder(readFileSync(new URL(name, FOLDER)), name, register);
  expect(read.ok ? read.value.id : read.problems).toBe(name.replace(/\.json$/, ""));
});

test("the north asks 4 regions and 44 municipalities, and teaches every municipality once", () => {
  const read = readOrder(new TextEncoder().encode(RIGHT), "prov.json", register);
  assert(read.ok, "the shipped file is right");
  const { parties, rollout } = read.value;
  expect(parties.slice(0, 5)).toEqual(["22", "23", "24", "25", "2260"]);
  expect(rollout.groups.flatMap(({ municipalities }) => municipalities).toSorted()).toEqual(parties.slice(4));
  expect(parties).toHaveLength(48);
});

test.each([
  [
    "a programme twice in the register",
    '"code": "BERO"',
    '"code": "DEPR"',
    "Programmes/1/code: programmet DEPR står två gånger i registret. Ta bort det ena.",
  ],
  [
    "a programme twice in a ballot",
    '"places": [["DEPR"], ["BERO"], ["ADHD"]]',
    '"places": [["DEPR"], ["BERO"], ["DEPR"]]',
    "Ballots/0/places/2: programmet DEPR står två gånger i rösten. Behåll den plats som gäller.",
  ],
  [
    "a programme that is not there",
    '"places": [["DEPR"], ["BERO"], ["ADHD"]]',
    '"places": [["DEPR"], ["ANNAT"], ["ADHD"]]',
    "Ballots/0/places/1: det finns inget program som heter ANNAT. Programmen är DEPR, BERO och ADHD.",
  ],
  [
    "a ballot of somebody outside",
    '"party": "2480"',
    '"party": "2080"',
    "Ballots/0/party: 2080 är inte en av dem som får rösta. Rätta koden, eller lägg till parten under parties.",
  ],
  [
    "two ballots of one party",
    '"party": "2482"',
    '"party": "2480"',
    "Ballots/1/party: 2480 står två gånger. Behåll en.",
  ],
  [
    "room for none",
    '"capacity": 2',
    '"capacity": 0',
    "Rollout/capacity: minst en utbildning per halvår behövs. Skriv ett heltal från 1.",
  ],
  [
    "a healthcare region that is not there",
    '"healthcareRegion": "norra"',
    '"healthcareRegion": "nora"',
    "Parties/healthcareRegion: det finns ingen sjukvårdsregion som heter nora. Rätta namnet, till exempel norra.",
  ],
])("%s is told at its field, with what to do", (_says, before, after, sentence) => {
  const wrong = RIGHT.replace(before, after);
  expect(wrong).not.toBe(RIGHT);
  expect(problemsOf(wrong)).toContain(sentence);
});

test("a municipality in two groups, and one that is no party, are told together", () => {
  const [first = "", second = ""] = ["2260", "2303"];
  const wrong = RIGHT.replace(`"${second}"`, `"${first}"`).replace('"2305"', '"1480"');
  expect(problemsOf(wrong)).toEqual([
    `Rollout/groups/1/municipalities/0: kommunen ${first} står redan i en grupp. Den utbildas en gång. Ta bort den på ett ställe.`,
    "Rollout/groups/1/municipalities/1: 1480 är inte en av parterna, så den kan inte utbildas. Rätta koden, eller lägg till kommunen under parties.",
  ]);
});

test("an amount of educations in words breaks the format", () => {
  expect(problemsOf(RIGHT.replace('"capacity": 2', '"capacity": "två"'))).toEqual([
    "Fältet rollout/capacity är av fel slag. Skriv ett heltal utan citattecken.",
  ]);
});
