import { expect, test } from "vitest";
import { parseTime, type StatedTime } from "#domain/time";
import { statedTime } from "./stated-time.ts";

function time(from: string, to = from): StatedTime {
  const [first, last] = [parseTime(from), parseTime(to)];
  if (!first.ok || !last.ok) throw new Error(`${from}–${to}`);
  return {
    asWritten: "så",
    precision: first.value.precision,
    first: first.value.first,
    last: last.value.last,
  };
}

test.each([
  ["2012-01-01", "2012-01-01", "1 januari 2012"],
  ["2011-03-10", "2011-03-11", "10–11 mars 2011"],
  ["2015-11-01", "2018-03-31", "1 november 2015–31 mars 2018"],
  ["2011-03", "2011-03", "mars 2011"],
  ["2011-05", "2011-06", "maj–juni 2011"],
  ["2010-11", "2011-06", "november 2010–juni 2011"],
  ["2011-09/10", "2011-09/10", "månadsskiftet september–oktober 2011"],
  ["2011-12/01", "2011-12/01", "månadsskiftet december 2011–januari 2012"],
  ["2017-q1", "2017-q1", "första kvartalet 2017"],
  ["2015-spring", "2015-spring", "våren 2015"],
  ["2015-autumn", "2015-autumn", "hösten 2015"],
  ["2023", "2026", "2023–2026"],
  ["2022/2023", "2022/2023", "årsskiftet 2022–2023"],
])("%s to %s is %s", (from, to, words) => {
  expect(statedTime(time(from, to))).toBe(words);
});

test("an end that nobody has said is told to be unknown", () => {
  expect(statedTime({ ...time("2020"), last: "unknown" })).toBe("från 2020, slutet okänt");
  expect(statedTime({ ...time("2019"), first: "unknown" })).toBe("till och med 2019, början okänd");
  expect(statedTime({ ...time("2019"), first: "unknown", last: "unknown" })).toBe("okänt (”så”)");
});
