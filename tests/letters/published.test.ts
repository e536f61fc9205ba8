import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { Role } from "#domain/rights";
import { day } from "#domain/time";
import { bodyOfDraft, findDraft } from "../../src/application/draft-record.ts";
import { tellPublished } from "../../src/application/published-letter.ts";
import { submitDraft, takeBackDraft } from "../../src/application/submit-draft.ts";
import { writeDueLetters } from "../../src/application/write-due-letters.ts";
import { agreementFiles } from "../../src/documents/agreement/index.ts";
import { openMemoryOutbox } from "../../src/storage/memory-outbox.ts";
import { openMemoryPeople } from "../../src/storage/memory-people.ts";
import { openMemoryRecords } from "../../src/storage/memory-records.ts";
import { housePost } from "../../src/web/house-post.ts";
import { shippedRegister } from "../access/parts.ts";

const FALUN = "2080";
const SHIPPED = readFileSync(
  new URL("../../agreements/2018-norra-stodstruktur/agreement.json", import.meta.url),
  "utf8",
);

let register: Awaited<ReturnType<typeof shippedRegister>>;
beforeAll(async () => {
  register = await shippedRegister();
});

/** Falun with a writer, a colleague who writes too, and a publisher; a draft that the writer sends. */
async function begin({ isSending = true, isExample = false, writtenBy = "writer" } = {}) {
  const outbox = openMemoryOutbox();
  const people = openMemoryPeople(outbox);
  const records = openMemoryRecords();
  const time = { now: "2026-03-02T12:00:00.000Z" };
  const clock = { moment: () => time.now, today: () => day(time.now.slice(0, 10)) };
  let count = 0;
  const newSecret = () => `stop-${(count += 1)}`;
  const house = () => "https://samnytta.example.se";
  const post = housePost({ outbox, house, isSending, register, records });
  const parts = {
    people,
    records,
    files: agreementFiles,
    catalogue: { entries: [], register },
    clock,
    post,
    newSecret,
    tell: (error: unknown) => {
      throw error;
    },
  };
  const roles: Readonly<Record<string, Role>> = {
    writer: "editor",
    colleague: "editor",
    publisher: "publisher",
  };
  for (const [id, role] of Object.entries(roles)) {
    const person = { id, name: `Namnet ${id}`, email: `${id}@example.se`, isExample };
    await people.addPerson(person, time.now);
    const from = day("2026-01-01");
    await people.giveRole({ id, person: id, organisation: FALUN, role, from }, time.now);
  }
  const acting = { person: "writer", organisation: FALUN, roles: ["editor"], hosts: [] } as const;
  const write = async (by: string, role: Role, state: "draft" | "published", basedOn: number) => {
    const version = { kind: "agreement", object: "d1", owner: FALUN, state, basedOn } as const;
    const deed = state === "draft" ? ("write-agreement" as const) : ("publish-agreement" as const);
    const content = { body: bodyOfDraft(SHIPPED), deed, key: `k${(count += 1)}` };
    await records.write({ person: by, organisation: FALUN, role }, { ...version, ...content }, time.now);
  };
  await write(writtenBy, "editor", "draft", 0);
  const draft = await findDraft("d1", acting, parts);
  if (draft === undefined) throw new Error("the draft is there");
  return {
    outbox,
    time,
    send: () => submitDraft({ draft, basedOn: 1, key: "sent" }, acting, parts),
    takeBack: () => takeBackDraft({ draft, basedOn: 1, key: "back" }, acting, parts),
    publish: (by = "publisher") => write(by, "publisher", "published", 1),
    tell: () => tellPublished(draft, parts),
    morning: (date: string) => {
      time.now = `${date}T06:00:00.000Z`;
      return writeDueLetters(parts);
    },
    published: async () => (await outbox.list(FALUN)).filter(({ kind }) => kind === "published"),
  };
}

test("whoever sent a draft is written to when it is published, once, with the way to it and nobody's name", async () => {
  const { send, publish, tell, morning, published } = await begin();
  await send();
  expect(await tell()).toBe(0);
  await publish();
  expect(await tell()).toBe(1);
  expect(await tell()).toBe(0);
  await morning("2026-03-03");
  const letters = await published();
  expect(letters).toHaveLength(1);
  const [letter] = letters;
  expect(letter?.to).toMatchObject({ person: "writer", address: "writer@example.se" });
  expect(letter?.state).toBe("waiting");
  expect(letter?.subject).toBe("Det du skickade är publicerat hos Falu kommun");
  const read = agreementFiles.read(SHIPPED);
  const { title, slug } = read.ok ? read.value : { title: "", slug: "" };
  expect(letter?.text).toContain(
    `Överenskommelsen ”${title}” som du skickade till publicering är publicerad sedan 2 mars 2026 kl.\u00a013.00.`,
  );
  expect(letter?.text).toContain(`Så visas den: https://samnytta.example.se/overenskommelser/${slug}\n`);
  expect(letter?.text).toMatch(/Säg nej här, utan att logga in: \{\{link\}\}/);
  expect(letter?.text).not.toContain("Namnet");
});

test("a program that stopped just then writes it the next morning, and not long after", async () => {
  const late = await begin();
  await late.send();
  await late.publish();
  await late.morning("2026-03-03");
  await late.morning("2026-03-04");
  expect(await late.published()).toHaveLength(1);
  const tooLate = await begin();
  await tooLate.send();
  await tooLate.publish();
  await tooLate.morning("2026-03-06");
  expect(await tooLate.published()).toEqual([]);
});

test("nobody is written to who does not want it, did not send it, took it back or published it", async () => {
  const unwanted = await begin();
  await unwanted.outbox.choose(
    FALUN,
    "writer",
    { rhythm: "daily", reminds: false },
    "2026-03-01T12:00:00.000Z",
  );
  await unwanted.send();
  await unwanted.publish();
  expect(await unwanted.tell()).toBe(0);
  await unwanted.morning("2026-03-03");
  expect(await unwanted.published()).toEqual([]);

  const unsent = await begin();
  await unsent.publish();
  expect(await unsent.tell()).toBe(0);

  const takenBack = await begin();
  await takenBack.send();
  await takenBack.takeBack();
  await takenBack.publish();
  expect(await takenBack.tell()).toBe(0);

  // Four eyes: whoever sends what a colleague wrote last may publish it.
  const own = await begin({ writtenBy: "colleague" });
  await own.send();
  await own.publish("writer");
  expect(await own.tell()).toBe(0);
});

test("where nothing is sent only an example is written, to be read", async () => {
  const silent = await begin({ isSending: false });
  await silent.send();
  await silent.publish();
  expect(await silent.tell()).toBe(0);
  const example = await begin({ isSending: false, isExample: true });
  await example.send();
  await example.publish();
  expect(await example.tell()).toBe(1);
  const [letter] = await example.published();
  expect(letter).toMatchObject({ state: "kept", isExample: true });
  expect(letter?.subject).toMatch(/^Exempel: Det du skickade/);
});
