import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { reckonPost } from "../../src/application/reckon-post.ts";
import { readJointPost } from "../../src/documents/joint-post/read-joint-post.ts";
import { loadPayroll } from "../../src/documents/payroll/read-payroll.ts";
import { postFileSentence, postReckoningSentence } from "../../src/texts/joint-post-problems.ts";
import { nameInRegister } from "../../src/application/open-catalogue.ts";
import { shipped } from "../worked-cases/shipped.ts";

const FOLDER = new URL("joint-post/", import.meta.url);
const payroll = await loadPayroll(fileURLToPath(new URL("../../", import.meta.url)));
const { register } = shipped;

const BROKEN_FILES: Readonly<Record<string, readonly string[]>> = {
  "answer-outside.json": [
    "Fältet commitments/0/party: 2081 är inte en av parterna. Lägg till koden i sharing/parties eller ta bort raden.",
    "Fältet commitments/0/year: året 2022 ligger utanför postens tid. Rätta året eller tiden.",
  ],
  "base-over-total.json": [
    "Verksamhetsår 2023, 2024, 2025 och 2026: de fasta beloppen är 2\u00a0000\u00a0000\u00a0kr, mer än 685\u00a0260\u00a0kr som ska fördelas. Sänk dem eller höj beloppet.",
  ],
  "ceilings-cannot-carry.json": [
    "Verksamhetsår 2023, 2024, 2025 och 2026: golv och tak går inte ihop med beloppet 685\u00a0260\u00a0kr. Golven blir 0\u00a0kr och taken 200\u00a0000\u00a0kr. Ändra golv, tak eller belopp.",
  ],
  "code-unknown.json": [
    "Fältet sharing/parties/1: 2099 är ingen kommun eller region. Kommuner har fyra siffror, regioner två.",
    "Fältet sharing/parties/2: 99 är ingen kommun eller region. Kommuner har fyra siffror, regioner två.",
  ],
  // Eight months from January 2023 have no October, and the second row would take the place of the first.
  "cost-never-and-row-twice.json": [
    "Fältet costs/1/month: kostnaden faller 2023-10, utanför postens månader. Flytta den eller ändra tiden.",
    "Fältet sharing/form/rows/2/party: 2034 står två gånger. Ta bort den ena.",
  ],
  "cost-outside-and-id-twice.json": [
    "Fältet costs/1/at: kostnaden faller 2023-03, utanför postens månader. Flytta den eller ändra tiden.",
    "Fältet costs/1/id: namnet lon används redan. Välj ett annat.",
  ],
  "costs-missing.json": ["Fältet costs: posten har ingen kostnad. Lägg till minst en kostnadsrad."],
  "employer-nobody.json": [
    "Fältet employment/employer: 02 är ingen kommun eller region. Kommuner har fyra siffror, regioner två.",
  ],
  "employer-unknown.json": [
    "Fältet employment/employer är inte skrivet som det ska. Rätta det efter formatets beskrivning.",
  ],
  "empty.json": ["Filen är tom. Kontrollera att du valde rätt fil."],
  "fields-missing-and-unknown.json": [
    "Fältet vat saknas. Lägg till det.",
    "Fältet belopp finns inte i formatet. Rätta stavningen eller ta bort det.",
    "Fältet host är av fel slag. Skriv en text inom citattecken.",
  ],
  "floors-over-total.json": [
    "Verksamhetsår 2023, 2024, 2025 och 2026: golv och tak går inte ihop med beloppet 685\u00a0260\u00a0kr. Golven blir 1\u00a0000\u00a0000\u00a0kr. Ändra golv, tak eller belopp.",
  ],
  "inhabitants-missing.json": [
    "Folkmängden den 31 december 2021 saknar Västerås. Välj en dag där alla parter finns.",
  ],
  "month-thirteen.json": [
    "Fältet period/from är inte skrivet som det ska. Rätta det efter formatets beskrivning.",
  ],
  "no-participants.json": [
    "Fältet sharing/parties: ingen part är med. Lägg till minst en kommun eller region.",
  ],
  "not-json.json": ["Filen är inte giltig JSON. Kontrollera citattecken, kommatecken och klamrar."],
  "overhead-year-missing.json": [
    "Personalomkostnadspålägget för regioner år 2019 saknas, och inget tidigare år är känt. Lägg till det i reference/payroll-overhead.json.",
    "Personalomkostnadspålägget för regioner år 2020 saknas, och inget tidigare år är känt. Lägg till det i reference/payroll-overhead.json.",
  ],
  "party-twice.json": ["Fältet sharing/parties/2: 2080 står två gånger. Ta bort den ena."],
  "period-ends-before-start.json": [
    "Fältet period/to: tiden slutar 2022-12, före starten 2023-04. Rätta den ena.",
  ],
  "period-lengths-differ.json": [
    "Fältet period/months: months säger 36 månader, men from och to ger 33. Rätta eller ta bort den ena.",
  ],
  "period-of-a-billion-months.json": ["Fältet period/months är för stort. Skriv högst 600."],
  "period-without-end.json": [
    "Fältet period: tiden har ingen längd. Skriv antalet månader i months eller den sista månaden i to.",
  ],
  "period-without-months.json": ["Fältet period/months: tiden är 0 månader. Skriv minst 1."],
  "population-day-missing.json": [
    "Folkmängden den 1 november 2022 är inte inläst. Läs in den, eller välj en dag som finns: 31 december 2010, 31 december 2011, 31 december 2012, 31 december 2013, 31 december 2014 och 7 till.",
  ],
  "rise-not-percent.json": [
    "Fältet costs/0/yearlyRise: ”250” är ingen procentsats mellan 0 och 100. Skriv bara talet, till exempel 2,5.",
  ],
  "salary-negative.json": [
    "Fältet costs/0/monthly: ”-50 000 kr” är inte över noll. Skriv ett belopp som är större än 0 kr, eller ta bort raden.",
  ],
  "salary-number.json": ["Fältet costs/0/monthly är av fel slag. Skriv en text inom citattecken."],
  "salary-without-unit.json": [
    "Fältet costs/0/monthly: ”50 000” är inget belopp i kronor. Skriv tal och enhet, till exempel 50 000 kr.",
  ],
  "salary-wrong-unit.json": [
    "Fältet costs/0/monthly: ”50 000 personer” är inget belopp i kronor. Skriv tal och enhet, till exempel 50 000 kr.",
  ],
  "salary-zero.json": [
    "Fältet costs/0/monthly: ”0 kr” är inte över noll. Skriv ett belopp som är större än 0 kr, eller ta bort raden.",
  ],
  "several-at-once.json": [
    "Fältet period/months: tiden är 0 månader. Skriv minst 1.",
    "Fältet sharing/parties/0: 9999 är ingen kommun eller region. Kommuner har fyra siffror, regioner två.",
    "Fältet costs/0/monthly: ”-1 kr” är inte över noll. Skriv ett belopp som är större än 0 kr, eller ta bort raden.",
  ],
  "table-not-a-party.json": [
    "Fältet sharing/form/rows/0/party: 2081 är inte en av parterna. Lägg till koden i sharing/parties eller ta bort raden.",
  ],
  "unknown-key.json": [
    "Fältet sharing/form har ett värde som inte finns. Rätta det efter formatets beskrivning.",
  ],
  "years-reversed.json": ["Fältet statedYears: det sista året är före det första. Byt plats på dem."],
};

function sentencesOf(name: string): readonly string[] {
  const read = readJointPost(readFileSync(new URL(name, FOLDER)), name, register);
  if (!read.ok) return read.problems.map(postFileSentence);
  const reckoned = reckonPost(read.value, { ...shipped.basis, ...payroll });
  return reckoned.ok
    ? []
    : reckoned.problems.map((problem) =>
        postReckoningSentence(problem, (code) => nameInRegister(code, register)),
      );
}

test("every broken file stands in the table", () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(BROKEN_FILES).toSorted());
});

test.each(Object.entries(BROKEN_FILES))("%s is refused in sentences that help", (name, sentences) => {
  expect(sentencesOf(name)).toEqual(sentences);
});
