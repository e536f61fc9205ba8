import fc from "fast-check";
import { expect, test } from "vitest";
import { findByName, type NameMatch } from "./find-by-name.ts";

const find = (names: readonly string[], written: string, least?: NameMatch) =>
  findByName(
    names.map((name) => ({ thing: name, names: [name] as const })),
    written,
    least === undefined ? {} : { least },
  );

const PLACES = ["Uppsala", "Östra Göinge", "Salaby", "Åre", "Ale", "Nya Sala", "Sala", "Älvsala"];

test("the whole name is first, then what begins with it, a word of it, a part of it; each in Swedish order", () => {
  expect(find(PLACES, "sala")).toEqual(["Sala", "Salaby", "Nya Sala", "Uppsala", "Älvsala"]);
  expect(find(PLACES, " SALA ", "word")).toEqual(["Sala", "Salaby", "Nya Sala"]);
  expect(find(PLACES, "")).toEqual(find(PLACES, "").toSorted(new Intl.Collator("sv").compare));
  expect(find(PLACES, "").slice(-3)).toEqual(["Åre", "Älvsala", "Östra Göinge"]);
  expect(find(PLACES, "Gotland")).toEqual([]);
});

test("one of several names is enough, and names that answer alike may be listed from ö to a", () => {
  const municipalities = [
    { thing: "0380", names: ["Uppsala", "Uppsala kommun"] as const },
    { thing: "1981", names: ["Sala", "Sala kommun"] as const },
  ];
  expect(findByName(municipalities, "sala kommun")).toEqual(["1981", "0380"]);
  expect(findByName(municipalities, "kommun", { isDescending: true })).toEqual(["0380", "1981"]);
  expect(findByName(municipalities, "sala", { isDescending: true })).toEqual(["1981", "0380"]);
});

test("a name that is written whole is first whatever else is there", () => {
  const names = fc.uniqueArray(fc.string({ unit: fc.constantFrom("s", "a", "l", "å"), minLength: 1 }), {
    minLength: 1,
  });
  const isFirst = (search: (all: readonly string[], written: string) => readonly string[]) =>
    fc.property(names, fc.nat(), (all, index) => {
      const written = all[index % all.length] ?? "";
      return search(all, written)[0] === written;
    });
  fc.assert(isFirst(find));
  const bySwedishOrder = (all: readonly string[], written: string) =>
    all.filter((name) => name.includes(written)).toSorted(new Intl.Collator("sv").compare);
  expect(fc.check(isFirst(bySwedishOrder)).failed).toBe(true);
});
