import { expect, test } from "vitest";
import { fraction, kronor } from "#domain/money";
import { CHOICES, NUMBER_PARAMETERS } from "#domain/risk";
import { readRisk } from "../../src/application/read-risk.ts";
import { RISK_CHOICES, RISK_PARAMETERS } from "../../src/texts/risk-parameters.ts";
import { riskWords } from "../../src/texts/risk-words.ts";
import {
  decidingSentence,
  inFutures,
  PARAMETER_WORDS,
  riskProblemSentence,
  riskSentence,
} from "../../src/texts/risk.ts";
import { assumptionsOf, percent, postOf } from "./dalarna.ts";

test("every parameter and choice has its words, each only once", () => {
  expect(Object.keys(RISK_PARAMETERS).toSorted()).toEqual(
    [...Object.keys(NUMBER_PARAMETERS), "delays"].toSorted(),
  );
  for (const [name, options] of Object.entries(CHOICES))
    expect(Object.entries(RISK_CHOICES).find(([key]) => key === name)?.[1].options).toSatisfy(
      (told: Record<string, unknown>) => options.every((each) => each in told),
    );
  expect(new Set(PARAMETER_WORDS).size).toBe(PARAMETER_WORDS.length);
});

test.each<[number, string]>([
  [0, "I 0 av 100 beräknade framtider"],
  [0.001, "I färre än 1 av 100 beräknade framtider"],
  [0.2265, "I 23 av 100 beräknade framtider"],
  [0.999, "I fler än 99 av 100 beräknade framtider"],
  [1, "I 100 av 100 beräknade framtider"],
])("%s of the futures are told as %s", (part, text) => {
  expect(inFutures(part)).toBe(text);
});

test("the answer of a municipality and of its employer", () => {
  const of = { name: "Avesta", above: 0.23, threshold: kronor(50_000n) };
  expect(riskSentence({ ...of, code: "2084" }).replaceAll("\u00a0", " ")).toBe(
    "I 23 av 100 beräknade framtider betalar Avesta mer än 50 000 kr extra.",
  );
  expect(riskSentence({ ...of, code: "employer", name: "Region Dalarna" }).replaceAll("\u00a0", " ")).toBe(
    "I 23 av 100 beräknade framtider får arbetsgivaren Region Dalarna bära mer än 50 000 kr extra.",
  );
});

test("one of the three that decide says what it is at both ends", () => {
  const swing = {
    name: "grantFails" as const,
    low: { value: percent(5), above: 0.12 },
    high: { value: percent(20), above: 0.4 },
  };
  expect(decidingSentence(swing)).toBe(
    "Hur ofta bidraget uteblir: 5 av 100 ger 12 av 100, 20 av 100 ger 40 av 100.",
  );
});

const read = (words: Readonly<Record<string, string>>, bearer?: string) =>
  readRisk({ ...riskWords(Object.entries(words)), bearer }, postOf(), assumptionsOf(), "2080");

test("what is asked in words is read exactly; what cannot be used keeps its default and is told", () => {
  const { assumptions, problems } = read({
    "bidraget-uteblir": "12,5 %",
    "mer-an": "100 tkr",
    "besked-manad": "0, 3, 3",
    uppsagning: "avtalad",
    "lon-lag": "hög",
    vader: "10",
  });
  expect(assumptions.numbers.grantFails).toEqual(fraction(1n, 8n));
  expect(assumptions.numbers.threshold).toEqual(fraction(100_000n, 1n));
  expect(assumptions.delays).toEqual([0, 3, 3]);
  expect(assumptions.choices.notice).toBe("agreed");
  expect(assumptions.numbers.salaryLow).toEqual(percent(2));
  const [unknown, unreadable] = problems.map(riskProblemSentence);
  expect(unknown).toMatch(/^”vader” är inget antagande här\. Antagandena är mer-an, bidraget-uteblir, /);
  expect(unreadable).toBe(
    "Löneökning, låg: ”hög” är inget tal. Skriv siffror med högst två decimaler, till exempel 12,5.",
  );
});

test("two chances that are more than certain together both keep their defaults", () => {
  const { assumptions, problems } = read({ "bidraget-uteblir": "60", "bidraget-minskar": "60" });
  expect(assumptions.numbers.grantFails).toEqual(percent(10));
  expect(problems.map(riskProblemSentence)).toEqual([
    "Bidraget uteblir ett år och Bidraget blir mindre ett år: tillsammans är de fler än 100 av 100. Sänk någon av dem.",
  ]);
});

test("nobody's answer is asked for but a party's or the employer's", () => {
  expect(read({}, "1980")).toMatchObject({ bearer: "2080", problems: [{ kind: "not-a-bearer" }] });
  expect(read({}, "employer")).toMatchObject({ bearer: "employer", problems: [] });
});

test("a thousand million trials are refused with the limit and why", () => {
  const problem = { kind: "trials-outside", given: 1e9, most: 10_000_000 } as const;
  expect(riskProblemSentence(problem).replaceAll("\u00a0", " ")).toBe(
    "Antalet lottade framtider är 1 000 000 000. Skriv ett helt tal från 1 till 10 000 000: fler gör inte svaret säkrare än antagandena är.",
  );
});
