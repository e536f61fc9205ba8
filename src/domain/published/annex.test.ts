import { describe, expect, test } from "vitest";
import { KRONA, kronor } from "#domain/money";
import { addressOfPublished, annexHash, publishedAmounts, type Annex } from "#domain/published";
import { day } from "#domain/time";

const annex: Annex = {
  agreement: "2017-psykisk-halsa",
  component: "analys-regioner",
  title: "Bilaga 1",
  publisher: "SKL",
  published: day("2017-02-20"),
  table: {
    group: "regions",
    unit: KRONA,
    rows: new Map([
      ["25", { amount: kronor(6_276_462n), asWritten: "6 276 462", row: 2 }],
      ["19", { amount: kronor(6_693_970n), asWritten: "6 693 970", row: 3 }],
    ]),
    passedOver: [],
    matchedByName: [],
  },
};

describe("an annex is known by its content", () => {
  test("the order of rows and how they were found do not matter, every amount and name does", () => {
    const hash = annexHash(annex);
    const turned = new Map([...annex.table.rows].toReversed());
    expect(annexHash({ ...annex, table: { ...annex.table, rows: turned } })).toBe(hash);
    const others: readonly Annex[] = [
      { ...annex, title: "Bilaga 2" },
      { ...annex, publisher: "SKR" },
      { ...annex, published: "unknown" },
      { ...annex, component: "unga" },
      {
        ...annex,
        table: {
          ...annex.table,
          rows: new Map([["25", { amount: kronor(6_276_463n), asWritten: "6 276 463", row: 2 }]]),
        },
      },
    ];
    expect(new Set([hash, ...others.map(annexHash)]).size).toBe(1 + others.length);
  });

  test("a published amount has an address of its own for each version, part, recipient and annex", () => {
    const inputs = { agreement: "a", component: "b", recipient: "25", annex: annexHash(annex) };
    const changed = Object.keys(inputs).map((field) => addressOfPublished({ ...inputs, [field]: "annat" }));
    expect(new Set([addressOfPublished(inputs), ...changed]).size).toBe(5);
  });
});

test("of several annexes the last one binds, for those that it names only", () => {
  const later: Annex = {
    ...annex,
    title: "Rättelse",
    table: {
      ...annex.table,
      rows: new Map([["25", { amount: kronor(6_276_400n), asWritten: "6 276 400", row: 5 }]]),
    },
  };
  const amounts = publishedAmounts([annex, later]);
  expect(amounts.get("25")).toMatchObject({ amount: kronor(6_276_400n), row: 5, annex: later });
  expect(amounts.get("19")).toMatchObject({ amount: kronor(6_693_970n), annex });
  expect(publishedAmounts([later, annex]).get("25")?.amount).toBe(kronor(6_276_462n));
});
