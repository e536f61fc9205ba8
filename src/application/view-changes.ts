import { differencesOf, type Difference, type LogEvent } from "#domain/log";
import { draftFields, wholeThings, type DraftField, type WrittenValue } from "#domain/draft";
import { mayDo, type Acting, type OrganisationId } from "#domain/rights";
import { lastMomentOf, type Day } from "#domain/time";
import type { People, Person, RecordKind, RecordStore, RecordVersion } from "./ports.ts";
import { isEnding, mayEndBody } from "./end-body.ts";
import { mayTakeBack } from "./taken-back.ts";
import { titleIn } from "./draft-record.ts";
import { textIn } from "./text-in.ts";
import { RECORD_KINDS, type AgreementFiles } from "./ports.ts";
import { GUEST_ROLE } from "./remarks.ts";

/** The parts that looking back needs. */
export type ChangeParts = {
  readonly records: RecordStore;
  readonly people: People;
  readonly files: Pick<AgreementFiles, "values">;
};

/** One change, as it is read afterwards: who did what to which thing, and what became different. */
export type Change = {
  readonly event: LogEvent;
  /** Absent for somebody whom the organisation does not know: a host's person, or the program itself. */
  readonly person?: Person;
  readonly kind: RecordKind;
  /** The name that the thing had then, or its id. */
  readonly name: string;
  readonly version: RecordVersion;
  /** Who answered by a link, where it was a guest. */
  readonly guest?: {
    readonly organisation: OrganisationId;
    readonly function: string;
  };
  /** Of an agreement the path is one word, as its text has it: "components[1].stated.ore". */
  readonly differences: readonly ThingDifference[];
  /** The draft that it is about; absent where it is about something else. */
  readonly draft?: string;
  /** Whether this visitor may take it back: it is the last thing that was done, and nothing is published. */
  readonly mayUndo: boolean;
};

/** One place where two versions of a thing differ. */
export type ThingDifference = Difference & {
  /** Of an agreement, where the form has a field for it. */
  readonly field?: DraftField;
  /** Of a part that is new or gone: the groups that get it. */
  readonly groups?: readonly string[];
  /** It is the last day of a role, and lies before the first: the role was ended before it had been in force a whole day. */
  readonly isNoWholeDay?: boolean;
};

/** A thing as it stood on a day (läget den dagen), and as it stands today. */
export type StandingThing = {
  readonly name: string;
  readonly version: RecordVersion;
  /** Everything that it said, field by field. */
  readonly values: readonly ThingDifference[];
  /** Made up, to show how it works (Exempel). */
  readonly isExample: boolean;
  readonly isSameToday: boolean;
};

/** A thing that stands otherwise today than on a day. */
export type ChangedThing = {
  readonly name: string;
  /** As it stands today. */
  readonly version: RecordVersion;
  /** How it stood on the day; absent where it was not there. */
  readonly before?: RecordVersion;
  readonly differences: readonly ThingDifference[];
  readonly isExample: boolean;
};

/** Everything that was done by an organisation and for it, the last first. */
export async function viewChanges(
  acting: Acting,
  { records, people, files }: ChangeParts,
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
          ...guestOf(event, version),
          differences: differences(before, version, files),
          ...draftBehind(version),
          mayUndo: canBeUndone(version, before, history, acting),
        },
      ];
    });
}

/** What an organisation had written down on a day: the last version before midnight of each thing, and all that it said. */
export async function viewStateOn(
  organisation: OrganisationId,
  day: Day,
  { records, files }: Pick<ChangeParts, "records" | "files">,
): Promise<readonly StandingThing[]> {
  const [then, now] = await Promise.all([
    standing(organisation, records, lastMomentOf(day)),
    standing(organisation, records),
  ]);
  return [...then.values()].map((version) => ({
    name: nameOfThing(version),
    version,
    values: differences(undefined, version, files),
    isExample: isExampleIn(version),
    isSameToday: now.get(placeOf(version))?.version === version.version,
  }));
}

/** What stands otherwise today than on a day, with every place where it differs. What is new since then is there too. */
export async function viewSince(
  organisation: OrganisationId,
  day: Day,
  { records, files }: Pick<ChangeParts, "records" | "files">,
): Promise<readonly ChangedThing[]> {
  const [then, now] = await Promise.all([
    standing(organisation, records, lastMomentOf(day)),
    standing(organisation, records),
  ]);
  return [...now.values()].flatMap((version) => {
    const before = then.get(placeOf(version));
    if (before?.version === version.version) return [];
    return [
      {
        name: nameOfThing(version),
        version,
        ...(before === undefined ? {} : { before }),
        differences: differences(before, version, files),
        isExample: isExampleIn(version),
      },
    ];
  });
}

/** The draft that a version is of, or that was sent with it. */
function draftBehind({ kind, object, body }: RecordVersion): Pick<Change, "draft"> {
  if (kind === "agreement") return { draft: object };
  const draft = kind === "submission" ? textIn(JSON.parse(body), "draft") : undefined;
  return draft === undefined ? {} : { draft };
}

function isExampleIn({ body }: RecordVersion): boolean {
  const read: unknown = JSON.parse(body);
  const isMarked =
    typeof read === "object" && read !== null && "isExample" in read && read.isExample === true;
  return isMarked || textIn(read, "origin") === "example";
}

