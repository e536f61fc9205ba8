import type { Agreement, AgreementFileProblem } from "#domain/agreement";
import { mayDo, type Acting, type OrganisationId } from "#domain/rights";
import type { Result } from "#domain/result";
import { canonicalJson } from "#domain/source";
import type { AgreementFiles, RecordStore, RecordVersion } from "./ports.ts";
import { textIn } from "./text-in.ts";

/** The agreement that a draft was copied from (utgångspunkt). */
export type CopiedFrom = { readonly slug: string; readonly version: string };

/** An agreement that is being written, or that has been published here: a version of it, and what its text is. */
export type Draft = {
  readonly version: RecordVersion;
  /** The agreement file, letter for letter. */
  readonly text: string;
  readonly copiedFrom?: CopiedFrom;
  /** Places that came with the copy and that somebody has gone through, by their ids (gäller fortfarande). */
  readonly kept: readonly string[];
  readonly reading: Result<Agreement, AgreementFileProblem>;
};

/** What reading drafts needs. */
export type DraftReading = { readonly records: RecordStore; readonly files: AgreementFiles };

/**
 * The body of a version: the file letter for letter inside canonical JSON, so that what is fetched is what was given, to
 * the byte. What somebody has gone through of a copy stands beside the file, not in it.
 */
export function bodyOfDraft(text: string, copiedFrom?: CopiedFrom, kept: readonly string[] = []): string {
  return canonicalJson({ text, copiedFrom, ...(kept.length === 0 ? {} : { kept: [...kept] }) });
}

/** The draft that a version holds. */
export function draftOf(version: RecordVersion, { files }: Pick<DraftReading, "files">): Draft {
  const body: unknown = JSON.parse(version.body);
  const text = textIn(body, "text") ?? "";
  const from =
    typeof body === "object" && body !== null && "copiedFrom" in body ? body.copiedFrom : undefined;
  const [slug, hash] = [textIn(from, "slug"), textIn(from, "version")];
  return {
    version,
    text,
    ...(slug === undefined || hash === undefined ? {} : { copiedFrom: { slug, version: hash } }),
    kept: keptIn(body),
    reading: files.read(text),
  };
}

/** The title that a text gives, also one that is faulty; undefined where it gives none. */
export function titleIn(text: string): string | undefined {
  const written: unknown = /"title"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
  return typeof written === "string" && written !== "" ? written : undefined;
}

/** An organisation's own agreements, the last written first; none for somebody who may not read its drafts. */
export async function listDrafts(acting: Acting, parts: DraftReading): Promise<readonly Draft[]> {
  const versions = await parts.records.current(acting.organisation, "agreement");
  return versions
    .filter((version) => maySee(version, acting))
    .toSorted((left, right) => (left.moment < right.moment ? 1 : -1))
    .map((version) => draftOf(version, parts));
}

/** One of an organisation's own; undefined where there is none that this one may read. */
export async function findDraft(
  object: string,
  acting: Acting | undefined,
  parts: DraftReading,
): Promise<Draft | undefined> {
  return (await draftHistory(object, acting, parts)).at(-1);
}

/** Every version of one of an organisation's own, the first first; none where this one may not read it. */
export async function draftHistory(
  object: string,
  acting: Acting | undefined,
  parts: DraftReading,
): Promise<readonly Draft[]> {
  if (acting === undefined) return [];
  const versions = await parts.records.history(acting.organisation, "agreement", object);
  return versions.filter((version) => maySee(version, acting)).map((version) => draftOf(version, parts));
}

/**
 * One version of an organisation's draft, for whoever holds a link to just that; undefined where it is not there, or has
 * been published since: what is published needs no link.
 */
export async function findDraftVersion(
  organisation: OrganisationId,
  { draft, version }: { readonly draft: string; readonly version: number },
  parts: DraftReading,
): Promise<{ readonly draft: Draft; readonly isLast: boolean } | undefined> {
  const versions = await parts.records.history(organisation, "agreement", draft);
  const found = versions.find((each) => each.version === version);
  const last = versions.at(-1);
  if (found === undefined || last?.state !== "draft" || last.owner !== organisation) return undefined;
  return { draft: draftOf(found, parts), isLast: last === found };
}

function maySee({ owner, state }: RecordVersion, acting: Acting): boolean {
  return owner === acting.organisation && mayDo("read-drafts", { owner, state }, acting).may;
}

function keptIn(body: unknown): readonly string[] {
  if (typeof body !== "object" || body === null || !("kept" in body) || !Array.isArray(body.kept)) return [];
  return body.kept.filter((each): each is string => typeof each === "string");
}
