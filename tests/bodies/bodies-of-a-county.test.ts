import { describe, expect, test } from "vitest";
import { buildRegister, writtenText } from "#domain/organisation";
import { verifyLog } from "#domain/log";
import type { Acting } from "#domain/rights";
import { day } from "#domain/time";
import { openMemoryPeople } from "../../src/storage/memory-people.ts";
import { openMemoryRecords } from "../../src/storage/memory-records.ts";
import { confirmEntries, confirmEntry, listUnconfirmed } from "../../src/application/confirm-entries.ts";
import { issueConfirmationLinks } from "../../src/application/issue-confirmation-links.ts";
import { hashOfSecret } from "../../src/application/sign-in.ts";
import { setUpCounty } from "../../src/application/set-up-county.ts";
import { viewCountyBodies } from "../../src/application/view-county-bodies.ts";
import { writeRecord } from "../../src/application/write-record.ts";
import { countyBodiesAnswer, lackingWords, withoutContactSentences } from "../../src/texts/county-bodies.ts";
import { readWrittenDown } from "../../src/application/written-down.ts";

const built = buildRegister({
  municipalities: [
    {
      code: "2034",
      name: "Orsa",
      officialName: "Orsa kommun",
      county: "20",
      slug: "orsa",
    },
    {
      code: "2080",
      name: "Falun",
      officialName: "Falu kommun",
      county: "20",
      slug: "falun",
    },
  ],
  counties: [
    {
      code: "20",
      letter: "W",
      name: "Dalarnas län",
      shortName: "Dalarna",
      slug: "dalarna",
    },
  ],
  regions: [
    {
      code: "20",
      name: "Region Dalarna",
      county: "20",
      slug: "region-dalarna",
      names: [],
    },
  ],
  healthcareRegions: [],
});
if (!built.ok) throw new Error("the register of this test agrees");
const register = built.value;
const words = {
  bodyName: (kind: string, of: string) => `${kind} ${of}`,
  contactFunction: () => "Socialchef",
};
const agreement = "psykisk-halsa-2016";
const on = day("2026-03-01");

const host: Acting = {
  person: "p-host",
  organisation: "rss-dalarna",
  roles: ["county-host"],
  hosts: ["20", "2034", "2080"],
};
const registrar: Acting = {
  person: "p-orsa",
  organisation: "2034",
  roles: ["registrar"],
  hosts: [],
};

/** A house where nobody has written anything; with the county set up unless the test says otherwise. */
async function openCounty({ isSetUp = true } = {}) {
  let secrets = 0;
  const parts = {
    records: openMemoryRecords(),
    people: openMemoryPeople(),
    clock: { today: () => on, moment: () => "2026-03-01T10:00:00.000Z" },
    newSecret: () => `secret-${(secrets += 1)}`,
    register,
    words,
  };
  const setUp = {
    county: "20",
    agreement,
    origin: "assumption",
    key: "k",
  } as const;
  const done = isSetUp ? await setUpCounty(setUp, host, parts) : undefined;
  return {
    parts,
    setUp,
    done,
    county: {
      code: "20",
      letter: "W",
      name: "Dalarnas län",
      shortName: "Dalarna",
      slug: "dalarna",
    },
  };
}

