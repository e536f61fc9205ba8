import type { AttachmentStore, RecordStore } from "../application/ports.ts";

/** Content of attachments, as long as the program lasts. @param records where the attachments themselves are written */
export function openMemoryAttachments(records: Pick<RecordStore, "current">): AttachmentStore {
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Which organisations have an attachment of a content. */
  const holders = new Map<string, Set<string>>();
  return {
    keep: async (organisation, hash, bytes) => {
      holders.set(hash, new Set([...(holders.get(hash) ?? []), organisation]));
      if (!contents.has(hash)) contents.set(hash, new Uint8Array(bytes));
    },
    find: async (reader, hash) =>
      (await records.current(reader, "attachment")).some(({ object }) => object.startsWith(`${hash} `))
        ? contents.get(hash)
        : undefined,
    forget: async (organisation, hash) => {
      const isLeft = (await records.current(organisation, "attachment")).some(
        ({ object, state }) => state !== "ended" && object.startsWith(`${hash} `),
      );
      if (isLeft) return;
      holders.get(hash)?.delete(organisation);
      if (holders.get(hash)?.size === 0) contents.delete(hash);
    },
  };
}
