import type { Client } from "pg";
import { connect, type SocketConnection } from "./connection.ts";
import { codeOf } from "./errno.ts";
import { waitUntil } from "./process-life.ts";

/**
 * The right to work on a data directory. It is a lock inside the database, held by an open connection:
 * it cannot be left behind, because it goes when the connection goes, however this process ends.
 */
export type DirectoryHold = {
  /** Resolves when the hold is gone although we did not let go: the server has stopped, or another took over. */
  readonly lost: Promise<void>;
  letGo(): Promise<void>;
};

/** Another Samnytta holds the directory; its process number, when it says. */
export type HeldByOther = { readonly heldBy: number | undefined };

/** Our number among PostgreSQL's advisory locks: "samnytta" on a telephone keypad. */
const lockNumber = 72_669_882;

/** Seconds that PostgreSQL may need to be back after one of its own processes died. */
const longestReset = 60;

/** The connection that holds the lock, and when it ended. */
type Keeper = { readonly client: Client; readonly ended: Promise<void> };

/** Takes the hold, unless another Samnytta has it. */
export async function holdDirectory(server: SocketConnection): Promise<DirectoryHold | HeldByOther> {
  const taken = await takeLock(server);
  if ("heldBy" in taken) return taken;

  let keeper: Keeper | undefined = taken;
  let hasLetGo = false;
  const keepUntilGone = async (): Promise<void> => {
    while (keeper !== undefined) {
      await keeper.ended;
      keeper = hasLetGo ? undefined : await takeLockAgain(server);
    }
  };
  const lost = new Promise<void>((resolve) => {
    void keepUntilGone().then(() => {
      if (!hasLetGo) resolve();
    });
  });
  return {
    lost,
    letGo: async () => {
      hasLetGo = true;
      await keeper?.client.end().catch(() => undefined);
    },
  };
}

async function takeLock(server: SocketConnection): Promise<Keeper | HeldByOther> {
  const client = await connect(server);
  const ended = new Promise<void>((resolve) => {
    client.once("end", () => resolve());
  });
  // Who asks later reads from the name which process it was.
  await client.query("select set_config('application_name', $1, false)", [`samnytta ${process.pid}`]);
  const { rows } = await client.query<{ readonly taken: boolean }>(
    "select pg_try_advisory_lock($1) as taken",
    [lockNumber],
  );
  if (rows[0]?.taken === true) return { client, ended };
  const heldBy = await askHolder(client);
  await client.end();
  return { heldBy };
}

async function askHolder(client: Client): Promise<number | undefined> {
  const { rows } = await client.query<{ readonly application_name: string }>(
    `select application_name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and objid = $1 and granted`,
    [lockNumber],
  );
  const pid = /^samnytta ([0-9]+)$/.exec(rows[0]?.application_name ?? "")?.[1];
  return pid === undefined ? undefined : Number(pid);
}

/** When one of its processes dies, PostgreSQL drops all connections, refuses new ones for a moment, and is back. */
async function takeLockAgain(server: SocketConnection): Promise<Keeper | undefined> {
  let outcome: Keeper | HeldByOther | "stopped" | undefined;
  await waitUntil(async () => {
    outcome = await takeLock(server).catch((error: unknown) =>
      ["ENOENT", "ECONNREFUSED"].includes(codeOf(error)) ? "stopped" : undefined,
    );
    return outcome !== undefined;
  }, longestReset);
  return outcome === undefined || outcome === "stopped" || "heldBy" in outcome ? undefined : outcome;
}
