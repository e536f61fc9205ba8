import { fail, ok, type Result } from "#domain/result";
import { applicationRole, toAdministrator, withClient, type SocketConnection } from "./connection.ts";
import type { StartProblem } from "./problems.ts";
import { renewCollation, sortsSwedish } from "./swedish-order.ts";

/**
 * Makes sure that Samnytta's own role and database exist on a private server and sort Swedish.
 * The role is plain: not superuser, and it cannot make roles or databases or get past row level security.
 */
export async function prepareDatabase(socketFolder: string): Promise<Result<SocketConnection, StartProblem>> {
  await withClient(toAdministrator(socketFolder), async (client) => {
    const { rows: roles } = await client.query("select from pg_roles where rolname = $1", [applicationRole]);
    if (roles.length === 0) await client.query(`create role ${applicationRole} login`);
    const { rows: databases } = await client.query("select from pg_database where datname = $1", [
      applicationRole,
    ]);
    if (databases.length === 0)
      await client.query(`create database ${applicationRole} owner ${applicationRole}`);
  });
  const isSwedish = await withClient(toAdministrator(socketFolder, applicationRole), async (client) => {
    await renewCollation(client, applicationRole);
    return sortsSwedish(client, { byDefault: true });
  });
  if (!isSwedish) return fail({ kind: "no-swedish-order", address: socketFolder });
  return ok({ ...toAdministrator(socketFolder, applicationRole), user: applicationRole });
}
