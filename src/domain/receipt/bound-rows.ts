import { ore, type Ore } from "#domain/money";
import { addressOfPublished, hashOfAnnex } from "#domain/published";
import type { ReceiptFinding } from "./finding.ts";
import type { ReceiptAnnex, ReceiptContent } from "./receipt-content.ts";

/** What the payer has published for a row: it binds before what is computed. */
export type BoundRow = {
  readonly annex: ReceiptAnnex;
  readonly amount: Ore;
  readonly asWritten: string;
  readonly address: string;
};

/**
 * The published amount of each row that has one: by the last annex of the row's component that names the recipient.
 * @returns by the row's number
 */
export function boundRows({
  kind,
  agreement,
  components,
  annexes = [],
  rows,
}: ReceiptContent): ReadonlyMap<number, BoundRow> {
  // A row of two agreements may hold several published amounts; they are found by their parts.
  if (kind === "changes") return new Map();
  const own = annexes.filter((annex) => annex.agreement === agreement.id);
  const named = new Map(
    own.flatMap((annex) =>
      annex.rows.map(([code, amount, asWritten]) => [
        `${annex.component} ${code}`,
        { annex, amount: ore(BigInt(amount)), asWritten },
      ]),
    ),
  );
  return new Map(
    rows.flatMap(([index, code], row): [number, BoundRow][] => {
      const component = components[index]?.id ?? annexes[index - components.length]?.component;
      const found = component === undefined ? undefined : named.get(`${component} ${code}`);
      if (component === undefined || found === undefined) return [];
      const address = addressOfPublished({
        agreement: agreement.version,
        component,
        recipient: code,
        annex: found.annex.hash,
      });
      return [[row, { ...found, address }]];
    }),
  );
}

/** Each annex against the hash that it is known by. */
export function annexFindings({ annexes = [] }: ReceiptContent): readonly ReceiptFinding[] {
  return annexes.flatMap(({ hash, rows, unit, ...head }): readonly ReceiptFinding[] => {
    const computed = hashOfAnnex({
      ...head,
      unit: BigInt(unit),
      rows: rows.map(([code, amount, asWritten]) => [code, BigInt(amount), asWritten]),
    });
    return computed === hash ? [] : [{ kind: "annex-differs", title: head.title, stated: hash, computed }];
  });
}
