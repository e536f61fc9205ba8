import { cleanFileName, readAttachment, type Attachment, type AttachmentProblem } from "#domain/attachment";
import { mayDo, type Acting, type Deed, type Refusal, type Verdict } from "#domain/rights";
import { canonicalJson, fileHash } from "#domain/source";
import type { AttachmentStore, Clock, InspectFile, Reader, RecordStore, RecordVersion } from "./ports.ts";

/** What attaching files needs. */
export type AttachmentParts = {
  readonly records: RecordStore;
  readonly attachments: AttachmentStore;
  readonly inspectFile: InspectFile;
  readonly clock: Clock;
};

/** An attachment with the version that says it. */
export type WrittenAttachment = { readonly entry: RecordVersion; readonly attachment: Attachment };

/** What came of attaching or removing. */
export type AttachOutcome =
  | { readonly kind: "done"; readonly attachment: Attachment }
  | { readonly kind: "refused"; readonly why: Refusal }
  | { readonly kind: "problem"; readonly problem: AttachmentProblem }
  | { readonly kind: "stale" | "key-taken" | "not-here" };

/** A thing that files belong to, as it stands, where it is the organisation's own and may be read. */
export async function thingWithFiles(
  thing: Attachment["thing"],
  acting: Acting | undefined,
  { records }: Pick<AttachmentParts, "records">,
): Promise<RecordVersion | undefined> {
  if (acting === undefined) return undefined;
  const current = (await records.history(acting.organisation, thing.kind, thing.object)).at(-1);
  if (current === undefined || current.owner !== acting.organisation) return undefined;
  return mayDo("read-drafts", current, acting).may ? current : undefined;
}

/** Whether somebody may attach a file to a thing, or remove one. What has been published of an agreement stays as it is. */
export function mayChangeFiles(
  deed: Extract<Deed, "attach-file" | "remove-file">,
  { kind, owner, state }: RecordVersion,
  acting: Acting | undefined,
): Verdict {
  const verdict = mayDo(deed, { owner, state }, acting);
  if (!verdict.may || kind !== "agreement" || state === "draft") return verdict;
  return { may: false, why: { kind: "wrong-state", state, allowed: ["draft"] } };
}

/** The attachments of a thing that a reader sees, those that are left, in order of their names. */
export async function attachmentsOf(
  thing: Attachment["thing"],
  reader: Reader,
  { records }: Pick<AttachmentParts, "records">,
): Promise<readonly WrittenAttachment[]> {
  const all = await records.current(reader, "attachment");
  return all
    .flatMap((entry) => {
      const attachment = entry.state === "ended" ? undefined : readAttachment(entry.body);
      const isOf = attachment?.thing.kind === thing.kind && attachment.thing.object === thing.object;
      return attachment !== undefined && isOf ? [{ entry, attachment }] : [];
    })
    .toSorted((left, right) => (left.attachment.name < right.attachment.name ? -1 : 1));
}

