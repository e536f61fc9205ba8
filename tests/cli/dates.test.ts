import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { AGREEMENTS, rowsOf, samnytta } from "./run-samnytta.ts";

const HALMSTAD = ["dates", AGREEMENTS[2016], "--recipient", "1380"] as const;

describe.concurrent("samnytta dates", () => {
  test("Halmstad sees the last day, what follows and the sum that hangs on it, and what has no day last", async () => {
    const { code, out, err } = await samnytta(...HALMSTAD);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(
      [
        "31 oktober 2016, måndag",
        "  Kommuner och landsting ska presentera en gemensam redogörelse för analys och",
        "  handlingsplan utifrån fem fokusområden.",
        "  Annars ska stimulansbidraget betalas tillbaka.",
        "  Det gäller 1 968 365 kr (preliminärt).",
      ].join("\n"),
    );
    expect(out.lastIndexOf("31 oktober 2016, måndag")).toBeLessThan(out.indexOf("Okänd dag"));
    expect(Math.max(...out.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(80);
  });

  test("CSV and JSON have the same days, amounts and names", async () => {
    const rows = rowsOf((await samnytta(...HALMSTAD, "--format", "csv")).out);
    const figures: readonly {
      readonly name: string;
      readonly day: string;
      readonly own?: { readonly amount: string };
    }[] = JSON.parse((await samnytta(...HALMSTAD, "--format", "json")).out);
    expect(rows.map(({ name, day }) => [name, day])).toEqual(figures.map(({ name, day }) => [name, day]));
    expect(rows.map(({ own }) => `${own}00`)).toEqual(figures.map(({ own }) => own?.amount));
    expect(rows.find(({ kind }) => kind === "claim")?.["day"]).toBe("unknown");
  });

  test("the calendar holds the days that are known, by the same names", async () => {
    const rows = rowsOf((await samnytta(...HALMSTAD, "--format", "csv")).out);
    const { out } = await samnytta(...HALMSTAD, "--format", "ics");
    expect(out.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(out.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const uids = new ICAL.Component(ICAL.parse(out))
      .getAllSubcomponents("vevent")
      .map((component) => new ICAL.Event(component).uid);
    const known = rows.filter(({ day }) => day !== "unknown").map(({ name }) => `${name}@samnytta`);
    expect(uids).toEqual(known);
  });

  test("without a recipient the days are everybody's", async () => {
    const { out } = await samnytta("dates", AGREEMENTS[2024]);
    expect(out).toContain("Sista dagar: God och nära vård 2024, alla kommuner och regioner");
    expect(out).toContain("20 december 2023, onsdag");
    expect(out).toContain("Gäller regionerna och kommunerna.");
  });

  test("a name is not used, and one who gets nothing is told so", async () => {
    const name = await samnytta("dates", AGREEMENTS[2016], "--recipient", "Sala");
    expect({ code: name.code, out: name.out }).toEqual({ code: 1, out: "" });
    expect(name.err).toContain("Menade du 1981 (Sala)?");
    const nobody = await samnytta("dates", AGREEMENTS[2016], "--recipient", "9999");
    expect({ code: nobody.code, out: nobody.out }).toEqual({ code: 1, out: "" });
    expect(nobody.err).toContain("Mottagaren ”9999” finns inte.");
    const nothing = await samnytta("dates", AGREEMENTS[2018], "--recipient", "1981");
    expect(nothing.err).toContain("Sala (1981) får inget av Norra sjukvårdsregionens stödstruktur 2018.");
  });

  test("a calendar is for days alone", async () => {
    expect(
      (await samnytta("explain", AGREEMENTS[2016], "--recipient", "1981", "--format", "ics")).err,
    ).toContain("Valet --format är ”ics”. Välj table, csv eller json.");
    expect((await samnytta(...HALMSTAD, "--format", "pdf")).err).toContain(
      "Valet --format är ”pdf”. Välj table, csv, json eller ics.",
    );
  });
});
