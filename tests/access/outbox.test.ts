import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { day } from "#domain/time";
import type { Person, Post } from "../../src/application/ports.ts";
import { sendDueLetters } from "../../src/application/send-letters.ts";
import { hashOfSecret } from "../../src/application/sign-in.ts";
import { openMemoryOutbox } from "../../src/storage/memory-outbox.ts";
import { openMemoryPeople } from "../../src/storage/memory-people.ts";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";

const own = { origin: "http://localhost", host: "localhost" };
let house: OpenedHouse;
let sending: OpenedHouse;

function postOf({ trust: { post } }: OpenedHouse): Post {
  if (post === undefined) throw new Error("the house has letters");
  return post;
}

/** A house whose letters are sent, beside the demonstration's. */
beforeAll(async () => {
  house = await openHouse();
  const outbox = openMemoryOutbox();
  sending = await openHouse({
    isDemo: false,
    people: openMemoryPeople(outbox),
    post: { ...postOf(house), outbox, isSending: true },
  });
});
afterAll(async () => {
  await house.close();
  await sending.close();
});

function asked({ app }: OpenedHouse, cookie: string) {
  return {
    read: async (path: string) => (await app.request(path, { headers: { cookie } })).text(),
    status: async (path: string) => (await app.request(path, { headers: { cookie } })).status,
    send: (path: string, fields: Record<string, string>) =>
      app.request(path, { method: "POST", headers: { ...own, cookie }, body: new URLSearchParams(fields) }),
  };
}

async function demo(part: string) {
  const body = new URLSearchParams({ roll: part });
  const answered = await house.app.request("/logga-in/exempel", { method: "POST", headers: own, body });
  return asked(house, answered.headers.get("set-cookie")?.split(";")[0] ?? "");
}

/** Somebody real with roles in Falun, signed in. */
async function falun(number: number, ...roles: readonly ("administrator" | "registrar" | "reader")[]) {
  const { people, clock } = sending.trust;
  const id = `00000000-0000-4000-8000-0000000000${String(number).padStart(2, "0")}`;
  const person: Person = { id, name: `Person ${number}`, email: `p${number}@example.se`, isExample: false };
  await people.addPerson(person, clock.moment());
  for (const [index, role] of roles.entries())
    await people.giveRole(
      { id: `${id}-${index}`, person: id, organisation: "2080", role, from: day("2026-01-01") },
      clock.moment(),
    );
  const now = clock.moment();
  await people.openSession(
    hashOfSecret(`token-${number}`),
    { person: id, openedAt: now, seenAt: now },
    "2027-01-01T00:00:00Z",
  );
  return asked(sending, `samnytta=token-${number}`);
}

function letterPath(html: string): string {
  return /\/mitt\/utkorg\/[0-9a-f-]{36}/.exec(html)?.[0] ?? "";
}

describe("letters in the demonstration", () => {
  test("an invitation lies in the outbox, marked as an example, with its link, and is never sent", async () => {
    const { read, send } = await demo("strategist");
    const issued = await send("/mitt/personer/bjud-in", {
      nyckel: "k1",
      som: "editor",
      epost: "bo@example.se",
    });
    expect(await issued.text()).toContain("Brevet ligger i utkorgen.");
    const outbox = await read("/mitt/utkorg");
    expect(outbox).toContain("Exempel: RSS Dalarna bjuder in dig som handläggare");
    expect(outbox).toContain("I demonstrationen skickas inga brev.");
    const letter = await read(letterPath(outbox));
    expect(letter).toContain("http://localhost/inbjudan/secret-");
    expect(letter).toContain("bo@example.se");
    expect(letter).toContain("Brevet skickas inte.");
  });

  test("the same form sent twice is one letter", async () => {
    const { read, send } = await demo("strategist");
    const form = { nyckel: "k2", som: "reader", epost: "cia@example.se" };
    await send("/mitt/personer/bjud-in", form);
    await send("/mitt/personer/bjud-in", form);
    expect((await read("/mitt/utkorg")).split("bjuder in dig som läsare").length - 1).toBe(1);
  });

  test("whoever only reads drafts gets no outbox, and another organisation's letter does not exist", async () => {
    const strategist = await demo("strategist");
    const path = letterPath(await strategist.read("/mitt/utkorg"));
    const politician = await demo("politician");
    expect(await politician.status("/mitt/utkorg")).toBe(403);
    expect(await politician.read("/mitt")).not.toContain("/mitt/utkorg");
    const orsa = await demo("social-services-chief");
    expect(await orsa.status("/mitt/utkorg")).toBe(200);
    expect(await orsa.status(path)).toBe(404);
    expect(await orsa.status("/mitt/utkorg/finns-inte")).toBe(404);
    expect((await orsa.send(`${path}/igen`, { nyckel: "x" })).status).toBe(404);
    expect((await politician.send(`${path}/igen`, { nyckel: "x" })).status).toBe(403);
  });
});

describe("letters that are sent", () => {
  test("an invitation goes by letter; one that is refused is told to the administrator, and tried again when asked", async () => {
    const { read, send, status } = await falun(1, "administrator");
    const form = { nyckel: "k3", som: "editor", epost: "dag@example.se" };
    const issued = await (await send("/mitt/personer/bjud-in", form)).text();
    expect(issued).toContain("Den går också som brev till dag@example.se.");
    const { outbox } = postOf(sending);
    const { clock } = sending.trust;
    const texts: string[] = [];
    const round = (kind: "refused" | "accepted") =>
      sendDueLetters({
        outbox,
        clock,
        send: async ({ text }) => {
          texts.push(text);
          return { kind, answer: kind === "refused" ? "550 5.1.1 <b>Okänd</b>" : "250 OK" };
        },
      });
    await round("refused");
    expect(await read("/mitt")).toContain("Ett brev gick inte fram.");
    const path = letterPath(await read("/mitt/utkorg"));
    const failed = await read(path);
    expect(failed).toContain("Brevet gick inte fram. Försökt en gång");
    expect(failed).toContain("550 5.1.1 &lt;b&gt;Okänd&lt;/b&gt;");
    expect(failed).toContain("(Här stod länken.");
    expect(failed).not.toContain("/inbjudan/");
    const again = await send(`${path}/igen`, { nyckel: "k4" });
    expect([again.status, again.headers.get("location")]).toEqual([303, `${path}?nyss=koad`]);
    await round("accepted");
    expect(texts[1]).toMatch(/http:\/\/localhost\/inbjudan\/secret-\d+\n/);
    expect(texts[1]).toContain("Person 1 bjuder in dig till Samnytta som handläggare hos Falu kommun.");
    expect(await read(path)).toContain("Skickat 22 november 2026");
    expect(await status(path)).toBe(200);
    expect(await read("/mitt")).not.toContain("gick inte fram");
  });

  test("an address is shown to administrators alone, and nobody else is told of failures or tries again", async () => {
    const administrator = await falun(2, "administrator");
    const path = letterPath(await administrator.read("/mitt/utkorg"));
    expect(await administrator.read(path)).toContain("dag@example.se");
    const registrar = await falun(3, "registrar");
    expect(await registrar.read(path)).not.toContain("dag@example.se");
    expect((await registrar.send(`${path}/igen`, { nyckel: "x" })).status).toBe(403);
    const reader = await falun(4, "reader");
    expect(await reader.status(path)).toBe(403);
  });
});
