import { ore } from "#domain/money";
import type { PublishedAmount } from "#domain/recovery";
import {
  hiddenMunicipalities,
  pick,
  seriesOf,
  tableOf,
  withAmount,
  DAYS,
  type Hidden,
} from "./hidden-tables.ts";

/** A fault put into a table, and whom a reader must name for it. */
export type Fault = {
  readonly kind: FaultKind;
  readonly rows: readonly PublishedAmount[];
  readonly named: readonly string[];
};

export const FAULT_KINDS = ["swapped", "wrong-row", "county-of-other-day", "row-twice"] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** What the people of a table are drawn from: a day at hand, a day between two, or a day moved by up to 3 %. */
export type Ground = "day-at-hand" | "between-days" | "moved";

type Random = () => number;

/** Persons by municipality on a ground, with the day they belong to. */
export function hiddenOn(ground: Ground, random: Random): { readonly day: string; readonly hidden: Hidden } {
  if (ground === "between-days") {
    const at = Math.floor(random() * (DAYS.length - 1));
    const [earlier, later] = [seriesOf(DAYS[at] ?? ""), seriesOf(DAYS[at + 1] ?? "")];
    const part = BigInt(Math.floor(random() * 1000));
    const hidden = [...earlier.rows].map(([code, { persons }]) => {
      const grown = ((later.rows.get(code)?.persons ?? persons) - persons) * part;
      return [code, persons + grown / 1000n + BigInt(Math.floor(random() * 7)) - 3n] as const;
    });
    return { day: DAYS[at] ?? "", hidden: new Map(hidden) };
  }
  const day = pick(DAYS, random);
  return { day, hidden: hiddenMunicipalities(day, ground === "moved" ? 30 : 0, random) };
}

/** A table of municipalities with one fault of a kind. */
export function faultyTable(kind: FaultKind, ground: Ground, total: bigint, random: Random): Fault {
  const { day, hidden } = hiddenOn(ground, random);
  const rows = tableOf(hidden, total);
  const amountOf = new Map(rows.map(({ recipient, amount }) => [recipient, amount]));
  const codes = [...hidden.keys()];
  switch (kind) {
    case "swapped": {
      const one = pick(codes, random);
      const other = pick(
        codes.filter((code) => code !== one),
        random,
      );
      const swapped = withAmount(
        withAmount(rows, one, amountOf.get(other) ?? ore(0n)),
        other,
        amountOf.get(one) ?? ore(0n),
      );
      return { kind, rows: swapped, named: [one, other] };
    }
    case "wrong-row": {
      const one = pick(codes, random);
      const amount = amountOf.get(one) ?? ore(0n);
      return { kind, rows: withAmount(rows, one, misprinted(amount, random)), named: [one] };
    }
    case "county-of-other-day": {
      const county = pick([...new Set(codes.map((code) => code.slice(0, 2)))], random);
      const other = pick(
        DAYS.filter((each) => each !== day),
        random,
      );
      const [own, others] = [seriesOf(day), seriesOf(other)];
      const inCounty = codes.filter((code) => code.startsWith(county));
      const mixed = new Map(
        [...hidden].map(([code, persons]) => [
          code,
          inCounty.includes(code)
            ? (persons * (others.rows.get(code)?.persons ?? 1n)) / (own.rows.get(code)?.persons ?? 1n)
            : persons,
        ]),
      );
      // Either the county's rows are taken from the table of the other day, or its people enter the key. People that
      // have moved at random by more than a county grows can hide the latter.
      const isCopied = ground !== "day-at-hand" || random() < 0.5;
      const whole = new Map(
        [...hidden].map(([code, persons]) => [
          code,
          (persons * (others.rows.get(code)?.persons ?? 1n)) / (own.rows.get(code)?.persons ?? 1n),
        ]),
      );
      const ofOther = new Map(tableOf(whole, total).map((row) => [row.recipient, row.amount]));
      return {
        kind,
        rows: isCopied
          ? rows.map((row) =>
              inCounty.includes(row.recipient)
                ? { ...row, amount: ofOther.get(row.recipient) ?? row.amount }
                : row,
            )
          : tableOf(mixed, total),
        named: inCounty,
      };
    }
    case "row-twice": {
      const one = pick(codes, random);
      const way = random();
      // The same row stands twice; the recipient weighs twice; or the sum of weights holds it twice.
      const row = rows.find(({ recipient }) => recipient === one);
      if (way < 1 / 3 && row !== undefined)
        return { kind, rows: [...rows, { ...row, row: rows.length + 2 }], named: [one] };
      const twice = new Map(hidden).set(one, (hidden.get(one) ?? 0n) * 2n);
      if (way < 2 / 3) return { kind, rows: tableOf(twice, total), named: [one] };
      const ghost = new Map(hidden).set("0000", hidden.get(one) ?? 0n);
      return {
        kind,
        rows: tableOf(ghost, total).filter(({ recipient }) => recipient !== "0000"),
        named: [one],
      };
    }
  }
}

/** An amount as it may be misprinted: two digits that changed places, one digit that is another, or a slip of a few kronor. */
function misprinted(amount: bigint, random: Random): ReturnType<typeof ore> {
  const digits = (amount / 100n).toString().split("");
  for (;;) {
    const at = Math.floor(random() * (digits.length - 1));
    const changed = [...digits];
    const way = random();
    if (way < 0.4) [changed[at], changed[at + 1]] = [digits[at + 1] ?? "0", digits[at] ?? "0"];
    else changed[at] = String(Math.floor(random() * 10));
    const slipped =
      way > 0.8 ? amount / 100n + BigInt(Math.floor(random() * 19)) - 9n : BigInt(changed.join(""));
    if (slipped !== amount / 100n && slipped > 0n) return ore(slipped * 100n);
  }
}
