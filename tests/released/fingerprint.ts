import { createHash } from "node:crypto";
import type { ConnectionSettings } from "../../src/storage/private-server/index.ts";
import { ask } from "../database/ask.ts";

/** What must be the same in every later version: totals, and the hashes of all that has been published or written. */
export type Fingerprint = Readonly<Record<string, string>>;

/** One line for each thing that is kept for ever; moments and columns that a migration may add are not among them. */
const LINES = {
  amounts: "select concat_ws(' ', address, kind, amount_ore) as line from kept_amount",
  sums: "select concat_ws(' ', sum_address, position, part_address) as line from kept_sum_part",
  agreements: "select version as line from agreement_version",
  populations: "select hash as line from population_series",
  annexes: "select hash as line from published_annex",
  files: "select hash as line from given_file",
  versions: "select concat_ws(' ', kind, object, version, state, hash) as line from record_version",
  log: "select concat_ws(' ', organisation, sequence, hash) as line from log_event",
} as const;

/** Counts, totals in öre and one hash over the lines of each kind, read as the owner of the tables. */
export async function fingerprintOf(connection: ConnectionSettings): Promise<Fingerprint> {
  const [{ total } = {}] = await ask(
    connection,
    "select coalesce(sum(amount_ore), 0)::text as total from kept_amount",
  );
  const parts: [string, string][] = [["total", `${String(total)} öre`]];
  for (const [name, query] of Object.entries(LINES)) {
    const lines = (await ask(connection, query)).map(({ line }) => String(line)).toSorted();
    const hash = createHash("sha256").update(lines.join("\n")).digest("hex");
    parts.push([name, `${lines.length} ${hash}`]);
  }
  return Object.fromEntries(parts);
}
