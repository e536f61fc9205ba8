import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Role } from "#domain/rights";
import { canonicalJson } from "#domain/source";
import { day } from "#domain/time";
import { bodyOfDraft, findDraft } from "../../src/application/draft-record.ts";
import { leaveRemark } from "../../src/application/remarks.ts";
import { submitDraft } from "../../src/application/submit-draft.ts";
import type { Letter, NewVersion, OutgoingLetter, Person } from "../../src/application/ports.ts";
import { sendDueLetters } from "../../src/application/send-letters.ts";
import { onceEachMorning, writeDueLetters } from "../../src/application/write-due-letters.ts";
import { agreementFiles } from "../../src/documents/agreement/index.ts";
import { openMemoryOutbox } from "../../src/storage/memory-outbox.ts";
import { openMemoryPeople } from "../../src/storage/memory-people.ts";
import { openMemoryRecords } from "../../src/storage/memory-records.ts";
import { housePost } from "../../src/web/house-post.ts";
import { shippedRegister } from "../access/parts.ts";

const FALUN = "2080";
const HOST = "rss-dalarna";

const SHIPPED = readFileSync(
  new URL("../../agreements/2018-norra-stodstruktur/agreement.json", import.meta.url),
  "utf8",
);

let register: Awaited<ReturnType<typeof shippedRegister>>;

/** Stores with letters and a time that the test moves. */
function newStores() {
  const outbox = openMemoryOutbox();
  const people = openMemoryPeople(outbox);
  const records = openMemoryRecords();
  const time = { now: "2026-03-02T06:00:00.000Z" };
  const clock = { moment: () => time.now, today: () => day(time.now.slice(0, 10)) };
  let secrets = 0;
  const newSecret = () => `stop-${(secrets += 1)}`;
  const post = housePost({
    outbox,
    house: () => "https://samnytta.example.se",
    isSending: true,
    register,
    records,
  });
  const told: unknown[] = [];
  const tell = (error: unknown) => told.push(error);
  const catalogue = { entries: [], register };
  const parts = { people, records, files: agreementFiles, catalogue, clock, post, newSecret, tell };
  const write = () => writeDueLetters(parts);
  let writes = 0;
  return {
    time,
    clock,
    outbox,
    people,
    records,
    told,
    write,
    /** Seven in the morning on a day in March 2026, in winter time. */
    morning: (date: number) => {
      time.now = `2026-03-${String(date).padStart(2, "0")}T06:00:00.000Z`;
      return write();
    },
    letters: (organisation: string = FALUN) => outbox.list(organisation),
    send: async () => {
      const handed: OutgoingLetter[] = [];
      await sendDueLetters({
        outbox,
        clock,
        send: async (letter) => {
          handed.push(letter);
          return { kind: "accepted", answer: "250 OK" };
        },
      });
      return handed;
    },
    add: async (id: string, roles: readonly Role[], other: Partial<Person> = {}, organisation = FALUN) => {
      const person = { id, name: `Namnet ${id}`, email: `${id}@example.se`, isExample: false, ...other };
      await people.addPerson(person, time.now);
      for (const role of roles)
        await people.giveRole(
          { id: `${id}-${role}`, person: id, organisation, role, from: day("2026-01-01") },
          time.now,
        );
    },
    /** Writes something down as somebody, the first time or again. */
    record: async (by: string, organisation: string, change: Partial<NewVersion>) => {
      const written = await records.write(
        { person: by, organisation, role: "editor" },
        {
          kind: "body",
          object: "b1",
          owner: FALUN,
          state: "unconfirmed",
          body: canonicalJson({ name: "Socialnämnden" }),
          basedOn: 0,
          deed: "write-body",
          key: `k${(writes += 1)}`,
          ...change,
        },
        time.now,
      );
      if (written.kind !== "written") throw new Error(written.kind);
    },
  };
}

beforeAll(async () => {
  register = await shippedRegister();
});

const texts = (letters: readonly Letter[]) => letters.map(({ text }) => text).join("\n----\n");
const of = (letters: readonly Letter[], person: string) => letters.filter(({ to }) => to.person === person);
const ofKind = (letters: readonly Letter[], kind: Letter["kind"]) =>
  letters.filter((each) => each.kind === kind);

