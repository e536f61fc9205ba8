import { createServer, type Server } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, describe, expect, test } from "vitest";
import type { OutgoingLetter } from "../application/ports.ts";
import type { MailSettings } from "./mail-settings.ts";
import { smtpSender } from "./send-by-smtp.ts";

const letter: OutgoingLetter = {
  id: "00000000-0000-4000-8000-000000000001",
  subject: "Åtta brev väntar på Örebro kommun",
  text: "Hej!\n\nÖppna länken:\n\nhttps://samnytta.example.se/inbjudan/hemlig\n",
  address: "anna@example.se",
};

type Received = { readonly to: readonly string[]; readonly raw: string };

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

function settingsAt(port: number): MailSettings {
  return {
    url: `smtp://127.0.0.1:${port}`,
    from: "samnytta@example.se",
    requiresTls: false,
    messageHost: "samnytta.example.se",
  };
}

/** A mail server on this computer, which answers addresses and letters as the test says. @param answer of RCPT and of the letter */
async function openMailServer(
  answer: { readonly rcpt?: readonly [number, string]; readonly data?: readonly [number, string] } = {},
): Promise<{ readonly settings: MailSettings; readonly received: readonly Received[] }> {
  const received: Received[] = [];
  const refuse = ([responseCode, message]: readonly [number, string]) =>
    Object.assign(new Error(message), { responseCode });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onRcptTo: (_address, _session, done) => (answer.rcpt === undefined ? done() : done(refuse(answer.rcpt))),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const raw = Buffer.concat(chunks).toString("latin1");
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
        if (answer.data === undefined) done(null, "Tack");
        else done(refuse(answer.data));
      });
    },
  });
  const port = await listenOn(server.listen(0, "127.0.0.1"));
  opened.push(() => new Promise((resolve) => void server.close(resolve)));
  return { settings: settingsAt(port), received };
}

/** A server that is no mail server: it says nothing, or hangs up. */
async function openOtherServer(kind: "silent" | "hangs-up"): Promise<MailSettings> {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    if (kind === "hangs-up") socket.destroy();
  });
  const port = await listenOn(server.listen(0, "127.0.0.1"));
  opened.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  );
  return settingsAt(port);
}

