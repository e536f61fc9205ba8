import {
  seekSeal,
  verifyLog,
  verifySeals,
  type LogHead,
  type Seal,
  type StoreCheck,
  type StoreVerdict,
} from "#domain/log";
import type { KeptStore } from "./ports.ts";
import { countCheck } from "./count-check.ts";

/** What somebody holds that has left the house (det ni har): each a hash, 64 characters. */
export type Shown = {
  /** Of a seal, from an export or a receipt. */
  readonly seal?: string | undefined;
  /** Of the last line of a log, from a letter. */
  readonly head?: string | undefined;
};

/**
 * Looks every organisation's log through, and holds its end against the heads that have left the house (verify-log).
 * @param seals from a file outside the database, the first first; none where there is no such file
 * @param shown what somebody holds: everything that was written before it must still be there
 */
export async function verifyLogs(
  store: Pick<KeptStore, "organisations" | "log">,
  seals: readonly Seal[],
  shown: Shown = {},
): Promise<StoreVerdict> {
  const anchors = headsByOrganisation(seals);
  const organisations = [...new Set([...(await store.organisations()), ...anchors.keys()])].toSorted();
  const logs = countCheck("logs");
  const heads: LogHead[] = [];
  const unsealed: string[] = [];
  let shownHead: LogHead | undefined;
  for (const organisation of organisations) {
    const lines = await store.log(organisation);
    const { fault, isAnchored } = verifyLog(organisation, lines, anchors.get(organisation) ?? []);
    logs.saw(fault && { kind: "log", organisation, fault }, lines.length);
    if (!isAnchored) unsealed.push(organisation);
    const shownLine = lines.find(({ hash }) => hash === shown.head);
    if (shownLine !== undefined)
      shownHead = { organisation, sequence: shownLine.sequence, hash: shownLine.hash };
    const last = lines.at(-1);
    if (last !== undefined) heads.push({ organisation, sequence: last.sequence, hash: last.hash });
  }
  const sealed = countCheck("seals");
  const sealFault = verifySeals(seals);
  sealed.saw(sealFault && { kind: "seal", fault: sealFault }, seals.length);
  const sought = shown.seal === undefined ? undefined : seekSeal(seals, shown.seal);
  const held = countCheck("shown-seal");
  if (sought !== undefined) held.saw(sought.kind === "found" ? undefined : sought);
  return {
    checks: [
      logs.done(organisations.length),
      sealed.done(),
      ...(sought === undefined ? [] : [held.done()]),
      ...(shown.head === undefined ? [] : [headCheck(shown.head, shownHead)]),
    ],
    lastSeal: seals.at(-1)?.day ?? "none",
    ...(sought?.kind === "found" ? { shownSeal: sought.day } : {}),
    ...(shownHead === undefined ? {} : { shownHead }),
    unsealed,
    heads,
  };
}

function headCheck(hash: string, found: LogHead | undefined): StoreCheck {
  const check = countCheck("shown-head");
  check.saw(found === undefined ? { kind: "head-lost", hash } : undefined);
  return check.done();
}

function headsByOrganisation(seals: readonly Seal[]): ReadonlyMap<string, readonly LogHead[]> {
  const heads = new Map<string, LogHead[]>();
  for (const head of seals.flatMap((seal) => seal.heads)) {
    const own = heads.get(head.organisation);
    if (own === undefined) heads.set(head.organisation, [head]);
    else own.push(head);
  }
  return heads;
}
