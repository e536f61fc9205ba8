import type { Agreement } from "#domain/agreement";
import { renamedFor, type CopyNames } from "./copy-agreement.ts";
import { titleIn, type Draft } from "./draft-record.ts";
import type { CatalogueEntry } from "./open-catalogue.ts";

/** The next year's of an agreement that is there already (nästa års finns): published, or a draft of one's own organisation. */
export type NextYear = {
  readonly year: number;
  readonly state: "published" | "draft";
  /** What a copy is called then, and its address. */
  readonly title: string;
  readonly slug: string;
  /** The published one, which a copy is put beside. */
  readonly there: Agreement | undefined;
};

/** Every agreement whose next year's is there already, by its address, with the name that a copy would get. */
export function nextYearsThere(
  entries: readonly CatalogueEntry[],
  drafts: readonly Draft[],
  { titled, by }: Pick<CopyNames, "titled" | "by">,
): ReadonlyMap<string, NextYear> {
  const published = new Map(entries.map(({ agreement }) => [agreement.slug, agreement]));
  const own = new Set(draftNames(drafts).map(({ slug }) => slug));
  return new Map(
    entries.flatMap((entry): readonly (readonly [string, NextYear])[] => {
      const { slug, year } = entry.agreement;
      const plain = renamedFor(entry.agreement, { year: undefined, titled, by });
      const state = published.has(plain.slug) ? "published" : own.has(plain.slug) ? "draft" : undefined;
      if (state === undefined || plain.slug === slug) return [];
      const free = renamedFor(entry.agreement, {
        year: undefined,
        titled,
        by,
        taken: takenBeside(entry, entries, drafts),
      });
      return [
        [
          slug,
          { year: year + 1, state, title: free.title, slug: free.slug, there: published.get(plain.slug) },
        ],
      ];
    }),
  );
}

/** The names, addresses and titles that a copy of an agreement cannot have: other agreements', and those of one's own drafts. */
export function takenBeside(
  entry: CatalogueEntry,
  entries: readonly CatalogueEntry[],
  drafts: readonly Draft[],
): NonNullable<CopyNames["taken"]> {
  const others: readonly Names[] = [
    ...entries.filter((each) => each !== entry).map(({ agreement }) => agreement),
    ...draftNames(drafts),
  ];
  return {
    slugs: others.map((each) => each.slug),
    ids: others.map((each) => each.id),
    titles: others.map((each) => each.title),
  };
}

type Names = Pick<Agreement, "slug" | "id" | "title">;

/** A draft that cannot be read is known by its title alone. */
function draftNames(drafts: readonly Draft[]): readonly Names[] {
  return drafts
    .filter(({ version }) => version.state === "draft")
    .map(({ reading, text }) =>
      reading.ok ? reading.value : { slug: "", id: "", title: titleIn(text) ?? "" },
    );
}
