import type { Finding } from "#domain/check";
import type { Hindrance } from "#domain/draft";
import { mayDo, type Acting } from "#domain/rights";
import type { PublishedAgreements } from "./current-catalogue.ts";
import { draftOf, type Draft, type DraftReading } from "./draft-record.ts";
import { buildEntry, type Catalogue, type CatalogueEntry } from "./open-catalogue.ts";
import type { AgreementText } from "./ports.ts";
import { attachmentsOf, publishFiles, type WrittenAttachment } from "./attach-file.ts";
import { write, type DraftOutcome, type DraftParts } from "./write-draft.ts";

/** The association that is party to every agreement that Samnytta ships with; it alone publishes next versions of them. */
const PARTY_TO_SHIPPED = "skr";

/** What publishing looks at beside the draft. */
export type Publishing = DraftParts & {
  readonly catalogue: Catalogue;
  /** Whether whoever publishes is one of the demonstration's people. */
  readonly isExample: boolean;
  /** Whether a title says that it is an example. */
  readonly isMarked: (title: string) => boolean;
};

/** What came of publishing. */
export type PublishOutcome =
  | DraftOutcome
  | { readonly kind: "hindered"; readonly by: readonly Hindrance[] }
  /** The check has something open that whoever publishes has not said is to be published all the same. */
  | { readonly kind: "still-open" };

/** Everything that hinders a draft from being published, whoever does it; none when it can be. */
export async function hindrancesTo(
  draft: Draft,
  { records, files, catalogue, isExample, isMarked }: Omit<Publishing, "clock">,
): Promise<readonly Hindrance[]> {
  if (!draft.reading.ok) return [{ kind: "has-problems", count: draft.reading.problems.length }];
  const { id, slug, title } = draft.reading.value;
  const published = await publishedDrafts({ records, files });
  const mayFollow = (address: string) => {
    const owner = published.findLast(({ agreement }) => agreement.slug === address)?.owner;
    return (owner ?? PARTY_TO_SHIPPED) === draft.version.owner;
  };
  const there = catalogue.entries.map((entry) => entry.agreement);
  const atSlug = there.find((each) => each.slug === slug);
  // What is made up to try it never takes the place of what is real.
  const hidesReal = isExample && atSlug !== undefined && !isMarked(atSlug.title);
  const isTaken = atSlug !== undefined && (hidesReal || !(mayFollow(slug) && atSlug.id === id));
  // Both are told at once: whoever changes the one would else meet the other.
  const atId = there.find((each) => each.id === id && (each.slug !== slug || isTaken));
  return [
    ...(isTaken ? [{ kind: "address-taken", slug, title: atSlug.title } as const] : []),
    ...(atId === undefined ? [] : [{ kind: "id-taken", id, title: atId.title } as const]),
    ...(isExample && !isMarked(title) ? [{ kind: "not-marked" } as const] : []),
  ];
}

/** What of a draft does not add up or is missing, and nobody has answered; nothing is known of a text with faults. */
export function openFindings(
  { reading, text }: Pick<Draft, "reading" | "text">,
  { basis }: Pick<Catalogue, "basis">,
): readonly Finding[] {
  return reading.ok ? buildEntry(reading.value, text, basis).check.open : [];
}

/**
 * What of a draft does not add up or is missing, and nobody has answered, in one word: whoever publishes it all the same
 * says so to just these findings. Empty where nothing is open, or where the text has faults.
 */
export function openWord(draft: Draft, catalogue: Catalogue): string {
  return openFindings(draft, catalogue)
    .map(({ id }) => id)
    .toSorted()
    .join(" | ");
}

/**
 * Publishes a draft as it stands (publicerar): from then on it is never changed, only followed by a next version at the
 * same address. Two persons are needed: whoever wrote last does not publish.
 * @param basedOn the version that was before the eyes
 * @param despite what was open and is published all the same, as `openWord` says it
 */
export async function publishAgreement(
  {
    draft,
    basedOn,
    key,
    despite,
  }: {
    readonly draft: Draft;
    readonly basedOn: number;
    readonly key: string;
    readonly despite: string;
  },
  acting: Acting | undefined,
  parts: Publishing,
): Promise<PublishOutcome> {
  const { owner, state, person, object } = draft.version;
  const thing = { owner, state, ...(person === undefined ? {} : { lastBy: person }) };
  const verdict = mayDo("publish-agreement", thing, acting);
  if (!verdict.may) return { kind: "refused", why: verdict.why };
  if (acting === undefined) return { kind: "not-here" };
  const by = await hindrancesTo(draft, parts);
  if (by.length > 0) return { kind: "hindered", by };
  if (openWord(draft, parts.catalogue) !== despite) return { kind: "still-open" };
  const { text, copiedFrom, kept } = draft;
  const version = { object, owner, text, copiedFrom, kept, basedOn, key, deed: "publish-agreement" } as const;
  const written = await write({ ...version, state: "published" }, acting, verdict.role, parts);
  if (written.kind === "written") await publishFiles(object, acting, verdict.role, parts);
  return written;
}

/**
 * The agreements that an organisation is party to and that came with Samnytta, the newest first: nobody has published them
 * here, and the next ones are its to write. None for any other organisation.
 */
export async function shippedFor(
  organisation: string,
  { entries }: Pick<Catalogue, "entries">,
  parts: DraftReading,
): Promise<readonly CatalogueEntry[]> {
  if (organisation !== PARTY_TO_SHIPPED) return [];
  const own = new Set((await publishedDrafts(parts)).map(({ agreement }) => agreement.slug));
  return entries.filter(({ agreement }) => !own.has(agreement.slug));
}

/** What has been published here, for the catalogue; each version is read once. Pages show diary numbers and files too, and are made anew with them. */
export function publishedAgreements(parts: DraftReading): PublishedAgreements {
  const known = new Map<string, AgreementText>();
  return {
    count: () => parts.records.countPublished("agreement", "case-number", "attachment"),
    read: async () =>
      (await publishedDrafts(parts)).map(({ agreement, text }) => {
        const same = known.get(agreement.version) ?? { agreement, text };
        known.set(agreement.version, same);
        return same;
      }),
  };
}

/** The files of the agreement at an address, for everybody. */
export async function publishedFiles(
  slug: string,
  parts: DraftReading,
): Promise<readonly WrittenAttachment[]> {
  // Most installations have no files: then no agreement is read for it.
  if ((await parts.records.countPublished("attachment")) === 0) return [];
  const last = (await publishedDrafts(parts)).findLast(({ agreement }) => agreement.slug === slug);
  return last === undefined
    ? []
    : attachmentsOf({ kind: "agreement", object: last.object }, "everybody", parts);
}

/** An agreement that has been published here, and whose it is. */
export type PublishedHere = AgreementText & {
  readonly owner: string;
  readonly object: string;
  readonly moment: string;
};

/** Every agreement that has been published here, in the order they were; of one address the last is the one in force. */
export async function publishedDrafts(parts: DraftReading): Promise<readonly PublishedHere[]> {
  const versions = await parts.records.current("everybody", "agreement");
  return versions
    .toSorted((left, right) => {
      const byMoment = left.moment < right.moment ? -1 : left.moment > right.moment ? 1 : 0;
      return byMoment === 0 ? (left.object < right.object ? -1 : 1) : byMoment;
    })
    .flatMap((version) => {
      const { reading, text } = draftOf(version, parts);
      return reading.ok
        ? [
            {
              agreement: reading.value,
              text,
              owner: version.owner,
              object: version.object,
              moment: version.moment,
            },
          ]
        : [];
    });
}