function listenOn(server: Pick<Server, "once" | "address">): Promise<number> {
  return new Promise((resolve) => {
    server.once("listening", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

/** The headers of a letter, unfolded, with encoded words read (RFC 2047), by a reading of our own. */
function headersOf(raw: string): ReadonlyMap<string, string> {
  const [head = ""] = raw.split("\r\n\r\n");
  const lines = head.replaceAll(/\r\n[ \t]+/g, " ").split("\r\n");
  return new Map(
    lines.map((line) => {
      const [, name = "", value = ""] = /^([^:]+): (.*)$/.exec(line) ?? [];
      return [name.toLowerCase(), decoded(value)];
    }),
  );
}

function decoded(value: string): string {
  return value
    .replaceAll(/\?= =\?/g, "?==?")
    .replaceAll(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, way: string, text: string) =>
      way.toLowerCase() === "b"
        ? Buffer.from(text, "base64").toString()
        : quotedPrintable(text.replaceAll("_", " ")),
    );
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return Buffer.from(bytes, "latin1").toString();
}

describe("a letter that a server takes", () => {
  test("comes with its words as they were, in letters that every server can carry", async () => {
    const { settings, received } = await openMailServer();
    expect(await smtpSender(settings)(letter)).toEqual({ kind: "accepted", answer: "250 Tack" });
    const [{ to, raw } = { to: [], raw: "" }] = received;
    expect(to).toEqual(["anna@example.se"]);
    expect(/^\p{ASCII}*$/u.test(raw)).toBe(true);
    const headers = headersOf(raw);
    expect(headers.get("subject")).toBe(letter.subject);
    expect(headers.get("from")).toBe("Samnytta <samnytta@example.se>");
    expect(headers.get("to")).toBe("anna@example.se");
    expect(headers.get("message-id")).toBe(`<${letter.id}@samnytta.example.se>`);
    expect(headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(headers.has("list-unsubscribe")).toBe(false);
    const body = raw.slice(raw.indexOf("\r\n\r\n") + 4);
    expect(quotedPrintable(body).replaceAll("\r\n", "\n").trim()).toBe(letter.text.trim());
  });

  test("can be stopped by one press in the reader's mail program, where it is such a letter", async () => {
    const { settings, received } = await openMailServer();
    const stopAddress = "https://samnytta.example.se/brev/hemlig";
    await smtpSender(settings)({ ...letter, stopAddress });
    const headers = headersOf(received[0]?.raw ?? "");
    expect(headers.get("list-unsubscribe")).toBe(`<${stopAddress}>`);
    expect(headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  });

  test("has no other headers and no other receiver than ours, whatever the subject says", async () => {
    const { settings, received } = await openMailServer();
    const subject = "Inbjudan\r\nBcc: alla@example.se\r\nX-Mal: ja\r\n\r\nEn annan text";
    await smtpSender(settings)({ ...letter, subject });
    const [{ to, raw } = { to: [], raw: "" }] = received;
    expect(to).toEqual(["anna@example.se"]);
    expect([...headersOf(raw).keys()].toSorted()).toEqual([
      "auto-submitted",
      "content-transfer-encoding",
      "content-type",
      "date",
      "from",
      "message-id",
      "mime-version",
      "subject",
      "to",
    ]);
  });
});

describe("a letter that does not get through", () => {
  test.each([
    "bo@example.se, anna@example.se",
    "Anna <anna@example.se>",
    "anna@example.se\r\nRCPT TO:<x@y.se>",
    "",
  ])("to %j: no server is asked", async (address) => {
    const { settings, received } = await openMailServer();
    const sent = await smtpSender(settings)({ ...letter, address });
    expect(sent).toEqual({ kind: "refused", answer: "not-one-address" });
    expect(received).toEqual([]);
  });

  test("an address that the server does not know is refused for good, and one that is full for now is tried later", async () => {
    const gone = await openMailServer({ rcpt: [550, "5.1.1 Okänd mottagare"] });
    expect(await smtpSender(gone.settings)(letter)).toMatchObject({ kind: "refused" });
    const full = await openMailServer({ rcpt: [452, "4.2.2 Full"] });
    expect(await smtpSender(full.settings)(letter)).toEqual({ kind: "later", answer: "452 4.2.2 Full" });
  });

  test("a letter that the server looks at and refuses, for good or for now", async () => {
    const spam = await openMailServer({ data: [554, "5.7.1 Nej"] });
    expect(await smtpSender(spam.settings)(letter)).toEqual({ kind: "refused", answer: "554 5.7.1 Nej" });
    const busy = await openMailServer({ data: [451, "4.3.0 Senare"] });
    expect(await smtpSender(busy.settings)(letter)).toEqual({ kind: "later", answer: "451 4.3.0 Senare" });
  });

  test.each(["silent", "hangs-up"] as const)("a server that %s is tried later", async (kind) => {
    const settings = await openOtherServer(kind);
    expect(await smtpSender(settings, { greetingTimeout: 50 })(letter)).toEqual({
      kind: "later",
      answer: "no-answer",
    });
  });

  test("a port where nobody answers is tried later, and so is a server that cannot keep the way secret", async () => {
    expect(await smtpSender(settingsAt(1))(letter)).toMatchObject({ kind: "later" });
    const { settings, received } = await openMailServer();
    expect(await smtpSender({ ...settings, requiresTls: true })(letter)).toMatchObject({ kind: "later" });
    expect(received).toEqual([]);
  });

  test("a try is ended when the program is", async () => {
    const ending = new AbortController();
    const sent = smtpSender(await openOtherServer("silent"), { signal: ending.signal })(letter);
    ending.abort();
    expect(await sent).toMatchObject({ kind: "later" });
  });
});
