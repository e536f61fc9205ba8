import { describe, expect, test } from "vitest";
import { day } from "#domain/time";
import { bodiesCovering, type Body } from "./body.ts";
import { answeringFor, withoutContact, type Contact } from "./contact.ts";
import { isVacant, seatsOn, vacantSeats, type Seat } from "./seat.ts";

/** A BUS group, unless the test says otherwise. */
function body(name: string, other: Partial<Body>): { readonly object: string; readonly body: Body } {
  const group: Body = {
    name,
    kind: "local-group-children",
    level: "municipality",
    mandate: "prepares",
    covers: [],
    origin: "stated",
  };
  return { object: name, body: { ...group, ...other } };
}

/**
 * Västmanland: "I varje kommun ska det finnas en ledningsgrupp för barn och unga (BUS-grupp)" under the agreement from
 * 1 November 2015; one for each part of the county from 5 September 2022. Which municipalities make a part is not read:
 * Sala with Norberg is an example.
 */
describe("BUS groups in Västmanland", () => {
  const until = day("2022-09-04");
  const since = day("2022-09-05");
  const own = ["1981", "1962"].map((organisation) =>
    body(`BUS ${organisation}`, { covers: [{ organisation, from: day("2015-11-01"), to: until }] }),
  );
  const joint = body("BUS öster", {
    level: "county-part",
    covers: [
      { organisation: "1981", from: since },
      { organisation: "1962", from: since },
    ],
  });
  const county = [...own, joint];
  const named = (organisation: string, on: string) =>
    bodiesCovering(organisation, county, day(on)).map(({ object }) => object);

  test("each municipality has its own until 4 September 2022, and the part's from the 5th", () => {
    expect(named("1981", "2015-11-01")).toEqual(["BUS 1981"]);
    expect(named("1962", "2022-09-04")).toEqual(["BUS 1962"]);
    expect(named("1981", "2022-09-05")).toEqual(["BUS öster"]);
    expect(named("1962", "2026-01-01")).toEqual(["BUS öster"]);
  });

  test("none covers a municipality before its first day, or one that nobody has named", () => {
    expect(named("1981", "2015-10-31")).toEqual([]);
    expect(named("1980", "2026-01-01")).toEqual([]);
  });

  test("a body that has ended covers nobody, whatever its municipalities say", () => {
    const ended = body("nedlagd", { to: until, covers: [{ organisation: "1981" }] });
    expect(bodiesCovering("1981", [ended], since)).toEqual([]);
    expect(bodiesCovering("1981", [ended], until)).toHaveLength(1);
  });
});

/** One contact for each of Halland's six municipalities and one for the region: "Sjugruppen", 2016. */
describe("the seven of Halland", () => {
  const municipalities = ["1315", "1380", "1381", "1382", "1383", "1384"];
  const seven = [...municipalities, "13"];
  const agreement = "psykisk-halsa-2016";
  const on = day("2016-06-07");
  const contact = (organisation: string, other: Partial<Contact> = {}) => ({
    contact: {
      organisation,
      agreement,
      function: "Kontaktperson",
      answersFor: [],
      origin: "stated",
      ...other,
    } satisfies Contact,
  });

  test("none is lacking when all seven are there, and whoever is missing is named", () => {
    const all = seven.map((organisation) => contact(organisation));
    expect(all).toHaveLength(7);
    expect(withoutContact(seven, all, { agreement, on })).toEqual([]);
    expect(withoutContact(seven, all.slice(1), { agreement, on })).toEqual(["1315"]);
  });

  test("a contact of another agreement, or of another time, does not count", () => {
    const others = [
      contact("1315", { agreement: "psykisk-halsa-2017" }),
      contact("1380", { to: day("2016-06-06") }),
      contact("1381", { from: day("2016-06-08") }),
    ];
    expect(withoutContact(seven, others, { agreement, on })).toEqual(seven);
  });

  test("who answers for a requirement: those who name it, and those who answer for all", () => {
    const contacts = [
      contact("1315", { answersFor: ["krav-7"] }),
      contact("1380", { answersFor: ["krav-1", "krav-2"] }),
      contact("13"),
    ];
    const answering = answeringFor("krav-7", contacts, { agreement, on });
    expect(answering.map(({ contact: { organisation } }) => organisation)).toEqual(["1315", "13"]);
  });
});

describe("seats", () => {
  const seat = (other: Partial<Seat> = {}) => ({
    seat: {
      body: "bus",
      organisation: "1981",
      function: "school",
      duty: "member",
      holdings: [],
      origin: "stated",
      ...other,
    } satisfies Seat,
  });

  test("a seat outlives its holder: it is vacant between two, and stays", () => {
    const school = seat({
      holdings: [{ from: day("2025-01-01"), to: day("2025-06-30") }, { from: day("2025-09-01") }],
    });
    const vacantOn = ["2024-12-31", "2025-06-30", "2025-07-01", "2025-09-01"].map((on) =>
      isVacant(school.seat, day(on)),
    );
    expect(vacantOn).toEqual([true, false, true, false]);
    expect(seatsOn("bus", [school], day("2025-07-01"))).toEqual([school]);
  });

  test("functions without a holder are those in force that day alone", () => {
    const held = seat({ holdings: [{}] });
    const vacant = seat({ function: "outpatient-psychiatry" });
    const ended = seat({ function: "family-doctors", to: day("2022-09-04") });
    expect(vacantSeats([held, vacant, ended], day("2026-01-01"))).toEqual([vacant]);
    expect(vacantSeats([held, vacant, ended], day("2022-09-04"))).toEqual([vacant, ended]);
  });

  test("another body's seats are not this one's", () => {
    expect(seatsOn("vuxen", [seat()], day("2026-01-01"))).toEqual([]);
  });
});
