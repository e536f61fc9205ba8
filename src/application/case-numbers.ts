import { readCaseNumber, type CaseNumber, type MatterKind } from "#domain/organisation";
import type { Acting } from "#domain/rights";
import { listDrafts, type DraftReading } from "./draft-record.ts";
import type { Catalogue } from "./open-catalogue.ts";
import type { RecordStore } from "./ports.ts";
import { readWrittenDown } from "./written-down.ts";

/** A matter that a number may be written for. */
export type Matter = {
  readonly kind: MatterKind;
  readonly id: string;
  readonly title: string;
  readonly isDraft: boolean;
};

/** The thing that holds one party's number of one matter: there is one of each. */
export function caseNumberObject({
  organisation,
  matterKind,
  matter,
}: Pick<CaseNumber, "organisation" | "matterKind" | "matter">): string {
  return `dnr ${organisation} ${matterKind} ${matter}`;
}

/** The published diary numbers of a matter, in order of the parties' ids; only those that their own party stands for. */
export async function caseNumbersOf(
  kind: MatterKind,
  matter: string,
  records: RecordStore,
): Promise<readonly CaseNumber[]> {
  return (await publishedCaseNumbers(records)).filter(
    (each) => each.matterKind === kind && each.matter === matter,
  );
}

/** Every published diary number, in order of parties and matters. */
async function publishedCaseNumbers(records: RecordStore): Promise<readonly CaseNumber[]> {
  const versions = await records.current("everybody", "case-number");
  return versions.flatMap(({ body, owner }) => {
    const read = readCaseNumber(body);
    return read.ok && read.value.organisation === owner ? [read.value] : [];
  });
}

/** The published numbers that hold what was written, of agreements and bodies that everybody may see. */
export async function findCaseNumbers(
  query: string,
  { entries }: Catalogue,
  records: RecordStore,
): Promise<readonly { readonly number: CaseNumber; readonly title: string }[]> {
  const words = plain(query);
  if (words.length < 2) return [];
  const found = (await publishedCaseNumbers(records)).filter(({ number }) => plain(number).includes(words));
  if (found.length === 0) return [];
  const { bodies } = await readWrittenDown(records, "everybody");
  return found.flatMap((number) => {
    const title =
      number.matterKind === "agreement"
        ? entries.find(({ agreement }) => agreement.slug === number.matter)?.agreement.title
        : bodies.find(({ entry }) => entry.object === number.matter)?.body.name;
    return title === undefined ? [] : [{ number, title }];
  });
}

/** The matters that somebody may write a number for: every agreement, their own drafts, and the bodies that they see. */
export async function mattersFor(
  acting: Acting,
  { entries }: Catalogue,
  parts: DraftReading,
): Promise<readonly Matter[]> {
  const known = entries.map(({ agreement: { slug, title } }) => ({ id: slug, title, isDraft: false }));
  const drafts = (await listDrafts(acting, parts)).flatMap(({ reading, version }) =>
    reading.ok && version.state === "draft"
      ? [{ id: reading.value.slug, title: reading.value.title, isDraft: true }]
      : [],
  );
  const { bodies } = await readWrittenDown(parts.records, acting.organisation);
  return [
    ...[...known, ...drafts.filter(({ id }) => !known.some((each) => each.id === id))].map((each) => ({
      kind: "agreement" as const,
      ...each,
    })),
    ...bodies.map(({ entry, body }) => ({
      kind: "body" as const,
      id: entry.object,
      title: body.name,
      isDraft: false,
    })),
  ];
}

/** Spaces are written in many ways. */
function plain(text: string): string {
  return text.toLocaleLowerCase("sv").replaceAll(/\s+/g, " ").trim();
}
