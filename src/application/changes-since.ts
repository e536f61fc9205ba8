import { headerText } from "#domain/letter";
import type { LogEvent } from "#domain/log";
import type { Acting, OrganisationId } from "#domain/rights";
import type { NameOrganisation } from "./name-organisations.ts";
import {
  RECORD_KINDS,
  type RecordKind,
  type RecordStore,
  type RecordVersion,
  type ToldChange,
} from "./ports.ts";
import { nameOfThing } from "./view-changes.ts";

/** Kinds of things with a name of their own. What others are called is an id, a file's name or what somebody has written. */
const NAMED: readonly RecordKind[] = ["organisation", "body", "seat", "contact", "case-number", "agreement"];

/** What waits on somebody, and is told as that. */
const WAITS: readonly RecordKind[] = ["remark", "submission"];

/** What telling of changes needs. */
export type SinceParts = {
  readonly records: Pick<RecordStore, "history">;
  readonly nameOf: (organisation: OrganisationId) => Pick<ReturnType<NameOrganisation>, "name">;
};

/**
 * What others have done in an organisation and for it since a moment (det som har ändrats), thing by thing, the last changed
 * first. What somebody has done is no news to them. Nobody's name is told.
 * @param events the organisation's log, and what others have done for it
 * @param since UTC, ISO 8601; what was done at that moment is told already
 */
export async function changesSince(
  { organisation, person }: Pick<Acting, "organisation" | "person">,
  since: string,
  events: readonly LogEvent[],
  { records, nameOf }: SinceParts,
): Promise<readonly ToldChange[]> {
  const news = events
    .filter((event) => event.person !== person && Date.parse(event.moment) > Date.parse(since))
    .toSorted(
      (left, right) => Date.parse(right.moment) - Date.parse(left.moment) || right.sequence - left.sequence,
    );
  const told = new Map<string, ToldChange>();
  for (const event of news) {
    const kind = RECORD_KINDS.find((each) => each === event.kind);
    if (kind === undefined || WAITS.includes(kind)) continue;
    const history = await records.history(organisation, kind, event.object);
    const version = history.find((each) => each.moment === event.moment && each.hash === event.after);
    if (version === undefined) continue;
    const thing = `${kind} ${event.object}`;
    const before = told.get(thing);
    // The deed that is told is the last; the first says whether the thing is new.
    told.set(thing, {
      ...(before ?? tell(event, version, nameOf)),
      isFirst: version.version === 1,
      times: (before?.times ?? 0) + 1,
    });
  }
  return [...told.values()];
}

function tell(event: LogEvent, version: RecordVersion, nameOf: SinceParts["nameOf"]): ToldChange {
  const { kind } = version;
  return {
    by: headerText(nameOf(event.organisation).name),
    deed: event.deed,
    kind,
    ...(NAMED.includes(kind) ? { name: headerText(nameOfThing(version)) } : {}),
    isFirst: version.version === 1,
    times: 0,
  };
}
