import type { AgreementText, AmountArchive, KeptAmount } from "../application/ports.ts";
import type { PopulationSeries } from "#domain/population";
import type { Annex } from "#domain/published";
import { assert } from "#domain/result";
import { checkAnnex } from "./annex-body.ts";
import { checkAmounts, checkSeries, readVersion, type ReadAgreementText } from "./check-kept.ts";

/** An archive of which there can be more, each with what was kept when it was copied. */
export type MemoryArchive = AmountArchive & { readonly copy: () => MemoryArchive };

/** An archive that lasts as long as the program, with the same promises as the one in the database. */
export function openMemoryArchive(readAgreementText: ReadAgreementText): MemoryArchive {
  const nothing = { agreements: new Map(), series: new Map(), annexes: new Map(), amounts: new Map() };
  return archiveOf(nothing, readAgreementText);
}

type Kept = {
  readonly agreements: Map<string, AgreementText>;
  readonly series: Map<string, PopulationSeries>;
  readonly annexes: Map<string, Annex>;
  readonly amounts: Map<string, KeptAmount>;
};

function archiveOf(
  { agreements, series, annexes, amounts }: Kept,
  readAgreementText: ReadAgreementText,
): MemoryArchive {
  return {
    copy: () =>
      archiveOf(
        {
          agreements: new Map(agreements),
          series: new Map(series),
          annexes: new Map(annexes),
          amounts: new Map(amounts),
        },
        readAgreementText,
      ),
    keepAgreement: async (version, text) => {
      const agreement = readVersion(version, text, readAgreementText);
      if (!agreements.has(version)) agreements.set(version, { agreement, text });
    },
    keepSeries: async (hash, added) => {
      checkSeries(hash, added);
      if (!series.has(hash)) series.set(hash, added);
    },
    keepAnnex: async (hash, annex) => {
      checkAnnex(hash, annex);
      if (!annexes.has(hash)) annexes.set(hash, annex);
    },
    keepAmounts: async (given) => {
      const added = checkAmounts(given);
      const known = new Set([...amounts.keys(), ...added.map(({ address }) => address)]);
      for (const kept of added) {
        const before = amounts.get(kept.address);
        assert(
          before === undefined || before.amount === kept.amount,
          `the address ${kept.address} keeps its amount`,
        );
        assert(agreements.has(kept.agreement), `the agreement of ${kept.address} is kept`);
        if (kept.kind === "share") {
          const isKept = kept.series === "none" || series.has(kept.series);
          assert(isKept, `the series of ${kept.address} is kept`);
        } else if (kept.kind === "published") {
          assert(annexes.has(kept.annex), `the annex of ${kept.address} is kept`);
        } else {
          assert(
            kept.parts.every((part) => known.has(part)),
            `the parts of ${kept.address} are kept`,
          );
        }
      }
      for (const kept of added) if (!amounts.has(kept.address)) amounts.set(kept.address, kept);
    },
    findAgreement: async (version) => agreements.get(version),
    findSeries: async (hash) => series.get(hash),
    findAnnex: async (hash) => annexes.get(hash),
    findAmount: async (address) => amounts.get(address),
  };
}
