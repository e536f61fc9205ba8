import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Alternatives } from "#domain/alternatives";
import type { JointPost } from "#domain/financing";
import type { NationalTotal } from "#domain/population";
import type { ProgrammeOrder } from "#domain/priority";
import type { SupportingDocument } from "#domain/supporting-document";
import type { Library, OpenFile, PayrollReference, SourceDocument } from "../application/ports.ts";
import { loadAlternatives } from "./alternatives/load-alternatives.ts";
import { readFiveDocuments } from "./five-documents/read-five-documents.ts";
import { loadJointPosts } from "./joint-post/load-joint-posts.ts";
import { loadLibrary, loadNationalTotals } from "./load-library.ts";
import { loadOpenFiles } from "./open-files/load-open-files.ts";
import { loadOrders } from "./order/load-orders.ts";
import { loadPayroll } from "./payroll/read-payroll.ts";
import { loadSupportingDocuments } from "./supporting-document/load-supporting-documents.ts";

/** What Samnytta ships with: the library, the five documents and what they say of dates and money, what several pay together, files that anyone may fetch, the sums of the country. */
export type Shipped = {
  readonly library: Library;
  /** Agreements that could not be read, each with its number of problems. */
  readonly unreadable: readonly { readonly file: string; readonly count: number }[];
  readonly fiveDocuments: readonly SourceDocument[];
  readonly supportingDocuments: readonly SupportingDocument[];
  readonly alternatives: readonly Alternatives[];
  readonly jointPosts: readonly JointPost[];
  readonly orders: readonly ProgrammeOrder[];
  readonly payroll: PayrollReference;
  readonly openFiles: readonly OpenFile[];
  /** The agency's sums for the whole country. */
  readonly nationalTotals: readonly NationalTotal[];
};

/** Reads everything that Samnytta ships with. @returns what was read, or how many problems its reference data has */
export async function loadShipped(
  root: string,
): Promise<
  { readonly ok: true; readonly value: Shipped } | { readonly ok: false; readonly problems: number }
> {
  const loaded = await loadLibrary(root);
  if (!loaded.ok) return { ok: false, problems: loaded.problems.length };
  const { library, unreadable } = loaded.value;
  const documents = readFiveDocuments(await readFile(join(root, "reference", "five-documents.json")));
  if (!documents.ok) return { ok: false, problems: documents.problems.length };
  const supporting = await loadSupportingDocuments(root);
  if (!supporting.ok) return { ok: false, problems: supporting.problems.length };
  const alternatives = await loadAlternatives(root);
  if (!alternatives.ok) return { ok: false, problems: alternatives.problems.length };
  const posts = await loadJointPosts(root, library.register);
  if (!posts.ok) return { ok: false, problems: posts.problems.length };
  const orders = await loadOrders(root, library.register);
  if (!orders.ok) return { ok: false, problems: orders.problems.length };
  return {
    ok: true,
    value: {
      library,
      unreadable: unreadable.map(({ file, problems }) => ({ file, count: problems.length })),
      fiveDocuments: documents.value,
      supportingDocuments: supporting.value,
      alternatives: alternatives.value,
      jointPosts: posts.value,
      orders: orders.value,
      payroll: await loadPayroll(root),
      openFiles: await loadOpenFiles(root),
      nationalTotals: await loadNationalTotals(root),
    },
  };
}
