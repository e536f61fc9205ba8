import { withSeries, type PopulationSeries } from "#domain/population";
import { annexHash, type Annex } from "#domain/published";
import { assert } from "#domain/result";
import { buildCatalogue, keepCatalogue, type Catalogue } from "./open-catalogue.ts";
import type { AgreementText, AmountArchive, Clock, Journal, JournalEntry, Library } from "./ports.ts";

/** The agreements that have been published here. */
export type PublishedAgreements = {
  /** How many versions have been published: cheap, to see whether anything is new. */
  readonly count: () => Promise<number>;
  /** In the order they were published; the same version is the same object each time. */
  readonly read: () => Promise<readonly AgreementText[]>;
};

/** The catalogue as it stands after every deed in the journal. */
export type CurrentCatalogue = {
  /** Looks in the journal and among what is published first: what another program has done a moment ago counts too. */
  readonly read: () => Promise<Standing>;
};

/** What is in force after a number of deeds. */
export type Standing = {
  readonly catalogue: Catalogue;
  readonly entries: readonly JournalEntry[];
  /** How many agreements had been published here. */
  readonly publications: number;
  /** Annexes read in and not taken back, by hash, with the line of the journal that read them in; shipped ones have none. */
  readonly annexes: ReadonlyMap<string, { readonly annex: Annex; readonly loaded?: JournalEntry }>;
  /** Population series read in and not taken back, by hash, in the order they were read in last. */
  readonly loadedSeries: ReadonlyMap<
    string,
    { readonly series: PopulationSeries; readonly loaded: JournalEntry }
  >;
};

/**
 * Computes the catalogue from the library and the journal, keeps every amount of it, and does so again when the
 * journal has grown. A reader never sees half a deed: the former catalogue stands until the next is whole and kept.
 */
export async function openCurrentCatalogue(parts: {
  readonly library: Library;
  readonly archive: AmountArchive;
  readonly journal: Journal;
  readonly clock: Clock;
  /** Absent where nothing but what is shipped can be published. */
  readonly published?: PublishedAgreements;
  /** A catalogue of the same library that the archive holds already: what has not changed since is taken over from it. */
  readonly before?: Catalogue;
}): Promise<CurrentCatalogue> {
  const { library, archive, journal, clock, published } = parts;
  // The same hash gives the same object: what has not changed is recognised, and not computed again.
  const findSeries = onceForEachHash((hash) => archive.findSeries(hash));
  const findAnnex = onceForEachHash((hash) => archive.findAnnex(hash));
  const build = async (before: Catalogue | undefined): Promise<Standing> => {
    const entries = await journal.entries();
    const series = await inForce(entries, "series", findSeries);
    const annexes = await inForce(entries, "annex", findAnnex);
    const shipped = (library.annexes ?? []).map((annex) => [annexHash(annex), { annex }] as const);
    const publications = (await published?.count()) ?? 0;
    const catalogue = buildCatalogue(
      {
        ...library,
        agreements: inForceAt(library.agreements, (await published?.read()) ?? []),
        // The last one read in stands first: among series of one day it is the one that is used.
        series: series.map(({ found }) => found).reduce(withSeries, library.series),
        annexes: [...(library.annexes ?? []), ...annexes.map(({ found }) => found)],
      },
      before,
    );
    await keepCatalogue(catalogue, archive, clock, before);
    const loaded = annexes.map(
      ({ found, entry }) => [entry.object, { annex: found, loaded: entry }] as const,
    );
    return {
      catalogue,
      entries,
      publications,
      annexes: new Map([...shipped, ...loaded]),
      loadedSeries: new Map(
        series.map(({ found, entry }) => [entry.object, { series: found, loaded: entry }]),
      ),
    };
  };

  let standing = await build(parts.before);
  let turn: Promise<unknown> = Promise.resolve();
  const refresh = async (): Promise<Standing> => {
    const last = await journal.lastSequence();
    const publications = (await published?.count()) ?? 0;
    const isSame =
      last === (standing.entries.at(-1)?.sequence ?? 0) && publications === standing.publications;
    if (!isSame) standing = await build(standing.catalogue);
    return standing;
  };
  return {
    read: () => {
      const next = turn.then(refresh);
      // One after the other, also after one that failed: its reader is told, the next tries again.
      turn = next.catch(() => undefined);
      return next;
    },
  };
}

/** What is in force where no deed has been done. */
export function standingAsShipped(catalogue: Catalogue): Standing {
  const shipped = catalogue.entries.flatMap(({ components }) => components.flatMap(({ annexes }) => annexes));
  return {
    catalogue,
    entries: [],
    publications: 0,
    annexes: new Map(shipped.map((annex) => [annexHash(annex), { annex }])),
    loadedSeries: new Map(),
  };
}

/** One agreement at each address: the last published, else the shipped one. What was shown of a former one keeps its addresses. */
function inForceAt(
  shipped: readonly AgreementText[],
  published: readonly AgreementText[],
): readonly AgreementText[] {
  return [...new Map([...shipped, ...published].map((each) => [each.agreement.slug, each])).values()];
}

/** What has been read in and not taken back since, in the order it was read in last. */
async function inForce<T>(
  entries: readonly JournalEntry[],
  kind: "annex" | "series",
  find: (hash: string) => Promise<T | undefined>,
): Promise<readonly { readonly entry: JournalEntry; readonly found: T }[]> {
  const standing = new Map<string, JournalEntry>();
  for (const entry of entries) {
    if (!entry.deed.startsWith(kind)) continue;
    standing.delete(entry.object);
    if (entry.deed === `${kind}-loaded`) standing.set(entry.object, entry);
  }
  return Promise.all(
    [...standing.values()].map(async (entry) => {
      const found = await find(entry.object);
      assert(found !== undefined, `what line ${entry.sequence} of the journal names is kept`);
      return { entry, found };
    }),
  );
}

function onceForEachHash<T>(find: (hash: string) => Promise<T | undefined>) {
  const found = new Map<string, T>();
  return async (hash: string): Promise<T | undefined> => {
    const known = found.get(hash) ?? (await find(hash));
    if (known !== undefined) found.set(hash, known);
    return known;
  };
}
