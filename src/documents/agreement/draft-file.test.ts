import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreementFiles } from "./draft-file.ts";

const folder = join(import.meta.dirname, "../../../agreements");
const shipped = readdirSync(folder)
  .filter((name) => /^\d{4}-/.test(name))
  .map((name) => ({ name, text: readFileSync(join(folder, name, "agreement.json"), "utf8") }));

describe("a draft's file", () => {
  test.each(shipped)(
    "$name: every value written again where it stands leaves the text as it was",
    ({ text }) => {
      const values = agreementFiles.values(text) ?? [];
      expect(values.length).toBeGreaterThan(20);
      expect(shipped.length).toBeGreaterThanOrEqual(13);
      const same = new Map(
        values.flatMap(({ path, value }) =>
          typeof value === "string" || typeof value === "number" ? [[path, value] as const] : [],
        ),
      );
      expect(agreementFiles.replace(text, same)).toBe(text);
    },
  );

  test.each(shipped)("$name: one value changed is the only one that differs", ({ text }) => {
    const values = agreementFiles.values(text) ?? [];
    const texts = values.filter((each) => typeof each.value === "string").slice(0, 6);
    expect(texts).toHaveLength(6);
    for (const { path, value } of texts) {
      const changed = agreementFiles.replace(text, new Map([[path, `${value} "ny"\n`]]));
      const differing = (agreementFiles.values(changed) ?? []).filter(
        (each, index) => each.value !== values[index]?.value,
      );
      expect(differing).toMatchObject([{ path, value: `${value} "ny"\n` }]);
    }
  });

  test("several changes at once, in any order, each stand where they should", () => {
    const text = '{ "a": "1",\n  "b": [ {"id":"x","c":"2"}, "3" ],  "d":{"e":4} }';
    const written = agreementFiles.replace(
      text,
      new Map<string, string | number>([
        ["d.e", 40],
        ["a", "lång text"],
        ["b[0].c", ""],
        ["b[1]", "{[,]}"],
        ["finns.inte", "x"],
      ]),
    );
    expect(written).toBe('{ "a": "lång text",\n  "b": [ {"id":"x","c":""}, "{[,]}" ],  "d":{"e":40} }');
  });

  test("a field more in an object stands right after the one before, on a line of its own where that one does", () => {
    const line = '{\n  "d": [\n    { "a": 1,\n      "b": "x"\n    }\n  ]\n}';
    expect(agreementFiles.insert(line, "d[0].b", "ofYear", 2017)).toBe(
      '{\n  "d": [\n    { "a": 1,\n      "b": "x",\n      "ofYear": 2017\n    }\n  ]\n}',
    );
    expect(agreementFiles.insert('{"a":1}', "a", "b", "2")).toBe('{"a":1,"b": "2"}');
    expect(agreementFiles.insert('{"a":1}', "c", "b", "2")).toBe('{"a":1}');
  });

  test("a value more in a list is last in it, and the rest stands as it stood", () => {
    for (const text of ['{"l": [], "m":1}', '{"l": [{"a":"]"} ], "m":1}']) {
      const longer = agreementFiles.append(text, "l", { a: "ny" });
      const read: unknown = JSON.parse(longer);
      const before: unknown = JSON.parse(text);
      expect(read).toMatchObject({ m: 1 });
      const list = (tree: unknown) =>
        typeof tree === "object" && tree !== null && "l" in tree && Array.isArray(tree.l) ? tree.l : [];
      expect(list(read)).toEqual([...list(before), { a: "ny" }]);
    }
    expect(agreementFiles.append('{"l": 1}', "l", { a: "ny" })).toBe('{"l": 1}');
  });

  test("names in a list go by id, where each has its own", () => {
    const keys = (text: string) => agreementFiles.values(text)?.map(({ key }) => key);
    expect(keys('{"l":[{"id":"a","x":1},{"id":"b","x":2}]}')).toEqual(["l.a.id", "l.a.x", "l.b.id", "l.b.x"]);
    expect(keys('{"l":[{"id":"a"},{"id":"a"},{"id":"A b"},3]}')).toEqual([
      "l._0.id",
      "l._1.id",
      "l._2.id",
      "l._3",
    ]);
    expect(keys("inte json")).toBeUndefined();
  });

  test("any JSON stays JSON when its texts are written again as other texts", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.string(), (text, other) => {
        const values = agreementFiles.values(text) ?? [];
        const texts = values.filter(({ value }) => typeof value === "string");
        const written = agreementFiles.replace(text, new Map(texts.map(({ path }) => [path, other])));
        const again = agreementFiles.values(written) ?? [];
        expect(again.filter(({ value }) => typeof value === "string").length).toBeGreaterThanOrEqual(
          Math.min(texts.length, 1),
        );
        expect(() => JSON.parse(written) as unknown).not.toThrow();
      }),
    );
  });
});

describe("a value taken out of a list", () => {
  const { remove } = agreementFiles;

  test.each([
    ['{"a":[1, 2, 3]}', "a[0]", '{"a":[2, 3]}'],
    ['{"a":[1, 2, 3]}', "a[1]", '{"a":[1, 3]}'],
    ['{"a":[1, 2, 3]}', "a[2]", '{"a":[1, 2]}'],
    ['{"a":[ {"b":[1]} ]}', "a[0]", '{"a":[]}'],
    ['{"a": [\n  1,\n  2\n]}', "a[1]", '{"a": [\n  1\n]}'],
    ['{"a":[1]}', "a[7]", '{"a":[1]}'],
    ['{"a":[1]}', "a", '{"a":[1]}'],
  ])("%j without %s", (text, path, without) => {
    expect(remove(text, path)).toBe(without);
  });

  test("leaves what the language's own reader reads as the list without it, whichever it was", () => {
    const text = JSON.stringify({ a: [1, "x,]", { b: [2] }, []] }, undefined, 2);
    for (const index of [0, 1, 2, 3]) {
      const list = [1, "x,]", { b: [2] }, []].toSpliced(index, 1);
      expect(JSON.parse(remove(text, `a[${index}]`))).toEqual({ a: list });
    }
  });
});
