import { spawn, type ChildProcess } from "node:child_process";
import { get } from "node:http";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { assert } from "#domain/result";
import { day } from "#domain/time";
import type { Matter } from "./matter.ts";
import { compareWaiting, type Comparison, type Spread } from "./measure.ts";
import type { ServedBy } from "./page-server.ts";
import type { Part } from "./report.ts";

const ROUNDS = 7;
/** Requests on their way at once, and requests of a round. */
const AT_ONCE = 8;
const RENDERED = 60;
const KEPT = 600;

const PAGE = "/overenskommelser/psykisk-halsa-2017?lan=alla&del=ungdomsmottagningar";

const ABOUT = [
  `The page of an agreement with all 311 recipients in its table, over HTTP on loopback, ${AT_ONCE} requests at a time, each server a program of its own. Ours renders the whole page with menu, answer, picture of the flow, check, table, terms and readings. The template server is node:http and one template string with only the table: name, inhabitants, share and amount, each with its link. Time is by the clock for one request, the asking program's part included.`,
  "**Rendered** asks for the page on a new reading day each time, so that no page has been made before. **Kept** asks for the same address: a page that has been answered is kept as bytes, as published pages are. The template server writes its page again for each request, both times.",
];

/** A page of 311 rows: rendered by us and from kept bytes, against the smallest server that writes the same table. */
export async function measurePages(matter: Matter, root: string): Promise<Part> {
  const ours = await startServer("ours", root);
  const template = await startServer("template", root);
  try {
    await checkTable(ours, matter);
    await checkTable(template, matter);
    return {
      title: "A page of 311 rows",
      about: ABOUT,
      lines: [
        await against("rendered", RENDERED, ours, template, newAddresses()),
        await against("kept bytes", KEPT, ours, template, () => PAGE),
      ],
      notRun: [],
    };
  } finally {
    for (const { child } of [ours, template]) child.stdin?.end();
  }
}

/** A server in a program of its own. */
export type RunningServer = { readonly child: ChildProcess; readonly port: number };

/** Starts a server that ends with its input. */
export async function startServer(by: ServedBy, root: string): Promise<RunningServer> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), "--root", root, "--serve", by], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [port] = await once(createInterface({ input: child.stdout }), "line");
  return { child, port: Number(port) };
}

/** A new reading day for each request. */
function newAddresses(): () => string {
  let last = day("2017-02-24");
  return () => {
    last = last.add({ days: 1 });
    return `${PAGE}&dag=${last.toString()}`;
  };
}

async function against(
  what: string,
  requests: number,
  ours: RunningServer,
  template: RunningServer,
  nextAddress: () => string,
): Promise<Part["lines"][number]> {
  const ask = (server: RunningServer, address: () => string) => () => askFor(server, address, requests);
  for (const server of [ours, template]) await askFor(server, nextAddress, requests);
  const measured = await compareWaiting(
    ask(ours, nextAddress),
    ask(template, () => "/"),
    ROUNDS,
  );
  return { what, versus: "template server", unit: "ms", measured: perRequest(measured, requests) };
}

async function askFor(server: RunningServer, nextAddress: () => string, requests: number): Promise<void> {
  let asked = 0;
  const askInTurn = async () => {
    while (asked < requests) {
      asked += 1;
      await fetchPage(server, nextAddress());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askInTurn));
}

/** Connections stay open between requests, as Node keeps them. */
function fetchPage({ port }: RunningServer, path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = get({ host: "127.0.0.1", port, path }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () =>
        response.statusCode === 200
          ? resolve(Buffer.concat(pieces))
          : reject(new Error(`${path} answers ${response.statusCode ?? "nothing"}`)),
      );
      response.on("error", reject);
    });
    request.on("error", reject);
  });
}

/** Both pages list every recipient. */
async function checkTable(server: RunningServer, { weights }: Matter): Promise<void> {
  const page = (await fetchPage(server, PAGE)).toString("utf8");
  for (const code of weights.keys())
    assert(page.includes(`id="m-${code}"`), `the page has a row for ${code}`);
}

function perRequest({ ours, peer, ratio }: Comparison, requests: number): Comparison {
  const each = ({ median, lower, upper }: Spread): Spread => ({
    median: median / requests,
    lower: lower / requests,
    upper: upper / requests,
  });
  return { ours: each(ours), peer: each(peer), ratio };
}
