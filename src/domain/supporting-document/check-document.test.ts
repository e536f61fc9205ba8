import { describe, expect, test } from "vitest";
import { parseTime, day, type StatedTime } from "#domain/time";
import { checkDocument } from "./check-document.ts";
import { calendarSpans, dateName, inOrder } from "./dated-fact.ts";
import type { DatedFact, SupportingDocument } from "./supporting-document.ts";

function when(from: string, to = from): StatedTime {
  const [first, last] = [parseTime(from), parseTime(to)];
  if (!first.ok || !last.ok) throw new Error(`${from}–${to}`);
  return {
    asWritten: from,
    precision: first.value.precision,
    first: first.value.first,
    last: last.value.last,
  };
}

function fact(
  id: string,
  kind: DatedFact["kind"],
  at: DatedFact["when"],
  more: Partial<DatedFact> = {},
): DatedFact {
  return { id, kind, what: id, who: "unknown", when: at, passage: "p-1", ...more };
}

function document(changed: Partial<SupportingDocument>): SupportingDocument {
  return {
    id: "2011-prov",
    slug: "prov-2011",
    title: "Prov",
    shortTitle: "Prov",
    kind: "timeline",
    about: "Ett prov.",
    publisher: "unknown",
    reference: "unknown",
    dated: "unknown",
    readOn: day("2026-11-22"),
    extent: "whole",
    counties: "unknown",
    agreements: [],
    passages: [],
    dates: [],
    money: [],
    lengths: [],
    premises: [],
    notKnown: [],
    ...changed,
  };
}

function kindsOf(changed: Partial<SupportingDocument>): readonly string[] {
  return checkDocument(document(changed)).map(({ kind }) => kind);
}

describe("a length in the text against years in the title", () => {
  const length = {
    id: "l",
    what: "Tjänsten",
    asWritten: "tre år",
    months: 36,
    spanOf: "rubrik",
    passage: "p-1",
  };

  test("2023–2026 are four years, and three years are not", () => {
    const found = checkDocument(
      document({ dates: [fact("rubrik", "validity", when("2023", "2026"))], lengths: [length] }),
    );
    expect(found).toMatchObject([
      { years: 4, fromFirstDay: { first: 2023, last: 2025 }, isMetByLaterStart: true },
    ]);
  });

  test("2023–2025 are three years", () => {
    expect(kindsOf({ dates: [fact("rubrik", "validity", when("2023", "2025"))], lengths: [length] })).toEqual(
      [],
    );
  });

  test("days are not counted as years", () => {
    const days = fact("rubrik", "validity", when("2023-04-01", "2026-03-31"));
    expect(kindsOf({ dates: [days], lengths: [length] })).toEqual([]);
  });
});

describe("what is to be ready at a decision point", () => {
  const ready = fact("avtal", "ready", when("2011-10"));

  test("a point at the turn of September and October may come before what is ready in October", () => {
    expect(kindsOf({ dates: [fact("bp", "decision-point", when("2011-09/10")), ready] })).toEqual([
      "ready-after-decision-point",
    ]);
  });

  test("ready in March is ready at the turn of March and April", () => {
    const march = fact("underlag", "ready", when("2011-03"));
    expect(kindsOf({ dates: [fact("bp", "decision-point", when("2011-03/04")), march] })).toEqual([]);
  });

  test("a point long before has nothing to do with it", () => {
    expect(kindsOf({ dates: [fact("bp", "decision-point", when("2011-03/04")), ready] })).toEqual([]);
  });
});

describe("an approval whose time is wide", () => {
  const validity = fact("galler", "validity", when("2015-11-01", "2018-03-31"));

  test("approved in autumn may be after 1 November", () => {
    expect(kindsOf({ dates: [fact("godkant", "decision", when("2015-autumn")), validity] })).toEqual([
      "approved-after-start",
    ]);
  });

  test("approved in October is before", () => {
    expect(kindsOf({ dates: [fact("godkant", "decision", when("2015-10")), validity] })).toEqual([]);
  });
});

test("the municipalities' tax rate asks for the region's", () => {
  const municipalities = fact("kommuner", "decision", when("2011-11"), { taxRateOf: "municipalities" });
  const region = fact("landsting", "decision", when("2011-11"), { taxRateOf: "region" });
  expect(kindsOf({ dates: [municipalities] })).toEqual(["no-tax-decision-by-region"]);
  expect(kindsOf({ dates: [municipalities, region] })).toEqual([]);
});

test("two bodies on one day are told, one body twice is not", () => {
  const meeting = (id: string, who: string) => fact(id, "meeting", when("2011-05-13"), { who });
  expect(kindsOf({ dates: [meeting("a", "Styrelsen"), meeting("b", "Ledningen")] })).toEqual(["same-day"]);
  expect(kindsOf({ dates: [meeting("a", "Styrelsen"), meeting("b", "Styrelsen")] })).toEqual([]);
});

test("what nobody has dated comes last and is compared with nothing", () => {
  const undated = fact("okand", "ready", "unknown");
  const point = fact("bp", "decision-point", when("2011-09/10"));
  expect(inOrder([undated, point]).map(({ id }) => id)).toEqual(["bp", "okand"]);
  expect(kindsOf({ dates: [undated, point] })).toEqual([]);
});

test("a corrected day keeps the name of the entry; another document gives another", () => {
  const before = fact("bp", "decision-point", when("2011-09/10"));
  const after = fact("bp", "decision-point", when("2011-10"));
  expect(dateName(document({}), before)).toBe(dateName(document({}), after));
  expect(dateName(document({}), before)).not.toBe(dateName(document({ id: "2012-prov" }), before));
});

describe("what a calendar holds", () => {
  const edges = (from: string, to = from) =>
    calendarSpans(fact("a", "phase", when(from, to))).map(({ edge, first }) => `${edge} ${first}`);

  test("a month whole, a longer phase by its two ends", () => {
    expect(edges("2011-03")).toEqual(["whole 2011-03-01"]);
    expect(edges("2010-11", "2011-06")).toEqual(["start 2010-11-01", "end 2011-06-30"]);
  });

  test("nothing of a season or a year, whose days nobody has said", () => {
    expect([...edges("2015-spring"), ...edges("2023", "2026")]).toEqual([]);
  });

  test("one end where the other is unknown", () => {
    const open = { ...when("2022-07-01"), last: "unknown" } as const;
    expect(calendarSpans(fact("a", "validity", open)).map(({ edge }) => edge)).toEqual(["start"]);
  });
});
