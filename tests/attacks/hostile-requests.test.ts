import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROUTE_ACCESS } from "../../src/web/route-access.ts";
import { cookieIn, openAttackedHouse, OWN_PAGE, type AttackedHouse } from "./attacked-house.ts";

let attacked: AttackedHouse;
let host: string;
let payer: string;
beforeAll(async () => {
  attacked = await openAttackedHouse({ attempts: { mayTry: () => true, failed: () => {} } });
  host = await attacked.as("strategist");
  payer = await attacked.as("payment-officer");
});
afterAll(() => attacked.close());

const routes = Object.keys(ROUTE_ACCESS).map((route) => {
  const [method = "", pattern = ""] = route.split(" ");
  return { route, method, pattern: pattern.replace(/:deed\{(.+?)\|.+\}/, "$1") };
});
const parameters = routes.filter(({ pattern }) => pattern.includes(":"));
const posts = routes.filter(({ method }) => method === "POST");

const BODY = {
  namn: "Nämnden",
  slag: "committee",
  niva: "municipality",
  mandat: "decides",
  omfattar: "Falun",
  ursprung: "stated",
  agare: "rss-dalarna",
  version: "0",
};

/** Sends a form with everything that any form has, and some fields otherwise. */
function everything(other: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries({
    ...BODY,
    nyckel: "k",
    lan: "20",
    organisation: "rss-dalarna",
    som: "editor",
    epost: "bo@example.se",
    person: "x",
    lank: "0".repeat(64),
    sista: "2026-12-01",
    slag: "body",
    sak: "body 1 x",
    utgangspunkt: "",
    ar: "2027",
    title: "Exempel",
    json: "{}",
    roll: "king",
    tabell: "",
    ...other,
  });
}

/** What nobody writes by hand in an address. */
const ADDRESS_PARTS = [
  "%00",
  "a%00b",
  "%0d%0aSet-Cookie:%20x=1",
  "..%2f..%2fpackage.json",
  "..%5c..%5cpackage.json",
  "%2e%2e",
  "%2fevil.example",
  "%5cevil.example",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "%ff%fe",
  "%ed%a0%80",
  "%",
  "%22%3E%3Cscript%3Ea()%3C/script%3E",
  "'%20or%201=1--",
  "a".repeat(10_000),
  "%F0%9F%92%A3",
  "-1",
  "1e400",
];

