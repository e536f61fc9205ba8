import { describe, expect, test } from "vitest";
import type { AgreementExport } from "#domain/export";
import { allocationHash } from "#domain/allocation";
import { toDecimalText } from "#domain/money";
import { exportFiles } from "../../src/documents/export/index.ts";
import { resultHash, valueOf, type ShownAmount } from "../../src/application/amount-figure.ts";
import { entryOf } from "../worked-cases/shipped.ts";
import { computedIn, exportText, shippedExport, SLUGS } from "./exported.ts";
import { readCsv, readWorkbook } from "./read-files.ts";

/** Öre by component and recipient. */
type Amounts = ReadonlyMap<string, bigint>;

function inExport({ components }: AgreementExport): Amounts {
  return new Map(
    components.flatMap((component) =>
      component.status === "computed"
        ? component.rows.map(({ code, amount }) => [`${component.id} ${code}`, amount] as const)
        : [],
    ),
  );
}

function inCsv(text: string): Amounts {
  const [headings = [], ...rows] = readCsv(text);
  const column = (name: string) => headings.indexOf(name);
  return new Map(
    rows
      .filter((row) => row[column("Kod")] !== "")
      .map((row) => [
        `${row[column("Del")]} ${row[column("Kod")]}`,
        BigInt((row[column("Belopp, kr")] ?? "").replace(",", "")),
      ]),
  );
}

/** The amounts of a workbook as they stand written beside the formulas. */
async function inWorkbook(exported: AgreementExport): Promise<Amounts> {
  const sheets = [...(await readWorkbook(await exportFiles.writeWorkbook(exported))).values()];
  const computed = exported.components.filter(({ status }) => status === "computed");
  return new Map(
    computed.flatMap(({ id }, index) => {
      const rows = sheets[index] ?? [];
      const headings = rows.findLastIndex(([first]) => first === "Kod");
      const column = rows[headings]?.indexOf("Belopp, kr") ?? -1;
      return rows
        .slice(headings + 1, -1)
        .map((row) => [`${id} ${row[0]}`, BigInt(Math.round(Number(row[column]) * 100))] as const);
    }),
  );
}

test("most shipped agreements have amounts to compare", () => {
  const withAmounts = SLUGS.filter((slug) =>
    entryOf(slug).components.some(({ amounts }) => amounts.length > 0),
  );
  expect(withAmounts.length).toBeGreaterThan(SLUGS.length / 2);
});

describe.each(SLUGS)("%s", (slug) => {
  const exported = shippedExport(slug);
  const { components } = entryOf(slug);
  const byRecipient = (amounts: readonly ShownAmount[]) =>
    amounts.map((amount) => [`${amount.component} ${amount.recipient}`, valueOf(amount)] as const);
  const onPage: Amounts = new Map(components.flatMap(({ amounts }) => byRecipient(amounts)));
  const computed: Amounts = new Map(
    components.flatMap(({ computedAmounts }) => byRecipient(computedAmounts)),
  );

  test("page and CSV give the same amounts, the payer's first", () => {
    expect(inCsv(exportFiles.writeAmountsCsv(exported))).toEqual(onPage);
  });

  test("page, JSON and workbook compute the same amounts", async () => {
    expect(computed.size).toBe(onPage.size);
    expect(inExport(exported)).toEqual(computed);
    expect(await inWorkbook(exported)).toEqual(computed);
  });

  test("page, JSON and workbook give the same hash of each result, and the same addresses", async () => {
    const workbook = await readWorkbook(await exportFiles.writeWorkbook(exported));
    const sources = (workbook.get("Källor") ?? []).flat();
    const text = exportText(slug);
    for (const { result, computedAmounts } of components) {
      if (result.status !== "computed") continue;
      const hash = resultHash(result);
      expect(hash).toBe(allocationHash(result.allocation));
      expect(computedIn(exported, result.component.id).result).toBe(hash);
      expect(text).toContain(`"result": "${hash}"`);
      expect(sources).toContain(hash);
      const addresses = computedIn(exported, result.component.id).rows.map(({ address }) => address);
      expect(addresses).toEqual(computedAmounts.map(({ address }) => address));
    }
  });

  test("the same agreement gives the same bytes", () => {
    expect(exportText(slug)).toBe(exportText(slug));
    expect(exportFiles.writeAmountsCsv(shippedExport(slug))).toBe(exportFiles.writeAmountsCsv(exported));
  });

  test("the export holds no number with decimals", () => {
    const numbers: unknown[] = [];
    JSON.parse(exportText(slug), (_name, value: unknown) => {
      if (typeof value === "number") numbers.push(value);
      return value;
    });
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter((value) => !Number.isSafeInteger(value))).toEqual([]);
  });
});

// 250 000 000 kr over 9 995 153 inhabitants on 31 December 2016: 25 kr each, and 121 175 kr to share.
// Sala has 22 353: 558 825 kr and 270.99 kr, of which it gets 271. Västmanland has 267 629: 6 690 725 and 3 244.56.
test("psykisk hälsa 2017: Sala gets 559 096 and Region Västmanland 6 693 970 of 250 million each", async () => {
  const exported = shippedExport("psykisk-halsa-2017");
  const amounts = inExport(exported);
  expect(amounts.get("analys-kommuner 1981")).toBe(55_909_600n);
  expect(amounts.get("analys-regioner 19")).toBe(669_397_000n);
  expect(amounts.get("analys-kommuner 0980")).toBe(145_077_800n);
  expect(amounts.get("analys-regioner 09")).toBe(145_077_800n);
  const [, ...rows] = readCsv(exportFiles.writeAmountsCsv(exported));
  expect(rows.find(([code, , part]) => code === "1981" && part === "analys-kommuner")?.slice(0, 11)).toEqual([
    "1981",
    "Sala",
    "analys-kommuner",
    "Kommunerna: analys och handlingsplan",
    "22353",
    "",
    "559095,993828",
    "559096,00",
    "Preliminärt",
    "2016-11-01",
    "2016-12-31",
  ]);
});

test("what is unknown stands as okänt with its reason, never as 0", () => {
  const [, ...rows] = readCsv(exportFiles.writeAmountsCsv(shippedExport("god-och-nara-vard-2024")));
  const unknown = rows.find(([, , part]) => part === "kommuner");
  expect(unknown?.[7]).toBe("okänt");
  expect(unknown?.[8]).toBe("Saknas");
  expect(unknown?.at(-1)).toBe("Okänt: nyckeln är inte känd.");
});

test("what a table leaves without recipient is a row of its own: 190 000 kronor of 1 590 000", () => {
  const exported = shippedExport("norra-stodstruktur-2018");
  const [, ...rows] = readCsv(exportFiles.writeAmountsCsv(exported));
  const left = rows.find(([, name]) => name === "Skillnad mot delens belopp");
  expect(left?.[7]).toBe("190000,00");
  const sum = rows
    .filter(([, , part]) => part === "samverkan")
    .reduce((all, row) => all + BigInt((row[7] ?? "").replace(",", "")), 0n);
  expect(toDecimalText({ numerator: sum, denominator: 100n }, 2)).toBe("1590000.00");
});

test("codes are text in the workbook and keep their zero", async () => {
  const bytes = await exportFiles.writeWorkbook(shippedExport("psykisk-halsa-2017"));
  const codes = [...(await readWorkbook(bytes)).values()].flatMap((rows) => rows.map(([code]) => code));
  expect(codes).toContain("0138");
  expect(codes).not.toContain(138);
});
