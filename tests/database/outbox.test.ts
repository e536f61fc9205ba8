import { describe, expect, test } from "vitest";
import { day } from "#domain/time";
import type { NewLetter, OneTimeLink } from "../../src/application/ports.ts";
import { bothArchives, openIn, type TestArchive } from "./archives.ts";
import { ask } from "./ask.ts";
import { migratedDatabase } from "./new-database.ts";

const now = "2026-03-01T06:00:00.000Z";
const later = "2026-03-01T06:10:00.000Z";
const end = "2026-03-08T06:00:00.000Z";
const secretLink = "https://samnytta.example.se/inbjudan/hemlig";
const anna = "00000000-0000-4000-8000-00000000000a";

function id(number: number): string {
  return `00000000-0000-4000-8000-0000000000${String(number).padStart(2, "0")}`;
}

/** An invitation from Falun that waits to be sent, unless the test says otherwise. */
function letter(number: number, other: Partial<NewLetter> = {}): NewLetter {
  return {
    id: id(number),
    key: `invitation ${number}`,
    organisation: "2080",
    kind: "invitation",
    to: { organisation: "2080", role: "editor", address: "bo@example.se" },
    subject: "Falu kommun bjuder in dig",
    text: "Öppna {{link}}.",
    link: secretLink,
    linkUntil: end,
    isExample: false,
    writtenAt: now,
    state: "waiting",
    ...other,
  };
}

const link: OneTimeLink = {
  purpose: "invitation",
  organisation: "2080",
  body: "{}",
  issuedAt: now,
  expiresAt: end,
};

async function sendOne({ outbox }: TestArchive): Promise<void> {
  const taken = await outbox.take(now, later);
  await outbox.settle(taken?.id ?? "", { state: "sent", answer: "250 OK", at: now });
}

describe.each(bothArchives)("the outbox $where", ({ open }) => {
  test("a letter is written once for each reason, and seen by its own organisation alone", async () => {
    const archive = await open();
    const { outbox } = archive;
    expect(await outbox.add("2080", [letter(1), letter(2)])).toBe(2);
    expect(await outbox.add("2080", [{ ...letter(3), key: "invitation 1" }])).toBe(0);
    expect(await outbox.add("2034", [letter(4, { organisation: "2034", key: "invitation 1" })])).toBe(1);
    expect((await outbox.list("2080")).map((each) => each.id)).toEqual([id(1), id(2)]);
    expect(await outbox.find("2034", id(1))).toBeUndefined();
    expect(await outbox.find("2080", id(1))).toMatchObject({ state: "waiting", tried: 0, nextAt: now });
    await archive.close();
  });

  test("two who take at once get different letters, and a third gets none until the first have held theirs too long", async () => {
    const archive = await open();
    const { outbox } = archive;
    await outbox.add("2080", [letter(1), letter(2)]);
    const taken = await Promise.all([outbox.take(now, later), outbox.take(now, later)]);
    expect(taken.map((each) => each?.id).toSorted()).toEqual([id(1), id(2)]);
    expect(await outbox.take(now, later)).toBeUndefined();
    expect(await outbox.take(later, end)).toMatchObject({ tried: 2 });
    await archive.close();
  });

  test("the link is for whoever sends, until the letter is sent; an organisation sees its place", async () => {
    const archive = await open();
    const { outbox } = archive;
    await outbox.add("2080", [letter(1)]);
    expect((await outbox.find("2080", id(1)))?.link).toBeUndefined();
    const taken = await outbox.take(now, later);
    expect(taken?.link).toBe(secretLink);
    await outbox.settle(id(1), { state: "waiting", answer: "451", at: now, nextAt: later });
    expect((await outbox.take(later, end))?.link).toBe(secretLink);
    await outbox.settle(id(1), { state: "sent", answer: "250 OK", at: later });
    expect(await outbox.find("2080", id(1))).toMatchObject({
      state: "sent",
      settledAt: later,
      text: "Öppna {{link}}.",
    });
    expect(await outbox.retry("2080", id(1), later)).toBe(false);
    await archive.close();
  });

  test("one that was refused is tried again when asked, by its own organisation, with its link as long as that opens anything", async () => {
    const archive = await open();
    const { outbox } = archive;
    await outbox.add("2080", [letter(1)]);
    await outbox.take(now, later);
    await outbox.settle(id(1), { state: "failed", answer: "550 5.1.1", at: now });
    expect(await outbox.take(end, end)).toBeUndefined();
    expect(await outbox.retry("2034", id(1), later)).toBe(false);
    expect(await outbox.retry("2080", id(1), later)).toBe(true);
    expect(await outbox.take(later, end)).toMatchObject({ tried: 1, link: secretLink });
    await outbox.settle(id(1), { state: "failed", answer: "550 5.1.1", at: later });
    await outbox.forgetLinks(end);
    await outbox.retry("2080", id(1), end);
    expect((await outbox.take(end, end))?.link).toBeUndefined();
    await archive.close();
  });

  test("an example is never taken, and shows its link; what is kept for want of a server does not keep it", async () => {
    const archive = await open();
    const { outbox } = archive;
    await outbox.add("2080", [letter(1, { isExample: true, state: "kept" }), letter(2, { state: "kept" })]);
    expect(await outbox.take(end, end)).toBeUndefined();
    expect((await outbox.list("2080")).map((each) => each.link)).toEqual([secretLink, undefined]);
    await archive.close();
  });

  test("a letter is kept with its link or not at all", async () => {
    const archive = await open();
    const { outbox, people } = archive;
    await people.issueLink("5".repeat(64), link, [letter(1)]);
    expect(await outbox.list("2080")).toHaveLength(1);
    await archive.close();
  });

  test("an erased person's letters say nothing and go nowhere", async () => {
    const archive = await open();
    const { outbox, people } = archive;
    await people.addPerson({ id: anna, name: "Anna Exempel", isExample: true }, now);
    const from = day("2026-01-01");
    await people.giveRole({ id: anna, person: anna, organisation: "2080", role: "editor", from }, now);
    const to = { ...letter(1).to, person: anna };
    await outbox.add("2080", [letter(1, { to })]);
    await outbox.add("rss-dalarna", [letter(2, { organisation: "rss-dalarna", to })]);
    await people.erasePerson("2080", anna, now);
    for (const organisation of ["2080", "rss-dalarna"]) {
      const [kept] = await outbox.list(organisation);
      expect(kept?.text).toBe("");
      expect(kept?.to.address).toBeUndefined();
    }
    await archive.close();
  });

  test("whoever holds the secret of a letter finds it, and says how often to be written to", async () => {
    const archive = await open();
    const { outbox, people } = archive;
    await people.addPerson({ id: anna, name: "Anna Exempel", isExample: true }, now);
    const stopHash = "7".repeat(64);
    await outbox.add("2080", [
      letter(1, { kind: "digest", to: { ...letter(1).to, person: anna }, stopHash }),
    ]);
    await sendOne(archive);
    expect(await outbox.findByStop("8".repeat(64))).toBeUndefined();
    expect(await outbox.findByStop(stopHash)).toMatchObject({ organisation: "2080", to: { person: anna } });
    expect(await outbox.choiceOf("2080", anna)).toBeUndefined();
    await outbox.choose("2080", anna, { rhythm: "weekly", reminds: false }, now);
    await outbox.choose("2080", anna, { rhythm: "none", reminds: true }, later);
    expect(await outbox.choiceOf("2080", anna)).toEqual({ rhythm: "none", reminds: true });
    expect(await outbox.choiceOf("2034", anna)).toBeUndefined();
    await outbox.add("2080", [
      letter(2, { kind: "digest", key: "digest 2", to: { ...letter(1).to, person: anna }, writtenAt: later }),
    ]);
    const last = async (kind: "digest" | "reminder" | "published", most: number) =>
      (await outbox.lastTo("2080", anna, kind, most)).map((each) => each.id);
    expect([await last("digest", 1), await last("digest", 9)]).toEqual([[id(2)], [id(2), id(1)]]);
    expect(await last("reminder", 9)).toEqual([]);
    expect((await outbox.lastTo("2080", anna, "digest", 1))[0]?.told).toBeUndefined();
    await outbox.add("2080", [
      letter(3, { kind: "reminder", key: "r", to: { ...letter(1).to, person: anna }, told: stopHash }),
    ]);
    expect((await outbox.lastTo("2080", anna, "reminder", 1))[0]?.told).toBe(stopHash);
    const published = letter(4, { kind: "published", key: "p", to: { ...letter(1).to, person: anna } });
    expect(await outbox.add("2080", [published])).toBe(1);
    expect(await outbox.add("2080", [{ ...published, id: letter(5).id }])).toBe(0);
    expect(await last("published", 9)).toEqual([published.id]);
    await archive.close();
  });
});

