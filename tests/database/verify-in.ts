import type { Seal, StoreVerdict } from "#domain/log";
import type { OrganisationRegister } from "#domain/organisation";
import { verifyStore } from "../../src/application/verify-store.ts";
import { inspectStore } from "../../src/storage/inspect-store.ts";
import { faultSentence } from "../../src/texts/store-faults.ts";
import { readAgreementText } from "./kept-content.ts";
import type { TestDatabase } from "./new-database.ts";

const register: OrganisationRegister = {
  municipalities: new Map(),
  regions: new Map(),
  counties: new Map(),
  healthcareRegions: [],
};

/** Looks a store of the tests through, as `samnytta verify-store` does. @param shown the hash of a seal that somebody holds */
export async function verifyIn(
  { connection }: TestDatabase,
  seals: readonly Seal[],
  shown?: string,
): Promise<StoreVerdict> {
  const verified = await inspectStore(connection, readAgreementText, (store) =>
    verifyStore(store, seals, register, { seal: shown }),
  );
  if (!verified.ok) throw new Error(JSON.stringify(verified.problems));
  return verified.value;
}

/** The first fault of every check that has one, in words. */
export function faultsIn({ checks }: StoreVerdict): readonly string[] {
  return checks.flatMap(({ first }) => (first === undefined ? [] : [faultSentence(first)]));
}
