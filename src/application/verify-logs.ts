import { verifyLog, verifySeals, type LogHead, type Seal, type StoreVerdict } from "#domain/log";
import type { KeptStore } from "./ports.ts";
import { countCheck } from "./count-check.ts";

/**
 * Looks every organisation's log through, and holds its end against the heads that have left the house (verify-log).
 * @param seals from a file outside the database, the first first; none where there is no such file
 */
export async function verifyLogs(
  store: Pick<KeptStore, "organisations" | "log">,
  seals: readonly Seal[],
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
  return {
    checks: [logs.done(organisations.length), sealed.done()],
    lastSeal: seals.at(-1)?.day ?? "none",
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
