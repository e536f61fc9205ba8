import type { CatalogueEntry } from "../application/open-catalogue.ts";
import type { OrganisationRegister } from "#domain/organisation";
import type { Terminal } from "./terminal.ts";
import type { CsvWriter } from "./write-rows.ts";

/** An agreement file read and computed, or the sentences that say why it could not be. */
export type OpenedAgreement =
  | { readonly ok: true; readonly entry: CatalogueEntry; readonly register: OrganisationRegister }
  | { readonly ok: false; readonly sentences: readonly string[] };

/** Which agreement to compute, and on which population when it is another than the shipped ones. */
export type AgreementOrder = {
  readonly file: string;
  readonly population: string | undefined;
  readonly date: string | undefined;
};

/** What the commands about one agreement are handed. */
export type AgreementTools = {
  readonly terminal: Terminal;
  readonly csv: CsvWriter;
  readonly open: (order: AgreementOrder) => Promise<OpenedAgreement>;
};
