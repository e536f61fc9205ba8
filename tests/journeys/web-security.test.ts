import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { beginVisit, type Visit } from "./readers.ts";

const PAGES = ["/", "/kommuner/sala", "/overenskommelser/psykisk-halsa-2017", "/sok?q=Sala", "/finns-inte"];
const FILES = [
  "/assets/style.css",
  "/folkmangd/2016-12-31.csv",
  "/overenskommelser/psykisk-halsa-2017/export.json",
];

let visit: Visit;
beforeAll(async () => {
  visit = await beginVisit();
});
afterAll(() => visit.end());

/** What every answer must say to the browser. */
const HEADERS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
};

describe("every answer", () => {
  test.each([...PAGES, ...FILES])("%s carries the headers that protect the reader", async (address) => {
    const { headers } = await visit.house.app.request(address);
    expect(Object.keys(HEADERS).map((name) => [name, headers.get(name)])).toEqual(Object.entries(HEADERS));
    const policy = headers.get("content-security-policy") ?? "";
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ])
      expect(policy.split(";").map((each) => each.trim())).toContain(rule);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("server")).toBeNull();
  });

  test("no page holds a script, a style or a handler of its own, or fetches anything from elsewhere", async () => {
    for (const address of [...PAGES, "/stilmall"]) {
      const html = await (await visit.house.app.request(address)).text();
      expect(html).not.toMatch(/<script(?![^>]*\ssrc="\/assets\/)/);
      expect(html).not.toMatch(/<style|\sstyle="|\son[a-z]+="|javascript:/);
      expect(html).not.toMatch(/\ssrc="(?!\/)|<link[^>]*\shref="(?!\/)/);
    }
  });

  test("the browser refuses nothing of ours, and says nothing in the console", async () => {
    const page = await visit.reader();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    page.on("requestfailed", (request) => said.push(`failed: ${request.url()}`));
    for (const address of PAGES.slice(0, 4)) await page.goto(address, { waitUntil: "networkidle" });
    expect(said).toEqual([]);
  });

  test("a script that somebody managed to write into a page would not run", async () => {
    const page = await visit.reader();
    await page.goto("/");
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'taken'";
      document.body.append(script);
    });
    expect(await page.title()).toBe("Start – Samnytta");
  });
});

describe("only reading", () => {
  test.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])("%s is refused on every page", async (method) => {
    for (const address of [...PAGES, ...FILES]) {
      const { status } = await visit.house.app.request(address, { method });
      expect([404, 405], `${method} ${address}`).toContain(status);
    }
  });

  test("HEAD answers as GET without the page", async () => {
    const answer = await visit.house.app.request("/kommuner/sala", { method: "HEAD" });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("");
  });
});

describe("the files of the program", () => {
  const PATHS = [
    "/assets/../package.json",
    "/assets/%2e%2e/%2e%2e/package.json",
    "/assets/..%2f..%2fpackage.json",
    "/assets/..%5c..%5cpackage.json",
    "/assets/%252e%252e/package.json",
    "/assets//etc/passwd",
    "/assets/%00",
    "/folkmangd/..%2f..%2forganisations.json",
    "/folkmangd/%2e%2e%2fseries.csv",
    "/schema/..%2f..%2fpackage.json",
    "/overenskommelser/..%2f..%2fpackage.json/text",
    "/%",
    "/kommuner/%ff",
  ];

  test.each(PATHS)("%s leads nowhere", async (path) => {
    const answer = await raw(path);
    expect(answer).toMatch(/^HTTP\/1\.1 (?:400|404) /);
    expect(answer).not.toMatch(/"name": "samnytta"|root:x:/);
    expect(visit.house.faults).toEqual([]);
  });
});

describe("words in the address", () => {
  const PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "${7*7}",
    "' or 1=1 --",
    "\u0000",
  ];

  test.each(PAYLOADS)("%j is shown as words or not at all", async (payload) => {
    const encoded = encodeURIComponent(payload);
    for (const address of [
      `/sok?q=${encoded}`,
      `/kommuner?sok=${encoded}`,
      `/overenskommelser?sok=${encoded}`,
      `/overenskommelser/psykisk-halsa-2017?sok=${encoded}&lan=${encoded}&del=${encoded}&dag=${encoded}&visa=${encoded}&x=${encoded}`,
      `/underlag/fem-dokument?dokument=${encoded}&satser=${encoded}`,
      `/belopp/${encoded}`,
    ]) {
      const answer = await visit.house.app.request(address);
      const html = await answer.text();
      expect([`200 ${address}`, `404 ${address}`]).toContain(`${answer.status} ${address}`);
      expect(html).not.toMatch(/<script>alert|<img src=x/);
    }
    expect(visit.house.faults).toEqual([]);
  });
});

/** Sends a path exactly as it is written; a client of HTTP would tidy it first. */
function raw(path: string): Promise<string> {
  const { hostname, port } = new URL(visit.house.address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`),
    );
    let answer = "";
    socket.setEncoding("utf8");
    socket.on("data", (piece: string) => (answer += piece));
    socket.on("end", () => resolve(answer));
    socket.on("error", reject);
  });
}
