import { describe, expect, test } from "vitest";
import type { ExportedAllocation, ExportedComponent } from "#domain/export";
import { shippedExport } from "../exports/exported.ts";
import { AGREEMENTS, samnytta } from "./run-samnytta.ts";

/** Each shipped agreement by its file, and by the name of its page. */
const SHIPPED = [
  [AGREEMENTS[2016], "psykisk-halsa-2016"],
  [AGREEMENTS[2017], "psykisk-halsa-2017"],
  [AGREEMENTS[2018], "norra-stodstruktur-2018"],
  [AGREEMENTS[2024], "god-och-nara-vard-2024"],
] as const;

describe.concurrent("the terminal and the JSON export say the same", () => {
  test.each(SHIPPED)("%s: every amount, address and result hash", async (file, slug) => {
    const { components } = shippedExport(slug);
    const printed: readonly PrintedComponent[] = JSON.parse(
      (await samnytta("allocate", file, "--format", "json")).out,
    );
    expect(printed.filter(({ status }) => status === "computed").map(summary)).toEqual(
      components.filter(isComputed).map((component) => ({
        component: component.id,
        result: component.result,
        rows: component.rows.map(({ code, amount, address }) => [code, String(amount), address]),
      })),
    );
  });

  test("and so does the explanation of one recipient", async () => {
    const exported = shippedExport("psykisk-halsa-2017").components.filter(isComputed);
    const { amounts }: { readonly amounts: readonly PrintedAmount[] } = JSON.parse(
      (await samnytta("explain", AGREEMENTS[2017], "--recipient", "19", "--format", "json")).out,
    );
    expect(
      amounts.map(({ component, amountOre, address, result }) => [component, amountOre, address, result]),
    ).toEqual(
      exported.flatMap(({ id, rows, result }) =>
        rows
          .filter(({ code }) => code === "19")
          .map(({ amount, address }) => [id, String(amount), address, result]),
      ),
    );
  });

  // "Adress: /belopp/f346…" and "Kontrollsumma: cbfa…" are what a page shows for the same amount.
  test("and the words of the explanation end with its address and hash", async () => {
    const component = shippedExport("psykisk-halsa-2017")
      .components.filter(isComputed)
      .find(({ id }) => id === "analys-kommuner");
    const row = component?.rows.find(({ code }) => code === "1981");
    const { out } = await samnytta("explain", AGREEMENTS[2017], "--recipient", "1981");
    expect(out).toContain(`Adress: /belopp/${row?.address}\nKontrollsumma: ${component?.result}\n`);
  });
});

type PrintedAmount = {
  readonly component: string;
  readonly amountOre: string;
  readonly address: string;
  readonly result: string;
};
type PrintedComponent = {
  readonly component: string;
  readonly status: string;
  readonly result: string;
  readonly rows: readonly { readonly code: string; readonly amountOre: string; readonly address: string }[];
};

function summary({ component, result, rows }: PrintedComponent) {
  return { component, result, rows: rows.map(({ code, amountOre, address }) => [code, amountOre, address]) };
}

function isComputed(component: ExportedComponent): component is ExportedAllocation {
  return component.status === "computed";
}
