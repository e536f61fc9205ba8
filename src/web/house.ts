import type { Catalogue } from "../application/open-catalogue.ts";
import type { AmountArchive, Clock } from "../application/ports.ts";

/** What the pages are given when the house is wired: the catalogue, the archive of shown amounts, the clock. */
export type House = {
  readonly catalogue: Catalogue;
  readonly archive: AmountArchive;
  readonly clock: Clock;
  /** The directory of built styles, fonts, scripts and the domain for browsers. */
  readonly assetDirectory: string;
  /** A new reference for a fault, to be said to whoever runs the service. */
  readonly newReference: () => string;
};
