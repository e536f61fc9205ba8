import { keyContent, type AllocationKey } from "#domain/allocation";
import { ore, type Ore } from "#domain/money";
import { countyOfMunicipality, jointCode } from "#domain/organisation";
import { canonicalJson, type Source } from "#domain/source";
import type { CountedGroup, ReceiptPair, ReceiptSeries, WrittenKey } from "./receipt-content.ts";

/** A receipt carries the agreement and the series themselves; its weights point at no document of their own. */
const WITHOUT_SOURCE: Source = { document: "" };

/** A key as a receipt writes it: bigint as digits, as in the hash of a result. */
export function writtenKey(key: AllocationKey): WrittenKey {
  return JSON.parse(canonicalJson(keyContent(key)));
}

/** The same, where weights that are the inhabitants of a carried series are not written again but pointed out. */
export function pointingKey(key: AllocationKey, series: readonly ReceiptSeries[]): WrittenKey {
  return pointing(writtenKey(key), series);
}

function pointing(key: WrittenKey, series: readonly ReceiptSeries[]): WrittenKey {
  switch (key.kind) {
    case "proportional": {
      const written = canonicalJson(key.weights);
      const found = series.flatMap(({ hash, ...own }) =>
        GROUPS.flatMap((of) =>
          canonicalJson(countedWeights({ hash, ...own }, of)) === written ? [{ hash, of }] : [],
        ),
      )[0];
      return found === undefined ? key : { kind: "inhabitants", series: found.hash, of: found.of };
    }
    case "fixed":
      return key.rest === undefined ? key : { ...key, rest: pointing(key.rest, series) };
    case "split":
      return { ...key, parts: key.parts.map((part) => ({ ...part, by: pointing(part.by, series) })) };
    case "bounded":
    case "participants":
      return { ...key, by: pointing(key.by, series) };
    case "inhabitants":
    case "table":
      return key;
  }
}

const GROUPS: readonly CountedGroup[] = ["municipalities", "regions", "counties-jointly"];

/** The weights that a series gives a group: each row, or each county's rows together, in the order of the rows. */
function countedWeights(series: ReceiptSeries, of: CountedGroup): readonly CountedWeight[] {
  if (of === "municipalities") return series.rows.map(([code, persons]) => [code, persons, "persons"]);
  const counties = new Map<string, bigint>();
  for (const [code, persons] of series.rows) {
    const county = countyOfMunicipality(code);
    const recipient = of === "regions" ? county : jointCode(county);
    counties.set(recipient, (counties.get(recipient) ?? 0n) + BigInt(persons));
  }
  return [...counties].map(([code, persons]) => [code, String(persons), "persons"]);
}

type CountedWeight = readonly [code: string, value: string, unit: "persons"];

/** The key that a receipt has written. Its weights and decisions have no source. @param series those that the receipt carries */
export function keyOfWritten(key: WrittenKey, series: readonly ReceiptSeries[]): AllocationKey {
  switch (key.kind) {
    case "inhabitants": {
      const own = series.find(({ hash }) => hash === key.series);
      const weights = own === undefined ? [] : countedWeights(own, key.of);
      return keyOfWritten({ kind: "proportional", weights }, series);
    }
    case "proportional":
      return {
        kind: key.kind,
        weights: new Map(
          key.weights.map(([code, value, unit]) => [
            code,
            { value: BigInt(value), unit, source: WITHOUT_SOURCE },
          ]),
        ),
      };
    case "table":
      return { kind: key.kind, amounts: amountsOf(key.amounts), decision: WITHOUT_SOURCE };
    case "fixed":
      return {
        kind: key.kind,
        amounts: amountsOf(key.amounts),
        ...(key.rest === undefined ? {} : { rest: keyOfWritten(key.rest, series) }),
      };
    case "split":
      return {
        kind: key.kind,
        parts: key.parts.map(({ fraction: [numerator, denominator], by }) => ({
          fraction: { numerator: BigInt(numerator), denominator: BigInt(denominator) },
          by: keyOfWritten(by, series),
        })),
      };
    case "bounded":
      return {
        kind: key.kind,
        by: keyOfWritten(key.by, series),
        ...(key.floor === undefined ? {} : { floor: ore(BigInt(key.floor)) }),
        ...(key.ceiling === undefined ? {} : { ceiling: ore(BigInt(key.ceiling)) }),
      };
    case "participants":
      return { kind: key.kind, only: new Set(key.only), by: keyOfWritten(key.by, series) };
  }
}

/** Every weight in persons anywhere in a key. */
export function personsIn(key: WrittenKey): readonly (readonly [code: string, persons: bigint])[] {
  switch (key.kind) {
    case "proportional":
      return key.weights.flatMap(([code, value, unit]) =>
        unit === "persons" ? [[code, BigInt(value)] as const] : [],
      );
    // What points at a series cannot differ from it.
    case "inhabitants":
    case "table":
      return [];
    case "fixed":
      return key.rest === undefined ? [] : personsIn(key.rest);
    case "split":
      return key.parts.flatMap(({ by }) => personsIn(by));
    case "bounded":
    case "participants":
      return personsIn(key.by);
  }
}

function amountsOf(amounts: readonly ReceiptPair[]): ReadonlyMap<string, Ore> {
  return new Map(amounts.map(([code, amount]) => [code, ore(BigInt(amount))]));
}
