import { hashOf } from "#domain/source";
import type { LogEvent } from "./event.ts";

/** One version of a thing as the log knows it: what it says, who wrote it, and which line of whose log it is. */
export type LoggedVersion = {
  readonly kind: string;
  readonly object: string;
  /** Counted from 1. */
  readonly version: number;
  readonly owner: string;
  /** Whose log the line stands in. */
  readonly enteredBy: string;
  /** The number of the line. */
  readonly line: number;
  readonly state: string;
  /** Canonical JSON. */
  readonly body: string;
  readonly hash: string;
  /** UTC, ISO 8601. */
  readonly moment: string;
  readonly person?: string;
};

/** The hash of what a version says: its thing, whose it is, how it stands and its body. Not who wrote it, nor when. */
export function versionHash({
  kind,
  object,
  owner,
  state,
  body,
}: Pick<LoggedVersion, "kind" | "object" | "owner" | "state" | "body">): string {
  return hashOf({ kind, object, owner, state, body });
}

/** The first thing that is wrong with the versions of a thing. */
export type VersionFault =
  /** The version does not say what its hash says: it was edited. */
  | { readonly kind: "version-changed"; readonly version: number }
  /** A number is missing or doubled: a version was taken out, or put in. */
  | { readonly kind: "version-out-of-order"; readonly version: number; readonly expected: number }
  /** The log that it points at has no such line. */
  | { readonly kind: "line-missing"; readonly version: number; readonly line: number }
  /** The line is about something else: another thing, another hash before or after, another moment, person or owner. */
  | {
      readonly kind: "line-differs";
      readonly version: number;
      readonly line: number;
      readonly field: "thing" | "after" | "before" | "moment" | "person" | "owner";
    };

/**
 * Looks the versions of one thing through against the log (prövar versionerna mot loggen).
 * @param versions every version of the thing, in order of their numbers as stored, with the line that it points at
 */
export function verifyVersions(
  versions: readonly { readonly version: LoggedVersion; readonly line: LogEvent | undefined }[],
): VersionFault | undefined {
  let before: string | undefined;
  for (const [index, { version: each, line }] of versions.entries()) {
    const { version, line: number } = each;
    if (version !== index + 1) return { kind: "version-out-of-order", version, expected: index + 1 };
    if (versionHash(each) !== each.hash) return { kind: "version-changed", version };
    if (line === undefined) return { kind: "line-missing", version, line: number };
    const field = differingField(each, line, before);
    if (field !== undefined) return { kind: "line-differs", version, line: number, field };
    before = each.hash;
  }
  return undefined;
}

function differingField(version: LoggedVersion, line: LogEvent, before: string | undefined) {
  const owner = version.owner === version.enteredBy ? undefined : version.owner;
  if (line.kind !== version.kind || line.object !== version.object) return "thing";
  if (line.after !== version.hash) return "after";
  if (line.before !== before) return "before";
  if (line.moment !== version.moment) return "moment";
  if (line.person !== version.person) return "person";
  return line.onBehalfOf === owner ? undefined : "owner";
}
