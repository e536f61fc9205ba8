import { describe, expect, test } from "vitest";
import { leftBox, leftOver, settleLeft } from "./left-over.ts";
import type { WrittenValue } from "./written-value.ts";

/** Values by path, named by ids where there are some. */
function values(written: Readonly<Record<string, string>>): readonly WrittenValue[] {
  const ids = new Map(
    Object.entries(written).flatMap(([path, value]) =>
      path.endsWith(".id") ? [[path.slice(0, -3), value]] : [],
    ),
  );
  return Object.entries(written).map(([path, value]) => {
    const owner = /^\w+\[\d+\]/.exec(path)?.[0] ?? "";
    const id = ids.get(owner);
    const key = id === undefined ? path : path.replace(owner, `${owner.replace(/\[\d+\]/, "")}.${id}`);
    return { path, key: key.replaceAll(/\[(\d+)\]/g, "._$1"), value };
  });
}

const FORMER = {
  "purpose.text": "Syftet.",
  "documents[0].id": "d",
  "documents[0].title": "Överenskommelse 2017",
  "documents[0].reference": "S2017/1",
  "documents[0].published": "2017-01-01",
  "clauses[0].id": "p-1",
  "clauses[0].number": "1",
  "clauses[0].heading": "Belopp",
  "clauses[0].reading": "quote",
  "clauses[0].text": "250 Mkr",
  "clauses[1].id": "p-2",
  "clauses[1].reading": "unread",
  "clauses[1].text": "",
  "frame.asWritten": "885 miljoner kronor",
  "frame.ore": "88500000000",
  "interpretations[0].id": "t-1",
  "interpretations[0].reading": "Till var och en.",
  "interpretations[0].why": "Summan.",
  "interpretations[0].evidence[0].text": "Så skriver de.",
  "interpretations[0].evidence[0].document": "d",
  "notKnown[0]": "Dagen.",
  "notKnown[1]": "Villkoren.",
};
const left = (copy: Readonly<Record<string, string>>, kept: readonly string[] = []) =>
  leftOver(values(FORMER), values(copy), new Set(kept));
const ids = (places: ReturnType<typeof left>) => places.map(({ id }) => id);

describe("what a copy has left from the year before", () => {
  test("is every quote, source, amount, reading and word that is the same, and nothing that was unread or unknown", () => {
    expect(ids(left(FORMER))).toEqual([
      "frame",
      "clauses.p-1",
      "documents.d",
      "notKnown._0",
      "notKnown._1",
      "interpretations.t-1",
      "purpose",
    ]);
    expect(left(FORMER).find(({ group }) => group === "clauses")).toMatchObject({
      name: "1 Belopp",
      field: "clauses.p-1.text",
    });
  });

  test("goes when it is changed, and when somebody has said that it holds", () => {
    const changed = { ...FORMER, "clauses[0].text": "260 Mkr", "documents[0].reference": "S2018/1" };
    expect(ids(left(changed, ["purpose"]))).toEqual([
      "frame",
      "notKnown._0",
      "notKnown._1",
      "interpretations.t-1",
    ]);
  });

  test("a reading is another one when its evidence is", () => {
    expect(ids(left({ ...FORMER, "interpretations[0].evidence[0].text": "Så skrev de." }))).not.toContain(
      "interpretations.t-1",
    );
  });

  test("names a figure where its words, its reasons or the title of its evidence's document do", () => {
    const named = (copy: Readonly<Record<string, string>>) =>
      leftOver(values(copy), values(copy), new Set()).flatMap(({ id, namesFigure }) =>
        namesFigure ? [id] : [],
      );
    // The evidence's document is called Överenskommelse 2017; the amount and the clause are figures themselves.
    const always = ["frame", "clauses.p-1", "documents.d"];
    expect(named(FORMER)).toEqual([...always, "interpretations.t-1"]);
    const other = {
      ...FORMER,
      "documents[0].title": "Överenskommelsen",
      "documents[0].published": "unknown",
    };
    expect(named(other)).toEqual(always);
    expect(named({ ...other, "interpretations[0].why": "För 18 kommuner." })).toContain(
      "interpretations.t-1",
    );
    for (const line of [
      "Region Norrbotten 6 276 462 kr.",
      "Enligt 2016.",
      "De tre kommunerna.",
      "Tre stora regioner.",
    ])
      expect(named({ ...other, "notKnown[0]": line })).toContain("notKnown._0");
    expect(named({ ...other, "notKnown[0]": "Tre frågor om en länsstyrelse." })).not.toContain("notKnown._0");
  });

  test("a line that has moved up is the same line", () => {
    const { "notKnown[0]": gone, "notKnown[1]": second, ...rest } = FORMER;
    expect(gone).toBe("Dagen.");
    const lines = left({ ...rest, "notKnown[0]": second }).filter(({ group }) => group === "notKnown");
    expect(lines).toMatchObject([{ id: "notKnown._1", path: "notKnown[0]" }]);
  });
});

describe("the boxes", () => {
  const settled = (given: Readonly<Record<string, string>>) =>
    settleLeft(left(FORMER), new Map(Object.entries(given)));

  test("a place goes before its group, and a group before all", () => {
    const { kept, edits, removed } = settled({
      [leftBox("alla")]: "galler",
      [leftBox("notKnown._1")]: "okant",
      [leftBox("notKnown._0")]: "galler",
      [leftBox("clauses.p-1")]: "okant",
      [leftBox("documents")]: "okant",
    });
    // The title of the document names 2017, and amounts and readings are of kinds of their own: nobody confirms them so.
    expect(kept).toEqual(["clauses.p-1", "notKnown._0", "notKnown._1", "purpose"]);
    expect([...edits]).toEqual([
      ["clauses[0].text", ""],
      ["clauses[0].reading", "unread"],
    ]);
    expect(removed).toEqual(["notKnown[1]"]);
  });

  test("amounts and readings are confirmed by the box of their kind", () => {
    expect(settled({ [leftBox("amounts")]: "galler" }).kept).toEqual(["frame"]);
    expect(settled({ [leftBox("readings")]: "galler" }).kept).toEqual(["interpretations.t-1"]);
  });

  test("words that amounts rest on are not made unknown, and those of another year's document are not left", () => {
    const cited = { ...FORMER, "frame.clause": "p-1" };
    const places = (copy: Readonly<Record<string, string>>, document?: number) =>
      leftOver(
        values(FORMER),
        [
          ...values(copy),
          ...(document === undefined
            ? []
            : [{ path: "documents[0].ofYear", key: "documents.d.ofYear", value: document }]),
        ],
        new Set(),
      );
    const clause = places(cited).find(({ id }) => id === "clauses.p-1");
    expect(clause?.canBeCleared).toBe(false);
    const own = { ...cited, "clauses[0].document": "d" };
    expect(ids(places(own, 2017)).filter((id) => /^(?:clauses|documents)/.test(id))).toEqual([]);
  });

  test("that nobody ticked settle nothing, and a reading is not made unknown: it is taken away by its own box", () => {
    expect(settled({})).toEqual({ kept: [], edits: new Map(), removed: [] });
    expect(settled({ [leftBox("readings")]: "okant" }).kept).toEqual([]);
  });
});