describe("a county is set up by one person, without any municipal account", () => {
  test("each thing is the municipality's or the region's, and unconfirmed; the county's own is the host's", async () => {
    const { parts, done } = await openCounty();
    // Three common bodies, 5 of each of 2 municipalities, 3 of the region; 4 + 4 seats of each municipality; 3 contacts.
    expect(done).toEqual({
      written: 3 + 10 + 3 + 16 + 3,
      alreadyThere: 0,
      refused: [],
    });
    const { bodies, seats, contacts } = await readWrittenDown(parts.records, "rss-dalarna");
    expect([bodies.length, seats.length, contacts.length]).toEqual([16, 16, 3]);
    const states = new Set(
      [...bodies, ...seats, ...contacts].map(({ entry }) => `${entry.owner} ${entry.state}`),
    );
    expect([...states].toSorted()).toEqual([
      "20 unconfirmed",
      "2034 unconfirmed",
      "2080 unconfirmed",
      "rss-dalarna published",
    ]);
    expect(verifyLog("rss-dalarna", await parts.records.events("rss-dalarna"), []).fault).toBeUndefined();
  });

  test("everybody else sees the common bodies alone, until somebody confirms", async () => {
    const { parts } = await openCounty();
    const { bodies, seats, contacts } = await readWrittenDown(parts.records, "everybody");
    expect(bodies.map(({ entry }) => entry.owner)).toEqual(Array(3).fill("rss-dalarna"));
    expect([...seats, ...contacts]).toEqual([]);
  });

  test("done again it writes nothing, and what somebody has changed stays", async () => {
    const { parts, setUp } = await openCounty();
    const again = await setUpCounty({ ...setUp, key: "another" }, host, parts);
    expect(again).toMatchObject({ written: 0, alreadyThere: 35 });
  });

  test("whoever hosts nobody sets nothing up for others, and is told why for each", async () => {
    const { parts, setUp } = await openCounty({ isSetUp: false });
    const done = await setUpCounty(setUp, { ...host, hosts: [] }, parts);
    expect(done.written).toBe(3);
    expect(new Set(done.refused.map(({ kind }) => kind))).toEqual(new Set(["other-organisation"]));
  });

  test("the list tells what each has and lacks", async () => {
    const { parts, county } = await openCounty();
    const view = await viewCountyBodies({ county, agreement, on }, host, parts);
    expect(view.rows.map(({ organisation }) => organisation)).toEqual(["2034", "2080", "20"]);
    // Orsa: 5 bodies, social services and school of the one group, social services of the other, one contact.
    expect(view.rows[0]).toMatchObject({
      unconfirmed: 5 + 3 + 1,
      lacking: { bodies: [], hasNoContact: false, vacantSeats: 3 },
    });
    expect(view.withoutContact).toEqual({ known: [], unseen: [] });
    const before = await openCounty({ isSetUp: false });
    const empty = await viewCountyBodies({ county, agreement, on }, host, before.parts);
    expect(empty.withoutContact).toEqual({
      known: ["2034", "2080", "20"],
      unseen: [],
    });
    expect(empty.rows[0]?.lacking.bodies).toHaveLength(3);
  });
});

describe("a municipality that looks at its county", () => {
  test("is never told that another lacks what it cannot see", async () => {
    const { parts, county } = await openCounty();
    const { rows, withoutContact } = await viewCountyBodies({ county, agreement, on }, registrar, parts);
    // Falun has the same as Orsa, entered by the host and not confirmed: Orsa sees its own alone.
    expect(rows.map(({ organisation, isKnown }) => [organisation, isKnown])).toEqual([
      ["2034", true],
      ["2080", false],
      ["20", false],
    ]);
    expect(withoutContact).toEqual({ known: [], unseen: ["2080", "20"] });
    const [own, other] = rows.map(({ lacking, isKnown }) => lackingWords(lacking, isKnown));
    expect(own).toBe("3 platser utan innehavare");
    expect(other).toBe(
      "Inte synligt för er: nämnd, BUS-grupp (ledningsgrupp för barn och unga), ledningsgrupp för vuxna och kontaktperson",
    );
    expect(withoutContactSentences({ known: ["Orsa"], unseen: ["Falun"] }, "avtalet")).toBe(
      "Orsa saknar kontaktperson för avtalet. Hos Falun är ingen kontaktperson för avtalet synlig för er.",
    );
  });

  test("a county where nothing is written down is told in a sentence", () => {
    const none = { bodies: 0, seats: 0, contacts: 0, unconfirmed: 0 };
    expect(countyBodiesAnswer(none, "Dalarna")).toBe(
      "Inga organ, platser eller kontaktpersoner i Dalarna är inlagda än, eller så är de inte synliga för er.",
    );
    expect(countyBodiesAnswer({ ...none, bodies: 1 }, "Dalarna")).toContain("1 organ, 0 platser");
  });
});

