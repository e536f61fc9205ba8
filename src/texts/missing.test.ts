import { expect, test } from "vitest";
import type { Missing } from "#domain/agreement";
import { day } from "#domain/time";
import { missingText, unknownSentence } from "./missing.ts";

test.each<readonly [Missing, string]>([
  [{ kind: "amount" }, "delens belopp står inte i källan"],
  [{ kind: "recipients" }, "källan säger inte vilka som får delen"],
  [{ kind: "sharing-between-groups" }, "källan säger inte hur delen fördelas mellan grupperna"],
  [{ kind: "key" }, "nyckeln är inte känd"],
  [{ kind: "key-date" }, "källan säger inte vilken dags folkmängd som gäller"],
  [{ kind: "series", on: day("2016-11-01") }, "ingen inläst folkmängd täcker mottagarna för 1 november 2016"],
  [{ kind: "stage" }, "källan säger inte om fördelningen går direkt på alla eller först på länen"],
  [{ kind: "rounding" }, "källan säger inte hur beloppen avrundas"],
  [
    { kind: "other-component", component: "unga" },
    "beloppen i delen ”unga”, som den räknas på, är inte kända",
  ],
])("$0.kind", (missing, text) => {
  expect(missingText(missing)).toBe(text);
});

test("one reason, two and three make one sentence", () => {
  expect(unknownSentence([{ kind: "key" }])).toBe("Okänt: nyckeln är inte känd.");
  expect(unknownSentence([{ kind: "key" }, { kind: "rounding" }])).toBe(
    "Okänt: nyckeln är inte känd och källan säger inte hur beloppen avrundas.",
  );
  expect(unknownSentence([{ kind: "amount" }, { kind: "key" }, { kind: "rounding" }])).toBe(
    "Okänt: delens belopp står inte i källan, nyckeln är inte känd och källan säger inte hur beloppen avrundas.",
  );
});
