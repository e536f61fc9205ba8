import type { KeptAmount } from "../application/ports.ts";
import { seriesHash, type PopulationSeries } from "#domain/population";
import { assert } from "#domain/result";
import type { Agreement } from "#domain/agreement";

/** Turns the text of an agreement into the agreement; undefined when it is not one. */
export type ReadAgreementText = (text: string) => Agreement | undefined;

/** Whether a text is written as a hash or a permanent address: 64 hexadecimal digits. */
export function isFingerprint(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Reads an agreement's text and makes sure that it is the version it is kept as. @throws when it is not */
export function readVersion(version: string, text: string, read: ReadAgreementText): Agreement {
  const agreement = read(text);
  assert(agreement !== undefined, `the text kept as agreement version ${version} can be read`);
  assert(agreement.version === version, `the text kept as agreement version ${version} has that version`);
  return agreement;
}

/** Makes sure that a series is the one that its hash names. @throws when it is not */
export function checkSeries(hash: string, series: PopulationSeries): PopulationSeries {
  assert(seriesHash(series) === hash, `the series kept as ${hash} has that hash`);
  return series;
}

/**
 * The amounts, each address once. The same address with two amounts is a fault of ours and stops everything.
 * @throws when an amount cannot be kept
 */
export function checkAmounts(amounts: readonly KeptAmount[]): readonly KeptAmount[] {
  const byAddress = new Map<string, KeptAmount>();
  for (const kept of amounts) {
    assert(isFingerprint(kept.address), `the address ${kept.address} is 64 hexadecimal digits`);
    assert(kept.amount >= 0n, `the amount at ${kept.address} is at least 0 öre`);
    const same = byAddress.get(kept.address);
    assert(
      same === undefined || same.amount === kept.amount,
      `the address ${kept.address} names one amount only`,
    );
    if (same === undefined) byAddress.set(kept.address, kept);
  }
  return [...byAddress.values()];
}
