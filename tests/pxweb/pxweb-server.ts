import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { DECEMBER, NOVEMBER, scbTable, type TableHead, type TableRegion } from "./scb-table.ts";

/** One answer that is not the usual one: it is given instead of it, once, and the rest go on as before. */
export type Trouble = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this computer that answers as PxWebApi 2 does, at `/api/v2`. */
export type PxwebServer = {
  readonly address: string;
  /** The paths and queries that were asked for, in order. */
  readonly asked: readonly string[];
  /** What the next requests are answered with, first come first served. */
  readonly trouble: Trouble[];
  readonly close: () => Promise<void>;
};

/** What the server has: the regions and persons of each year, and its limit of cells. */
export type PxwebTables = {
  readonly years: Readonly<Record<string, readonly TableRegion[]>>;
  readonly maxDataCells?: number;
};

/** The address limit of the agency's own server: longer ones are answered 404. */
const LONGEST_ADDRESS = 2_100;

/**
 * Starts a server with the paths, parameters, answers and refusals of PxWebApi 2 (the specification in
 * PxTools/PxApiSpecs, `PxAPI-2.yml`, and SCB's answers as users have described them): TAB1267 and TAB638.
 */
export async function startPxweb(tables: PxwebTables): Promise<PxwebServer> {
  const asked: string[] = [];
  const trouble: Trouble[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const instead = trouble.shift();
    if (instead === undefined) answer(request, response, tables);
    else instead(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("the server has a port");
  return {
    address: `http://127.0.0.1:${bound.port}/api/v2`,
    asked,
    trouble,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(request: IncomingMessage, response: ServerResponse, tables: PxwebTables): void {
  const url = new URL(request.url ?? "", "http://127.0.0.1");
  const [, table = "", what = ""] = /^\/api\/v2\/tables\/([^/]+)\/(\w+)$/.exec(url.pathname) ?? [];
  const head = [NOVEMBER, DECEMBER].find((each) => each.table === table);
  if ((request.url ?? "").length > LONGEST_ADDRESS) return refuse(response, 404, "Not Found");
  if (url.pathname === "/api/v2/config") return send(response, 200, configOf(tables));
  if (head === undefined) return refuse(response, 404, "Non-existent table");
  if (what === "metadata") return send(response, 200, metadataOf(head, tables));
  if (what === "data") return sendData(response, url.searchParams, head, tables);
  return refuse(response, 404, "Not Found");
}

function configOf({ maxDataCells = 150_000 }: PxwebTables) {
  return {
    apiVersion: "2.0.0",
    appVersion: "1.0.0",
    languages: [
      { id: "sv", label: "Svenska" },
      { id: "en", label: "English" },
    ],
    defaultLanguage: "sv",
    maxDataCells,
    maxCallsPerTimeWindow: 30,
    timeWindow: 10,
    license: "https://creativecommons.org/publicdomain/zero/1.0/",
    sourceReferences: [{ language: "sv", text: "Källa: SCB" }],
    defaultDataFormat: "json-stat2",
    dataFormats: ["json-stat2", "csv", "xlsx", "html", "px", "json-px"],
    features: [{ id: "CORS", params: [{ key: "enabled", value: "true" }] }],
  };
}

/** Region, age, sex, contents and year; age has a total of its own and sex may be left out. */
function metadataOf(head: TableHead, { years }: PxwebTables) {
  const [regions = []] = Object.values(years);
  const { dimension, ...rest } = scbTable(regions, head, "2016");
  return {
    ...rest,
    id: ["Region", "Alder", "Kon", "ContentsCode", "Tid"],
    size: [regions.length, 3, 2, 1, Object.keys(years).length],
    dimension: {
      ...dimension,
      Alder: {
        label: "ålder",
        category: {
          index: { "0": 0, "1+": 1, tot: 2 },
          label: { "0": "0 år", "1+": "1 år och äldre", tot: "totalt ålder" },
        },
        extension: { elimination: true },
      },
      Kon: {
        label: "kön",
        category: { index: { "1": 0, "2": 1 }, label: { "1": "män", "2": "kvinnor" } },
        extension: { elimination: true },
      },
      Tid: {
        label: "år",
        category: {
          index: Object.fromEntries(Object.keys(years).map((year, place) => [year, place])),
          label: Object.fromEntries(Object.keys(years).map((year) => [year, year])),
        },
        extension: { elimination: false },
      },
    },
    value: null,
  };
}

function sendData(
  response: ServerResponse,
  query: URLSearchParams,
  head: TableHead,
  { years, maxDataCells = 150_000 }: PxwebTables,
): void {
  const chosen = (dimension: string) => query.get(`valueCodes[${dimension}]`)?.split(",");
  const [year = "", ...moreYears] = chosen("Tid") ?? [];
  const contents = chosen("ContentsCode");
  if (year === "" || contents === undefined)
    return refuse(response, 400, "Missing selection for mandantory variable");
  const all = years[year];
  const codes = chosen("Region") ?? ["00"];
  const regions = codes[0] === "*" ? all : all?.filter(({ code }) => codes.includes(code));
  const areKnown = codes[0] === "*" || regions?.length === codes.length;
  const isWhole = (chosen("Alder") ?? ["tot"]).join(",") === "tot" && chosen("Kon") === undefined;
  if (regions === undefined || !areKnown || !isWhole || contents.join(",") !== head.contents.code)
    return refuse(response, 400, "Non-existent value");
  if (new Set(codes).size !== codes.length) return send(response, 500, "");
  if (regions.length > maxDataCells || moreYears.length > 0)
    return refuse(response, 403, "Too many cells selected");
  const table = scbTable(regions, head, year);
  const { Region, ContentsCode, Tid } = table.dimension;
  // What is asked for by its total stands in the answer with that one value; what is left out does not stand there.
  const age = { label: "ålder", category: { index: { tot: 0 }, label: { tot: "totalt ålder" } } };
  const withAge = {
    id: ["Region", "Alder", "ContentsCode", "Tid"],
    size: [regions.length, 1, 1, 1],
    dimension: { Region, Alder: age, ContentsCode, Tid },
  };
  send(response, 200, chosen("Alder") === undefined ? table : { ...table, ...withAge });
}

function refuse(response: ServerResponse, status: number, title: string): void {
  send(response, status, { type: "Parameter error", title, status });
}

function send(response: ServerResponse, status: number, content: unknown): void {
  const type = status === 200 ? "application/json" : "application/problem+json";
  response.writeHead(status, { "content-type": `${type}; charset=utf-8` });
  response.end(content === "" ? "" : JSON.stringify(content));
}