/** Attaches a file (bifogar): it is looked into first, and kept once however often it is attached. */
export async function attachFile(
  {
    thing,
    name,
    bytes,
    key,
  }: {
    readonly thing: Attachment["thing"];
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly key: string;
  },
  acting: Acting | undefined,
  parts: AttachmentParts,
): Promise<AttachOutcome> {
  const { records, attachments, inspectFile, clock } = parts;
  const of = await thingWithFiles(thing, acting, parts);
  if (of === undefined || acting === undefined) return { kind: "not-here" };
  const verdict = mayChangeFiles("attach-file", of, acting);
  if (!verdict.may) return { kind: "refused", why: verdict.why };
  const inspected = inspectFile(bytes, name);
  if (!inspected.ok) {
    const [problem] = inspected.problems;
    return problem === undefined ? { kind: "not-here" } : { kind: "problem", problem };
  }
  const hash = fileHash(bytes);
  const type = inspected.value;
  const attachment: Attachment = {
    thing,
    name: cleanFileName(name, type),
    type,
    hash,
    bytes: bytes.byteLength,
  };
  const same = (await attachmentsOf(thing, acting.organisation, parts)).find(
    (each) => each.attachment.hash === hash,
  );
  const at = clock.moment();
  if (same === undefined) {
    const { person, organisation } = acting;
    const written = await records.write(
      { person, organisation, role: verdict.role },
      {
        kind: "attachment",
        object: `${hash} ${key}`,
        owner: of.owner,
        state: of.state === "published" ? "published" : "draft",
        body: canonicalJson(attachment),
        basedOn: 0,
        deed: "attach-file",
        key,
      },
      at,
    );
    if (written.kind === "stale" || written.kind === "key-taken") return { kind: written.kind };
    if (written.kind === "unknown") return { kind: "not-here" };
  }
  // Last: where the program stops before this the list names a file without content, and the same form puts it there.
  await attachments.keep(acting.organisation, hash, bytes, at);
  return { kind: "done", attachment: same?.attachment ?? attachment };
}

/** Removes an attachment (tar bort): the log keeps that it was there, the content goes unless another has it. */
export async function removeFile(
  {
    thing,
    object,
    basedOn,
    key,
  }: {
    readonly thing: Attachment["thing"];
    readonly object: string;
    readonly basedOn: number;
    readonly key: string;
  },
  acting: Acting | undefined,
  parts: AttachmentParts,
): Promise<AttachOutcome> {
  const of = await thingWithFiles(thing, acting, parts);
  if (of === undefined || acting === undefined) return { kind: "not-here" };
  const verdict = mayChangeFiles("remove-file", of, acting);
  if (!verdict.may) return { kind: "refused", why: verdict.why };
  const { person, organisation } = acting;
  const current = (await parts.records.history(organisation, "attachment", object)).at(-1);
  const attachment = current && readAttachment(current.body);
  if (current === undefined || attachment?.thing.object !== thing.object) return { kind: "not-here" };
  const { owner, body } = current;
  const written = await parts.records.write(
    { person, organisation, role: verdict.role },
    { kind: "attachment", object, owner, state: "ended", body, basedOn, deed: "remove-file", key },
    parts.clock.moment(),
  );
  if (written.kind === "stale" || written.kind === "key-taken") return { kind: written.kind };
  if (written.kind === "unknown") return { kind: "not-here" };
  await parts.attachments.forget(organisation, attachment.hash);
  return { kind: "done", attachment };
}

/** An agreement has been published: its files are public with it. Done again it does nothing. */
export async function publishFiles(
  object: string,
  { person, organisation }: Acting,
  role: string,
  parts: Pick<AttachmentParts, "records" | "clock">,
): Promise<void> {
  const thing = { kind: "agreement", object } as const;
  for (const { entry } of await attachmentsOf(thing, organisation, parts)) {
    if (entry.state === "published") continue;
    await parts.records.write(
      { person, organisation, role },
      {
        kind: "attachment",
        object: entry.object,
        owner: entry.owner,
        state: "published",
        body: entry.body,
        basedOn: entry.version,
        deed: "publish-agreement",
        key: `${entry.object.slice(0, 64)} published`,
      },
      parts.clock.moment(),
    );
  }
}

/** A file that a reader may fetch, by the hash of its bytes. */
export async function findFile(
  hash: string,
  reader: Reader,
  parts: Pick<AttachmentParts, "records" | "attachments">,
): Promise<{ readonly attachment: Attachment; readonly bytes: Uint8Array<ArrayBuffer> } | undefined> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
  const all = await parts.records.current(reader, "attachment");
  const attachment = all
    .filter(({ state, object }) => state !== "ended" && object.startsWith(`${hash} `))
    .flatMap(({ body }) => readAttachment(body) ?? [])[0];
  const bytes = attachment && (await parts.attachments.find(reader, hash));
  return attachment === undefined || bytes === undefined ? undefined : { attachment, bytes };
}
