import { KRONA, ore } from "#domain/money";
import type { Annex, PublishedRow } from "#domain/published";
import { ok, type FileProblem, type Result } from "#domain/result";
import { day } from "#domain/time";
import { readJson } from "../json/read-json.ts";
import { annexListChecker } from "./annex-list-checker.ts";

/**
 * Reads the published amounts that lie beside an agreement (`expected.json`).
 * @param agreement the agreement's id
 * @returns an annex for each table, in the order of the file, or every field that breaks the format
 */
export function readAnnexList(
  bytes: Uint8Array,
  file: string,
  agreement: string,
): Result<readonly Annex[], FileProblem> {
  const read = readJson(bytes, file, annexListChecker());
  if (!read.ok) return read;
  return ok(
    read.value.map(({ component, group, title, publisher, published, rows }) => ({
      agreement,
      component,
      title,
      publisher,
      published: published === "unknown" ? published : day(published),
      table: {
        group,
        unit: KRONA,
        rows: new Map(
          rows.map(({ recipient, asWritten, ore: amount }, index): [string, PublishedRow] => [
            recipient,
            { amount: ore(BigInt(amount)), asWritten, row: index + 1 },
          ]),
        ),
        passedOver: [],
        matchedByName: [],
      },
    })),
  );
}
