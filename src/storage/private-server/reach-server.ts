import { realpath } from "node:fs/promises";
import { fail, ok, type Result } from "#domain/result";
import { applicationRole, toAdministrator } from "./connection.ts";
import { layOut, readCluster } from "./data-layout.ts";
import { chooseAccount } from "./database-account.ts";
import { findRunningServer } from "./find-running.ts";
import { openServer, type RunningServer } from "./open-server.ts";
import type { StartProblem } from "./problems.ts";
import type { ServerSettings } from "./settings.ts";

/** A database that a command has reached; `stop` stops only what was started for the command. */
export type ReachedServer = Pick<RunningServer, "connection" | "administration" | "stop">;

/**
 * Reaches the database of an installation for a command beside the program: by `DATABASE_URL`, on the private server
 * that the running program holds, or on one that is started for as long as the command takes.
 *
 * @param mayCreate  whether a data directory without a database gets one; otherwise that is a problem
 */
export async function reachServer(
  settings: ServerSettings,
  { mayCreate }: { readonly mayCreate: boolean },
): Promise<Result<ReachedServer, StartProblem>> {
  if (settings.databaseUrl !== undefined) return openServer(settings, () => undefined);
  const directory = await realpath(settings.dataDirectory).catch(() => settings.dataDirectory);
  const layout = layOut(directory);
  const account = await chooseAccount(settings, layout);
  if (!account.ok) return account;
  const cluster = await readCluster(layout);
  if (!cluster.ok) return cluster;
  if (cluster.value === undefined) {
    return mayCreate
      ? openServer(settings, () => undefined)
      : fail({ kind: "no-database-yet", directory: settings.dataDirectory });
  }
  const found = await findRunningServer(layout.cluster);
  if (!found.ok) return found;
  if (found.value.kind === "none") return openServer(settings, () => undefined);
  const { socketFolder } = found.value;
  return ok({
    connection: { ...toAdministrator(socketFolder, applicationRole), user: applicationRole },
    administration: toAdministrator(socketFolder),
    stop: async () => undefined,
  });
}
