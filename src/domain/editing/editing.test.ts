import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergedValues, mergeFields, type FieldValues, type MergedField } from "./merge-fields.ts";
import { copiesToOffer, differingFields, differingLines, type UnsentCopy } from "./unsent-copies.ts";

describe("two changes of one form", () => {
  const before = { namn: "BUS-gruppen", niva: "local", kalla: "" };

  test("of different fields are put together, and each is told with who made it", () => {
    const now = { ...before, niva: "county" };
    const mine = { ...before, kalla: "Avtal 2011" };
    const merged = mergeFields(before, now, mine);
    expect(merged.map(({ name, changedBy }) => [name, changedBy])).toEqual([
      ["niva", "other"],
      ["kalla", "me"],
    ]);
    expect(mergedValues(mine, merged)).toEqual({ ...before, niva: "county", kalla: "Avtal 2011" });
  });

  test("of the same field are both shown, and mine stands until one is chosen", () => {
    const merged = mergeFields(before, { ...before, namn: "BUS Orsa" }, { ...before, namn: "BUS i Orsa" });
    expect(merged).toEqual([
      { name: "namn", before: "BUS-gruppen", now: "BUS Orsa", mine: "BUS i Orsa", changedBy: "both" },
    ]);
    expect(mergedValues({ ...before, namn: "BUS i Orsa" }, merged)["namn"]).toBe("BUS i Orsa");
  });

  test("that are alike, or differ in line ends alone, are no clash", () => {
    const lines = { omfattar: "Sala\nHeby" };
    expect(mergeFields(lines, lines, { omfattar: "Sala\r\nHeby" })).toEqual([]);
    const same = { ...before, namn: "X" };
    expect(mergeFields(before, same, same)).toMatchObject([{ changedBy: "other" }]);
  });

  type Merge = (before: FieldValues, now: FieldValues, mine: FieldValues) => readonly MergedField[];
  /** What anybody has written stands in the merged form, or is shown beside it. */
  const losesNothing = (merge: Merge): boolean => {
    const values = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom("", "1", "2"));
    const property = fc.property(values, values, values, (before, now, mine) => {
      const merged = merge(before, now, mine);
      const form = mergedValues(mine, merged);
      return ["a", "b", "c"].every((name) => {
        const told = merged.find((each) => each.name === name);
        const [was = "", theirs = "", own = ""] = [before[name], now[name], mine[name]];
        const holds = (text: string) => (form[name] ?? "") === text;
        const mineIsThere = own === was || holds(own) || told?.mine === own;
        const theirsIsThere = theirs === was || holds(theirs) || told?.now === theirs;
        // A field that only the other has changed is never put back by somebody who did not write in it.
        return mineIsThere && theirsIsThere && (own !== was || holds(theirs));
      });
    });
    return !fc.check(property, { numRuns: 2_000 }).failed;
  };

  test("lose nobody's words, whatever was written", () => {
    expect(losesNothing(mergeFields)).toBe(true);
  });

  test("a merge where the last form wins, or that forgets what the other wrote, is caught", () => {
    expect(losesNothing(() => [])).toBe(false);
    expect(
      losesNothing((before, now, mine) =>
        mergeFields(before, now, mine).filter(({ changedBy }) => changedBy !== "both"),
      ),
    ).toBe(false);
  });
});

describe("unsent text that is offered", () => {
  const copy = (key: string, value: string, at: string, basedOn = 1): UnsentCopy => ({
    key,
    basedOn,
    at,
    fields: [["namn", value]],
  });
  const shown = { key: "own", fields: [["namn", "står"] as const] };
  const offered = (known: Partial<Parameters<typeof copiesToOffer>[0]>) =>
    copiesToOffer({ browser: [], server: [], taken: [], shown, ...known }).map(({ key }) => key);

  test("is the last written first, from the browser and from the server", () => {
    const browser = [copy("a", "ett", "2026-11-26T10:00:00Z")];
    const server = [copy("b", "två", "2026-11-26T11:00:00Z")];
    expect(offered({ browser, server })).toEqual(["b", "a"]);
  });

  test("is not what has been saved, what the form already says, or the form's own", () => {
    const browser = [
      copy("saved", "ett", "2026-11-26T10:00:00Z"),
      copy("same", "står", "2026-11-26T10:00:00Z"),
      copy("own", "två", "2026-11-26T10:00:00Z"),
    ];
    expect(offered({ browser, taken: ["saved"] })).toEqual([]);
  });

  test("of one form is the browser's, since each keystroke reaches it first; the same text is offered once", () => {
    const browser = [copy("a", "sista tangenten", "2026-11-26T10:00:00Z")];
    const server = [
      copy("a", "sista", "2026-11-26T10:00:01Z"),
      copy("b", "sista tangenten", "2026-11-25T10:00:00Z"),
    ];
    const all = copiesToOffer({ browser, server, taken: [], shown });
    expect(all.map(({ fields }) => fields[0]?.[1])).toEqual(["sista tangenten"]);
  });

  test("differs by field, and within a long text by its lines", () => {
    expect(differingFields(shown, { fields: [["namn", "står\r\n"]] })).toEqual(["namn"]);
    expect(differingFields({ fields: [["x", "a\r\nb"]] }, { fields: [["x", "a\nb"]] })).toEqual([]);
    expect(differingLines("a\nb\nc\nd", "a\nx\ny\nd")).toEqual({ now: "b\nc", mine: "x\ny" });
    expect(differingLines("a\na", "a\na\na")).toEqual({ now: "", mine: "a" });
    expect(differingLines("", "a")).toEqual({ now: "", mine: "a" });
  });
});
