import { fail, ok, type Result } from "#domain/result";
import { toAdministrator } from "./connection.ts";
import { removeOtherCopies } from "./copy-binaries.ts";
import { createCluster } from "./create-cluster.ts";
import { codeOf } from "./errno.ts";
import { findRunningServer } from "./find-running.ts";
import { holdDirectory } from "./hold-directory.ts";
import type { RunningServer } from "./open-server.ts";
import { startPostmaster, stopPostmaster, type Postmaster } from "./postmaster.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { settlePlace, type PrivatePlace } from "./private-place.ts";
import type { StartProblem, StartStep } from "./problems.ts";
import { readyBinaries } from "./ready-binaries.ts";
import type { ServerSettings } from "./settings.ts";
import { chooseSocketFolder } from "./socket-folder.ts";

type Report = (step: StartStep) => void;

/** Opens the private server of a data directory: see `openServer`. */
export async function openPrivateServer(
  settings: ServerSettings,
  report: Report,
): Promise<Result<RunningServer, StartProblem>> {
  try {
    const place = await settlePlace(settings);
    if (!place.ok) return place;
    const postmaster = await findOrStart(place.value, report);
    if (!postmaster.ok) return postmaster;
    return await takeOver(postmaster.value, place.value);
  } catch (error) {
    // A full or closed disk is the world's doing and can strike at any step; all else is a fault of ours.
    const code = codeOf(error);
    if (!filesystemCodes.has(code)) throw error;
    return fail({ kind: "directory-not-writable", directory: settings.dataDirectory, code });
  }
}

const filesystemCodes: ReadonlySet<string> = new Set(["EACCES", "EDQUOT", "EIO", "ENOSPC", "EPERM", "EROFS"]);

async function findOrStart(place: PrivatePlace, report: Report): Promise<Result<Postmaster, StartProblem>> {
  const { layout, account } = place;
  const started = performance.now();
  const found = await findRunningServer(layout.cluster);
  if (!found.ok) return found;
  if (found.value.kind === "running") {
    report({ kind: "server-found-running", seconds: secondsSince(started) });
    return ok(found.value);
  }
  const bin = await readyCluster(place, report);
  if (!bin.ok) return bin;
  const socketFolder = await chooseSocketFolder(layout.cluster, account);
  if (!socketFolder.ok) return socketFolder;

  const startedServer = performance.now();
  const { reusedPid } = found.value;
  const postmaster = await startPostmaster(layout, bin.value, account, {
    socketFolder: socketFolder.value,
    reusedPid,
  });
  if (postmaster !== undefined) {
    report({ kind: "server-started", seconds: secondsSince(startedServer) });
    // Nobody else can run on this cluster now, so no other copy is in use.
    await removeOtherCopies(layout.binaries, bin.value);
    return ok(postmaster);
  }
  // Perhaps another Samnytta was a moment ahead on the same directory; then its server is the answer.
  const ahead = await findRunningServer(layout.cluster);
  if (ahead.ok && ahead.value.kind === "running") return ok(ahead.value);
  return fail({ kind: "server-did-not-start", directory: layout.cluster, log: layout.log });
}

/** Binaries that run and a cluster they can open, made now if there is none. Returns the folder of the binaries. */
async function readyCluster(
  { layout, account, cluster, fitting }: PrivatePlace,
  report: Report,
): Promise<Result<string, StartProblem>> {
  const binaries = await readyBinaries(fitting, account, report);
  if (!binaries.ok) return binaries;
  if (cluster === undefined) {
    const started = performance.now();
    const created = await createCluster(layout, binaries.value, account);
    if (!created.ok) return created;
    report({ kind: "cluster-created", seconds: secondsSince(started) });
  }
  return ok(binaries.value.bin);
}

/** Makes a server ours: holds its directory against other starts, and makes sure our database is there. */
async function takeOver(
  postmaster: Postmaster,
  { layout, account }: PrivatePlace,
): Promise<Result<RunningServer, StartProblem>> {
  const administration = toAdministrator(postmaster.socketFolder);
  const hold = await holdDirectory(administration);
  if ("heldBy" in hold) return fail({ kind: "already-running", directory: layout.root, pid: hold.heldBy });

  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= hold.letGo().then(() => stopPostmaster(postmaster, layout.cluster, account));
    return stopped;
  };
  const connection = await prepareDatabase(postmaster.socketFolder);
  if (!connection.ok) {
    await stop();
    return connection;
  }
  return ok({ kind: "private", connection: connection.value, administration, lost: hold.lost, stop });
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}
