import { keyContent, type AllocationKey } from "#domain/allocation";
import type { ExportDifference, ExportField } from "#domain/export";
import { canonicalJson, type Source } from "#domain/source";

/** One thing that a key says, at its place in the composition. */
type KeyEntry = { readonly field: ExportField; readonly code?: string; readonly value: string };

/** Where two keys of a component say different things, down to one recipient's weight or amount. */
export function compareKeys(
  component: string,
  stated: AllocationKey,
  again: AllocationKey,
): readonly ExportDifference[] {
  const inExport = new Map(keyEntries(stated));
  const recomputed = new Map(keyEntries(again));
  const places = new Set([...inExport.keys(), ...recomputed.keys()]);
  const differences = [...places].flatMap((place) =>
    compareEntry(component, inExport.get(place), recomputed.get(place)),
  );
  // Keys of different kinds have nothing further in common to compare.
  const ofKinds = differences.filter(({ field }) => field === "key-kind");
  if (ofKinds.length > 0) return ofKinds;
  if (differences.length > 0) return differences;
  const isSameOrder = canonicalJson(keyContent(stated)) === canonicalJson(keyContent(again));
  return isSameOrder ? [] : [{ component, field: "key-order" }];
}

function compareEntry(
  component: string,
  stated: KeyEntry | undefined,
  again: KeyEntry | undefined,
): readonly ExportDifference[] {
  const entry = stated ?? again;
  if (entry === undefined || stated?.value === again?.value) return [];
  // The source of a weight that is missing altogether is no difference of its own.
  if (entry.field === "key-source" && (stated === undefined || again === undefined)) return [];
  return [
    {
      component,
      field: entry.field,
      ...(entry.code === undefined ? {} : { code: entry.code }),
      ...(stated === undefined ? {} : { inExport: stated.value }),
      ...(again === undefined ? {} : { recomputed: again.value }),
    },
  ];
}

/** Everything a key says, each with its place in the composition. */
function* keyEntries(key: AllocationKey, path = ""): Generator<readonly [string, KeyEntry], void> {
  yield [`${path}kind`, { field: "key-kind", value: key.kind }];
  switch (key.kind) {
    case "proportional":
      for (const [code, { value, unit, source }] of key.weights) {
        yield [`${path}weight ${code}`, { field: "key-weight", code, value: `${value} ${unit}` }];
        yield [`${path}source ${code}`, { field: "key-source", code, value: sourceText(source) }];
      }
      return;
    case "table":
      yield* amountEntries(key.amounts, path);
      yield [`${path}decision`, { field: "key-source", value: sourceText(key.decision) }];
      return;
    case "fixed":
      yield* amountEntries(key.amounts, path);
      if (key.rest !== undefined) yield* keyEntries(key.rest, `${path}rest.`);
      return;
    case "split":
      for (const [index, { fraction, by }] of key.parts.entries()) {
        const value = `${fraction.numerator}/${fraction.denominator}`;
        yield [`${path}part ${index}`, { field: "key-part", value }];
        yield* keyEntries(by, `${path}${index}.`);
      }
      return;
    case "bounded":
      if (key.floor !== undefined) yield [`${path}floor`, { field: "key-floor", value: String(key.floor) }];
      if (key.ceiling !== undefined)
        yield [`${path}ceiling`, { field: "key-ceiling", value: String(key.ceiling) }];
      yield* keyEntries(key.by, `${path}by.`);
      return;
    case "participants":
      for (const code of key.only) {
        yield [`${path}participant ${code}`, { field: "key-participant", code, value: code }];
      }
      yield* keyEntries(key.by, `${path}by.`);
  }
}

function* amountEntries(amounts: ReadonlyMap<string, bigint>, path: string) {
  for (const [code, amount] of amounts) {
    const entry: KeyEntry = { field: "key-amount", code, value: String(amount) };
    yield [`${path}amount ${code}`, entry] as const;
  }
}

function sourceText({ document, place, published, readOn }: Source): string {
  return canonicalJson({
    document,
    place,
    published: published?.toString(),
    readOn: readOn?.toString(),
  });
}
