import { expect, test } from "vitest";
import { kronor, KRONA, ore } from "#domain/money";
import type { PublishedAmount } from "#domain/recovery";
import {
  hiddenMunicipalities,
  personsOf,
  seeded,
  tableOf,
  withAmount,
} from "../../tests/recovery/hidden-tables.ts";
import { entryOf, shipped } from "../../tests/worked-cases/shipped.ts";
import { annexTargets, previewAnnex, type AnnexPreview } from "./preview-annex.ts";

/** A payer's table of the 250 million to municipalities in 2017, beside what we compute. */
function previewOf(rows: readonly PublishedAmount[]): AnnexPreview {
  const entry = entryOf("psykisk-halsa-2017");
  const target = annexTargets(entry).find(
    ({ component }) => component.result.component.id === "analys-kommuner",
  );
  if (target === undefined) throw new Error("the part is shipped");
  const annex = {
    agreement: entry.agreement.id,
    component: "analys-kommuner",
    title: "Bilaga 1",
    publisher: "SKL",
    published: "unknown" as const,
    table: {
      group: "municipalities" as const,
      unit: KRONA,
      rows: new Map(
        rows.map(({ recipient, amount, row }) => [
          recipient,
          { amount, asWritten: `${amount / KRONA}`, row },
        ]),
      ),
      passedOver: [],
      matchedByName: [],
    },
  };
  return previewAnnex(annex, target, { catalogue: shipped, annexes: new Map() });
}

const hidden = hiddenMunicipalities("2016-12-31", 30, seeded(17));
const rows = tableOf(hidden, 250_000_000n);
const causeOf = ({ comparison }: AnnexPreview, code: string) =>
  comparison.rows.find(({ recipient }) => recipient === code)?.cause;

test("a table on a population that is not at hand tells it: everybody's inhabitants, and all together", () => {
  const preview = previewOf(rows);
  const all = [...hidden.values()].reduce((sum, persons) => sum + persons, 0n);
  expect(preview.recovery).toMatchObject({ outcome: "exact", populationTotal: { low: all, high: all } });
  expect(causeOf(preview, "1981")).toEqual({ kind: "other-persons", persons: hidden.get("1981") });
  expect(preview.recovery?.keys.map(({ rule }) => `${rule.stage} ${rule.rest}`)).toContain(
    "direct largest-remainder",
  );
});

// Sala's amount is put 1 000 kr up: the other 289 rows leave one number of persons for it, and so one amount.
test("one wrong row in it is named, with the amount that the others leave", () => {
  const right = rows.find(({ recipient }) => recipient === "1981")?.amount ?? 0n;
  const preview = previewOf(withAmount(rows, "1981", ore(right + kronor(1_000n))));
  expect(preview.recovery?.outcome).toBe("partly");
  expect(causeOf(preview, "1981")).toEqual({ kind: "row", expected: right });
  expect(causeOf(preview, "1980")).toMatchObject({ kind: "other-persons" });
  expect(preview.recovery?.findings).toMatchObject([
    { kind: "sum-differs", difference: -kronor(1_000n) },
    { kind: "amount-fits-nobody", recipient: "1981", expected: right },
  ]);
});

test("a table that a population at hand gives, and one of a few rows, are not read backwards", () => {
  expect(previewOf(tableOf(personsOf("2015-12-31"), 250_000_000n)).recovery).toBeUndefined();
  expect(previewOf(rows.slice(0, 3)).recovery).toBeUndefined();
});

test("a table of something else than inhabitants keeps its causes unknown", () => {
  const random = seeded(3);
  const others = new Map([...hidden.keys()].map((code) => [code, BigInt(Math.floor(1 + random() * 60_000))]));
  const preview = previewOf(tableOf(others, 250_000_000n));
  expect(preview.recovery).toBeUndefined();
  expect(causeOf(preview, "1981")).toEqual({ kind: "unknown" });
});
