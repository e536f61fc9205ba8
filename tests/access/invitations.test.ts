import { verifyLog } from "#domain/log";
import { beforeAll, describe, expect, test } from "vitest";
import { findInvitation, takeInvitation } from "../../src/application/accept-link.ts";
import { prepareFirstAdministrator } from "../../src/application/first-administrator.ts";
import { giftBody, issueLink, type LinkGift } from "../../src/application/links.ts";
import { personFieldProblems } from "../../src/application/person-fields.ts";
import { findVisitor, hashOfSecret } from "../../src/application/sign-in.ts";
import { day } from "#domain/time";
import { accessParts, shippedRegister } from "./parts.ts";

let register: Awaited<ReturnType<typeof shippedRegister>>;
beforeAll(async () => {
  register = await shippedRegister();
});

const anna = { name: "Anna Exempel", email: "anna@example.se" };
const bo = { name: "Bo Exempel", email: "bo@example.se" };

/** Falun with its first administrator, signed in. */
async function falun() {
  const parts = accessParts();
  const outcome = await prepareFirstAdministrator("2080", { ...parts, register });
  if (outcome.kind !== "issued") throw new Error(outcome.kind);
  const taken = await takeInvitation(outcome.secret, { fields: anna }, parts);
  if (taken.kind !== "signed-in") throw new Error(taken.kind);
  const visitor = await findVisitor(taken.token, parts);
  if (visitor === undefined) throw new Error("nobody signed in");
  const invite = (gift: LinkGift) =>
    issueLink({ purpose: "invitation", organisation: "2080", body: giftBody(gift), hours: 168 }, parts);
  return { parts, visitor, invite, by: visitor.person.id };
}

describe("the first administrator", () => {
  test("gets in by the link, with the role, in the organisation that was named", async () => {
    const { visitor, parts } = await falun();
    expect(visitor.person.name).toBe("Anna Exempel");
    expect(visitor.acting).toMatchObject({ organisation: "2080", roles: ["administrator"] });
    const log = await parts.records.events("2080");
    expect(log).toMatchObject([{ deed: "give-role", kind: "assignment", person: visitor.person.id }]);
    expect(verifyLog("2080", log, [])).toEqual({ isAnchored: false });
    expect(JSON.stringify(log)).not.toContain("Anna");
  });

  test("a link works for 24 hours, and only the last that was printed", async () => {
    const parts = accessParts();
    const first = await prepareFirstAdministrator("2080", { ...parts, register });
    const second = await prepareFirstAdministrator("2080", { ...parts, register });
    if (first.kind !== "issued" || second.kind !== "issued") throw new Error("no link");
    expect(await findInvitation(first.secret, parts)).toEqual({ closed: "revoked" });
    parts.time.now = "2026-11-23T11:59:59.000Z";
    expect(await findInvitation(second.secret, parts)).toMatchObject({ gift: { role: "administrator" } });
    parts.time.now = "2026-11-23T12:00:00.000Z";
    expect(await findInvitation(second.secret, parts)).toEqual({ closed: "expired" });
    expect(await takeInvitation(second.secret, { fields: anna }, parts)).toEqual({
      kind: "closed",
      why: "expired",
    });
    expect(await parts.records.events("2080")).toEqual([]);
  });

  test("an organisation that has an administrator gets no more links, and one that nobody knows none", async () => {
    const { parts } = await falun();
    const ask = (code: string) => prepareFirstAdministrator(code, { ...parts, register });
    expect(await ask("2080")).toEqual({ kind: "has-administrator", organisation: "2080" });
    expect(await ask("9999")).toEqual({ kind: "unknown-organisation", organisation: "9999" });
    expect(await ask("Falun;drop")).toMatchObject({ kind: "unknown-organisation" });
    expect((await ask("20")).kind).toBe("issued");
    expect((await ask("rss-dalarna")).kind).toBe("issued");
  });

  test("only the hash of a secret is kept", async () => {
    const parts = accessParts();
    const issued = await prepareFirstAdministrator("2080", { ...parts, register });
    if (issued.kind !== "issued") throw new Error("no link");
    const kept = await parts.people.linksOf("2080");
    expect(kept.map(({ secretHash }) => secretHash)).toEqual([hashOfSecret(issued.secret)]);
    expect(JSON.stringify(kept)).not.toContain(issued.secret);
  });
});

