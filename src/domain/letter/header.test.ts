import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headerText, isOneAddress, SUBJECT_LENGTH } from "./header.ts";

/** Texts as somebody writes them who wants a line of their own among the headers. */
const hostile = fc
  .array(
    fc.constantFrom("Bcc: alla@example.se", "\r\n", "\n", "\r", "\u2028", "\u202e", "\0", " ", "å", "x@y.se"),
  )
  .map((parts) => parts.join(""));

function staysOneLine(write: (text: string) => string): boolean {
  return !fc.check(
    fc.property(hostile, (text) => {
      const written = write(text);
      return !/[\r\n\u2028\u2029\u202e\0]/.test(written) && [...written].length <= SUBJECT_LENGTH;
    }),
  ).failed;
}

describe("what stands in a header", () => {
  test("is one line, whatever somebody is called", () => {
    expect(staysOneLine(headerText)).toBe(true);
  });

  test("a cleaner that takes line feeds away and forgets the carriage return is caught", () => {
    expect(staysOneLine((text) => headerText(text.replaceAll("\r", "¤")).replaceAll("¤", "\r"))).toBe(false);
    expect(staysOneLine((text) => text.replaceAll("\n", " "))).toBe(false);
  });

  test("holds no personal identity number, however many there are", () => {
    expect(headerText("640823-3234 och 701063-2391, socialnämnden")).toBe("… och …, socialnämnden");
    expect(headerText("Organisationsnummer 212000-1355")).toBe("Organisationsnummer 212000-1355");
  });

  test("is cut at a whole character", () => {
    const long = headerText("🙂".repeat(SUBJECT_LENGTH + 1));
    expect([...long]).toHaveLength(SUBJECT_LENGTH);
    expect(long.endsWith("🙂…")).toBe(true);
  });
});

describe("an address", () => {
  test.each(["anna@example.se", "åsa.öberg@kommun.example.se", "a+b@x.se"])("%s is one", (text) => {
    expect(isOneAddress(text)).toBe(true);
  });

  test.each([
    "",
    "anna",
    "anna@localhost",
    "Anna <anna@example.se>",
    "anna@example.se, bo@example.se",
    "anna@example.se;bo@example.se",
    "anna@example.se\r\nBcc: bo@example.se",
    "anna@example.se\u202e",
    '"bo@example.se" anna@example.se',
    "anna@example.se(bo)",
    `${"x".repeat(250)}@example.se`,
  ])("%j is not", (text) => {
    expect(isOneAddress(text)).toBe(false);
  });
});
