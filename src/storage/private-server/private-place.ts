import { realpath } from "node:fs/promises";
import { ok, type Result } from "#domain/result";
import { fittingBinaries, type Binaries } from "./binaries.ts";
import { layOut, readCluster, type Cluster, type DataLayout } from "./data-layout.ts";
import { chooseAccount, type DatabaseAccount } from "./database-account.ts";
import { findNpmBinaries } from "./npm-binaries.ts";
import { prepareDirectory } from "./prepare-directory.ts";
import type { StartProblem } from "./problems.ts";
import type { ServerSettings } from "./settings.ts";
import { findSystemBinaries } from "./system-binaries.ts";

/** Where a private server is to run, as whom, and with which binaries, best first. */
export type PrivatePlace = {
  readonly layout: DataLayout;
  readonly account: DatabaseAccount;
  readonly cluster: Cluster | undefined;
  readonly fitting: readonly Binaries[];
};

/** Settles everything that can be known before anything is copied, created or started. */
export async function settlePlace(settings: ServerSettings): Promise<Result<PrivatePlace, StartProblem>> {
  const asGiven = layOut(settings.dataDirectory);
  const account = await chooseAccount(settings, asGiven);
  if (!account.ok) return account;
  const prepared = await prepareDirectory(asGiven, account.value);
  if (!prepared.ok) return prepared;

  // The real path: PostgreSQL and the system name a running server by it.
  const layout = layOut(await realpath(settings.dataDirectory));
  const cluster = await readCluster(layout);
  if (!cluster.ok) return cluster;
  const platform = `${process.platform}-${process.arch}`;
  const [npm, system] = await Promise.all([
    findNpmBinaries(layout, platform),
    findSystemBinaries(settings.searchPath, account.value),
  ]);
  const fitting = fittingBinaries([...npm, ...system], {
    choice: settings.binaries,
    cluster: cluster.value,
    directory: layout.cluster,
    platform,
  });
  if (!fitting.ok) return fitting;
  return ok({ layout, account: account.value, cluster: cluster.value, fitting: fitting.value });
}