describe("a letter of what waits and has changed", () => {
  test("tells a registrar what the host has entered, once a day however often it is written, and nobody's name", async () => {
    const { add, record, morning, write, letters, told } = newStores();
    await add("registrar", ["registrar"]);
    await add("reader", ["reader"]);
    await record("somebody", HOST, {});
    expect(await morning(2)).toBe(2);
    expect(await write()).toBe(0);
    const [letter] = of(await letters(), "registrar");
    expect(of(await letters(), "reader")[0]?.subject).toBe(
      "Det här har ändrats hos Falu kommun, 2 mars 2026",
    );
    expect(letter?.subject).toBe("Det här väntar hos Falu kommun, 2 mars 2026");
    expect(letter?.text).toContain("- En uppgift väntar på att bekräftas.");
    expect(letter?.to).toMatchObject({ role: "registrar", address: "registrar@example.se" });
    expect(texts(await letters())).not.toMatch(/Namnet|somebody/);
    expect(told).toEqual([]);
  });

  test("is not written when there is nothing to say, nor before seven", async () => {
    const { add, record, morning, time, write, letters } = newStores();
    await add("administrator", ["administrator", "editor", "registrar"]);
    expect(await morning(2)).toBe(0);
    await record("somebody", HOST, {});
    time.now = "2026-03-03T05:59:59.000Z";
    expect(await write()).toBeUndefined();
    expect(await letters()).toEqual([]);
  });

  test("does not tell the same again the next day, but after a week; and tells what is new at once", async () => {
    const { add, record, morning, letters } = newStores();
    await add("registrar", ["registrar"]);
    await record("somebody", HOST, {});
    const written: (readonly [number, number | undefined])[] = [];
    for (const date of [2, 3, 4]) written.push([date, await morning(date)]);
    await record("somebody", HOST, { object: "b2", body: canonicalJson({ name: "Vårdnämnden" }) });
    for (const date of [5, 6, 11, 12]) written.push([date, await morning(date)]);
    // 2 March is the day it was entered, so its reminder comes 7 days after: on the first morning from the 9th on.
    expect(written).toEqual([
      [2, 1],
      [3, 0],
      [4, 0],
      [5, 1],
      [6, 0],
      [11, 1],
      [12, 1],
    ]);
    const kinds = (await letters()).toReversed().map(({ kind }) => kind);
    expect(kinds).toEqual(["digest", "digest", "reminder", "digest"]);
  });

  test("tells what others have changed, thing by thing, and not what one has done oneself", async () => {
    const { add, record, morning, letters, time } = newStores();
    await add("editor", ["editor"]);
    await add("colleague", ["editor"]);
    time.now = "2026-03-01T12:00:00.000Z";
    const body = { state: "draft" } as const;
    await record("colleague", FALUN, body);
    await record("colleague", FALUN, { ...body, basedOn: 1, body: canonicalJson({ name: "Skolnämnden" }) });
    await record("editor", FALUN, { ...body, object: "b2", body: canonicalJson({ name: "Vårdnämnden" }) });
    const role = { kind: "assignment", object: "a1", state: "confirmed", deed: "give-role" } as const;
    await record("colleague", FALUN, { ...role, body: canonicalJson({ person: "x", role: "reader" }) });
    await morning(2);
    const [letter] = of(await letters(), "editor");
    expect(letter?.subject).toBe("Det här har ändrats hos Falu kommun, 2 mars 2026");
    expect(letter?.text).toContain("Inget väntar på dig.");
    expect(letter?.text).toContain("- Falu kommun lade till organ ”Skolnämnden”, 2 gånger.");
    expect(letter?.text).toContain("- Falu kommun lade till en roll.");
    expect(letter?.text).not.toContain("Vårdnämnden");
    expect(await morning(3)).toBe(0);
  });

  test("tells the publisher of a draft that is sent to be published, and its writer of remarks, not what they say", async () => {
    const { add, record, records, morning, letters, time, clock } = newStores();
    await add("publisher", ["publisher"]);
    await add("editor", ["editor"]);
    const read = agreementFiles.read(SHIPPED);
    const title = read.ok ? read.value.title : "";
    time.now = "2026-03-01T12:00:00.000Z";
    const object = { kind: "agreement", object: "d1", state: "draft", deed: "write-agreement" } as const;
    await record("editor", FALUN, { ...object, body: bodyOfDraft(SHIPPED) });
    const acting = { person: "editor", organisation: FALUN, roles: ["editor"], hosts: [] } as const;
    const parts = { records, files: agreementFiles, clock };
    const draft = await findDraft("d1", acting, parts);
    if (draft === undefined) throw new Error("the draft is there");
    await submitDraft({ draft, basedOn: 1, key: "s1" }, acting, parts);
    time.now = "2026-03-01T13:00:00.000Z";
    for (const key of ["r1", "r2"])
      await leaveRemark(
        { draft, text: "Anna Andersson tycker att det är bra.", key },
        { person: "registrar", organisation: FALUN, roles: ["registrar"], hosts: [] },
        parts,
      );
    await morning(2);
    const [publisher] = of(await letters(), "publisher");
    const [editor] = of(await letters(), "editor");
    expect(publisher?.text).toContain(`- Utkastet ”${title}” är skickat till dig för att publiceras.`);
    expect(editor?.text).not.toContain("publiceras");
    expect(editor?.text).toContain(`- 2 synpunkter har kommit på utkastet ”${title}”.`);
    expect(editor?.text).not.toContain("Anna");
  });

  test("tells of seats without holder, one's own and those one is host for, and of letters that did not get through", async () => {
    const { add, record, morning, letters, people, outbox } = newStores();
    await add("administrator", ["administrator"]);
    await add("host", ["county-host"], {}, HOST);
    await add("reader", ["reader"]);
    await people.recordMandate(
      { host: HOST, organisation: FALUN, from: day("2026-01-01"), source: "Exempel" },
      "2026-01-01T00:00:00Z",
    );
    const seat = canonicalJson({
      body: "b1",
      organisation: FALUN,
      function: "school",
      duty: "chair",
      holdings: [],
      origin: "stated",
    });
    await record("host", HOST, { kind: "seat", object: "s1", deed: "write-seat", body: seat });
    await outbox.add(FALUN, [
      {
        id: "00000000-0000-4000-8000-000000000001",
        key: "i",
        organisation: FALUN,
        kind: "invitation",
        to: { organisation: FALUN, role: "editor", address: "bo@example.se" },
        subject: "Inbjudan",
        text: "Hej!",
        isExample: false,
        writtenAt: "2026-03-01T06:00:00.000Z",
        state: "waiting",
      },
    ]);
    await outbox.settle("00000000-0000-4000-8000-000000000001", { state: "failed", answer: "550", at: "x" });
    await morning(2);
    const [administrator] = of(await letters(), "administrator");
    expect(administrator?.text).toContain("- En plats i ett organ har ingen innehavare.");
    expect(administrator?.text).toContain("- Ett brev gick inte fram.");
    const [host] = of(await letters(HOST), "host");
    expect(host?.text).toContain("- En plats i ett organ har ingen innehavare.");
    expect(
      of(await letters(), "reader")
        .map(({ text }) => text)
        .join(""),
    ).not.toContain("innehavare");
  });

  test("comes when somebody wants it, and goes to nobody without a role, an address or a name", async () => {
    const { add, record, morning, letters, outbox, people, time } = newStores();
    for (const id of ["daily", "weekly", "none", "erased", "ended"]) await add(id, ["registrar"]);
    await people.addPerson({ id: "silent", name: "Tyst", isExample: false }, time.now);
    await people.giveRole(
      { id: "silent", person: "silent", organisation: FALUN, role: "registrar", from: day("2026-01-01") },
      time.now,
    );
    await people.erasePerson(FALUN, "erased", time.now);
    await people.endRole(FALUN, "ended-registrar", day("2026-03-01"));
    await outbox.choose(FALUN, "weekly", { rhythm: "weekly", reminds: true }, time.now);
    await outbox.choose(FALUN, "none", { rhythm: "none", reminds: false }, time.now);
    await record("somebody", HOST, {});
    // 2 March 2026 is a Monday.
    await morning(2);
    expect((await letters()).map(({ to }) => to.person).toSorted()).toEqual(["daily", "weekly"]);
    for (const date of [3, 4]) {
      await record("somebody", HOST, { object: `b${date}` });
      await morning(date);
    }
    expect(of(await letters(), "daily")).toHaveLength(3);
    expect(of(await letters(), "weekly")).toHaveLength(1);
    await morning(9);
    // On the next Monday the week's letter comes, and the reminder of what has waited for seven days.
    expect(ofKind(of(await letters(), "weekly"), "digest")).toHaveLength(2);
    expect(ofKind(of(await letters(), "weekly"), "reminder")).toHaveLength(1);
    expect(of(await letters(), "none")).toEqual([]);
  });

  test("ends with the end of the log as it stands, which the log can be held against", async () => {
    const { add, record, morning, letters, records } = newStores();
    await add("registrar", ["registrar"]);
    await record("somebody", HOST, {});
    await record("colleague", FALUN, { object: "b2", state: "draft" });
    await morning(2);
    const [letter] = await letters();
    const head = (await records.events(FALUN)).at(-1);
    expect(letter?.text).toContain("loggen för Falu kommun har en rad");
    expect(letter?.text).toContain(`hashen ${head?.hash}.`);
  });

  test("of one whose letter cannot be written stops no other's, and is told", async () => {
    const { add, record, morning, letters, told, outbox } = newStores();
    await add("broken", ["registrar"]);
    await add("whole", ["registrar"]);
    await record("somebody", HOST, {});
    const { choiceOf } = outbox;
    Object.assign(outbox, {
      choiceOf: async (organisation: string, person: string) => {
        if (person === "broken") throw new Error("the database is away");
        return choiceOf(organisation, person);
      },
    });
    await morning(2);
    expect((await letters()).map(({ to }) => to.person)).toEqual(["whole"]);
    expect(told).toHaveLength(1);
  });

  test("an example's says so and is never sent", async () => {
    const { add, record, morning, letters, send, people, time } = newStores();
    await add("registrar", ["registrar"], { isExample: true });
    await people.addPerson({ id: "demo", name: "registrar", isExample: true }, time.now);
    await people.giveRole(
      { id: "demo", person: "demo", organisation: FALUN, role: "registrar", from: day("2026-01-01") },
      time.now,
    );
    await record("somebody", HOST, {});
    await morning(2);
    const [letter] = of(await letters(), "registrar");
    expect([letter?.state, letter?.subject]).toEqual([
      "kept",
      "Exempel: Det här väntar hos Falu kommun, 2 mars 2026",
    ]);
    expect(letter?.text).toMatch(/^Exempel: /);
    // The demonstration's people have no address.
    expect(of(await letters(), "demo").map(({ state, to }) => [state, to.address])).toEqual([
      ["kept", "exempel@demo.example"],
    ]);
    expect(await send()).toEqual([]);
  });
});

