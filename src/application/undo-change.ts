import { mayDo, type Acting, type Verdict } from "#domain/rights";
import type { Clock, RecordKind, RecordStore, RecordVersion, Written } from "./ports.ts";
import { isEnding, mayEndBody } from "./end-body.ts";
import { formerOf } from "./taken-back.ts";
import type { Visitor } from "./sign-in.ts";
import { canBeUndone } from "./view-changes.ts";
import { mayWrite } from "./write-record.ts";

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
  const earlier = history.find((each) => each.version === version - 1);
  const before = done && formerOf(done, history);
  if (done === undefined || before === undefined) return { kind: "unknown" };
  const current = history.at(-1);
  const isRepeated =
    current?.version === version + 1 && current.body === before.body && current.state === before.state;
  if (!isRepeated && current !== undefined && current !== done) return { kind: "stale", current };
  if (!isRepeated && !canBeUndone(done, earlier, history, acting)) return { kind: "unknown" };
  const verdict = mayUndo(done, before, acting);
  if (!verdict.may) return { kind: "unknown" };
  const { owner, state, body } = before;
  return records.write(
    { person: person.id, organisation: acting.organisation, role: verdict.role },
    { kind, object, owner, state, body, basedOn: version, deed: "undo", key },
    clock.moment(),
  );
}

/** As what somebody takes it back: whoever may end a body, write an answer or a notice, or undo. */
function mayUndo(done: RecordVersion, before: Pick<RecordVersion, "body">, acting: Acting): Verdict {
  const { kind, owner, state } = done;
  if (kind === "commitment" || kind === "notice") return mayWrite({ kind, owner, current: done }, acting);
  return isEnding({ ...done, ...before }, done)
    ? mayEndBody(done, acting)
    : mayDo("undo", { owner, state }, acting);
}
