import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { PopulationSeries } from "#domain/population";
import { day } from "#domain/time";
import { allowedAddresses, checkAddress, SCB_ADDRESS } from "../../src/documents/pxweb/allowed-addresses.ts";
import { ANSWER_LIMIT_BYTES, type AgencyLine } from "../../src/documents/pxweb/ask-agency.ts";
import { fetchSeries, type SeriesOrder } from "../../src/documents/pxweb/fetch-series.ts";
import { readPopulationFile } from "../../src/documents/population/read-population-file.ts";
import { fetchProblemSentence } from "../../src/texts/fetch-problems.ts";
import { shippedRegister, shippedSeries } from "../reference/read-reference.ts";
import { startPxweb, type PxwebServer, type Trouble } from "./pxweb-server.ts";
import { regionsOf } from "./scb-table.ts";

const register = shippedRegister();
const shipped = shippedSeries(register);
const years = Object.fromEntries(
  ["2015", "2016", "2017"].map((year) => [year, regionsOf(seriesOf(`${year}-12-31`), register)]),
);

let server: PxwebServer;
let small: PxwebServer;
beforeAll(async () => {
  server = await startPxweb({ years });
  // 312 regions, at most 100 figures at a time: four parts.
  small = await startPxweb({ years, maxDataCells: 100 });
});
afterAll(() => Promise.all([server.close(), small.close()]));
afterEach(() => expect(server.trouble).toEqual([]));

function seriesOf(date: string): PopulationSeries {
  const series = shipped.get(date);
  if (series === undefined) throw new Error(`${date} is shipped`);
  return series;
}

/** How long the agency has asked us to wait; nobody waits in a test. */
const waited: number[] = [];
const line: AgencyLine = {
  fetch: (url, options) => fetch(url, options),
  patience: () => new AbortController().signal,
  wait: async (seconds) => void waited.push(seconds),
};

const order = { table: "TAB1267", year: "2016", readOn: day("2026-11-27") };

function fetchFrom(
  from: PxwebServer,
  given: Partial<SeriesOrder> = {},
  through: AgencyLine = line,
  allowed: readonly string[] = [from.address],
) {
  return fetchSeries({ address: from.address, ...order, ...given }, allowed, register, through);
}

async function sentencesOf(outcome: ReturnType<typeof fetchSeries>): Promise<readonly string[]> {
  const fetched = await outcome;
  if (fetched.ok) return [`${fetched.value.series.rows.size} kommuner`];
  return fetched.problems.map((problem) =>
    "at" in problem ? problem.kind : fetchProblemSentence(problem).replaceAll(/127\.0\.0\.1:\d+/g, "HÄR"),
  );
}

function figuresOf(series: PopulationSeries): Readonly<Record<string, bigint>> {
  return Object.fromEntries([...series.rows].map(([code, row]) => [code, row.persons]));
}

