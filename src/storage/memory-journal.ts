import type { Journal, JournalEntry } from "../application/ports.ts";
import { fileHash } from "#domain/source";

/** A journal that lasts as long as the program, with the same promises as the one in the database. */
export function openMemoryJournal(): Journal {
  const lines: JournalEntry[] = [];
  const byKey = new Map<string, JournalEntry>();
  return {
    record: async ({ key, file, ...entry }) => {
      const before = byKey.get(key);
      if (before !== undefined)
        return before.deed === entry.deed && before.object === entry.object
          ? { kind: "already-recorded", entry: before }
          : { kind: "key-taken" };
      const added: JournalEntry = {
        ...entry,
        sequence: lines.length + 1,
        ...(file === undefined ? {} : { file: { name: file.name, hash: fileHash(file.bytes) } }),
      };
      lines.push(added);
      byKey.set(key, added);
      return { kind: "recorded", entry: added };
    },
    entries: async () => [...lines],
    lastSequence: async () => lines.length,
  };
}
