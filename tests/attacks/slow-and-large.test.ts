import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listen, type Listening } from "../../src/web/listen.ts";
import { cookieIn, openAttackedHouse, type AttackedHouse } from "./attacked-house.ts";

let attacked: AttackedHouse;
let listening: Listening;
let cookie: string;
beforeAll(async () => {
  attacked = await openAttackedHouse();
  const fetch = ({ url, method, headers, body }: Request) =>
    attacked.house.app.request(new URL(url).pathname, {
      method,
      headers,
      ...(body && { body, duplex: "half" }),
    });
  const opened = await listen({ fetch }, { PORT: "41830" }, { headMs: 300, wholeMs: 600, lookMs: 50 });
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  listening = opened.value;
  cookie = cookieIn(await attacked.send("/logga-in/exempel", [["roll", "payment-officer"]]));
});
afterAll(async () => {
  await listening.close();
  await attacked.close();
});

/** A connection that says something and is then silent, or goes on in pieces; all that was answered until it was closed. */
function say(
  head: string,
  ...pieces: readonly Uint8Array[]
): { readonly socket: Socket; readonly ended: Promise<string> } {
  const socket = connect(listening.port, "127.0.0.1");
  let answer = "";
  socket.setEncoding("utf8");
  socket.on("data", (piece: string) => (answer += piece));
  // A connection that the house has closed refuses what is still sent.
  socket.on("error", () => {});
  socket.write(head);
  for (const piece of pieces) socket.write(piece);
  return { socket, ended: new Promise((resolve) => socket.on("close", () => resolve(answer))) };
}

const head = (path: string, ...lines: readonly string[]) =>
  [
    `POST ${path} HTTP/1.1`,
    "Host: localhost",
    "Origin: http://localhost",
    `Cookie: ${cookie}`,
    "Content-Type: application/x-www-form-urlencoded",
    ...lines,
    "",
    "",
  ].join("\r\n");

/** That the house answers somebody else. */
async function answersOthers(): Promise<void> {
  const answered = await fetch(`${listening.address}/kommuner/falun`);
  expect([answered.status, (await answered.text()).includes("Falun")]).toEqual([200, true]);
}

describe("whoever sends slowly", () => {
  test("half a head is closed, and so is half a form; others are answered meanwhile", async () => {
    const halves = [
      say("POST /mitt/lan/organ/ny HTTP/1.1\r\nHost: local"),
      say(head("/mitt/overenskommelser", "Content-Length: 1000"), Buffer.from("nyckel=k&")),
      say(head("/inbjudan/x", "Transfer-Encoding: chunked"), Buffer.from("5\r\nnamn=\r\n")),
    ];
    await answersOthers();
    for (const { ended } of halves) expect(await ended).toMatch(/^(HTTP\/1\.1 408 |$)/);
    await answersOthers();
  });

  test("two hundred at once hold nobody up", async () => {
    const slow = Array.from({ length: 200 }, () =>
      say(head("/mitt/overenskommelser", "Content-Length: 5000000"), Buffer.from("json=")),
    );
    for (let read = 0; read < 5; read += 1) await answersOthers();
    expect(await Promise.all(slow.map(({ ended }) => ended))).toHaveLength(200);
    await answersOthers();
  });
});

describe("whoever sends much", () => {
  const PLACES = [
    "/mitt/overenskommelser",
    "/mitt/lan/organ/ny",
    "/inbjudan/x",
    "/lank/x",
    "/folkmangd/las-in",
    "/nyckeln-baklanges",
  ];

  test.each(PLACES)("more than a form holds to %s: it is said in words, without being read", async (path) => {
    const { ended } = say(
      head(path, "Content-Length: 7000000", "Connection: close"),
      Buffer.alloc(100_000, "x"),
    );
    const answer = await ended;
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toMatch(/för stor|större än/);
    await answersOthers();
  });

  test.each(PLACES)("nor where nobody says how much it will be: %s", async (path) => {
    const piece = Buffer.alloc(500_000, "x");
    const chunk = Buffer.concat([
      Buffer.from(`${piece.length.toString(16)}\r\n`),
      piece,
      Buffer.from("\r\n"),
    ]);
    const pieces = Array.from({ length: 14 }, () => chunk);
    const { ended } = say(head(path, "Transfer-Encoding: chunked"), ...pieces, Buffer.from("0\r\n\r\n"));
    expect(await ended).toMatch(/^(HTTP\/1\.1 413 |$)/);
    await answersOthers();
  });

  test("a head without end is refused", async () => {
    const { ended } = say(`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${"x".repeat(100_000)}`);
    expect(await ended).toMatch(/^HTTP\/1\.1 431 /);
    await answersOthers();
  });

  test.each([
    "Content-Length: 5\r\nContent-Length: 6",
    "Content-Length: 5\r\nTransfer-Encoding: chunked",
    "Transfer-Encoding: chunked, identity",
    "Content-Length: -1",
    "Content-Length: 1e9",
    "X: a\0b",
    "X : a",
  ])("a head that means two things is refused: %j", async (lines) => {
    const { ended } = say(
      head("/mitt/overenskommelser", lines, "Connection: close"),
      Buffer.from("0\r\n\r\n"),
    );
    expect(await ended).toMatch(/^HTTP\/1\.1 4\d\d /);
    await answersOthers();
  });
});

test("nothing of it broke the program", () => {
  expect(attacked.house.faults.map(String)).toEqual([]);
});
