import { differencesOf, type Difference, type LogEvent } from "#domain/log";
import { mayDo, type Acting, type OrganisationId } from "#domain/rights";
import { lastMomentOf, type Day } from "#domain/time";
import type { People, Person, RecordKind, RecordStore, RecordVersion } from "./ports.ts";
import { RECORD_KINDS } from "./ports.ts";

/** The parts that looking back needs. */
export type ChangeParts = { readonly records: RecordStore; readonly people: People };

/** One change, as it is read afterwards: who did what to which thing, and what became different. */
export type Change = {
  readonly event: LogEvent;
  /** Absent for somebody whom the organisation does not know: a host's person, or the program itself. */
  readonly person?: Person;
  readonly kind: RecordKind;
  /** The name that the thing had then, or its id. */
  readonly name: string;
  readonly version: RecordVersion;
  readonly differences: readonly Difference[];
  /** Whether this visitor may take it back: it is the last thing that was done, and nothing is published. */
  readonly mayUndo: boolean;
};

/** Everything that was done by an organisation and for it, the last first. */
export async function viewChanges(
  acting: Acting,
  { records, people }: ChangeParts,
): Promise<readonly Change[]> {
  const { organisation } = acting;
  const [own, others, known] = await Promise.all([
    records.events(organisation),
    records.eventsOnBehalf(organisation),
    people.peopleIn(organisation),
  ]);
  const persons = new Map(known.map(({ person }) => [person.id, person]));
  const histories = new Map<string, readonly RecordVersion[]>();
  for (const { kind, object } of [...own, ...others]) {
    const place = `${kind} ${object}`;
    if (!histories.has(place) && isRecordKind(kind))
      histories.set(place, await records.history(organisation, kind, object));
  }
  return [...own, ...others]
    .toSorted((left, right) => compare(right.moment, left.moment) || right.sequence - left.sequence)
    .flatMap((event) => {
      const history = histories.get(`${event.kind} ${event.object}`) ?? [];
      const version = history.find((each) => each.moment === event.moment && each.hash === event.after);
      if (version === undefined) return [];
      const before = history.find((each) => each.version === version.version - 1);
      const person = persons.get(event.person ?? "");
      return [
        {
          event,
          ...(person === undefined ? {} : { person }),
          kind: version.kind,
          name: nameOfThing(version),
          version,
          differences: differencesOf(before?.body, version.body),
          mayUndo: canBeUndone(version, before, history, acting),
        },
      ];
    });
}

/** What an organisation had written down on a day: the last version before midnight of each thing. */
export async function viewStateOn(
  organisation: OrganisationId,
  day: Day,
  { records }: Pick<ChangeParts, "records">,
): Promise<readonly { readonly name: string; readonly version: RecordVersion }[]> {
  const at = lastMomentOf(day, "Europe/Stockholm");
  const kinds = await Promise.all(RECORD_KINDS.map((kind) => records.current(organisation, kind, at)));
  return kinds
    .flat()
    .filter(({ owner, enteredBy }) => owner === organisation || enteredBy === organisation)
    .map((version) => ({ name: nameOfThing(version), version }));
}

/** What has an effect beside the record, which writing the former text again would not take back. */
const NOT_UNDONE: readonly RecordKind[] = ["assignment", "erasure", "consent"];

function isRecordKind(kind: string): kind is RecordKind {
  return RECORD_KINDS.some((each) => each === kind);
}

/** Only the last change of a thing can be taken back, and nothing that everybody has been able to read. */
export function canBeUndone(
  version: RecordVersion,
  before: RecordVersion | undefined,
  history: readonly RecordVersion[],
  acting: Acting,
): boolean {
  if (before === undefined || history.at(-1) !== version || NOT_UNDONE.includes(version.kind)) return false;
  if (version.state === "published" || before.state === "published") return false;
  return mayDo("undo", { owner: version.owner, state: version.state }, acting).may;
}

/** What a version calls its thing, or the thing's id. */
export function nameOfThing({ body, object }: RecordVersion): string {
  const read: unknown = JSON.parse(body);
  if (typeof read !== "object" || read === null) return object;
  for (const [field, value] of Object.entries(read))
    if (["name", "title", "function", "number"].includes(field) && typeof value === "string") return value;
  return object;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
