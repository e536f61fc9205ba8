/** The database of an installation: a private PostgreSQL of its own, or the one that `DATABASE_URL` names. */
export { openServer, type RunningServer } from "./open-server.ts";
export { reachServer, type ReachedServer } from "./reach-server.ts";
export { readServerSettings, type Machine, type ServerSettings } from "./settings.ts";
export { thisMachine } from "./this-machine.ts";
export type { ConnectionSettings, SocketConnection } from "./connection.ts";
export type { StartProblem, StartStep } from "./problems.ts";
export { swedishCollation } from "./swedish-order.ts";
