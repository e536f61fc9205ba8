import * as fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { day } from "#domain/time";
import type { CalendarEntry } from "../application/ports.ts";
import { writeCalendar } from "./calendar.ts";

const MOMENT = "2026-11-22T12:00:00Z";

function entry(changed: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    name: "a".repeat(64),
    day: day("2021-01-31"),
    summary: "Redovisa till SKR (Psykisk hälsa 2020, Älvkarleby)",
    description: "Annars ska bidraget betalas tillbaka.\nDet gäller 448\u00a0867\u00a0kr (preliminärt).",
    url: "https://samnytta.example/sista-dagar?organisation=alvkarleby#d-1",
    category: "Redovisning",
    ...changed,
  };
}

function written(entries: readonly CalendarEntry[], moment = MOMENT): string {
  return writeCalendar({ name: "Sista dagar: Älvkarleby", language: "sv", moment, entries });
}

/** What another program reads out of the file. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      isDate: event.startDate.isDate,
      days: event.duration.toSeconds() / 86_400,
      summary: event.summary,
      description: event.description,
      url: component.getFirstPropertyValue("url"),
      category: component.getFirstPropertyValue("categories"),
      stamp: component.getFirstPropertyValue("dtstamp")?.toString(),
    };
  });
}

/** What the format forbids (RFC 5545, 3.1): long lines, other line breaks, a character cut in two. */
function formatFaults(text: string): readonly string[] {
  const lines = text.split("\r\n");
  return [
    ...(lines.at(-1) === "" ? [] : ["the last line has no end"]),
    ...lines.flatMap((line) => (/[\r\n]/.test(line) ? [`a lone line break: ${JSON.stringify(line)}`] : [])),
    ...lines.flatMap((line) => (Buffer.byteLength(line) > 75 ? [`${Buffer.byteLength(line)} octets`] : [])),
    ...(Buffer.from(text).toString() === text && !text.includes("\ufffd") ? [] : ["half a character"]),
  ];
}

test("an entry of several days has its last day in it", () => {
  const [turn] = readBack(written([entry({ day: day("2011-09-30"), last: day("2011-10-01") })]));
  expect({ day: turn?.day, days: turn?.days }).toEqual({ day: "2011-09-30", days: 2 });
});

describe("another program reads the calendar", () => {
  test("the day, the words, the address and the moment come back as they were", () => {
    expect(readBack(written([entry()]))).toEqual([
      {
        uid: `${"a".repeat(64)}@samnytta`,
        day: "2021-01-31",
        isDate: true,
        days: 1,
        summary: entry().summary,
        description: entry().description,
        url: entry().url,
        category: "Redovisning",
        stamp: MOMENT,
      },
    ]);
  });

  test("commas, semicolons, backslashes and quotes are words, not marks of the format", () => {
    const summary = String.raw`Villkor; "a", b\n \\ c: d`;
    const [read] = readBack(written([entry({ summary, category: "a, b; c" })]));
    expect(read?.summary).toBe(summary);
    expect(read?.category).toBe("a, b; c");
  });

  test("a line break in a name cannot begin an entry of its own", () => {
    const text = written([entry({ summary: "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y" })]);
    expect(readBack(text).map(({ summary }) => summary)).toEqual(["x END:VEVENT BEGIN:VEVENT SUMMARY:y"]);
  });

  test("the whole day is the same wherever the calendar is read", () => {
    expect(written([entry({ day: day("2016-10-31") })])).toContain("\r\nDTSTART;VALUE=DATE:20161031\r\n");
    expect(written([entry()])).not.toMatch(/TZID|VTIMEZONE|T\d{6}(?!Z)/);
  });
});

test("the same calendar and moment give the same bytes; another moment changes the stamp alone", () => {
  expect(written([entry()])).toBe(written([entry()]));
  const later = written([entry()], "2026-11-23T08:30:00Z");
  expect(later.replace("20261123T083000Z", "20261122T120000Z")).toBe(written([entry()]));
});

test("a calendar without entries can be read", () => {
  expect(readBack(written([]))).toEqual([]);
  expect(formatFaults(written([]))).toEqual([]);
});

describe("lines are at most 75 octets and no character is cut", () => {
  const character = fc.constantFrom("å", "ä", "ö", "Å", "€", "😀", "a", " ", ",", ";", "\\", "\u00a0", "–");
  const words = fc
    .array(character, { maxLength: 200, size: "max" })
    .map((letters) => `x${letters.join("")}x`);
  const keepsFormat = (write: typeof written) =>
    fc.property(words, words, (summary, description) => {
      const text = write([entry({ summary, description })]);
      expect(formatFaults(text)).toEqual([]);
      expect(readBack(text)[0]).toMatchObject({ summary, description });
    });

  test("whatever the words are", () => {
    fc.assert(keepsFormat(written), { numRuns: 300 });
  });

  test("a twin that counts characters, and one that cuts octets, are caught", () => {
    const unfolded = (entries: readonly CalendarEntry[]) => written(entries).replaceAll("\r\n ", "");
    const byCharacter: typeof written = (entries) => unfolded(entries).replace(/[^\r\n]{75}/gu, "$&\r\n ");
    const byOctet: typeof written = (entries) =>
      unfolded(entries)
        .split("\r\n")
        .map((line) => {
          const octets = Buffer.from(line);
          const pieces: string[] = [];
          for (let from = 0; from < octets.length; from += 74)
            pieces.push(octets.subarray(from, from + 74).toString());
          return pieces.join("\r\n ");
        })
        .join("\r\n");
    expect(fc.check(keepsFormat(byCharacter), { endOnFailure: true }).failed).toBe(true);
    expect(fc.check(keepsFormat(byOctet), { endOnFailure: true }).failed).toBe(true);
  });
});
