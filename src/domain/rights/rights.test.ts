import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "#domain/time";
import { actingFor, type HostMandate } from "./acting.ts";
import { mayDo, type Thing } from "./may-do.ts";
import { DEEDS, RIGHTS, type ObjectState } from "./rights-table.ts";
import { ROLES, type Acting, type Assignment, type Role } from "./role.ts";

const falun = "2080";
const orsa = "2034";
const rss = "rss-dalarna";

/** Somebody at Falun, unless the test says otherwise. */
function acting(roles: readonly Role[], other: Partial<Acting> = {}): Acting {
  return { person: "anna", organisation: falun, roles, hosts: [], ...other };
}

describe("who may do what", () => {
  test("nobody who is not signed in may do anything", () => {
    for (const deed of DEEDS)
      for (const state of RIGHTS[deed].states)
        expect(mayDo(deed, { owner: falun, state }, undefined)).toEqual({
          may: false,
          why: { kind: "not-signed-in" },
        });
  });

  test("an editor writes a body of the own municipality, and not of the neighbour", () => {
    expect(mayDo("write-body", { owner: falun, state: "new" }, acting(["editor"]))).toEqual({
      may: true,
      role: "editor",
      onBehalf: false,
    });
    expect(mayDo("write-body", { owner: orsa, state: "new" }, acting(["editor"]))).toMatchObject({
      may: false,
      why: { kind: "other-organisation", owner: orsa },
    });
  });

  test("the county host writes for a municipality that it hosts, and only as county host", () => {
    const host = { organisation: rss, hosts: [falun, orsa] };
    const thing: Thing = { owner: orsa, state: "new" };
    expect(mayDo("write-body", thing, acting(["editor", "county-host"], host))).toEqual({
      may: true,
      role: "county-host",
      onBehalf: true,
    });
    expect(mayDo("write-body", thing, acting(["editor"], host))).toMatchObject({
      why: { kind: "role-needed" },
    });
    expect(
      mayDo("confirm-entry", { owner: orsa, state: "unconfirmed" }, acting(["county-host"], host)).may,
    ).toBe(false);
  });

  test("an auditor reads own and joint matters, and changes nothing", () => {
    const auditor = acting(["auditor"]);
    expect(mayDo("read-log", { owner: falun, state: "published" }, auditor).may).toBe(true);
    expect(mayDo("read-drafts", { owner: rss, state: "draft", parties: [falun] }, auditor).may).toBe(true);
    expect(mayDo("read-drafts", { owner: rss, state: "draft" }, auditor).may).toBe(false);
    const changing = DEEDS.filter((deed) => !deed.startsWith("read-"));
    for (const deed of changing)
      for (const state of RIGHTS[deed].states)
        expect(mayDo(deed, { owner: falun, state }, auditor).may).toBe(false);
  });

  test("whoever wrote the draft last does not publish it", () => {
    const publisher = acting(["editor", "publisher"]);
    const draft: Thing = { owner: falun, state: "draft", lastBy: "anna" };
    expect(mayDo("publish-agreement", draft, publisher)).toEqual({
      may: false,
      why: { kind: "same-person" },
    });
    expect(mayDo("publish-agreement", { ...draft, lastBy: "bo" }, publisher).may).toBe(true);
  });

  test("what is published is not written in, by anybody", () => {
    expect(mayDo("write-agreement", { owner: falun, state: "published" }, acting(ROLES))).toMatchObject({
      why: { kind: "wrong-state", state: "published" },
    });
  });
});

/** What must hold of every verdict, read once more and in other words. */
type Judge = typeof mayDo;

function holdsFor(judge: Judge): boolean {
  const organisations = [falun, orsa, rss];
  const states: ObjectState[] = ["new", "draft", "unconfirmed", "confirmed", "published", "ended"];
  const property = fc.property(
    fc.constantFrom(...DEEDS),
    fc.constantFrom(...organisations),
    fc.constantFrom(...states),
    fc.subarray([...ROLES]),
    fc.constantFrom(...organisations),
    fc.subarray(organisations),
    fc.subarray(organisations),
    fc.boolean(),
    (deed, owner, state, roles, organisation, hosts, parties, isSame) => {
      const { roles: needed, states: allowed, reach, ...right } = RIGHTS[deed];
      const thing: Thing = { owner, state, parties, lastBy: isSame ? "anna" : "bo" };
      const verdict = judge(deed, thing, acting(roles, { organisation, hosts }));
      if (!verdict.may) return true;
      const isReached =
        (organisation === owner && includes(reach, "own")) ||
        (includes(hosts, owner) && includes(reach, "hosted") && includes(roles, "county-host")) ||
        (includes(parties, organisation) && includes(reach, "joint"));
      const twoEyes = "isFourEyes" in right && isSame;
      return (
        isReached &&
        includes(needed, verdict.role) &&
        includes(roles, verdict.role) &&
        includes(allowed, state) &&
        !twoEyes
      );
    },
  );
  return !fc.check(property, { numRuns: 5_000 }).failed;
}

function includes(list: readonly string[], value: string): boolean {
  return list.includes(value);
}

test("what is allowed is reached, in a role of the right, in one of its states, by another person where two are needed", () => {
  expect(holdsFor(mayDo)).toBe(true);
});

test("a judge that forgets whose it is, the state, or the second person is caught", () => {
  const anybodys: Judge = (deed, thing, who) =>
    mayDo(deed, { ...thing, owner: who?.organisation ?? "" }, who);
  const anyState: Judge = (deed, thing, who) =>
    mayDo(deed, { ...thing, state: RIGHTS[deed].states[0] ?? "new" }, who);
  const oneIsEnough: Judge = (deed, { lastBy: _by, ...thing }, who) => mayDo(deed, thing, who);
  for (const wrong of [anybodys, anyState, oneIsEnough]) expect(holdsFor(wrong)).toBe(false);
});

describe("acting for an organisation", () => {
  const on = day("2026-03-01");
  const host: Assignment = {
    id: "1",
    person: "anna",
    organisation: rss,
    role: "county-host",
    from: day("2026-01-01"),
  };
  const mandates: readonly HostMandate[] = [
    { host: rss, organisation: orsa, from: day("2026-01-01"), source: "Välfärdsrådet" },
    { host: rss, organisation: falun, from: day("2026-04-01"), source: "Välfärdsrådet" },
    { host: "lan-19", organisation: "1980", from: day("2026-01-01"), source: "okänt" },
  ];

  test("a mandate counts on its own days, and only for whoever is county host", () => {
    expect(actingFor("anna", rss, { assignments: [host], mandates }, on)).toEqual({
      person: "anna",
      organisation: rss,
      roles: ["county-host"],
      hosts: [orsa],
    });
    const editor: Assignment = { ...host, role: "editor" };
    expect(actingFor("anna", rss, { assignments: [editor], mandates }, on)?.hosts).toEqual([]);
  });

  test("an assignment that has ended, or has not begun, gives nothing; its last day counts", () => {
    const known = (assignment: Assignment) => ({ assignments: [assignment], mandates: [] });
    const until = (last: string): Assignment => ({ ...host, to: day(last) });
    expect(actingFor("anna", rss, known(until("2026-02-28")), on)).toBeUndefined();
    expect(actingFor("anna", rss, known(until("2026-03-01")), on)?.roles).toEqual(["county-host"]);
    expect(actingFor("anna", rss, known({ ...host, from: day("2026-03-02") }), on)).toBeUndefined();
    expect(actingFor("bo", rss, known(host), on)).toBeUndefined();
    expect(actingFor("anna", orsa, known(host), on)).toBeUndefined();
  });
});
