import type { AllocationRule } from "#domain/allocation";
import type { Agreement, AllocationBasis } from "#domain/agreement";
import type { Ore } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { PopulationSeries } from "#domain/population";
import type { Day } from "#domain/time";

/** What the house asks of time: the day in Sweden, and the moment in UTC for records. */
export type Clock = { readonly today: () => Day; readonly moment: () => string };

/** An agreement with the exact text it was read from. */
export type AgreementText = { readonly agreement: Agreement; readonly text: string };

/** What is read from files at the start: organisations, population series, agreements. */
export type Library = AllocationBasis & { readonly agreements: readonly AgreementText[] };

/** An amount that has been shown and therefore keeps its address: one recipient's share, or a sum of such. */
export type KeptAmount =
  | {
      readonly kind: "share";
      readonly address: string;
      /** The version of the agreement: the hash of its content. */
      readonly agreement: string;
      readonly component: string;
      readonly recipient: RecipientCode;
      /** The hash of the population series, or "none". */
      readonly series: string;
      readonly rule: AllocationRule;
      readonly amount: Ore;
      /** The hash of the whole allocation that the amount is a row of. */
      readonly result: string;
    }
  | {
      readonly kind: "sum";
      readonly address: string;
      readonly agreement: string;
      readonly parts: readonly string[];
      readonly amount: Ore;
    };

/**
 * Keeps what has been shown, for ever: rows are added, never changed or removed.
 * Saving what is already kept changes nothing.
 */
export type AmountArchive = {
  readonly keepAgreement: (version: string, text: string, moment: string) => Promise<void>;
  readonly keepSeries: (hash: string, series: PopulationSeries, moment: string) => Promise<void>;
  readonly keepAmounts: (amounts: readonly KeptAmount[], moment: string) => Promise<void>;
  readonly findAgreement: (version: string) => Promise<AgreementText | undefined>;
  readonly findSeries: (hash: string) => Promise<PopulationSeries | undefined>;
  readonly findAmount: (address: string) => Promise<KeptAmount | undefined>;
};