describe("a series is fetched", () => {
  test("of 1 November, with its source, as the agency has it", async () => {
    const fetched = await fetchFrom(server);
    const series = fetched.ok ? fetched.value.series : undefined;
    expect(series?.date.toString()).toBe("2016-11-01");
    expect(series && figuresOf(series)).toEqual(figuresOf(seriesOf("2016-12-31")));
    expect(series?.certainty).toBe("published");
    expect(series?.source).toEqual({
      document: "SCB, Folkmängden den 1 november efter region, tabellinnehåll och år",
      place: "tabell TAB1267, uppdaterad 2017-02-21",
      readOn: day("2026-11-27"),
    });
  });

  test("of 31 December, by the name that the table had before", async () => {
    const fetched = await fetchFrom(server, { table: "BefolkningNy", year: "2017" });
    expect(fetched.ok && fetched.value.series.date.toString()).toBe("2017-12-31");
    expect(fetched.ok && figuresOf(fetched.value.series)).toEqual(figuresOf(seriesOf("2017-12-31")));
  });

  test("with three questions: the limits, what the table has, and all regions at the total of all ages", async () => {
    const before = server.asked.length;
    await fetchFrom(server);
    expect(server.asked.slice(before).map(decodeURIComponent)).toEqual([
      "/api/v2/config",
      "/api/v2/tables/TAB1267/metadata?lang=sv",
      "/api/v2/tables/TAB1267/data?lang=sv&outputFormat=json-stat2&valueCodes[Region]=*&valueCodes[Tid]=2016&valueCodes[ContentsCode]=BE0101A9&valueCodes[Alder]=tot",
    ]);
  });

  test("in parts where the agency gives few figures at a time, which together are the same", async () => {
    const before = small.asked.length;
    const fetched = await fetchFrom(small);
    const parts = small.asked
      .slice(before + 2)
      .map((path) => new URL(path, small.address).searchParams.get("valueCodes[Region]")?.split(",").length);
    expect(parts).toEqual([100, 100, 100, 12]);
    expect(fetched.ok && figuresOf(fetched.value.series)).toEqual(figuresOf(seriesOf("2016-12-31")));
    expect(fetched.ok && fetched.value.answers.map(({ name }) => name)).toEqual([
      "TAB1267-2016-1.json",
      "TAB1267-2016-2.json",
      "TAB1267-2016-3.json",
      "TAB1267-2016-4.json",
    ]);
  });

  test("and its answer, kept as a file, is read as the same series", async () => {
    const fetched = await fetchFrom(server);
    const [answer] = fetched.ok ? fetched.value.answers : [];
    const read = readPopulationFile(answer?.bytes ?? new Uint8Array(), "svar.json", register, {
      source: { document: "svar.json" },
      certainty: "assumption",
    });
    expect(read.ok && read.value.date.toString()).toBe("2016-11-01");
    expect(read.ok && figuresOf(read.value)).toEqual(figuresOf(seriesOf("2016-12-31")));
  });

  test("also after the agency has asked us to wait, as long as it asks", async () => {
    waited.length = 0;
    server.trouble.push(
      (_, response) => response.writeHead(429, { "retry-after": "7" }).end("{}"),
      (_, response) => response.writeHead(429).end(),
    );
    expect(await sentencesOf(fetchFrom(server))).toEqual(["290 kommuner"]);
    expect(waited).toEqual([7, 10]);
  });

  test("also by a redirect within the same host", async () => {
    server.trouble.push((_, response) => response.writeHead(302, { location: "/api/v2/config" }).end());
    expect(await sentencesOf(fetchFrom(server))).toEqual(["290 kommuner"]);
  });
});

