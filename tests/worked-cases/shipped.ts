import { fileURLToPath } from "node:url";
import { assert } from "#domain/result";
import {
  buildCatalogue,
  type Catalogue,
  type CatalogueComponent,
  type CatalogueEntry,
} from "../../src/application/open-catalogue.ts";
import { loadLibrary } from "../../src/documents/load-library.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The catalogue that the house ships, computed from its own files. */
export const shipped: Catalogue = buildCatalogue(await shippedLibrary());

async function shippedLibrary() {
  const loaded = await loadLibrary(ROOT);
  assert(loaded.ok, "the shipped files can be read");
  assert(loaded.value.unreadable.length === 0, "every shipped agreement can be read");
  return loaded.value.library;
}

/** One shipped agreement by its address. */
export function entryOf(slug: string): CatalogueEntry {
  const entry = shipped.entries.find(({ agreement }) => agreement.slug === slug);
  assert(entry !== undefined, `${slug} is shipped`);
  return entry;
}

/** One component of a shipped agreement, as it is read. */
export function componentOf(slug: string, id: string): CatalogueComponent {
  const component = entryOf(slug).components.find(({ result }) => result.component.id === id);
  assert(component !== undefined, `${slug} has a component ${id}`);
  return component;
}

/** Whole kronor by recipient; an amount with öre would show them as a fraction of a krona, so it is refused. */
export function kronorOf({ result }: Pick<CatalogueComponent, "result">): ReadonlyMap<string, bigint> {
  assert(result.status === "computed", `${result.component.id} is computed, not ${result.status}`);
  return new Map(
    result.allocation.shares.map(({ recipient, amount }) => {
      assert(amount % 100n === 0n, `${recipient} gets whole kronor`);
      return [recipient, amount / 100n];
    }),
  );
}

/** The sum of the kronor of those whose code begins so. */
export function sumOf(kronor: ReadonlyMap<string, bigint>, beginning = ""): bigint {
  return [...kronor].reduce((sum, [code, each]) => (code.startsWith(beginning) ? sum + each : sum), 0n);
}