describe("what the host has entered is confirmed by the organisation itself", () => {
  test("the registrar of Orsa confirms all of it: it is public, and Falun's still waits", async () => {
    const { parts } = await openCounty();
    const waiting = await listUnconfirmed("2034", parts);
    expect(waiting).toHaveLength(9);
    const outcomes = await confirmEntries(
      waiting.map(({ object, version, kind }) => ({
        kind: kind === "seat" || kind === "contact" ? kind : "body",
        object,
        basedOn: version,
        key: `c ${kind} ${object}`,
      })),
      registrar,
      parts,
    );
    expect(outcomes.every(({ kind }) => kind === "written")).toBe(true);
    expect(await listUnconfirmed("2034", parts)).toEqual([]);
    expect(await listUnconfirmed("2080", parts)).toHaveLength(9);
    const { bodies } = await readWrittenDown(parts.records, "everybody");
    expect(bodies.filter(({ entry }) => entry.owner === "2034")).toHaveLength(5);
  });

  test("the host cannot confirm, nor a registrar elsewhere, nor an editor; sent twice it is one deed", async () => {
    const { parts } = await openCounty();
    const confirmation = {
      kind: "body",
      object: "2034-committee",
      basedOn: 1,
      key: "c",
    } as const;
    expect(await confirmEntry(confirmation, host, parts)).toMatchObject({
      kind: "refused",
    });
    const elsewhere = { ...registrar, organisation: "2080" };
    expect(await confirmEntry(confirmation, elsewhere, parts)).toEqual({
      kind: "unknown",
    });
    expect(await confirmEntry(confirmation, { ...registrar, roles: ["editor"] }, parts)).toMatchObject({
      why: { kind: "role-needed" },
    });
    const samePerson = { ...registrar, person: host.person };
    expect(await confirmEntry(confirmation, samePerson, parts)).toMatchObject({
      why: { kind: "same-person" },
    });
    expect((await confirmEntry(confirmation, registrar, parts)).kind).toBe("written");
    expect((await confirmEntry(confirmation, registrar, parts)).kind).toBe("already-written");
    expect(await parts.records.history("2034", "body", "2034-committee")).toHaveLength(2);
  });

  test("when the municipality has spoken itself, its host changes nothing more", async () => {
    const { parts } = await openCounty();
    const change = {
      kind: "body",
      object: "2034-committee",
      owner: "2034",
      body: writtenText({
        name: "Socialnämnden",
        kind: "committee",
        level: "municipality",
        mandate: "decides",
        covers: [{ organisation: "2034" }],
        origin: "stated",
      }),
      basedOn: 1,
      key: "o",
    } as const;
    expect(await writeRecord(change, registrar, parts)).toMatchObject({
      kind: "written",
      version: { state: "published", enteredBy: "2034" },
    });
    const again = { ...change, basedOn: 2, key: "h" };
    expect(await writeRecord(again, host, parts)).toMatchObject({
      kind: "refused",
      why: { kind: "other-organisation", owner: "2034" },
    });
  });
});

describe("links for confirming", () => {
  test("one for each that has something to confirm; only their hashes are kept, and a new one ends the old", async () => {
    const { parts } = await openCounty();
    const outcome = await issueConfirmationLinks(host, { ...parts, key: "k1" });
    const first = outcome.kind === "issued" ? outcome.links : [];
    expect(first.map(({ organisation, entries }) => [organisation, entries])).toEqual([
      ["20", 3 + 10 + 1],
      ["2034", 9],
      ["2080", 9],
    ]);
    const [, orsa] = first;
    const link = await parts.people.findLink(hashOfSecret(orsa?.secret ?? ""));
    expect(link).toMatchObject({
      purpose: "confirmation",
      organisation: "2034",
      body: '{"key":"k1","kind":"organisation","object":"2034"}',
      expiresAt: "2026-03-31T10:00:00.000Z",
    });
    expect(JSON.stringify(await parts.people.linksOf("2034"))).not.toContain(orsa?.secret);
    // The same form sent twice makes its links once: those of the first still open.
    expect(await issueConfirmationLinks(host, { ...parts, key: "k1" })).toEqual({ kind: "already-issued" });
    expect(await parts.people.findLink(hashOfSecret(orsa?.secret ?? ""))).not.toHaveProperty("revokedAt");
    await issueConfirmationLinks(host, { ...parts, key: "k2" });
    expect(
      await parts.people.useLink(hashOfSecret(orsa?.secret ?? ""), "2026-03-02T10:00:00.000Z"),
    ).toBeUndefined();
  });

  test("none for those who host nobody, or have nothing to confirm", async () => {
    const { parts } = await openCounty();
    const nothing = { kind: "issued", links: [] };
    expect(await issueConfirmationLinks(registrar, { ...parts, key: "k" })).toEqual(nothing);
    const { parts: empty } = await openCounty({ isSetUp: false });
    expect(await issueConfirmationLinks(host, { ...empty, key: "k" })).toEqual(nothing);
  });
});
