import { Client } from "pg";
import { fail, ok, type Result } from "#domain/result";
import { oldestMajor } from "./binaries.ts";
import { withClient } from "./connection.ts";
import { codeOf } from "./errno.ts";
import type { StartProblem, UnreachableReason } from "./problems.ts";
import { sortsSwedish } from "./swedish-order.ts";

/**
 * Checks the server that `DATABASE_URL` names: that it answers, is new enough, stores UTF-8 and can sort Swedish.
 * Nothing is written to it.
 */
export async function checkExternalServer(
  connectionString: string,
): Promise<Result<undefined, StartProblem>> {
  const address = describeAddress(connectionString);
  if (address === undefined) return fail({ kind: "address-unreadable" });
  try {
    return await withClient({ connectionString }, (client) => checkServer(client, address));
  } catch (error) {
    return fail({ kind: "server-unreachable", address, reason: unreachableReason(error) });
  }
}

async function checkServer(client: Client, address: string): Promise<Result<undefined, StartProblem>> {
  const { rows } = await client.query<{ readonly version: string; readonly encoding: string }>(
    "select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding",
  );
  const [{ version, encoding } = { version: "0", encoding: "" }] = rows;
  const major = Math.floor(Number(version) / 10_000);
  if (major < oldestMajor) return fail({ kind: "server-too-old", address, major, oldest: oldestMajor });
  if (encoding !== "UTF8") return fail({ kind: "server-not-utf8", address, encoding });
  if (!(await sortsSwedish(client, { byDefault: false }))) return fail({ kind: "no-swedish-order", address });
  return ok(undefined);
}

/**
 * The server and database of an address, without user and password, for showing to people; undefined when
 * it is no address of a PostgreSQL.
 * @example describeAddress("postgres://eva:hemlig@db.sala.se/samnytta") // "db.sala.se:5432/samnytta"
 */
export function describeAddress(connectionString: string): string | undefined {
  if (!/^postgres(ql)?:\/\//.test(connectionString)) return undefined;
  try {
    const { host, port, database } = new Client({ connectionString });
    return `${host}:${port}/${database ?? ""}`;
  } catch {
    return undefined;
  }
}

/** What a failed connection means, from the codes of the system and of PostgreSQL (SQLSTATE). */
export function unreachableReason(error: unknown): UnreachableReason {
  switch (codeOf(error)) {
    case "ECONNREFUSED":
    case "ENOENT":
      return "refused";
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return "unknown-host";
    case "28P01":
    case "28000":
      return "not-let-in";
    case "3D000":
      return "no-such-database";
    case "ETIMEDOUT":
      return "timeout";
    default:
      return error instanceof Error && error.message.includes("timeout") ? "timeout" : "other";
  }
}
