import { describe, expect, test } from "vitest";
import { day } from "#domain/time";
import { basisDeviation } from "./explain.ts";

const clause = "utifrån befolkningsunderlaget den 1 november 2016.";
const told = (keyDate: string, text: string, isStated = true) =>
  basisDeviation(day(keyDate), day("2017-12-31"), isStated, [{ text, ofYear: 2017 }]);

describe("a key's day that was moved with the copy", () => {
  test("is told as what the other year's agreement said, and that it is moved", () => {
    expect(told("2017-11-01", clause)).toBe(
      "Räknat på folkmängden 31 december 2017. 2017 års avtal sade 1 november 2016, här flyttat ett år.",
    );
    expect(told("2018-11-01", clause)).toContain("här flyttat 2 år.");
  });

  test("is told as before where the words name it as it stands, or another date, or it is a reading of ours", () => {
    const before = "Räknat på folkmängden 31 december 2017, avtalet säger 1 november 2016.";
    expect(told("2016-11-01", clause)).toBe(before);
    expect(told("2017-11-01", "den 11 november 2016")).toContain("avtalet säger 1 november 2017");
    expect(told("2017-11-01", clause, false)).toContain("Tolkningen av nyckeln säger 1 november 2017");
  });
});
