import { seekSeal, verifyLog, verifySeals, type LogHead, type Seal, type StoreVerdict } from "#domain/log";
import type { KeptStore } from "./ports.ts";
import { countCheck } from "./count-check.ts";

/**
 * Looks every organisation's log through, and holds its end against the heads that have left the house (verify-log).
 * @param seals from a file outside the database, the first first; none where there is no such file
 * @param shown the hash of a seal that somebody holds, from an export or a receipt
 */
export async function verifyLogs(
  store: Pick<KeptStore, "organisations" | "log">,
  seals: readonly Seal[],
  shown?: string,
): Promise<StoreVerdict> {
  const anchors = headsByOrganisation(seals);
  const organisations = [...new Set([...(await store.organisations()), ...anchors.keys()])].toSorted();
  const logs = countCheck("logs");
  const heads: LogHead[] = [];
  const unsealed: string[] = [];
  for (const organisation of organisations) {
    const lines = await store.log(organisation);
    const { fault, isAnchored } = verifyLog(organisation, lines, anchors.get(organisation) ?? []);
    logs.saw(fault && { kind: "log", organisation, fault }, lines.length);
    if (!isAnchored) unsealed.push(organisation);
    const last = lines.at(-1);
    if (last !== undefined) heads.push({ organisation, sequence: last.sequence, hash: last.hash });
  }
  const sealed = countCheck("seals");
  const sealFault = verifySeals(seals);
  sealed.saw(sealFault && { kind: "seal", fault: sealFault }, seals.length);
  const sought = shown === undefined ? undefined : seekSeal(seals, shown);
  const held = countCheck("shown-seal");
  if (sought !== undefined) held.saw(sought.kind === "found" ? undefined : sought);
  return {
    checks: [logs.done(organisations.length), sealed.done(), ...(sought === undefined ? [] : [held.done()])],
    lastSeal: seals.at(-1)?.day ?? "none",
    ...(sought?.kind === "found" ? { shownSeal: sought.day } : {}),
    unsealed,
    heads,
  };
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
