import { annexHash, type Annex } from "#domain/published";
import type { GivenFile } from "./ports.ts";
import { recordDeed, type DeedParts, type Done } from "./record-deed.ts";

/** The deeds that change what is shown. Each is one line of the journal; the same key twice is one deed. */
export type AnnexDeeds = {
  /** Reads a payer's table in: from then on its amounts are shown as published. */
  readonly loadAnnex: (annex: Annex, key: string, file?: GivenFile) => Promise<Done>;
  /** Takes an annex back: what was shown before it is shown again. The annex and its addresses stay. */
  readonly withdrawAnnex: (hash: string, key: string) => Promise<Done>;
};

/** The deeds as they are done: what is read in is kept first, then written in the journal, then everything follows. */
export function annexDeeds(parts: DeedParts): AnnexDeeds {
  return {
    loadAnnex: async (annex, key, file) => {
      const object = annexHash(annex);
      await parts.archive.keepAnnex(object, annex, parts.clock.moment());
      const line = { key, deed: "annex-loaded", object } as const;
      return recordDeed(file === undefined ? line : { ...line, file }, parts);
    },
    withdrawAnnex: (object, key) => recordDeed({ key, deed: "annex-withdrawn", object }, parts),
  };
}
