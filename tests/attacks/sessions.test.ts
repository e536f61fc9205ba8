import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { day } from "#domain/time";
import { demoPersonId } from "../../src/application/demo-people.ts";
import { cookieIn, openAttackedHouse, type AttackedHouse } from "./attacked-house.ts";

let attacked: AttackedHouse;
beforeAll(async () => {
  attacked = await openAttackedHouse();
});
afterAll(() => attacked.close());

/** Whether a cookie opens somebody's page. */
const opens = async (cookie: string) => (await attacked.read("/mitt", cookie)).status === 200;

describe("the token of a sign-in", () => {
  test("is another after signing in than what the browser held before", async () => {
    const planted = "samnytta=planted-by-somebody";
    const signedIn = await attacked.send("/logga-in/exempel", [["roll", "auditor"]], planted);
    expect(cookieIn(signedIn)).not.toBe(planted);
    expect([await opens(planted), await opens(cookieIn(signedIn))]).toEqual([false, true]);
    const again = await attacked.send("/logga-in/exempel", [["roll", "auditor"]], cookieIn(signedIn));
    expect(cookieIn(again)).not.toBe(cookieIn(signedIn));
  });

  test("is another after changing organisation, and the former is worth nothing", async () => {
    const before = await attacked.as("economist");
    await attacked.house.trust.people.giveRole(
      {
        id: "00000000-0000-4000-8000-00000000000c",
        person: demoPersonId("economist"),
        organisation: "2034",
        role: "reader",
        from: day("2026-01-01"),
      },
      "2026-11-20T10:00:00Z",
    );
    const page = await (await attacked.read("/mitt", before)).text();
    const changed = await attacked.send("/mitt/organisation", [["organisation", "2034"]], before);
    const after = cookieIn(changed);
    expect(after).not.toBe(before);
    expect([await opens(before), await opens(after)]).toEqual([false, true]);
    const own = await (await attacked.read("/mitt", after)).text();
    expect(own).toContain("Orsa kommun");
    // It ends when the first one would have.
    const end = /senast [^<]+/.exec(page)?.[0];
    expect(end).toBeDefined();
    expect(own).toContain(end);
    // For an organisation where they have no role nothing changes, and no token is given.
    const refused = await attacked.send("/mitt/organisation", [["organisation", "skr"]], after);
    expect(refused.headers.get("set-cookie")).toBeNull();
    expect(await opens(after)).toBe(true);
  });

  test("is worth nothing after signing out, in no window", async () => {
    const cookie = await attacked.as("politician");
    const out = await attacked.send("/logga-ut", [], cookie);
    expect(out.headers.get("set-cookie")).toMatch(/Max-Age=0/);
    expect(await opens(cookie)).toBe(false);
  });

  test("stands in no page, no address and no log", async () => {
    const cookie = await attacked.as("strategist");
    const [, token = ""] = cookie.split("=");
    for (const path of ["/mitt", "/mitt/personer", "/mitt/andringar", "/mitt/lan"]) {
      const answered = await attacked.read(path, cookie);
      expect((await answered.text()).includes(token)).toBe(false);
      expect(JSON.stringify([...answered.headers])).not.toContain(token);
      expect(answered.headers.get("cache-control")).toBe("no-store");
    }
    expect(JSON.stringify(attacked.house.faults)).not.toContain(token);
  });
});

describe("whoever guesses", () => {
  test("is told the same of every link, invitation and part that nobody has made", async () => {
    for (const path of ["/lank/", "/inbjudan/"]) {
      const answers = await Promise.all(
        ["a", "b".repeat(43), "x.y", "0"].map(async (secret) => {
          const answered = await attacked.read(path + secret);
          return `${answered.status} ${JSON.stringify([...answered.headers])} ${await answered.text()}`;
        }),
      );
      expect(new Set(answers).size).toBe(1);
      expect(answers[0]).toMatch(/^404/);
    }
    const parts = await Promise.all(
      ["king", "strategist ", "", "__proto__"].map((roll) =>
        attacked.send("/logga-in/exempel", [["roll", roll]]),
      ),
    );
    expect(parts.map(({ headers }) => headers.get("location")).slice(2)).toEqual(["/logga-in", "/logga-in"]);
    expect(parts[0]?.headers.get("set-cookie")).toBeNull();
  });

  test("waits after thirty links that nobody made, and everybody else does not read slower", async () => {
    for (let tried = 0; tried < 40; tried += 1) await attacked.read(`/lank/gissad-${tried}`);
    const held = await attacked.read("/lank/gissad");
    expect([held.status, Number(held.headers.get("retry-after")) > 0]).toEqual([429, true]);
    expect((await attacked.read("/kommuner/falun")).status).toBe(200);
    expect(await opens(await attacked.as("auditor"))).toBe(true);
  });
});
