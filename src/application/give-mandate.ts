import { readMandate } from "#domain/organisation";
import { compareDays } from "#domain/time";
import type { Acting, HostMandate } from "#domain/rights";
import { type WriteOutcome, writeRecord, type Change, type RecordParts } from "./write-record.ts";
import type { People } from "./ports.ts";

/** What giving a mandate needs. */
export type MandateParts = RecordParts & {
  readonly people: Pick<People, "mandates" | "recordMandate" | "changeMandate">;
};

/**
 * Gives a host the mandate to register for one's own organisation, or ends it (ger värdskap). The line of the log comes first:
 * a mandate that nobody has written down must never be. From its last day on the host can write nothing more for the
 * organisation; what it has written stays.
 */
export async function giveMandate(
  change: Change,
  acting: Acting | undefined,
  parts: MandateParts,
): Promise<WriteOutcome> {
  const outcome = await writeRecord(change, acting, parts);
  const read = readMandate(change.body);
  if ((outcome.kind === "written" || outcome.kind === "already-written") && read.ok) {
    await keepMandate(read.value, parts);
  }
  return outcome;
}

/** Sent again it is kept once; where the program stopped before, it is kept now. */
async function keepMandate(mandate: HostMandate, { people, clock }: MandateParts): Promise<void> {
  const same = (await people.mandates()).find(
    ({ host, organisation, from }) =>
      host === mandate.host && organisation === mandate.organisation && compareDays(from, mandate.from) === 0,
  );
  if (same === undefined) await people.recordMandate(mandate, clock.moment());
  else if (same.source !== mandate.source || same.to?.toString() !== mandate.to?.toString())
    await people.changeMandate(mandate);
}

/** The mandates that concern an organisation: which hosts it has let register for it, and for whom it may. */
export type MandatesOf = {
  readonly given: readonly HostMandate[];
  readonly received: readonly HostMandate[];
};

/** Every mandate that an organisation has given or been given, the last to begin first. */
export async function mandatesOf(
  organisation: string,
  { people }: { readonly people: Pick<People, "mandates"> },
): Promise<MandatesOf> {
  const all = (await people.mandates()).toSorted((left, right) => compareDays(right.from, left.from));
  return {
    given: all.filter((each) => each.organisation === organisation),
    received: all.filter((each) => each.host === organisation),
  };
}