describe("what goes wrong is told in Swedish, and nothing is fetched", () => {
  const json = (status: number, content: object): Trouble => {
    return (_, response) =>
      response.writeHead(status, { "content-type": "application/problem+json" }).end(JSON.stringify(content));
  };
  const busy: Trouble = (_, response) => response.writeHead(429, { "retry-after": "5" }).end();

  test.each<readonly [string, readonly Trouble[], readonly string[]]>([
    [
      "three 429 in a row",
      [busy, busy, busy],
      ["Statistikdatabasen tar inte emot fler frågor just nu. Försök igen om 5 sekunder."],
    ],
    [
      "a wait of an hour",
      [(_, response) => response.writeHead(429, { "retry-after": "3600" }).end()],
      ["Statistikdatabasen tar inte emot fler frågor just nu. Försök igen om 60 minuter."],
    ],
    [
      "500",
      [(_, response) => response.writeHead(500).end()],
      ["Statistikdatabasen har ett fel (500). Försök igen om en stund, eller hämta tabellen för hand."],
    ],
    [
      "503 with a page",
      [(_, response) => response.writeHead(503, { "content-type": "text/html" }).end("<html>")],
      ["Statistikdatabasen har ett fel (503). Försök igen om en stund, eller hämta tabellen för hand."],
    ],
    [
      "403 with the agency's words",
      [json(403, { title: "Forbidden", status: 403, detail: "Too many cells\nselected" })],
      ["Statistikdatabasen svarade 403: ”Too many cells selected”. Kontrollera tabellen och året."],
    ],
    [
      "a page",
      [(_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>")],
      ["Svaret är en webbsida, inte en tabell. Kontrollera att adressen är ett PxWebApi, version 2."],
    ],
    [
      "text",
      [(_, response) => response.writeHead(200).end("hej")],
      ["Svaret är inte en tabell i JSON. Kontrollera att adressen är ett PxWebApi, version 2."],
    ],
    [
      "a redirect to another host",
      [(_, response) => response.writeHead(301, { location: "http://127.0.0.1:1/api/v2/config" }).end()],
      [
        "Adressen hänvisar vidare till http://HÄR, som inte är samma värd. Inget är hämtat. Kontrollera adressen.",
      ],
    ],
    [
      "a connection that breaks",
      [(_, response) => response.destroy()],
      ["Det gick inte att nå http://HÄR. Kontrollera nätet och adressen, och försök igen."],
    ],
    [
      "an answer without end",
      [
        (_, response) => {
          response.writeHead(200, { "content-type": "application/json" });
          const more = () => {
            while (!response.destroyed && response.write(" ".repeat(65_536)));
            if (!response.destroyed) response.once("drain", more);
          };
          more();
        },
      ],
      ["Svaret är större än 5 MB och lästes inte. Kontrollera att tabellen är folkmängd efter region."],
    ],
  ])("%s", async (_, trouble, sentences) => {
    server.trouble.push(...trouble);
    expect(await sentencesOf(fetchFrom(server))).toEqual(sentences);
  });

  test("a redirect that goes round is not followed for ever", async () => {
    const round: Trouble = (request, response) =>
      response.writeHead(302, { location: request.url ?? "" }).end();
    server.trouble.push(round, round, round, round);
    expect(await sentencesOf(fetchFrom(server))).toEqual([
      "Adressen hänvisar vidare till http://HÄR, som inte är samma värd. Inget är hämtat. Kontrollera adressen.",
    ]);
  });

  test.each([
    ["before it has begun", (): void => undefined],
    [
      "in the middle of an answer",
      (_: unknown, response: Parameters<Trouble>[1]): void => {
        response.writeHead(200, { "content-type": "application/json" });
        response.write('{"maxDataCells":');
      },
    ],
  ])("an agency that falls silent %s", async (_, silence) => {
    const clock = new AbortController();
    server.trouble.push((request, response) => {
      silence(request, response);
      // The clock strikes when the question has come and no answer is on its way.
      setImmediate(() => clock.abort());
    });
    const outcome = fetchFrom(server, {}, { ...line, patience: () => clock.signal });
    expect(await sentencesOf(outcome)).toEqual([
      "http://HÄR svarade inte i tid. Försök igen om en stund, eller hämta tabellen för hand.",
    ]);
  });

  test("figures that are cut off in the middle", async () => {
    const pass: Trouble = (_, response) => response.writeHead(200).end('{"maxDataCells":150000}');
    const cut: Trouble = (_, response) => response.writeHead(200).end('{"version":"2.0","class":"data');
    server.trouble.push(pass, cut);
    expect(await sentencesOf(fetchFrom(server))).toEqual(["json-unreadable"]);
  });

  test("a table or a year that the agency has not", async () => {
    expect(await sentencesOf(fetchFrom(server, { table: "TAB1" }))).toEqual([
      "Tabellen TAB1 finns inte. SCB:s tabell för 1 november är TAB1267.",
    ]);
    expect(await sentencesOf(fetchFrom(server, { table: "../config" }))).toEqual([
      "Tabellen ../config finns inte. SCB:s tabell för 1 november är TAB1267.",
    ]);
    expect(await sentencesOf(fetchFrom(server, { year: "2030" }))).toEqual([
      "Tabellen har inte 2030. Den går från 2015 till 2017.",
    ]);
  });
});

describe("only addresses of the setting are asked", () => {
  const kindOf = (address: string, allowed: readonly string[]) => {
    const checked = checkAddress(address, allowed);
    return checked.ok ? checked.value : checked.problems[0].kind;
  };

  test("SCB's own unless another is set", () => {
    expect(allowedAddresses({})).toEqual([SCB_ADDRESS]);
    expect(allowedAddresses({ SAMNYTTA_PXWEB: " https://a.example/v2, http://127.0.0.1:1/v2 " })).toEqual([
      "https://a.example/v2",
      "http://127.0.0.1:1/v2",
    ]);
  });

  test.each([
    ["https://a.example/v2/", "https://a.example/v2"],
    ["https://a.example/v3", "address-not-allowed"],
    ["https://a.example.net/v2", "address-not-allowed"],
    ["http://a.example/v2", "address-unusable"],
    ["https://user:word@a.example/v2", "address-unusable"],
    ["https://a.example/v2?x=1", "address-unusable"],
    ["file:///etc/passwd", "address-unusable"],
    ["a.example", "address-unusable"],
  ])("%s: %s", (address, outcome) => {
    expect(kindOf(address, ["https://a.example/v2", "http://a.example/v2"])).toBe(outcome);
  });

  test("another is not asked at all", async () => {
    const before = server.asked.length;
    expect(await sentencesOf(fetchFrom(server, {}, line, [SCB_ADDRESS]))).toEqual([
      `Adressen http://HÄR/api/v2 får inte användas. Tillåtna är ${SCB_ADDRESS}. De ställs in med SAMNYTTA_PXWEB.`,
    ]);
    expect(server.asked.length).toBe(before);
  });
});

test("an answer of just the limit is read", async () => {
  const config = '{"maxDataCells":150000}';
  server.trouble.push((_, response) =>
    response.writeHead(200).end(config + " ".repeat(ANSWER_LIMIT_BYTES - config.length)),
  );
  expect(await sentencesOf(fetchFrom(server))).toEqual(["290 kommuner"]);
});
