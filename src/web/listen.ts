import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Answering } from "./living-app.ts";
import { fail, ok, type Result } from "#domain/result";

/** Why no address could be opened. */
export type ListenProblem =
  | { readonly kind: "port-not-a-number"; readonly text: string }
  | { readonly kind: "no-free-port"; readonly first: number; readonly last: number }
  | {
      readonly kind: "cannot-listen";
      readonly host: string;
      readonly port: number;
      readonly code: string | undefined;
    };

/** An open address. `port` may be another than the one asked for, when that was taken. */
export type Listening = {
  readonly address: string;
  readonly port: number;
  readonly askedPort: number;
  /** Stops taking requests, ends the open ones and waits. */
  close(): Promise<void>;
};

/** How long a sender may take, in milliseconds: for the head of a request, and for all of it. Then the connection is closed. */
export type SendingLimits = {
  readonly headMs: number;
  readonly wholeMs: number;
  /** How often it is looked for connections that have taken longer. */
  readonly lookMs: number;
};

/** A form of 6 MB over a line of half a megabit a second takes some 100 seconds. */
const LIMITS: SendingLimits = { headMs: 20_000, wholeMs: 120_000, lookMs: 5_000 };

const FIRST_PORT = 3000;
const PORTS_TRIED = 50;

/**
 * Opens the address of the web application: HOST (loopback unless told otherwise) and PORT, or the next free port. Whoever
 * sends slower than the limits is closed, so that nobody holds the house up by sending a letter a minute.
 */
export async function listen(
  app: Answering,
  environment: Readonly<Record<string, string | undefined>>,
  limits: SendingLimits = LIMITS,
): Promise<Result<Listening, ListenProblem>> {
  const host = environment["HOST"] || "127.0.0.1";
  const text = environment["PORT"] || String(FIRST_PORT);
  const first = /^\d{1,5}$/.test(text) ? Number.parseInt(text, 10) : 0;
  if (first < 1 || first > 65_535) return fail({ kind: "port-not-a-number", text });
  const last = Math.min(first + PORTS_TRIED, 65_535);
  for (let port = first; port <= last; port += 1) {
    const opened = await tryPort(app, { host, port, limits });
    if (typeof opened === "function") {
      const shown = host.includes(":") ? `[${host}]` : host;
      return ok({ address: `http://${shown}:${port}`, port, askedPort: first, close: opened });
    }
    if (opened !== "EADDRINUSE") return fail({ kind: "cannot-listen", host, port, code: opened });
  }
  return fail({ kind: "no-free-port", first, last });
}

/** @returns how to close the opened port, or the system's word for why it could not be opened, where it has one */
function tryPort(
  app: Answering,
  { host, port, limits }: { readonly host: string; readonly port: number; readonly limits: SendingLimits },
): Promise<(() => Promise<void>) | string | undefined> {
  const { headMs: headersTimeout, wholeMs: requestTimeout, lookMs: connectionsCheckingInterval } = limits;
  const server = createServer(
    { headersTimeout, requestTimeout, connectionsCheckingInterval },
    getRequestListener(app.fetch),
  );
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen(port, host, () =>
      resolve(
        () =>
          new Promise<void>((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      ),
    );
  });
}

/** Whether the house is opened for this computer alone (HOST is loopback, as it is unless told otherwise). */
export function listensOnLoopback(environment: Readonly<Record<string, string | undefined>>): boolean {
  const host = environment["HOST"] || "127.0.0.1";
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}