describe("an invitation", () => {
  test("gives somebody new the role for its days, once, also when the button is pressed twice at a time", async () => {
    const { parts, invite, by } = await falun();
    const { secret } = await invite({ kind: "role", role: "registrar", to: day("2026-12-31"), by });
    const answers = await Promise.all([1, 2].map(() => takeInvitation(secret, { fields: bo }, parts)));
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(["closed", "signed-in"]);
    const people = await parts.people.peopleIn("2080");
    expect(people.map(({ person, assignment }) => [person.name, assignment.role])).toEqual([
      ["Anna Exempel", "administrator"],
      ["Bo Exempel", "registrar"],
    ]);
    expect((await parts.records.events("2080")).map(({ person }) => person)).toEqual([by, by]);
    expect(await takeInvitation(secret, { fields: bo }, parts)).toEqual({ kind: "closed", why: "used" });
  });

  test("nobody is recognised by an address: two with the same are two", async () => {
    const { parts, invite, by } = await falun();
    const { secret } = await invite({ kind: "role", role: "reader", by });
    await takeInvitation(secret, { fields: anna }, parts);
    const ids = (await parts.people.peopleIn("2080")).map(({ person }) => person.id);
    expect(new Set(ids).size).toBe(2);
  });

  test("somebody who is signed in keeps being the same person, with one more role", async () => {
    const { parts, visitor, invite, by } = await falun();
    const { secret } = await invite({ kind: "role", role: "registrar", by });
    const taken = await takeInvitation(secret, { fields: { name: "", email: "" }, visitor }, parts);
    if (taken.kind !== "signed-in") throw new Error(taken.kind);
    const again = await findVisitor(taken.token, parts);
    expect(again?.person.id).toBe(by);
    expect(again?.acting?.roles).toEqual(["registrar", "administrator"]);
  });

  test("an administrator whose role has ended leaves no way in behind", async () => {
    const { parts, visitor, invite, by } = await falun();
    const { secret } = await invite({ kind: "role", role: "administrator", by });
    const [own] = await parts.people.assignmentsOf(visitor.person.id);
    await parts.people.endRole("2080", own?.id ?? "", day("2026-11-21"));
    expect(await findInvitation(secret, parts)).toEqual({ closed: "revoked" });
  });

  test("a link to sign in again is the same person, and none for somebody who also works elsewhere", async () => {
    const { parts, invite, by } = await falun();
    const { secret } = await invite({ kind: "role", role: "registrar", by });
    await takeInvitation(secret, { fields: bo }, parts);
    const person = (await parts.people.peopleIn("2080"))[1]?.person.id ?? "";
    const again = await invite({ kind: "sign-in-again", person, by });
    const taken = await takeInvitation(again.secret, { fields: anna }, parts);
    expect(taken.kind === "signed-in" && (await findVisitor(taken.token, parts))?.person.id).toBe(person);
    const third = await invite({ kind: "sign-in-again", person, by });
    await parts.people.giveRole(
      {
        id: "00000000-0000-4000-8000-0000000000f1",
        person,
        organisation: "2034",
        role: "reader",
        from: day("2026-01-01"),
      },
      parts.time.now,
    );
    expect(await findInvitation(third.secret, parts)).toEqual({ closed: "revoked" });
  });
});

describe("a name and an address", () => {
  test.each([
    ["Anna\r\nBcc: alla@example.se", "anna@example.se", ["unseen-characters"]],
    ["Anna\u202eExempel", "anna@example.se", ["unseen-characters"]],
    ["", "", ["empty", "empty"]],
    ["x".repeat(101), `${"x".repeat(250)}@example.se`, ["too-long", "too-long"]],
    ["Anna", "anna@example.se\nBcc: bo@example.se", ["unseen-characters"]],
    ["Anna", "Anna <anna@example.se>", ["not-an-address"]],
    ["Anna", "anna@example.se,bo@example.se", ["not-an-address"]],
    ["Anna", "anna", ["not-an-address"]],
  ])("%j, %j: %j", (name, email, kinds) => {
    expect(personFieldProblems({ name, email }).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("names as people have them pass", () => {
    for (const name of ["Åsa Öberg-Ängström", "Seán O’Brien", "Nguyễn Thị Hồng", "محمد", "<b>Anna</b>"])
      expect(personFieldProblems({ name, email: "åsa@kommun.example.se" })).toEqual([]);
  });
});
