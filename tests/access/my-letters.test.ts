import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "#domain/rights";
import { day, type Day } from "#domain/time";
import { findWaiting } from "../../src/application/find-waiting.ts";
import type { NewLetter } from "../../src/application/ports.ts";
import { hashOfSecret } from "../../src/application/sign-in.ts";
import { lastDaysOf } from "../../src/application/view-last-days.ts";
import { openMemoryOutbox } from "../../src/storage/memory-outbox.ts";
import { openMemoryPeople } from "../../src/storage/memory-people.ts";
import { openMemoryRecords } from "../../src/storage/memory-records.ts";
import { housePost } from "../../src/web/house-post.ts";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { shippedRegister } from "./parts.ts";

const own = { origin: "http://localhost", host: "localhost" };
const FALUN = "2080";
const anna = "00000000-0000-4000-8000-00000000000a";
const SECRET = "hemlig-anna";
const now = "2026-11-22T12:00:00.000Z";

let house: OpenedHouse;
const outbox = openMemoryOutbox();
/** How the house's pages are asked by whoever holds Anna's cookie, and by anybody. */
const cookie = "samnytta=token-anna";

function letter(number: number, other: Partial<NewLetter> = {}): NewLetter {
  return {
    id: `00000000-0000-4000-8000-00000000000${number}`,
    key: `digest ${number}`,
    organisation: FALUN,
    kind: "digest",
    to: { organisation: FALUN, role: "registrar", address: "anna@example.se", person: anna },
    subject: "Det här väntar hos Falu kommun",
    text: "Hej! {{link}}",
    link: `http://localhost/brev/${SECRET}`,
    isExample: false,
    writtenAt: `2026-11-2${number}T06:00:00.000Z`,
    state: "waiting",
    ...other,
  };
}

beforeAll(async () => {
  const people = openMemoryPeople(outbox);
  const records = openMemoryRecords();
  const register = await shippedRegister();
  const post = housePost({ outbox, house: () => "http://localhost", isSending: true, register, records });
  house = await openHouse({ people, records, post, isDemo: false });
  await people.addPerson({ id: anna, name: "Anna", email: "anna@example.se", isExample: false }, now);
  const from = day("2026-01-01");
  await people.giveRole({ id: anna, person: anna, organisation: FALUN, role: "registrar", from }, now);
  const session = { person: anna, openedAt: now, seenAt: now };
  await people.openSession(hashOfSecret("token-anna"), session, "2027-01-01T00:00:00Z");
  await outbox.add(FALUN, [letter(1, { stopHash: hashOfSecret(SECRET) })]);
});
afterAll(() => house.close());

const read = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
  const answered = await house.app.request(path, { headers });
  return { status: answered.status, text: await answered.text(), headers: answered.headers };
};
const send = async (
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = own,
) => {
  const answered = await house.app.request(path, {
    method: "POST",
    headers,
    body: new URLSearchParams(fields),
  });
  return { status: answered.status, text: await answered.text(), headers: answered.headers };
};
const choice = () => outbox.choiceOf(FALUN, anna);

test("somebody who counts in a municipality is told of last days near at hand, and reminded of them", async () => {
  const [entry, last] = house.catalogue.entries
    .flatMap((each) => lastDaysOf(each, FALUN).map((found) => [each, found.last] as const))
    .find((each) => each[1] !== undefined) ?? [undefined, undefined];
  if (entry === undefined || last === undefined) throw new Error("Falun has a last day");
  const on = async (today: Day, role: Role) =>
    (
      await findWaiting(
        { person: "p", organisation: FALUN, roles: [role], hosts: [] },
        {
          ...house.trust,
          outbox,
          catalogue: { ...house.catalogue, entries: [entry] },
          clock: { today: () => today, moment: () => now },
        },
      )
    ).flatMap((each) => (each.kind === "last-day" && each.day.equals(last) ? [each] : []));
  const found = await on(last.subtract({ days: 30 }), "economist");
  expect(found[0]).toMatchObject({ agreement: entry.agreement.title, reminder: { kind: "last-day" } });
  expect(await on(last.subtract({ days: 31 }), "economist")).toEqual([]);
  expect(await on(last.add({ days: 1 }), "economist")).toEqual([]);
  expect(await on(last, "auditor")).toEqual([]);
});

