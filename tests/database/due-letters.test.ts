import { expect, test } from "vitest";
import type { OrganisationRegister } from "#domain/organisation";
import { canonicalJson } from "#domain/source";
import { day } from "#domain/time";
import { findStoppable, switchLetters, viewMyLetters } from "../../src/application/letter-choice.ts";
import { writeDueLetters } from "../../src/application/write-due-letters.ts";
import { agreementFiles } from "../../src/documents/agreement/index.ts";
import { housePost } from "../../src/web/house-post.ts";
import { openIn } from "./archives.ts";
import { migratedDatabase } from "./new-database.ts";

const FALUN = "2080";
const anna = "00000000-0000-4000-8000-00000000000a";
const bo = "00000000-0000-4000-8000-00000000000b";
const register: OrganisationRegister = {
  municipalities: new Map(),
  regions: new Map(),
  counties: new Map(),
  healthcareRegions: [],
};

test("two programs that write the morning's letters at once, with the locks of rows on, write each once; and its link stops them", async () => {
  const archive = await openIn(await migratedDatabase());
  const { people, records, outbox } = archive;
  const time = { now: "2026-03-02T06:00:00.000Z" };
  const clock = { moment: () => time.now, today: () => day(time.now.slice(0, 10)) };
  const from = day("2026-01-01");
  for (const [id, organisation] of [
    [anna, FALUN],
    [bo, "2034"],
  ] as const) {
    await people.addPerson({ id, name: "Namnet", email: `${id}@example.se`, isExample: false }, time.now);
    await people.giveRole({ id, person: id, organisation, role: "registrar", from }, time.now);
  }
  const host = { host: "rss-dalarna", organisation: FALUN, from, source: "Exempel" };
  await people.recordMandate(host, "2026-01-01T00:00:00.000Z");
  const written = await records.write(
    { person: bo, organisation: "rss-dalarna", role: "county-host" },
    {
      kind: "body",
      object: "b1",
      owner: FALUN,
      state: "unconfirmed",
      body: canonicalJson({ name: "Socialnämnden" }),
      basedOn: 0,
      deed: "write-body",
      key: "k1",
    },
    time.now,
  );
  expect(written.kind).toBe("written");
  const post = housePost({
    outbox,
    house: () => "https://samnytta.example.se",
    isSending: true,
    register,
    records,
  });
  const told: unknown[] = [];
  let secrets = 0;
  const write = () =>
    writeDueLetters({
      people,
      records,
      files: agreementFiles,
      catalogue: { entries: [], register },
      clock,
      post,
      newSecret: () => `secret-${(secrets += 1)}`,
      tell: (error) => told.push(error),
    });
  const counts = await Promise.all([write(), write()]);
  expect([counts.reduce((sum, each) => (sum ?? 0) + (each ?? 0), 0), told]).toEqual([1, []]);
  expect(await write()).toBe(0);
  // Nothing waits on Orsa, and nobody there hears of Falun's.
  expect(await outbox.list("2034")).toEqual([]);
  const [letter] = await outbox.list(FALUN);
  expect(letter).toMatchObject({ kind: "digest", to: { person: anna } });
  expect(letter?.text).toContain("- En uppgift väntar på att bekräftas.");

  const taken = await outbox.take(time.now, "2026-03-02T06:10:00.000Z");
  const secret = taken?.link?.split("/").at(-1) ?? "";
  const parts = { outbox, people, clock };
  expect(await findStoppable(secret, parts)).toEqual({ organisation: FALUN, isOn: true });
  expect(await switchLetters(secret, false, parts)).toEqual({ organisation: FALUN, isOn: false });
  const acting = { person: anna, organisation: FALUN, roles: ["registrar"], hosts: [] } as const;
  expect(await viewMyLetters(acting, parts)).toMatchObject({
    choice: { rhythm: "none", reminds: false },
    last: [{ id: letter?.id }],
  });
  // 7 days after it was entered a reminder would be due, and a letter again.
  time.now = "2026-03-09T06:00:00.000Z";
  expect(await write()).toBe(0);
  await switchLetters(secret, true, parts);
  expect(await write()).toBe(2);
  await people.erasePerson(FALUN, anna, time.now);
  expect(await findStoppable(secret, parts)).toBeUndefined();
  await archive.close();
});
