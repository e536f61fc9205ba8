import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { prepareSchema } from "../../src/storage/open-archive.ts";
import {
  openServer,
  type RunningServer,
  type SocketConnection,
} from "../../src/storage/private-server/index.ts";
import { ask } from "./ask.ts";

/** The server that all tests of a run share, and the migrated database that theirs are copies of. */
export type TestServer = {
  readonly administration: SocketConnection;
  readonly owner: string;
  readonly template: string;
};

declare module "vitest" {
  interface ProvidedContext {
    readonly testServer: TestServer;
  }
}

/** A private server in a folder of its own, as the program itself starts one. */
export async function startServer(
  folder = mkdtempSync(join(tmpdir(), "samnytta-database-")),
): Promise<RunningServer & { readonly administration: SocketConnection; readonly folder: string }> {
  const opened = await openServer(
    {
      databaseUrl: undefined,
      dataDirectory: folder,
      binaries: "auto",
      searchPath: process.env["PATH"] ?? "",
      uid: process.getuid?.() ?? 0,
      gid: process.getgid?.() ?? 0,
    },
    () => undefined,
  );
  if (!opened.ok) throw new Error(`no server for the tests: ${JSON.stringify(opened.problems)}`);
  const { administration } = opened.value;
  if (administration === undefined) throw new Error("a private server has an administrator");
  return { ...opened.value, administration, folder };
}

/** Started once per run, by vitest. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  // Nothing here outlives the run: the disk need not have it before the next question.
  await ask(server.administration, "alter system set fsync = off", "select pg_reload_conf()");
  const template = "samnytta_template";
  const owner = "samnytta";
  await ask(server.administration, `create database ${template} owner ${owner}`);
  const prepared = await prepareSchema({
    connection: { ...server.administration, user: owner, database: template },
    administration: server.administration,
  });
  if (!prepared.ok) throw new Error(`no schema for the tests: ${JSON.stringify(prepared.problems)}`);
  project.provide("testServer", { administration: server.administration, owner, template });
  return async () => {
    await server.stop();
    rmSync(server.folder, { recursive: true, force: true });
  };
}