/** The organisation's own things, and those it has entered for others, by kind and id. @param at now where none is given */
async function standing(
  organisation: OrganisationId,
  records: RecordStore,
  at?: string,
): Promise<ReadonlyMap<string, RecordVersion>> {
  const kinds = await Promise.all(RECORD_KINDS.map((kind) => records.current(organisation, kind, at)));
  return new Map(
    kinds
      .flat()
      .filter(({ owner, enteredBy }) => owner === organisation || enteredBy === organisation)
      .map((version) => [placeOf(version), version]),
  );
}

function placeOf({ kind, object }: Pick<RecordVersion, "kind" | "object">): string {
  return `${kind} ${object}`;
}

/** What has an effect beside the record, which writing the former text again would not take back, or a button of its own. */
const NOT_UNDONE: readonly RecordKind[] = ["assignment", "erasure", "consent", "submission", "mandate"];

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
  if (mayTakeBack(version, history, acting)) return true;
  if (before === undefined || history.at(-1) !== version || NOT_UNDONE.includes(version.kind)) return false;
  // A host sees what the owner has said against its entry, and takes only its own changes back.
  if (![version.owner, version.enteredBy].includes(acting.organisation)) return false;
  // An ended body is the same but for its last day, which was nobody's to rely on before it was written.
  if (isEnding(before, version) && before.state === version.state) return mayEndBody(version, acting).may;
  if (version.state === "published" || before.state === "published") return false;
  return mayDo("undo", { owner: version.owner, state: version.state }, acting).may;
}

/** Where two versions differ: an agreement value by value, whatever its text looks like otherwise. */
function differences(
  before: RecordVersion | undefined,
  version: RecordVersion,
  files: ChangeParts["files"],
): readonly ThingDifference[] {
  const was = before === undefined ? [] : agreementValues(before, files);
  const is = agreementValues(version, files);
  if (was === undefined || is === undefined) {
    const isOver = isNoWholeDay(version);
    return differencesOf(before?.body, version.body).map((each) => ({
      ...each,
      ...(isOver && each.path.join() === "to" ? { isNoWholeDay: true } : {}),
    }));
  }
  const fields = new Map(draftFields([...was, ...is]).map((field) => [field.path, field]));
  const fieldAt = (path: string) => {
    const field = fields.get(path);
    return field === undefined ? {} : { field };
  };
  const titles = titlesOfDocuments([...was, ...is]);
  const said = (path: string, value: string) =>
    path.endsWith(".document") ? (titles.get(value) ?? value) : value;
  return wholeThings(was, is).map(({ path, now, mine, groups }) => ({
    path: [path],
    ...(groups === undefined ? {} : { groups }),
    ...fieldAt(path),
    ...(now === undefined ? {} : { before: said(path, now) }),
    ...(mine === undefined ? {} : { after: said(path, mine) }),
  }));
}

/** What each document of an agreement is called, by its id. */
function titlesOfDocuments(values: readonly WrittenValue[]): ReadonlyMap<string, string> {
  const titles = new Map(values.map(({ path, value }) => [path, String(value)]));
  return new Map(
    values.flatMap(({ path, value }) =>
      /^documents\[\d+\]\.id$/.test(path)
        ? [[String(value), titles.get(path.replace(/id$/, "title")) ?? String(value)]]
        : [],
    ),
  );
}

/** Whether a role's last day lies before its first: it was ended at once. */
function isNoWholeDay({ kind, body }: RecordVersion): boolean {
  const read: unknown = JSON.parse(body);
  const [from, to] = [textIn(read, "from"), textIn(read, "to")];
  return kind === "assignment" && from !== undefined && to !== undefined && to < from;
}

function agreementValues({ kind, body }: RecordVersion, files: ChangeParts["files"]) {
  const text = kind === "agreement" ? textIn(JSON.parse(body), "text") : undefined;
  return text === undefined ? undefined : files.values(text);
}

function guestOf({ role }: LogEvent, { body }: RecordVersion): Pick<Change, "guest"> {
  if (role !== GUEST_ROLE) return {};
  const read: unknown = JSON.parse(body);
  const [organisation, what] = [textIn(read, "organisation"), textIn(read, "function")];
  return organisation === undefined || what === undefined ? {} : { guest: { organisation, function: what } };
}

/** What a thing was called in a version; its id where it has no name. */
export function nameOfThing({ kind, body, object }: RecordVersion): string {
  const read: unknown = JSON.parse(body);
  if (kind === "agreement") return titleIn(textIn(read, "text") ?? "") ?? object;
  if (kind === "remark") return textIn(read, "text")?.slice(0, LONGEST_NAME) ?? object;
  if (kind === "assignment") return textIn(read, "role") ?? object;
  if (ABOUT_POST.includes(kind)) return textIn(read, "post") ?? object;
  if (typeof read !== "object" || read === null) return object;
  for (const [field, value] of Object.entries(read))
    if (["name", "title", "function", "number", "in", "host"].includes(field) && typeof value === "string")
      return value;
  return object;
}

/** What is about a joint post is known by the post. */
const ABOUT_POST: readonly RecordKind[] = ["notice", "commitment", "risk-analysis"];

/** So much of a remark stands for it. */
const LONGEST_NAME = 60;

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
