import { day } from "#domain/time";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { prepareFirstAdministrator } from "../../src/application/first-administrator.ts";
import { openIdProvider } from "../../src/web/open-id-provider.ts";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { openTestProvider, type TestProvider } from "./test-provider.ts";

const RETURN = "http://localhost/logga-in/svar";
const clock = { now: "", moment: () => clock.now, today: () => day("2026-11-22") };

let provider: TestProvider;
let house: OpenedHouse;
beforeAll(async () => {
  provider = await openTestProvider(RETURN);
  const settings = {
    id: "falun",
    name: "Falu kommun",
    issuer: provider.issuer,
    clientId: "samnytta",
    clientSecret: "a secret of the test",
    organisations: ["2080"],
  };
  const down = { ...settings, id: "nere", name: "Nere", issuer: "http://127.0.0.1:9" };
  house = await openHouse({ clock, providers: [openIdProvider(settings), openIdProvider(down)] });
});
afterAll(async () => {
  await house.close();
  await provider.close();
  expect(house.faults).toEqual([]);
});
beforeEach(() => {
  provider.tell(undefined);
  // Each test in an hour of its own: failures of one hold nobody back in the next.
  clock.now = new Date(Date.parse(clock.now || "2026-11-22T12:00:00.000Z") + 3_600_000).toISOString();
});

const ask = (path: string, cookie = "") => house.app.request(path, { headers: { cookie } });
const cookieOf = (answered: Response, name: string) =>
  answered.headers
    .getSetCookie()
    .find((each) => each.startsWith(`${name}=`))
    ?.split(";")[0] ?? "";

/** Goes to the provider and back, and gives the address and the cookie that the browser comes back with. */
async function beginAt(query = "") {
  const started = await ask(`/logga-in/med/falun${query}`);
  expect(started.status).toBe(303);
  const back = await provider.follow(started.headers.get("location") ?? "");
  return { back: back.slice("http://localhost".length), cookie: cookieOf(started, "samnytta-under-way") };
}

async function signIn(query = "") {
  const { back, cookie } = await beginAt(query);
  return ask(back, cookie);
}

async function invitation(organisation: string): Promise<string> {
  const parts = { ...house.trust, register: house.catalogue.register };
  const outcome = await prepareFirstAdministrator(organisation, parts);
  if (outcome.kind !== "issued") throw new Error(outcome.kind);
  return outcome.secret;
}

describe("signing in by a provider of identities", () => {
  test("somebody whom nobody has invited is told what to do; with an invitation they are known ever after", async () => {
    const unknown = await signIn();
    expect(unknown.status).toBe(403);
    const html = await unknown.text();
    expect(html).toContain("Vi känner inte igen dig");
    expect(html).toContain("Be en administratör i din organisation om en inbjudan.");
    expect(cookieOf(unknown, "samnytta")).toBe("");
    const secret = await invitation("2080");
    expect(await (await ask(`/inbjudan/${secret}`)).text()).toContain("Logga in med Falu kommun");
    const taken = await signIn(`?inbjudan=${secret}`);
    expect(taken.status).toBe(303);
    const mine = await ask("/mitt", cookieOf(taken, "samnytta"));
    expect(await mine.text()).toContain(
      "Du är inloggad som anna Exempelsson: administratör hos Falu kommun.",
    );
    const again = await signIn("?vidare=/mitt/personer");
    expect(again.headers.get("location")).toBe("/mitt/personer");
    expect((await ask("/mitt/personer", cookieOf(again, "samnytta"))).status).toBe(200);
  });

  test("the answer leads to no other house, whatever the address asked for", async () => {
    for (const vidare of ["//evil.example", "https://evil.example", "/%5Cevil.example"])
      expect((await signIn(`?vidare=${vidare}`)).headers.get("location")).toBe("/mitt");
  });

  test("the provider of one municipality takes no invitation of another", async () => {
    const secret = await invitation("2034");
    provider.as.subject = "bo";
    const refused = await signIn(`?inbjudan=${secret}`);
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain("gäller inte för den organisation som bjuder in dig");
    expect((await ask(`/inbjudan/${secret}`)).status).toBe(200);
    provider.as.subject = "anna";
  });

  test("new keys at the provider are no trouble", async () => {
    provider.rotateKeys();
    expect((await signIn()).status).toBe(303);
  });

  test.each([
    ["one that is too old", { exp: 1_000, iat: 900 }, "own", "är för gammalt eller redan använt"],
    ["one for another service", { aud: "another" }, "own", "var inte gjort för Samnytta"],
    ["one of another issuer", { iss: "https://evil.example" }, "own", "var inte gjort för Samnytta"],
    ["one for another sign-in", { nonce: "another" }, "own", "var inte gjort för Samnytta"],
    ["one signed by another", { sub: "anna" }, "another", "gick inte att kontrollera"],
  ] as const)("of answers %s lets nobody in, and says what to do", async (_, claims, by, sentence) => {
    provider.tell((said) => ({ ...said, ...claims }), by);
    const answered = await signIn();
    expect(answered.status).toBe(403);
    const html = await answered.text();
    expect(html).toContain("Det gick inte att logga in");
    expect(html).toContain(sentence);
    expect(cookieOf(answered, "samnytta")).toBe("");
  });

  test("an answer used twice lets nobody in the second time, with or without its cookie", async () => {
    const { back, cookie } = await beginAt();
    expect((await ask(back, cookie)).status).toBe(303);
    const replayed = await ask(back, cookie);
    expect(await replayed.text()).toContain("är för gammalt eller redan använt");
    expect(await (await ask(back)).text()).toContain("började inte i den här webbläsaren");
  });

  test("another's answer, another state and a sign-in begun long ago are not taken", async () => {
    const first = await beginAt();
    const second = await beginAt();
    for (const [path, cookie] of [
      [first.back, second.cookie],
      [first.back.replace(/state=[^&]+/, "state=planted"), first.cookie],
      ["/logga-in/svar?code=x&state=undefined", "samnytta-under-way=planted"],
    ] as const)
      expect(await (await ask(path, cookie)).text()).toContain("började inte i den här webbläsaren");
    clock.now = new Date(Date.parse(clock.now) + 600_000).toISOString();
    expect(await (await ask(second.back, second.cookie)).text()).toContain("varit öppen för länge");
  });

  test("a no from the provider, and a provider that does not answer, are told", async () => {
    const { cookie, back } = await beginAt();
    const state = /state=[^&]+/.exec(back)?.[0] ?? "";
    const issuer = `iss=${encodeURIComponent(provider.issuer)}`;
    const declined = await ask(`/logga-in/svar?error=access_denied&${state}&${issuer}`, cookie);
    expect(await declined.text()).toContain("avbröts eller nekades");
    const down = await ask("/logga-in/med/nere");
    expect(down.status).toBe(503);
    expect(await down.text()).toContain("Inloggningen hos Nere svarar inte.");
    expect((await ask("/logga-in/med/finns-inte")).status).toBe(404);
  });

  test("the cookie of a sign-in under way is the browser's alone, for ten minutes", async () => {
    const started = await ask("/logga-in/med/falun");
    const set = started.headers.get("set-cookie") ?? "";
    for (const word of ["HttpOnly", "SameSite=Lax", "Max-Age=600"]) expect(set).toContain(word);
    const address = new URL(started.headers.get("location") ?? "");
    expect(address.searchParams.get("code_challenge_method")).toBe("S256");
    for (const word of ["state", "nonce", "code_challenge"])
      expect(address.searchParams.get(word)).not.toBe("");
  });
});
