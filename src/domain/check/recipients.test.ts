import { describe, expect, test } from "vitest";
import type { FindingKind } from "#domain/check";
import {
  shippedFile,
  statedKronor,
  withComponent,
  type WrittenComponent,
} from "../../../tests/mutations/agreement-files.ts";
import { foundIn } from "../../../tests/mutations/found-in.ts";

const file2017 = shippedFile("2017-psykisk-halsa");

function changed(change: (component: WrittenComponent) => WrittenComponent) {
  return withComponent(file2017, "unga", change);
}

type File = ReturnType<typeof shippedFile>;

const population = { kind: "population", on: "2016-11-01" } as const;
const MILLION = 100_000_000n;

describe("recipients", () => {
  const named = (...recipients: readonly { readonly code: string; readonly name: string }[]) =>
    changed((each) => ({
      ...each,
      recipients: [{ kind: "named", recipients }],
      key: "unknown",
      keyClauses: [],
    }));
  const recipientsOf = (file: File, kind: FindingKind) =>
    foundIn(file, kind).map(({ detail }) => ("recipient" in detail ? detail.recipient : ""));

  test("codes that no municipality, region or county has", () => {
    const file = named(
      { code: "1999", name: "Nybyn" },
      { code: "02", name: "Region Nord" },
      { code: "lan-99", name: "Nya länet" },
      { code: "1981", name: "Sala" },
      { code: "forskningsinstitutet", name: "Forskningsinstitutet" },
    );
    expect(recipientsOf(file, "unknown-recipient")).toEqual(["1999", "02", "lan-99"]);
  });

  test("a code with another organisation's name: Habo is not Håbo", () => {
    expect(recipientsOf(named({ code: "0305", name: "Habo kommun" }), "recipient-by-another-name")).toEqual([
      "0305",
    ]);
    expect(recipientsOf(named({ code: "0305", name: "Håbo kommun" }), "recipient-by-another-name")).toEqual(
      [],
    );
    expect(
      recipientsOf(named({ code: "25", name: "Norrbottens läns landsting" }), "recipient-by-another-name"),
    ).toEqual([]);
  });

  test("Gotland may stand as municipality and as region, but not twice as one of them", () => {
    const gotland = named({ code: "0980", name: "Gotland" }, { code: "09", name: "Region Gotland" });
    expect(recipientsOf(gotland, "double-recipient")).toEqual([]);
    const twice = named({ code: "skr", name: "SKR" }, { code: "skl", name: "SKR" });
    expect(recipientsOf(twice, "double-recipient")).toEqual(["skr"]);
  });

  test("a region beside all regions gets twice, a municipality beside them does not", () => {
    const beside = (code: string, name: string) =>
      changed((each) => ({
        ...each,
        recipients: [...each.recipients, { kind: "named", recipients: [{ code, name }] }],
      }));
    expect(recipientsOf(beside("19", "Region Västmanland"), "double-recipient")).toEqual(["19"]);
    expect(recipientsOf(beside("1981", "Sala"), "double-recipient")).toEqual([]);
  });

  test("a key that names somebody the part does not go to", () => {
    const file = changed((each) => ({
      ...each,
      key: { kind: "participants", only: ["19", "1981"], by: population },
    }));
    expect(recipientsOf(file, "recipient-outside-group")).toEqual(["1981"]);
  });
});

describe("the same part twice", () => {
  const twice = (amounts: readonly [number, number]): File => ({
    ...file2017,
    components: file2017.components.flatMap((each) =>
      each.id === "unga"
        ? amounts.map((kronor, index) => ({
            ...each,
            id: `unga-${index}`,
            stated: statedKronor(kronor, "p-6"),
          }))
        : [each],
    ),
  });

  test("is told where the level does not add up", () => {
    expect(foundIn(twice([150_000_000, 150_000_000]), "component-twice")).toMatchObject([
      { detail: { component: "unga-1", amount: 150n * MILLION } },
    ]);
  });

  test("is two equal parts where it does", () => {
    expect(foundIn(twice([75_000_000, 75_000_000]), "component-twice")).toEqual([]);
  });
});
