import { Client } from "pg";

/** How `pg` reaches a database: over a socket folder of ours, or by the address in `DATABASE_URL`. */
export type ConnectionSettings = SocketConnection | { readonly connectionString: string };

/** A database of the private server. `host` is the folder of its Unix socket. */
export type SocketConnection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly ssl: false;
};

/** PostgreSQL's superuser in a private cluster. Used to make roles and databases, never to serve pages. */
export const administrator = "postgres";

/** The plain role that Samnytta works as; it owns the database of the same name and nothing else. */
export const applicationRole = "samnytta";

/** The socket's number. It is part of the socket's file name; no port of the machine is opened. */
export const socketPort = 5432;

/** The administrator's way into a private server. @example toAdministrator("/var/lib/samnytta/postgresql").user // "postgres" */
export function toAdministrator(socketFolder: string, database = "postgres"): SocketConnection {
  return { host: socketFolder, port: socketPort, user: administrator, database, ssl: false };
}

/**
 * Connects one client. A connection that breaks later does not end the program: the next query fails instead.
 * @throws the driver's error when no connection came about within `seconds`
 */
export async function connect(settings: ConnectionSettings, seconds = 10): Promise<Client> {
  const client = new Client({
    ...settings,
    connectionTimeoutMillis: seconds * 1000,
    application_name: "samnytta",
  });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Connects, lets `use` ask its questions, and always closes. */
export async function withClient<T>(
  settings: ConnectionSettings,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const client = await connect(settings);
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
