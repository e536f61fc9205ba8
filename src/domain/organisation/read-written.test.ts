import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "#domain/time";
import { BODY_KINDS, BODY_LEVELS, BODY_MANDATES, type Body } from "./body.ts";
import {
  readBody,
  readContact,
  readMembership,
  readRegistered,
  readSeat,
  writtenText,
} from "./read-written.ts";
import { ORIGINS } from "./written.ts";

const GROUP = {
  name: "BUS-gruppen i Sala",
  kind: "local-group-children",
  level: "municipality",
  mandate: "prepares",
  covers: [{ organisation: "1981" }],
  origin: "assumption",
};

function problemsOf(fields: object): readonly unknown[] {
  const read = readBody(JSON.stringify(fields));
  return read.ok ? [] : read.problems;
}

describe("a body as it is written down", () => {
  test("is read with its days, also where a person has written them", () => {
    const read = readBody(
      JSON.stringify({
        ...GROUP,
        from: "5 september 2022",
        covers: [{ organisation: "1981", from: "2022-09-05" }],
      }),
    );
    expect(read.ok && read.value.from?.toString()).toBe("2022-09-05");
    expect(read.ok && read.value.covers[0]?.from?.toString()).toBe("2022-09-05");
  });

  test("everything that is wrong is told at once, each with its field", () => {
    expect(
      problemsOf({
        ...GROUP,
        name: " ",
        mandate: "commands",
        from: "31 februari 2022",
        covers: [{ from: "2022-01-02", to: "2022-01-01" }],
      }),
    ).toEqual([
      { kind: "field-missing", field: "name" },
      { kind: "field-wrong", field: "mandate", value: "commands" },
      { kind: "field-missing", field: "covers[0].organisation" },
      { kind: "ends-before-it-begins", field: "covers[0].to", value: "2022-01-01" },
      { kind: "field-wrong", field: "from", value: "31 februari 2022" },
    ]);
  });

  test("a body that works for nobody is not written down", () => {
    expect(problemsOf({ ...GROUP, covers: [] })).toEqual([{ kind: "field-missing", field: "covers" }]);
  });

  test("a personal identity number is refused wherever it stands, and other numbers are not", () => {
    for (const name of ["Rut 19121212-1212", "1212121212", "Rut, 121212+1212"])
      expect(problemsOf({ ...GROUP, name })).toEqual([{ kind: "personal-number", field: "name" }]);
    for (const name of ["dnr 2022/1234-5", "S2016/06835", "2022-09-05"])
      expect(problemsOf({ ...GROUP, name })).toEqual([]);
  });

  test("what is no object at all, or of the wrong sort, is a problem and no fault", () => {
    expect(readBody("[]").ok || readBody("[]")).toMatchObject({ problems: [{ kind: "not-readable" }] });
    expect(problemsOf({ ...GROUP, name: 7, covers: "1981" })).toEqual([
      { kind: "field-wrong", field: "name", value: "number" },
      { kind: "field-wrong", field: "covers", value: "string" },
      { kind: "field-missing", field: "covers" },
    ]);
  });
});

const someDay = fc.integer({ min: 0, max: 8_000 }).map((days) => day("2010-01-01").add({ days }));
const someSpan = fc
  .tuple(fc.option(someDay), fc.option(fc.integer({ min: 0, max: 900 })))
  .map(([from, length]) =>
    from === null ? {} : length === null ? { from } : { from, to: from.add({ days: length }) },
  );
const someWord = fc.stringMatching(/^[A-Za-zÅÄÖåäö"\\]{1,12}$/u);
const someBody: fc.Arbitrary<Body> = fc
  .record({
    name: someWord,
    kind: fc.constantFrom(...BODY_KINDS),
    level: fc.constantFrom(...BODY_LEVELS),
    mandate: fc.constantFrom(...BODY_MANDATES),
    covers: fc.array(
      fc
        .tuple(fc.stringMatching(/^\d{4}$/), someSpan)
        .map(([organisation, span]) => ({ organisation, ...span })),
      { minLength: 1, maxLength: 4 },
    ),
    origin: fc.constantFrom(...ORIGINS),
  })
  .chain((body) => someSpan.map((span) => ({ ...body, ...span })));

function readsBack(write: (body: Body) => string): boolean {
  const property = fc.property(someBody, (body) => {
    const read = readBody(write(body));
    return (
      read.ok &&
      writtenText(read.value) === writtenText(body) &&
      read.value.covers.length === body.covers.length
    );
  });
  return !fc.check(property, { numRuns: 500 }).failed;
}

test("what is written is read back the same", () => {
  expect(readsBack(writtenText)).toBe(true);
});

test("a writer that forgets the last day, or one of the municipalities, is caught", () => {
  const withoutEnd = ({ to: _to, ...body }: Body) => writtenText(body);
  const withoutLast = (body: Body) => writtenText({ ...body, covers: body.covers.slice(0, -1) });
  for (const wrong of [withoutEnd, withoutLast]) expect(readsBack(wrong)).toBe(false);
});

test("seats, contacts, organisations and memberships are read back as they were written", () => {
  const origin = "stated" as const;
  const seat = {
    body: "1981-bus",
    organisation: "1981",
    function: "school" as const,
    duty: "chair" as const,
    holdings: [{ from: day("2025-01-01") }],
    origin,
  };
  const contact = {
    organisation: "13",
    agreement: "psykisk-halsa-2016",
    function: "Strateg",
    answersFor: ["gemensam-plan"],
    origin,
  };
  const organisation = {
    name: "NSPH i Dalarna",
    form: "user-organisation" as const,
    county: "20",
    isExample: true,
  };
  const membership = { member: "2034", in: "rss-dalarna", from: day("2020-01-01"), origin };
  const back = [
    [readSeat, seat],
    [readContact, contact],
    [readRegistered, organisation],
    [readMembership, membership],
  ] as const;
  for (const [read, value] of back) {
    const again = read(writtenText(value));
    expect(again.ok && writtenText(again.value)).toBe(writtenText(value));
  }
});
