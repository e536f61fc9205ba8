import { basename } from "node:path";
import { DEEDS, RIGHTS, ROLES, type Deed, type ObjectState, type Right } from "#domain/rights";

/** Every state that a thing can be in. */
export const EVERY_STATE: readonly ObjectState[] = [
  "new",
  "draft",
  "unconfirmed",
  "confirmed",
  "published",
  "ended",
];

/** A right that everybody with a role has, in every state, alone. */
export const WIDE_OPEN: Right = { roles: ROLES, reach: ["own", "hosted", "joint"], states: EVERY_STATE };

/** The table of rights while it is watched: who asked it for which deed, and how it can be bent. */
export type WatchedRights = {
  /** What was asked since the last time: the deed, and the place in the source that asked. */
  readonly takeAsked: () => readonly { readonly deed: Deed; readonly site: string }[];
  /** Gives a right for another, where the deed or the place that asks is the one meant; none takes it back. */
  readonly bend: (bent?: { readonly meant: string; readonly right: Right }) => void;
  readonly stop: () => void;
};

/**
 * Watches the very table that the program asks. Each right is answered by a function that knows from where it was called,
 * so that one place alone can be made to forget its check. Nothing of the program is put in place of another.
 */
export function watchRights(): WatchedRights {
  let asked: { readonly deed: Deed; readonly site: string }[] = [];
  let bent: { readonly meant: string; readonly right: Right } | undefined;
  const kept = new Map<Deed, Right>(DEEDS.map((deed) => [deed, RIGHTS[deed]]));
  for (const [deed, right] of kept)
    Object.defineProperty(RIGHTS, deed, {
      configurable: true,
      enumerable: true,
      get: () => {
        const site = callerOf("mayDo");
        // What reads the table itself asks for nobody.
        if (site === undefined) return right;
        asked.push({ deed, site });
        return bent !== undefined && [deed, site].includes(bent.meant) ? bent.right : right;
      },
    });
  return {
    takeAsked: () => {
      const taken = asked;
      asked = [];
      return taken;
    },
    bend: (now) => {
      bent = now;
    },
    stop: () => {
      for (const [deed, value] of kept)
        Object.defineProperty(RIGHTS, deed, { configurable: true, enumerable: true, writable: true, value });
    },
  };
}

/** The place that called a function: its file and function, with line and column as they are run. */
function callerOf(name: string): string | undefined {
  const before = { prepare: Error.prepareStackTrace, limit: Error.stackTraceLimit };
  Error.stackTraceLimit = 6;
  Error.prepareStackTrace = (_, sites) => sites;
  const sites: unknown = new Error().stack;
  Error.prepareStackTrace = before.prepare;
  Error.stackTraceLimit = before.limit;
  const calls: readonly NodeJS.CallSite[] = Array.isArray(sites) ? sites : [];
  const place = calls.findIndex((call) => call.getFunctionName() === name);
  const caller = place < 0 ? undefined : calls[place + 1];
  if (caller === undefined) return undefined;
  const file = basename(caller.getFileName() ?? "");
  return `${file} ${caller.getFunctionName()}:${caller.getLineNumber()}:${caller.getColumnNumber()}`;
}
