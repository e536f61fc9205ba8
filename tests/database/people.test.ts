import { describe, expect, test } from "vitest";
import type { Assignment } from "#domain/rights";
import { day } from "#domain/time";
import type { OneTimeLink, Person } from "../../src/application/ports.ts";
import { bothArchives } from "./archives.ts";

const now = "2026-03-01T10:00:00.000Z";
const hourAgo = "2026-03-01T09:00:00.000Z";
const anna: Person = {
  id: "00000000-0000-4000-8000-00000000000a",
  name: "Anna Exempel",
  email: "anna@example.se",
  isExample: true,
};
const identity = { issuer: "https://inloggning.example.se", subject: "anna" };
const editor: Assignment = {
  id: "00000000-0000-4000-8000-0000000000a1",
  person: anna.id,
  organisation: "2080",
  role: "editor",
  from: day("2026-01-01"),
};
const link: OneTimeLink = {
  purpose: "invitation",
  organisation: "2080",
  body: '{"role":"editor"}',
  issuedAt: now,
  expiresAt: "2026-03-08T10:00:00.000Z",
};
const secret = "5".repeat(64);
const token = "7".repeat(64);

describe.each(bothArchives)("people $where", ({ open }) => {
  test("somebody is found by the provider's name for them, with their roles in every organisation", async () => {
    const { people, close } = await open();
    await people.addPerson(anna, now, identity);
    await people.giveRole(editor, now);
    expect(await people.findByIdentity(identity)).toEqual(anna);
    expect(await people.findByIdentity({ ...identity, subject: "bo" })).toBeUndefined();
    expect(await people.findByIdentity({ ...identity, issuer: "https://annan.example.se" })).toBeUndefined();
    expect(await people.assignmentsOf(anna.id)).toEqual([editor]);
    expect(await people.peopleIn("2080")).toEqual([{ person: anna, assignment: editor }]);
    expect(await people.peopleIn("2034")).toEqual([]);
    await close();
  });

  test("a role is ended by its own organisation alone, and stays as history", async () => {
    const { people, close } = await open();
    await people.addPerson(anna, now);
    await people.giveRole(editor, now);
    expect(await people.endRole("2034", editor.id, day("2026-02-01"))).toBe(false);
    expect(await people.endRole("2080", editor.id, day("2026-02-01"))).toBe(true);
    expect(await people.assignmentsOf(anna.id)).toEqual([{ ...editor, to: day("2026-02-01") }]);
    await close();
  });

  test("an erased person has no name, address or way in left, and the roles stay", async () => {
    const { people, close } = await open();
    await people.addPerson(anna, now, identity);
    await people.giveRole(editor, now);
    expect(await people.erasePerson("2034", anna.id, now)).toBe(false);
    expect(await people.erasePerson("2080", anna.id, now)).toBe(true);
    expect(await people.findPerson(anna.id)).toEqual({ id: anna.id, name: "erased", isExample: true });
    expect(await people.findByIdentity(identity)).toBeUndefined();
    expect((await people.peopleIn("2080")).map(({ assignment }) => assignment)).toEqual([editor]);
    expect(await people.erasePerson("2080", anna.id, now)).toBe(false);
    await close();
  });

  test("what is kept about somebody is told sort by sort, and nothing of others; erased with sign-ins and links", async () => {
    const { people, close } = await open();
    await people.addPerson(anna, now, identity);
    await people.giveRole(editor, now);
    const bo = { ...anna, id: "00000000-0000-4000-8000-00000000000b", name: "Bo", email: "bo@example.se" };
    await people.addPerson(bo, now);
    const session = { person: anna.id, openedAt: now, seenAt: now };
    await people.openSession(token, session, "2026-03-01T20:00:00.000Z");
    const addressed = { ...link, organisation: "2034", body: '{"email":"ANNA@example.se","role":"reader"}' };
    await people.issueLink(secret, addressed);
    await people.issueLink("4".repeat(64), {
      ...link,
      body: `{"kind":"sign-in-again","person":"${anna.id}"}`,
    });
    await people.issueLink("3".repeat(64), { ...link, body: '{"email":"bo@example.se"}' });
    await people.issueLink("2".repeat(64), { ...link, body: '{"email":"anna.old@example.se"}' });
    const kept = await people.keptAbout(anna.id);
    expect(kept.map(({ kind }) => kind)).toEqual(["person", "identity", "role", "session", "link", "link"]);
    const { organisation, purpose, issuedAt: issued_at, expiresAt: expires_at } = addressed;
    const common = { purpose, issued_at, expires_at };
    expect(kept.map(({ values }) => values)).toEqual([
      { id: anna.id, name: anna.name, email: anna.email, is_example: "true", created_at: now },
      { ...identity, person: anna.id, linked_at: now },
      { person: anna.id, organisation: "2080", role: "editor", from_day: "2026-01-01", given_at: now },
      { person: anna.id, opened_at: now, seen_at: now, expires_at: "2026-03-01T20:00:00.000Z" },
      { body: addressed.body, organisation, ...common },
      { body: `{"kind":"sign-in-again","person":"${anna.id}"}`, organisation: "2080", ...common },
    ]);
    expect(await people.erasePerson("2080", anna.id, now, ["2".repeat(64)])).toBe(true);
    expect(await people.findSession(token, { now, idleSince: hourAgo })).toBeUndefined();
    const left = [...(await people.linksOf("2080")), ...(await people.linksOf("2034"))];
    expect(left.map(({ secretHash }) => secretHash)).toEqual(["3".repeat(64)]);
    const after = await people.keptAbout(anna.id);
    expect(after.map(({ kind }) => kind)).toEqual(["person", "role"]);
    expect(after[0]?.values).toEqual({ id: anna.id, is_example: "true", created_at: now });
    expect((await people.keptAbout(bo.id)).map(({ kind }) => kind)).toEqual(["person", "link"]);
    await close();
  });

  test("a sign-in is found by its token until it has rested too long, is closed or has come to its end", async () => {
    const { people, close } = await open();
    await people.addPerson(anna, now);
    const session = { person: anna.id, openedAt: now, seenAt: now };
    await people.openSession(token, session, "2026-03-01T20:00:00.000Z");
    expect(await people.findSession("8".repeat(64), { now, idleSince: hourAgo })).toBeUndefined();
    const later = "2026-03-01T10:30:00.000Z";
    expect(await people.findSession(token, { now: later, idleSince: "2026-03-01T09:30:00.000Z" })).toEqual({
      ...session,
      seenAt: later,
    });
    await people.chooseOrganisation(token, "2080");
    expect((await people.findSession(token, { now: later, idleSince: hourAgo }))?.organisation).toBe("2080");
    await people.closeSession(token, later);
    expect(await people.findSession(token, { now: later, idleSince: hourAgo })).toBeUndefined();
    const rested = { now: "2026-03-01T12:00:00.000Z", idleSince: "2026-03-01T11:00:00.000Z" };
    const ended = { now: "2026-03-01T20:00:00.000Z", idleSince: hourAgo };
    for (const [number, late] of [rested, ended].entries()) {
      const other = String(number).repeat(64);
      await people.openSession(other, session, "2026-03-01T20:00:00.000Z");
      expect(await people.findSession(other, { now: later, idleSince: hourAgo })).toBeDefined();
      expect(await people.findSession(other, late)).toBeUndefined();
      // A clock that is set back revives nothing.
      expect(await people.findSession(other, { now: later, idleSince: hourAgo })).toBeUndefined();
    }
    await close();
  });

  test("a link works once, before its end, and not when taken back", async () => {
    const { people, close } = await open();
    await people.issueLink(secret, link);
    expect(await people.findLink(secret)).toEqual(link);
    expect(await people.useLink("6".repeat(64), now)).toBeUndefined();
    expect(await people.useLink(secret, link.expiresAt)).toBeUndefined();
    const uses = await Promise.all([people.useLink(secret, now), people.useLink(secret, now)]);
    expect(uses.filter((use) => use !== undefined)).toEqual([{ ...link, usedAt: now }]);
    expect(await people.revokeLink("2080", secret, now)).toBe(false);
    const other = "4".repeat(64);
    await people.issueLink(other, link);
    expect(await people.revokeLink("2034", other, now)).toBe(false);
    expect(await people.revokeLink("2080", other, now)).toBe(true);
    expect(await people.useLink(other, now)).toBeUndefined();
    expect((await people.linksOf("2080")).map(({ secretHash }) => secretHash).toSorted()).toEqual([
      other,
      secret,
    ]);
    expect(await people.linksOf("2034")).toEqual([]);
    await close();
  });

  test("accepting a link brings the person, the role and the way in, all or nothing, and once", async () => {
    const { people, close } = await open();
    await people.issueLink(secret, link);
    const accepted = { person: anna, isNew: true, assignment: editor, identity };
    expect(await people.acceptLink(secret, accepted, link.expiresAt)).toBeUndefined();
    expect(await people.findPerson(anna.id)).toBeUndefined();
    expect(await people.acceptLink(secret, accepted, now)).toEqual({ ...link, usedAt: now });
    expect(await people.findByIdentity(identity)).toEqual(anna);
    expect(await people.peopleIn("2080")).toEqual([{ person: anna, assignment: editor }]);
    const bo = { ...anna, id: "00000000-0000-4000-8000-00000000000b", name: "Bo Exempel" };
    expect(await people.acceptLink(secret, { person: bo, isNew: true }, now)).toBeUndefined();
    expect(await people.findPerson(bo.id)).toBeUndefined();
    const other = "4".repeat(64);
    await people.issueLink(other, link);
    const registrar = { ...editor, id: bo.id, role: "registrar" as const };
    await people.acceptLink(other, { person: anna, isNew: false, assignment: registrar }, now);
    expect(await people.assignmentsOf(anna.id)).toHaveLength(2);
    await close();
  });

  test("a name is shown by whoever owns the seat or hosts its owner, and is gone when it is withdrawn", async () => {
    const { people, close } = await open();
    const shown = {
      consent: "00000000-0000-4000-8000-0000000000c1",
      seat: "nsph-plats",
      organisation: "nsph-dalarna",
      holder: "holder",
      name: "Kim Exempelsson",
    } as const;
    const mandate = {
      host: "rss-dalarna",
      organisation: "nsph-dalarna",
      from: day("2026-01-01"),
      source: "Exempel",
    };
    await people.recordMandate(mandate, now);
    await people.showName("rss-dalarna", shown, now);
    await people.showName("nsph-dalarna", shown, now);
    expect(await people.shownNames()).toEqual([shown]);
    expect(await people.withdrawName({ organisation: "2080" }, shown.consent, now)).toBe(false);
    expect(await people.withdrawName({ link: secret }, shown.consent, now)).toBe(false);
    expect(await people.shownNames()).toEqual([shown]);
    expect(await people.withdrawName({ organisation: "rss-dalarna" }, shown.consent, now)).toBe(true);
    expect(await people.withdrawName({ organisation: "rss-dalarna" }, shown.consent, now)).toBe(false);
    expect(await people.shownNames()).toEqual([]);
    const other = { ...shown, consent: "00000000-0000-4000-8000-0000000000c2" };
    await people.showName("nsph-dalarna", other, now);
    const body = `{"consent":"${other.consent}","kind":"consent"}`;
    await people.issueLink(secret, { ...link, purpose: "guest", organisation: "nsph-dalarna", body });
    expect(await people.withdrawName({ link: secret }, other.consent, now)).toBe(true);
    expect(await people.shownNames()).toEqual([]);
    await close();
  });

  test("who may register for whom is for everybody to see", async () => {
    const { people, close } = await open();
    const mandate = {
      host: "rss-dalarna",
      organisation: "2034",
      from: day("2026-01-01"),
      source: "Välfärdsrådet (Exempel)",
    };
    await people.recordMandate(mandate, now);
    await people.recordMandate(mandate, now);
    expect(await people.mandates()).toEqual([mandate]);
    await close();
  });
});
