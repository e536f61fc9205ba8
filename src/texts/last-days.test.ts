import { describe, expect, test } from "vitest";
import { wholeFraction, fraction } from "#domain/money";
import { day } from "#domain/time";
import { notMoved, weekdayName } from "./days-off.ts";
import { countsSentence, dutyTask } from "./last-days.ts";
import { calendarDescription } from "./last-days-calendar.ts";
import { daysFromNewYear, latenessSentence } from "./lateness.ts";

test("a last day on a Sunday says so, and that it stays", () => {
  expect(notMoved(day("2021-01-31"), "sunday")).toBe(
    "31 januari 2021, en söndag. Dagen flyttas inte: avtalet säger inget om det, så långt vi har läst.",
  );
  expect(notMoved(day("2016-12-31"), "new-years-eve")).toContain("31 december 2016, nyårsafton.");
  expect(weekdayName(day("2016-10-31"))).toBe("måndag");
});

describe("how the money is asked for is said as far as it is known", () => {
  test.each([
    ["invoice", "SKL", "Begär pengarna med faktura till SKL."],
    ["requisition", "Kammarkollegiet", "Begär pengarna med rekvisition till Kammarkollegiet."],
    ["unasked", "Socialstyrelsen", "Socialstyrelsen betalar utan att ni begär pengarna."],
    ["unknown", "unknown", "Begär pengarna. Källan säger inte hur."],
  ] as const)("%s to %s", (channel, payer, sentence) => {
    expect(dutyTask({ content: { kind: "claim", channel, payer }, when: "unknown" })).toBe(sentence);
  });
});

test("one day is not several", () => {
  expect(countsSentence({ coming: 1, passed: 1, undated: 1 })).toBe(
    "1 dag återstår, 1 dag har passerat och 1 dag är okänd.",
  );
  expect(countsSentence({ coming: 0, passed: 2, undated: 3 })).toBe(
    "Inga dagar återstår, 2 dagar har passerat och 3 dagar är okända.",
  );
});

test.each([
  [wholeFraction(-12n), "12 dagar före nyår"],
  [wholeFraction(1n), "1 dag efter nyår"],
  [wholeFraction(0n), "nyårsdagen"],
  [fraction(13n, 2n), "6,5 dagar efter nyår"],
  [fraction(-1n, 2n), "0,5 dagar före nyår"],
])("days from New Year in words: %o", (days, words) => {
  expect(daysFromNewYear(days)).toBe(words);
});

test("late agreements are called late, and none is not", () => {
  const some = {
    observations: [],
    unknown: [],
    median: wholeFraction(26n),
    late: 3,
    lateShare: fraction(3n, 4n),
  };
  expect(latenessSentence(some)).toContain("3 av 0 överenskommelser med känd dag");
  expect(latenessSentence({ ...some, late: 0, lateShare: fraction(0n, 4n) })).toContain(
    "0 av 0 överenskommelser med känd dag",
  );
  expect(latenessSentence({ ...some, median: "unknown", lateShare: "unknown" })).toBe(
    "Okänt: ingen inläst källa säger när en överenskommelse beslutades.",
  );
});

test("a calendar's entry says that its words are another year's, where they are", () => {
  const duty = {
    content: { kind: "decided" },
    when: "unknown",
    groups: [],
    components: [],
    clauses: [],
  } as const;
  const entry = {
    duty,
    agreement: "Psykisk hälsa 2018",
    organisation: "Sala",
    last: undefined,
    dayOff: undefined,
  };
  const money = { own: undefined, jointly: undefined, unknown: [] };
  const unsure = "Källa: 2017 års överenskommelse, inte bekräftat för 2018.";
  expect(calendarDescription({ ...entry, ...money, unsure })).toBe(unsure);
  expect(calendarDescription({ ...entry, ...money, unsure: "" })).toBe("");
});
