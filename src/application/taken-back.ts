import type { Acting } from "#domain/rights";
import { canonicalJson, type CanonicalValue } from "#domain/source";
import type { RecordVersion } from "./ports.ts";
import { mayWrite } from "./write-record.ts";

/** What is told for everybody and can still be taken back: an answer and a notice. That they were told stays in the history. */
const TAKEN_BACK = ["commitment", "notice"] as const;

/** Whether somebody may take the last version of an answer or a notice back: whoever may write it. */
export function mayTakeBack(
  version: RecordVersion,
  history: readonly RecordVersion[],
  acting: Acting,
): boolean {
  const kind = TAKEN_BACK.find((each) => each === version.kind);
  if (kind === undefined || history.at(-1) !== version) return false;
  return mayWrite({ kind, owner: version.owner, current: version }, acting).may;
}

/** What stands again when a version is taken back: the one before it; of a first one that nothing has been said. */
export function formerOf(
  version: RecordVersion,
  history: readonly RecordVersion[],
): Pick<RecordVersion, "owner" | "state" | "body"> | undefined {
  const before = history.find((each) => each.version === version.version - 1);
  if (before !== undefined) return before;
  const { owner, state, kind } = version;
  const said: Readonly<Record<string, CanonicalValue>> = JSON.parse(version.body);
  if (kind === "notice") return { owner, state, body: canonicalJson({ ...said, isTakenBack: true }) };
  if (kind !== "commitment") return undefined;
  const { organisation, post, year, origin } = said;
  return {
    owner,
    state,
    body: canonicalJson({ organisation, post, year, origin, answer: "not-answered" }),
  };
}
