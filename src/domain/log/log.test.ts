import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appendEvent, eventHash, type LogEvent, type NewLogEvent } from "./event.ts";
import { verifyLog } from "./verify-log.ts";

const organisation = "2080";

function line(object: string, other: Partial<NewLogEvent> = {}): NewLogEvent {
  return {
    organisation,
    moment: "2026-03-01T10:00:00.000Z",
    person: "p-1",
    role: "editor",
    deed: "write-body",
    kind: "body",
    object,
    after: "a".repeat(64),
    ...other,
  };
}

function logOf(length: number): LogEvent[] {
  const lines: LogEvent[] = [];
  for (let place = 0; place < length; place++) lines.push(appendEvent(line(`object-${place}`), lines.at(-1)));
  return lines;
}

function headOf(lines: readonly LogEvent[]) {
  const last = lines.at(-1);
  return { organisation, sequence: last?.sequence ?? 0, hash: last?.hash ?? "" };
}

const whole = logOf(8);

describe("a log is looked through", () => {
  test("an untouched one is whole, and says whether a head from outside vouches for its end", () => {
    expect(verifyLog(organisation, whole, [])).toEqual({ isAnchored: false });
    expect(verifyLog(organisation, whole, [headOf(whole.slice(0, 5)), headOf(whole)])).toEqual({
      isAnchored: true,
    });
  });

  test("a cut tail is seen with a head from outside, and not without: that is what the heads are for", () => {
    const cut = whole.slice(0, 6);
    expect(verifyLog(organisation, cut, []).fault).toBeUndefined();
    expect(verifyLog(organisation, cut, [headOf(whole)]).fault).toMatchObject({ kind: "cut-off", lines: 6 });
  });

  test("a tail that was made anew is seen the same way", () => {
    const remade = whole.slice(0, 6);
    for (const object of ["other-6", "other-7"]) remade.push(appendEvent(line(object), remade.at(-1)));
    expect(verifyLog(organisation, remade, []).fault).toBeUndefined();
    expect(verifyLog(organisation, remade, [headOf(whole)]).fault).toMatchObject({ kind: "cut-off" });
  });

  test("another organisation's head says nothing of this log", () => {
    expect(verifyLog(organisation, whole, [{ ...headOf(whole), organisation: "2034" }]).isAnchored).toBe(
      false,
    );
  });
});

/** One way of meddling with a log, and the number of the first line that is not as it was. */
const meddlings: readonly { readonly name: string; readonly with: (at: number) => readonly LogEvent[] }[] = [
  {
    name: "edited",
    with: (at) => whole.map((each, place) => (place === at ? { ...each, deed: "undo" } : each)),
  },
  { name: "deleted", with: (at) => whole.filter((_, place) => place !== at) },
  {
    name: "doubled",
    with: (at) => whole.flatMap((each, place) => (place === at ? [each, each] : [each])),
  },
  {
    name: "swapped with the next",
    with: (at) => {
      const [first, second] = [whole[at], whole[at + 1]];
      return whole.map((each, place) =>
        place === at ? (second ?? each) : place === at + 1 ? (first ?? each) : each,
      );
    },
  },
  {
    name: "edited with a new hash of its own",
    with: (at) =>
      whole.map((each, place) => {
        const edited = { ...each, deed: "undo" };
        return place === at ? { ...edited, hash: eventHash(edited) } : each;
      }),
  },
  {
    name: "made by a person who is taken out",
    with: (at) =>
      whole.map((each, place) => {
        const { person: _person, ...rest } = each;
        return place === at ? rest : each;
      }),
  },
];

test.each(meddlings)(
  "a line that is $name is found, and told at its place or the next",
  ({ with: meddle }) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 2 }), (at) => {
        const { fault } = verifyLog(organisation, meddle(at), []);
        expect(fault).toBeDefined();
        if (fault !== undefined && "sequence" in fault) expect([at + 1, at + 2]).toContain(fault.sequence);
      }),
    );
  },
);
