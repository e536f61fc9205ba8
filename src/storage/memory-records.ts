import { assert } from "#domain/result";
import { objectionIn } from "#domain/organisation";
import { appendEvent, versionHash, type LogEvent } from "#domain/log";
import type { NewVersion, Reader, RecordStore, RecordVersion, Written } from "../application/ports.ts";

/** As the database refuses it: a published agreement has no later version, and is published by a second person. */
function refuseAfterPublished(
  { kind, state }: NewVersion,
  current: RecordVersion | undefined,
  person: string,
): void {
  if (kind !== "agreement") return;
  assert(current?.state !== "published", "a published agreement is not written in");
  assert(state !== "published" || current?.person !== person, "a second person publishes an agreement");
}

/** What whoever has entered a thing sees of its later versions: that the owner says it is not right, or has ended it. */
function isFollowed({ state }: RecordVersion): boolean {
  return state === "unconfirmed" || state === "ended";
}

/** What is written in versions, as long as the program lasts, with the same promises as in the database. */
export function openMemoryRecords(): RecordStore {
  const versions: RecordVersion[] = [];
  const events: LogEvent[] = [];
  const byKey = new Map<string, { readonly version: RecordVersion; readonly deed: string }>();
  const isSeenBy = (reader: Reader) => (version: RecordVersion) =>
    version.state === "published" ||
    isStandingForecast(version) ||
    version.owner === reader ||
    version.enteredBy === reader ||
    (isFollowed(version) && hasEntered(reader, version));
  // The last of what a host has written down of an answer, as long as the party has not said that it is not right.
  const isStandingForecast = ({ kind, object, state, version, body }: RecordVersion) =>
    kind === "commitment" &&
    state === "unconfirmed" &&
    objectionIn(body) === undefined &&
    !versions.some((each) => each.kind === kind && each.object === object && each.version > version);
  const hasEntered = (reader: Reader, { kind, object }: RecordVersion) =>
    versions.some((each) => each.kind === kind && each.object === object && each.enteredBy === reader);
  const versionsOf = (reader: Reader, { kind, object }: Pick<NewVersion, "kind" | "object">) =>
    versions
      .filter((each) => each.kind === kind && each.object === object)
      .filter(isSeenBy(reader))
      .toSorted((left, right) => left.version - right.version);
  return {
    write: async (by, change, moment): Promise<Written> => {
      const { kind, object, owner, state, body, basedOn, deed, key } = change;
      const hash = versionHash(change);
      const placeOfKey = `${by.organisation} ${key}`;
      const before = byKey.get(placeOfKey);
      if (before !== undefined)
        return before.version.hash === hash && before.deed === deed
          ? { kind: "already-written", version: before.version }
          : { kind: "key-taken" };
      const current = versionsOf(by.organisation, change).at(-1);
      const isOthers = versions.some((each) => each.kind === kind && each.object === object);
      if (current === undefined && (basedOn > 0 || isOthers)) return { kind: "unknown" };
      if (current !== undefined && current.version !== basedOn) return { kind: "stale", current };
      refuseAfterPublished(change, current, by.person);
      const last = events.findLast(({ organisation }) => organisation === by.organisation);
      const line = {
        organisation: by.organisation,
        moment,
        person: by.person,
        role: by.role,
        ...(owner === by.organisation ? {} : { onBehalfOf: owner }),
        deed,
        kind,
        object,
        ...(current === undefined ? {} : { before: current.hash }),
        after: hash,
      };
      const version: RecordVersion = {
        kind,
        object,
        version: basedOn + 1,
        owner,
        enteredBy: by.organisation,
        state,
        body,
        hash,
        moment,
        person: by.person,
      };
      events.push(appendEvent(line, last));
      versions.push(version);
      byKey.set(placeOfKey, { version, deed });
      return { kind: "written", version };
    },
    current: async (reader, kind, at) => {
      const seen = versions.filter((each) => each.kind === kind && (at === undefined || each.moment <= at));
      const objects = [...new Set(seen.map(({ object }) => object))].toSorted();
      return objects.flatMap((object) => {
        const last = seen
          .filter((each) => each.object === object && isSeenBy(reader)(each))
          .toSorted((left, right) => left.version - right.version)
          .at(-1);
        return last === undefined ? [] : [last];
      });
    },
    countPublished: async (...kinds) =>
      versions.filter((each) => kinds.includes(each.kind) && each.state === "published").length,
    history: async (reader, kind, object) => versionsOf(reader, { kind, object }),
    events: async (organisation) => events.filter((each) => each.organisation === organisation),
    eventsBy: async (person) => events.filter((each) => each.person === person),
    eventsOnBehalf: async (organisation) => events.filter((each) => each.onBehalfOf === organisation),
  };
}
