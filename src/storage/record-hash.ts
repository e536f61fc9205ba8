import { hashOf } from "#domain/source";
import type { RecordVersion } from "../application/ports.ts";

/** The hash of what a version says: its thing, whose it is, how it stands and its body. Not who wrote it, nor when. */
export function recordHash({
  kind,
  object,
  owner,
  state,
  body,
}: Pick<RecordVersion, "kind" | "object" | "owner" | "state" | "body">): string {
  return hashOf({ kind, object, owner, state, body });
}
