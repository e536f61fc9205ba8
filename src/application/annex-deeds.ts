import { annexHash, type Annex } from "#domain/published";
import type { CurrentCatalogue, Standing } from "./current-catalogue.ts";
import type { AmountArchive, Clock, GivenFile, Journal, Recorded } from "./ports.ts";

/** Who does a deed while there are no accounts: whoever sits at the computer that runs the house. */
export const LOCAL_USER = "lokal användare";

/** What a deed came to, with the catalogue as it then stands. */
export type Done = { readonly recorded: Recorded; readonly standing: Standing };

/** The deeds that change what is shown. Each is one line of the journal; the same key twice is one deed. */
export type AnnexDeeds = {
  /** Reads a payer's table in: from then on its amounts are shown as published. */
  readonly loadAnnex: (annex: Annex, key: string, file?: GivenFile) => Promise<Done>;
  /** Takes an annex back: what was shown before it is shown again. The annex and its addresses stay. */
  readonly withdrawAnnex: (hash: string, key: string) => Promise<Done>;
};

/** The deeds as they are done: what is read in is kept first, then written in the journal, then everything follows. */
export function annexDeeds(parts: {
  readonly archive: AmountArchive;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly current: CurrentCatalogue;
}): AnnexDeeds {
  const { archive, journal, clock, current } = parts;
  return {
    loadAnnex: async (annex, key, file) => {
      const moment = clock.moment();
      const object = annexHash(annex);
      await archive.keepAnnex(object, annex, moment);
      const recorded = await journal.record({
        key,
        moment,
        actor: LOCAL_USER,
        deed: "annex-loaded",
        object,
        ...(file === undefined ? {} : { file }),
      });
      return { recorded, standing: await current.read() };
    },
    withdrawAnnex: async (object, key) => {
      const line = {
        key,
        moment: clock.moment(),
        actor: LOCAL_USER,
        deed: "annex-withdrawn",
        object,
      } as const;
      return { recorded: await journal.record(line), standing: await current.read() };
    },
  };
}