describe("a letter and its deed in the database", () => {
  test("where the letter cannot be written there is no link, and where the link cannot there is no letter", async () => {
    const archive = await openIn(await migratedDatabase());
    const { outbox, people } = archive;
    const broken = { ...letter(1), subject: "två\rrader" };
    await expect(people.issueLink("5".repeat(64), link, [letter(2), broken])).rejects.toThrow(
      /heading_check/,
    );
    expect(await people.linksOf("2080")).toEqual([]);
    expect(await outbox.list("2080")).toEqual([]);
    await people.issueLink("5".repeat(64), link, [letter(2)]);
    await expect(people.issueLink("5".repeat(64), link, [letter(3)])).rejects.toThrow(/one_time_link_pkey/);
    expect((await outbox.list("2080")).map((each) => each.id)).toEqual([id(2)]);
    await archive.close();
  });

  test("a sent letter's link is nowhere in the database", async () => {
    const database = await migratedDatabase();
    const archive = await openIn(database);
    await archive.outbox.add("2080", [letter(1)]);
    const links = () => ask(database.administration, "select link from letter_link");
    expect(await links()).toEqual([{ link: secretLink }]);
    await sendOne(archive);
    expect(await links()).toEqual([]);
    const kept = await ask(database.administration, "select letter::text as row from letter");
    expect(JSON.stringify(kept)).not.toContain("hemlig");
    await archive.close();
  });

  test("a program that says nothing of whom it asks for sees no letter", async () => {
    const database = await migratedDatabase();
    const archive = await openIn(database);
    await archive.outbox.add("2080", [letter(1)]);
    for (const table of ["letter", "letter_link", "letter_choice"])
      expect(await ask(database.connection, "set role samnytta_app", `select from ${table}`)).toEqual([]);
    await archive.close();
  });
});
