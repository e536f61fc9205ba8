import { mayDo } from "#domain/rights";
import type { Clock, RecordKind, RecordStore, Written } from "./ports.ts";
import { isEnding, mayEndBody } from "./end-body.ts";
import type { Visitor } from "./sign-in.ts";
import { canBeUndone } from "./view-changes.ts";

/** Which change is taken back: the last one of a thing, by its version. */
export type UndoneChange = {
  readonly kind: RecordKind;
  readonly object: string;
  readonly version: number;
  /** From the form: the same key twice is one deed. */
  readonly key: string;
};

/**
 * Takes the last change of a thing back (ångrar): what stood before is written again, as the next version. Both stay in the
 * history.
 * @returns what came of writing; `unknown` where it is not the visitor's, is not the last, or has been published
 */
export async function undoChange(
  { person, acting }: Visitor,
  { kind, object, version, key }: UndoneChange,
  { records, clock }: { readonly records: RecordStore; readonly clock: Clock },
): Promise<Written> {
  if (acting === undefined) return { kind: "unknown" };
  const history = await records.history(acting.organisation, kind, object);
  const done = history.find((each) => each.version === version);
  const before = history.find((each) => each.version === version - 1);
  if (done === undefined || before === undefined) return { kind: "unknown" };
  const current = history.at(-1);
  const isRepeated = current?.version === version + 1 && current.hash === before.hash;
  if (!isRepeated && current !== undefined && current !== done) return { kind: "stale", current };
  if (!isRepeated && !canBeUndone(done, before, history, acting)) return { kind: "unknown" };
  const verdict = isEnding(before, done)
    ? mayEndBody(done, acting)
    : mayDo("undo", { owner: done.owner, state: done.state }, acting);
  if (!verdict.may) return { kind: "unknown" };
  const { owner, state, body } = before;
  return records.write(
    { person: person.id, organisation: acting.organisation, role: verdict.role },
    { kind, object, owner, state, body, basedOn: version, deed: "undo", key },
    clock.moment(),
  );
}