test("a round writes once a day, and again until it has come through", async () => {
  const time = { today: "2026-03-02" };
  const answers: (number | undefined | Error)[] = [undefined, new Error("away"), 3, 0];
  let asked = 0;
  const round = onceEachMorning({ today: () => day(time.today) }, async () => {
    asked += 1;
    const answer = answers.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  });
  await round();
  await round().catch(() => {});
  await round();
  await round();
  expect(asked).toBe(3);
  time.today = "2026-03-03";
  await round();
  expect(asked).toBe(4);
});

describe("what people write, in a letter to others", () => {
  test("ends no line, forges no paragraph, and leads nowhere", async () => {
    const { add, record, morning, letters, time, send } = newStores();
    await add("editor", ["editor"]);
    time.now = "2026-03-01T12:00:00.000Z";
    const hostile = [
      "Nämnd\r\nBcc: alla@example.se",
      "Nämnd\n\nLogga in: https://ond.example.se",
      "{{link}}",
      "640823-3234",
      "Nämnd\u2028\u202Eomvänd",
      "x".repeat(5000),
    ];
    for (const [index, name] of hostile.entries())
      await record("colleague", FALUN, {
        object: `h${index}`,
        state: "draft",
        body: canonicalJson({ name }),
      });
    await morning(2);
    const [letter] = await letters();
    const [handed] = await send();
    const text = handed?.text ?? "";
    expect(text.split("\n").filter((line) => line.startsWith("- "))).toHaveLength(hostile.length);
    for (const line of text.split("\n").filter((each) => each.startsWith("- ")))
      expect(line).toMatch(/^- Falu kommun lade till organ( ”[^”\r\u2028\u202E]{1,120}”)?\.$/u);
    expect(text).not.toMatch(/Bcc:|ond\.example|640823/);
    // The secret stands once: where we put it.
    expect(text.split("/brev/stop-").length).toBe(2);
    expect(letter?.subject).not.toMatch(/\p{Cc}/u);
    expect(handed?.stopAddress).toMatch(/^https:\/\/samnytta\.example\.se\/brev\/stop-\d+$/);
  });
});
