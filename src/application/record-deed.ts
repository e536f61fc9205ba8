import type { CurrentCatalogue, Standing } from "./current-catalogue.ts";
import type { AmountArchive, Clock, Journal, NewJournalEntry, Recorded } from "./ports.ts";

/** Who does a deed while there are no accounts: whoever sits at the computer that runs the house. */
const LOCAL_USER = "lokal användare";

/** What a deed came to, with the catalogue as it then stands. */
export type Done = { readonly recorded: Recorded; readonly standing: Standing };

/** What a deed needs: where content is kept and written down, the time, and the catalogue that follows. */
export type DeedParts = {
  readonly archive: AmountArchive;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly current: CurrentCatalogue;
};

/** Writes a deed down as one line of the journal and reads what then stands; the same key twice is one deed. */
export async function recordDeed(
  line: Omit<NewJournalEntry, "moment" | "actor">,
  { journal, clock, current }: DeedParts,
): Promise<Done> {
  const recorded = await journal.record({ ...line, moment: clock.moment(), actor: LOCAL_USER });
  return { recorded, standing: await current.read() };
}
