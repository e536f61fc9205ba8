import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDays, parseTime, type TimeSpan } from "./index.ts";

function read(text: string): string {
  const time = parseTime(text);
  return time.ok ? `${time.value.precision} ${time.value.first}–${time.value.last}` : "not a time";
}

test("each precision has the first and last day that its words hold", () => {
  expect(read("2012-01-01")).toBe("day 2012-01-01–2012-01-01");
  expect(read("2012-02")).toBe("month 2012-02-01–2012-02-29");
  expect(read("2011-09/10")).toBe("month-turn 2011-09-30–2011-10-01");
  expect(read("2017-q1")).toBe("quarter 2017-01-01–2017-03-31");
  expect(read("2015-spring")).toBe("season 2015-01-01–2015-06-30");
  expect(read("2015-autumn")).toBe("season 2015-07-01–2015-12-31");
  expect(read("2022")).toBe("year 2022-01-01–2022-12-31");
  expect(read("2022/2023")).toBe("year-turn 2022-12-31–2023-01-01");
  expect(read("2011-12/01")).toBe("month-turn 2011-12-31–2012-01-01");
});

test("what is no time is refused, and nothing is put right on the way", () => {
  for (const text of ["", "2011-13", "2011-02-30", "2011-03/05", "2022/2024", "2017-q5", "våren 2015", "0-1"])
    expect({ text, read: read(text) }).toEqual({ text, read: "not a time" });
});

describe("two months beside each other meet in their turn", () => {
  const years = fc.integer({ min: 1900, max: 2100 });
  const months = fc.integer({ min: 1, max: 12 });
  type Turn = (month: TimeSpan, after: TimeSpan) => readonly [string, string];
  const right: Turn = (month, after) => [month.last.toString(), after.first.toString()];
  const wrong: Turn = (month, after) => [month.first.toString(), after.last.toString()];

  function meets(turnOf: Turn) {
    return fc.property(years, months, (year, month) => {
      const next = (month % 12) + 1;
      const two = (part: number) => String(part).padStart(2, "0");
      const [a, b, turn] = [
        parseTime(`${year}-${two(month)}`),
        parseTime(`${next === 1 ? year + 1 : year}-${two(next)}`),
        parseTime(`${year}-${two(month)}/${two(next)}`),
      ].map((each) => (each?.ok === true ? each.value : undefined));
      if (a === undefined || b === undefined || turn === undefined) return false;
      const [first, last] = turnOf(a, b);
      return (
        turn.first.toString() === first &&
        turn.last.toString() === last &&
        compareDays(turn.first, turn.last) < 0
      );
    });
  }

  test("the last day of the one and the first of the other", () => {
    fc.assert(meets(right));
  });

  test("a turn as long as both months is caught", () => {
    expect(fc.check(meets(wrong)).failed).toBe(true);
  });
});
