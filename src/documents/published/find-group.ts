import type { OrganisationRegister } from "#domain/organisation";
import type { PublishedGroup } from "#domain/published";
import type { ExcelRow } from "../workbook/read-sheet.ts";
import { comparableName, recipientIndex } from "./recipient-index.ts";

/** Codes and names stand in the first columns. */
const FIRST_COLUMNS = 4;
const LONGEST_NAME = 80;

/** How many different recipients of a group a table names, by code or name. */
export function recipientsFound(
  rows: readonly ExcelRow[],
  group: PublishedGroup,
  register: OrganisationRegister,
): number {
  const { byCode, byName } = recipientIndex(group, register);
  const found = new Set<string>();
  for (const { values } of rows) {
    for (const value of values.slice(0, FIRST_COLUMNS)) {
      const text = value.trim();
      if (text === "" || text.length > LONGEST_NAME) continue;
      const [, digits = "", name = text] = /^'?(\d{1,4})(?:\s+(\D.*))?$/.exec(text) ?? [];
      const code = byCode.get(group === "counties-jointly" ? `lan-${digits}` : digits);
      const [named] = byName.get(comparableName(name)) ?? [];
      const recipient = code ?? named;
      if (recipient !== undefined) found.add(recipient.code);
    }
  }
  return found.size;
}

/**
 * The group that a table is for, where that is another than the one asked for. Regions and counties share names, so
 * they are not told apart; six municipalities share theirs with a region.
 */
export function looksLikeGroup(
  rows: readonly ExcelRow[],
  group: PublishedGroup,
  register: OrganisationRegister,
): { readonly looksLike: PublishedGroup; readonly recipients: number } | undefined {
  const looksLike = group === "municipalities" ? "regions" : "municipalities";
  const own = recipientsFound(rows, group, register);
  const recipients = recipientsFound(rows, looksLike, register);
  return recipients > 2 * own ? { looksLike, recipients } : undefined;
}
