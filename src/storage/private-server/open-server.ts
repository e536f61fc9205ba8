import { ok, type Result } from "#domain/result";
import type { ConnectionSettings, SocketConnection } from "./connection.ts";
import { checkExternalServer } from "./external-server.ts";
import { openPrivateServer } from "./open-private-server.ts";
import type { StartProblem, StartStep } from "./problems.ts";
import type { ServerSettings } from "./settings.ts";

/** A database that answers. */
export type RunningServer = {
  readonly kind: "private" | "external";
  /** Samnytta's own database, as its plain role; for an external server the address as it was given. */
  readonly connection: ConnectionSettings;
  /** The superuser of a private server, for test databases; an external server's is not ours to have. */
  readonly administration: SocketConnection | undefined;
  /** Resolves when a private server has stopped without being asked to; the program should then end. */
  readonly lost: Promise<void>;
  /** Stops a private server and waits until it is down; leaves an external one alone. May be called again. */
  stop(): Promise<void>;
};

/**
 * Opens the database: the server of `DATABASE_URL` when it is set, otherwise a private PostgreSQL, which is
 * installed, created, started or found running as the data directory needs.
 *
 * @param report  is told of each finished step with its seconds
 * @returns the server, or the problem with the figures that its sentence needs (`texts/start.ts`)
 */
export async function openServer(
  settings: ServerSettings,
  report: (step: StartStep) => void,
): Promise<Result<RunningServer, StartProblem>> {
  if (settings.databaseUrl === undefined) return openPrivateServer(settings, report);
  const started = performance.now();
  const checked = await checkExternalServer(settings.databaseUrl);
  if (!checked.ok) return checked;
  report({ kind: "server-reached", seconds: (performance.now() - started) / 1000 });
  return ok({
    kind: "external",
    connection: { connectionString: settings.databaseUrl },
    administration: undefined,
    lost: new Promise<void>(() => undefined),
    stop: async () => undefined,
  });
}