/** Whether an answer is one that a house gives that works: no fault, nothing led elsewhere, nothing shown raw. */
async function isSound(answered: Response): Promise<string> {
  const location = answered.headers.get("location");
  const body = await answered.text();
  if (answered.status >= 500 && answered.status !== 503) return `status ${answered.status}`;
  if (location !== null && !/^\/(?![/\\])/.test(location)) return `led to ${location}`;
  if (/<script>a\(/.test(body)) return "raw script";
  if (/"name": "samnytta"|root:x:/.test(body)) return "a file of the program";
  if (answered.headers.get("x-evil") !== null) return "a header of another's";
  return "sound";
}

describe("addresses", () => {
  test(`nothing in the place of a name breaks any of ${parameters.length} routes, leads elsewhere or is shown raw`, async () => {
    let asked = 0;
    for (const { method, pattern } of parameters)
      for (const part of ADDRESS_PARTS) {
        const path = pattern.replaceAll(/:\w+/g, part);
        const answered =
          method === "GET"
            ? await attacked.read(path, host)
            : await attacked.send(path, everything({}), host);
        expect([method, path.slice(0, 80), await isSound(answered)]).toEqual([
          method,
          path.slice(0, 80),
          "sound",
        ]);
        asked += 1;
      }
    console.log(`${asked} addresses, each answered soundly.`);
  });

  test("nor in the words after it", async () => {
    const words = [
      "lan",
      "dag",
      "organ",
      "overenskommelse",
      "q",
      "sok",
      "med",
      "del",
      "steg",
      "vidare",
      "nyss",
      "visa",
    ];
    for (const { pattern } of routes.filter(
      ({ method }) => method === "GET" && !parameters.some((each) => each.pattern === method),
    ))
      for (const part of ADDRESS_PARTS.slice(0, 5)) {
        const path = `${pattern.replaceAll(/:\w+/g, "x")}?${words.map((word) => `${word}=${part}`).join("&")}&__proto__=1&constructor=1`;
        const answered = await attacked.read(path, host);
        expect([path.slice(0, 80), await isSound(answered)]).toEqual([path.slice(0, 80), "sound"]);
      }
  });
});

/** Texts that nobody writes by hand in a field. */
const FIELD_TEXTS: Readonly<Record<string, string>> = {
  "a null byte": "a\0b",
  "lines of a header": "a\r\nX-Evil: 1\r\n\r\n<script>a()</script>",
  "half of a character": "a\ud800b",
  "words that turn around": "a\u202eb",
  "3 000 characters": "å".repeat(3_000),
  "the parent of all objects": "__proto__",
  "a huge number": "9".repeat(5_000),
  "no number": "NaN",
  "a negative number": "-1",
  "a number with an exponent": "1e9",
  "a path": "../../../etc/passwd",
  nothing: "",
};

describe("forms", () => {
  const names = everything({}).map(([name]) => name);
  test.each(Object.entries(FIELD_TEXTS))("%s in any field breaks no form", async (_, text) => {
    for (const { route, pattern } of posts.filter(({ pattern: each }) => each !== "/logga-ut")) {
      const path = pattern.replaceAll(/:\w+/g, "ny");
      for (const fields of [
        everything(Object.fromEntries(names.map((name) => [name, text]))),
        everything({ nyckel: text }),
        everything({ version: text, namn: text, title: text, json: text, sak: `body 1 ${text}` }),
      ]) {
        const answered = await attacked.send(path, fields, path.includes("overenskommelser") ? payer : host);
        expect([route, await isSound(answered)]).toEqual([route, "sound"]);
      }
    }
  });

  test("names of fields that are words of the language change nothing", async () => {
    const names = [
      "__proto__",
      "constructor",
      "prototype",
      "toString",
      "__proto__[isExample]",
      "constructor[prototype][x]",
      "hasOwnProperty",
    ];
    for (const { pattern } of posts.filter(({ pattern: each }) => each !== "/logga-ut")) {
      const fields = [
        ...everything({}),
        ...names.flatMap(
          (name) =>
            [
              [name, "polluted"],
              [`${name}[]`, "x"],
            ] as const,
        ),
      ];
      expect(await isSound(await attacked.send(pattern.replaceAll(/:\w+/g, "ny"), fields, host))).toBe(
        "sound",
      );
    }
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    expect(Reflect.get({}, "isExample")).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("twenty thousand fields, or one name twenty thousand times, are answered", async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => [`f${index}`, "x"] as const);
    const same = Array.from({ length: 20_000 }, () => ["sak", "body 1 x"] as const);
    for (const path of ["/mitt/bekrafta", "/mitt/lan/organ/ny", "/mitt/overenskommelser"])
      for (const fields of [many, same])
        expect(await isSound(await attacked.send(path, [...everything({}), ...fields], host))).toBe("sound");
  });

  test("a body that is no form, or one that is cut, is answered", async () => {
    const cut = '--x\r\nContent-Disposition: form-data; name="namn"\r\n\r\nhalv';
    const wrong = [
      ["application/json", '{"nyckel":"k"}'],
      ["text/plain", "nyckel=k"],
      ["application/x-www-form-urlencoded", "%=%&%ff=%fe&=&&&nyckel=%00"],
      ["application/x-www-form-urlencoded; charset=utf-16", "nyckel=k"],
      ["multipart/form-data; boundary=x", cut],
      ["multipart/form-data", cut],
      ["multipart/form-data; boundary=x", `${cut}\r\n--x--\r\n`],
      ["multipart/form-data; boundary=x", ""],
    ] as const;
    for (const { route, pattern } of posts.filter(({ pattern: each }) => each !== "/logga-ut"))
      for (const [type, body] of wrong) {
        const init = { method: "POST", headers: { ...OWN_PAGE, cookie: host, "content-type": type }, body };
        const answered = await attacked.house.app.request(pattern.replaceAll(/:\w+/g, "ny"), init);
        expect([route, type, await isSound(answered)]).toEqual([route, type, "sound"]);
      }
  });
});

describe("headers", () => {
  test("what the browser says of itself breaks nothing and is shown nowhere raw", async () => {
    const evil = '"><script>a()</script>';
    const headers = {
      "accept-language": evil,
      referer: `https://evil.example/${evil}`,
      "x-forwarded-for": `${evil}, 1.2.3.4`,
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "gopher",
      "user-agent": evil,
      "x-original-url": "/mitt/personer",
      "x-http-method-override": "DELETE",
    };
    for (const path of ["/", "/mitt", "/logga-in", "/mitt/personer", "/lank/x"]) {
      const answered = await attacked.read(path, host, headers);
      expect(await isSound(answered.clone())).toBe("sound");
      expect(await answered.text()).not.toContain("evil.example");
    }
  });

  test("a cookie that is none is nobody", async () => {
    for (const cookie of [
      "samnytta=",
      "samnytta=%00",
      `samnytta=${"a".repeat(5_000)}`,
      "samnytta=../x; samnytta=y",
      "__proto__=x",
    ]) {
      const answered = await attacked.read("/mitt", cookie);
      expect([answered.status, answered.headers.get("location")?.startsWith("/logga-in")]).toEqual([
        303,
        true,
      ]);
    }
  });

  test("no way back leads to another house", async () => {
    const elsewhere = [
      "//evil.example",
      "/\\evil.example",
      "https://evil.example",
      "https:evil.example",
      "javascript:alert(1)",
      "data:text/html,x",
      "/\t/evil.example",
      " //evil.example",
      "\\\\evil.example",
      "/%2fevil.example\r\nX-Evil: 1",
      "%2f%2fevil.example",
      "evil.example",
      "",
    ];
    const goes = async (vidare: string) => {
      const signedIn = await attacked.send("/logga-in/exempel", [
        ["roll", "auditor"],
        ["vidare", vidare],
      ]);
      const again = await attacked.read(`/logga-in?vidare=${encodeURIComponent(vidare)}`, cookieIn(signedIn));
      const page = await (await attacked.read(`/logga-in?vidare=${encodeURIComponent(vidare)}`)).text();
      return [
        signedIn.headers.get("location"),
        again.headers.get("location"),
        /name="vidare" value="([^"]*)"/.exec(page)?.[1],
      ];
    };
    for (const vidare of elsewhere)
      expect([vidare, await goes(vidare)]).toEqual([vidare, ["/mitt", "/mitt", "/mitt"]]);
    expect(await goes("/mitt/lan?x=1")).toEqual(["/mitt/lan?x=1", "/mitt/lan?x=1", "/mitt/lan?x=1"]);
  });
});

test("nothing of all this broke the program", () => {
  expect(attacked.house.faults).toEqual([]);
});
