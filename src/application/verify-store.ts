import { verifyVersions, type Seal, type StoreCheck, type StoreFault, type StoreVerdict } from "#domain/log";
import type { OrganisationRegister } from "#domain/organisation";
import type { ArchivedThing, KeptStore, StoredVersion } from "./ports.ts";
import { recomputeAmounts } from "./recompute-amounts.ts";
import { countCheck } from "./count-check.ts";
import { verifyLogs, type Shown } from "./verify-logs.ts";

/**
 * Looks the whole store through (verify-store): every log, every version against its line, everything that is kept under
 * a hash, every amount computed again, and that the protection of the tables is in place.
 * @param register who exists; amounts are computed for its recipients
 * @param shown what somebody holds that has left the house
 */
export async function verifyStore(
  store: KeptStore,
  seals: readonly Seal[],
  register: OrganisationRegister,
  shown: Shown = {},
): Promise<StoreVerdict> {
  const logs = await verifyLogs(store, seals, shown);
  const archived = await checkArchived(store);
  const isWhole = (key: string) => !archived.broken.has(key);
  return {
    ...logs,
    checks: [
      ...logs.checks,
      await checkVersions(store),
      await checkLines(store),
      ...archived.checks,
      await recomputeAmounts(store, register, isWhole),
      await checkProtection(store),
    ],
  };
}

async function checkVersions(store: KeptStore): Promise<StoreCheck> {
  const check = countCheck("versions");
  let things = 0;
  let thing: StoredVersion[] = [];
  const judge = () => {
    const [first] = thing;
    if (first === undefined) return;
    things += 1;
    const fault = verifyVersions(thing);
    const { kind, object, owner } = first.version;
    check.saw(fault && { kind: "version", thing: kind, object, owner, fault }, thing.length);
  };
  for await (const each of store.versions()) {
    const [first] = thing;
    if (first?.version.kind !== each.version.kind || first.version.object !== each.version.object) {
      judge();
      thing = [];
    }
    thing.push(each);
  }
  judge();
  return check.done(things);
}

async function checkLines(store: KeptStore): Promise<StoreCheck> {
  const check = countCheck("lines");
  for await (const { organisation, sequence, kind, object } of store.linesWithoutVersion())
    check.saw({ kind: "line-without-version", organisation, sequence, thing: kind, object });
  return check.done();
}

const ARCHIVED = [
  ["agreement", "agreements"],
  ["series", "series"],
  ["annex", "annexes"],
  ["file", "files"],
] as const satisfies readonly (readonly [ArchivedThing["kind"], StoreCheck["name"]])[];

async function checkArchived(store: KeptStore) {
  const checks = new Map(ARCHIVED.map(([kind, name]) => [kind, countCheck(name)]));
  const broken = new Set<string>();
  for await (const { kind, key, again } of store.archived()) {
    const fault: StoreFault | undefined = again === key ? undefined : { kind: "archived", of: kind, key };
    if (fault !== undefined) broken.add(key);
    checks.get(kind)?.saw(fault);
  }
  return { checks: [...checks.values()].map((check) => check.done()), broken };
}

async function checkProtection(store: KeptStore): Promise<StoreCheck> {
  const check = countCheck("protection");
  const { tables, changeable, unlocked } = await store.unprotected();
  check.saw(undefined, tables);
  for (const table of changeable) check.saw({ kind: "changeable", table }, 0);
  for (const table of unlocked) check.saw({ kind: "unlocked", table }, 0);
  return check.done();
}