describe("the page of one's own letters", () => {
  test("says how often and how the last letters stand, in words, and keeps a choice", async () => {
    await outbox.add(FALUN, [letter(2, { kind: "reminder", key: "r", subject: "Påminnelse: en sak" })]);
    await outbox.settle(letter(2).id, { state: "failed", answer: "550 5.1.1", at: now });
    const { text } = await read("/mitt/brev", { cookie });
    expect(text).toContain("Hur ofta vill du ha brev om Falu kommun?");
    expect(text).toContain("Varje dag som det finns något nytt, och påminnelser.");
    expect(text).toContain("Brevet väntar på att skickas.");
    expect(text).toMatch(/Påminnelse: en sak[\s\S]*Brevet gick inte fram/);
    const fields = { nyckel: "k", "hur-ofta": "weekly", paminnelser: "nej" };
    const saved = await send("/mitt/brev", fields, { ...own, cookie });
    expect([saved.status, saved.headers.get("location")]).toEqual([303, "/mitt/brev?nyss=sparat"]);
    expect(await choice()).toEqual({ rhythm: "weekly", reminds: false });
    const after = (await read("/mitt/brev?nyss=sparat", { cookie })).text;
    expect(after).toContain("Ditt val är sparat.");
    expect(after).toContain("Varje vecka som det finns något nytt, utan påminnelser.");
  });

  test("shows what the next letter would say", async () => {
    await house.trust.records.write(
      { person: "somebody", organisation: "rss-dalarna", role: "county-host" },
      {
        kind: "body",
        object: "b1",
        owner: FALUN,
        state: "unconfirmed",
        body: '{"name":"Nämnden"}',
        basedOn: 0,
        deed: "write-body",
        key: "k1",
      },
      now,
    );
    const { text } = await read("/mitt/brev", { cookie });
    expect(text).toContain("<li>En uppgift väntar på att bekräftas.</li>");
  });

  test("refuses a rhythm that is none of ours, and changes nothing", async () => {
    const before = await choice();
    const answered = await send("/mitt/brev", { nyckel: "k", "hur-ofta": "hourly" }, { ...own, cookie });
    expect(answered.status).toBe(422);
    expect(answered.text).toContain("Välj hur ofta i listan.");
    expect(await choice()).toEqual(before);
  });

  test("a letter of what waits lies in the organisation's outbox too", async () => {
    const { text } = await read("/mitt/utkorg", { cookie });
    expect(text).toContain("Det här väntar hos Falu kommun");
    expect(text).toContain("Påminnelse: en sak");
    expect(text).not.toContain(SECRET);
  });
});

describe("the link in a letter that stops them", () => {
  const path = `/brev/${SECRET}`;

  test("shows and does nothing until the button is pressed, and needs no sign-in", async () => {
    await outbox.choose(FALUN, anna, { rhythm: "daily", reminds: true }, now);
    for (let looks = 0; looks < 3; looks += 1) {
      const { status, text, headers } = await read(path);
      expect([status, headers.get("cache-control"), headers.get("set-cookie")]).toEqual([
        200,
        "no-store",
        null,
      ]);
      expect(text).toContain("Det gäller brev till dig om Falu kommun.");
      expect(text).toContain("Just nu får du brev eller påminnelser");
      expect(text).not.toMatch(/Anna|anna@/);
    }
    expect(await choice()).toEqual({ rhythm: "daily", reminds: true });
    const stopped = await send(path, { brev: "nej" });
    expect(stopped.text).toContain("Du får inga fler brev om vad som väntar och inga påminnelser.");
    expect(await choice()).toEqual({ rhythm: "none", reminds: false });
    expect((await send(path, { brev: "nej" })).status).toBe(200);
    expect((await read(path)).text).toContain("Just nu får du inga sådana brev.");
    expect((await send(path, { brev: "ja" })).text).toContain("Du får brev igen");
    expect(await choice()).toEqual({ rhythm: "daily", reminds: true });
  });

  test("stops them by the mail program's own button, from another place and without being led on", async () => {
    const answered = await send(
      path,
      { "List-Unsubscribe": "One-Click" },
      { host: "localhost", origin: "https://post.example.se" },
    );
    expect(answered.status).toBe(200);
    expect(await choice()).toEqual({ rhythm: "none", reminds: false });
  });

  test("that no letter has is told in Swedish with what to do, and changes nothing", async () => {
    for (const answered of [await read("/brev/gissad"), await send("/brev/gissad", { brev: "ja" })]) {
      expect(answered.status).toBe(404);
      expect(answered.text).toContain("Länken fungerar inte");
      expect(answered.text).toContain("Kontrollera att hela adressen kom med");
    }
    expect(await choice()).toEqual({ rhythm: "none", reminds: false });
  });

  test("is closed for one who has been erased, and is looked for so often only", async () => {
    await house.trust.people.erasePerson(FALUN, anna, now);
    expect((await read(path)).status).toBe(404);
    const statuses = new Set<number>();
    for (let tries = 0; tries < 40; tries += 1) statuses.add((await read(`/brev/gissad-${tries}`)).status);
    expect([...statuses]).toEqual([404, 429]);
  });
});
