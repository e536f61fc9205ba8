import { describe, expect, test } from "vitest";
import { verifyLog } from "#domain/log";
import { day } from "#domain/time";
import type { NewVersion, Reader, Writer } from "../../src/application/ports.ts";
import { bothArchives } from "./archives.ts";

const falun: Writer = {
  person: "00000000-0000-4000-8000-000000000001",
  organisation: "2080",
  role: "editor",
};
const orsa: Writer = { ...falun, person: "00000000-0000-4000-8000-000000000002", organisation: "2034" };
const host: Writer = {
  person: "00000000-0000-4000-8000-000000000003",
  organisation: "rss-dalarna",
  role: "county-host",
};
const at = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, "0")}:00.000Z`;

/** A draft of a body in Falun, unless the test says otherwise. */
function change(key: string, other: Partial<NewVersion> = {}): NewVersion {
  return {
    kind: "body",
    object: "socialnamnden",
    owner: "2080",
    state: "draft",
    body: '{"name":"Socialnämnden"}',
    basedOn: 0,
    deed: "write-body",
    key,
    ...other,
  };
}

describe.each(bothArchives)("what is written in versions $where", ({ open }) => {
  test("each version stays, the last is current, and every one is a line of the log", async () => {
    const { records, close } = await open();
    expect((await records.write(falun, change("1"), at(0))).kind).toBe("written");
    const second = { body: '{"name":"Omsorgsnämnden"}', basedOn: 1 };
    expect((await records.write(falun, change("2", second), at(1))).kind).toBe("written");
    const history = await records.history("2080", "body", "socialnamnden");
    expect(history.map(({ version, body }) => [version, body])).toEqual([
      [1, '{"name":"Socialnämnden"}'],
      [2, '{"name":"Omsorgsnämnden"}'],
    ]);
    expect(await records.current("2080", "body")).toEqual([history[1]]);
    const events = await records.events("2080");
    expect(events.map(({ sequence, before, after }) => [sequence, before, after])).toEqual([
      [1, undefined, history[0]?.hash],
      [2, history[0]?.hash, history[1]?.hash],
    ]);
    expect(verifyLog("2080", events, [])).toEqual({ isAnchored: false });
    await close();
  });

  test("everybody sees the last of what a host has written of an answer, until the party says that it is not right", async () => {
    const { people, records, close } = await open();
    const from = day("2026-01-01");
    await people.recordMandate({ host: "rss-dalarna", organisation: "2034", from, source: "Exempel" }, at(0));
    const forecast = { kind: "commitment", object: "svar", owner: "2034", state: "unconfirmed" } as const;
    const said = (body: string, basedOn: number) => change(`f${basedOn}`, { ...forecast, body, basedOn });
    await records.write(host, said('{"answer":"yes"}', 0), at(1));
    await records.write(host, said('{"answer":"no"}', 1), at(2));
    const seen = async (reader: Reader) =>
      (await records.history(reader, "commitment", "svar")).map(({ body }) => body);
    expect(await seen("everybody")).toEqual(['{"answer":"no"}']);
    expect(await seen("2080")).toEqual(['{"answer":"no"}']);
    const objection = '{"answer":"no","objection":"Nämnden har inte sagt nej."}';
    await records.write(orsa, said(objection, 2), at(3));
    for (const reader of ["everybody", "2080"]) {
      expect(await seen(reader)).toEqual([]);
      expect(await records.current(reader, "commitment")).toEqual([]);
    }
    for (const reader of ["2034", "rss-dalarna"]) expect((await seen(reader)).at(-1)).toBe(objection);
    await records.write(orsa, { ...said('{"answer":"yes"}', 3), state: "published" }, at(4));
    expect(await seen("everybody")).toEqual(['{"answer":"yes"}']);
    await close();
  });

  test("the state of a day is what had been written then", async () => {
    const { records, close } = await open();
    await records.write(falun, change("1"), at(0));
    await records.write(falun, change("2", { body: "{}", basedOn: 1 }), at(10));
    expect((await records.current("2080", "body", at(5))).map(({ version }) => version)).toEqual([1]);
    expect(await records.current("2080", "body", "2026-02-28T10:00:00.000Z")).toEqual([]);
    await close();
  });

  test("whoever writes on an old version is shown what stands now, and nothing is written", async () => {
    const { records, close } = await open();
    await records.write(falun, change("1"), at(0));
    await records.write(falun, change("2", { body: '{"name":"A"}', basedOn: 1 }), at(1));
    const late = await records.write(falun, change("3", { body: '{"name":"B"}', basedOn: 1 }), at(2));
    expect(late).toMatchObject({ kind: "stale", current: { version: 2, body: '{"name":"A"}' } });
    expect(await records.events("2080")).toHaveLength(2);
    await close();
  });

  test("one key is one deed: sent again it tells the first, and it stands for no other", async () => {
    const { records, close } = await open();
    const first = await records.write(falun, change("1"), at(0));
    expect(await records.write(falun, change("1"), at(9))).toEqual({ ...first, kind: "already-written" });
    expect(await records.write(falun, change("1", { body: "{}" }), at(9))).toEqual({ kind: "key-taken" });
    expect(await records.history("2080", "body", "socialnamnden")).toHaveLength(1);
    await close();
  });

  test("twenty at once on one version: one is written, the others see it", async () => {
    const { records, close } = await open();
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        records.write(falun, change(`k${number}`, { body: `{"n":${number}}` }), at(number)),
      ),
    );
    expect(all.filter(({ kind }) => kind === "written")).toHaveLength(1);
    expect(all.filter(({ kind }) => kind === "stale")).toHaveLength(19);
    expect(verifyLog("2080", await records.events("2080"), [])).toEqual({ isAnchored: false });
    await close();
  });

  test("a draft is its owner's; what is published is everybody's, also when a later draft is not", async () => {
    const { records, close } = await open();
    await records.write(falun, change("1"), at(0));
    for (const reader of ["2034", "everybody"]) {
      expect(await records.current(reader, "body")).toEqual([]);
      expect(await records.history(reader, "body", "socialnamnden")).toEqual([]);
    }
    await records.write(falun, change("2", { state: "published", basedOn: 1 }), at(1));
    await records.write(falun, change("3", { body: "{}", basedOn: 2 }), at(2));
    expect((await records.current("everybody", "body")).map(({ version }) => version)).toEqual([2]);
    expect((await records.current("2080", "body")).map(({ version }) => version)).toEqual([3]);
    expect(await records.events("2034")).toEqual([]);
    await close();
  });

  test("another organisation's thing is not there for whoever writes to it, whatever is guessed", async () => {
    const { records, close } = await open();
    await records.write(falun, change("1"), at(0));
    for (const basedOn of [0, 1, 2]) {
      const told = await records.write(orsa, change(`o${basedOn}`, { owner: "2034", basedOn }), at(1));
      expect(told).toEqual({ kind: "unknown" });
    }
    expect(await records.history("2080", "body", "socialnamnden")).toHaveLength(1);
    await close();
  });

  test("whoever has entered a thing sees that its owner says it is not right or has ended it, and nobody else does", async () => {
    const { records, people, close } = await open();
    const mandate = { host: "rss-dalarna", organisation: "2080", from: day("2026-01-01"), source: "Exempel" };
    await people.recordMandate(mandate, at(0));
    await records.write(host, change("1", { state: "unconfirmed" }), at(1));
    const said = change("2", { body: '{"objection":"Nej."}', state: "unconfirmed", basedOn: 1 });
    await records.write(falun, said, at(2));
    await records.write(falun, change("o", { object: "another", state: "unconfirmed" }), at(2));
    const seen = async (reader: Reader) =>
      (await records.current(reader, "body")).map(({ object, version }) => `${object} ${version}`);
    expect(await seen("rss-dalarna")).toEqual(["socialnamnden 2"]);
    expect([await seen("2034"), await seen("everybody")]).toEqual([[], []]);
    await records.write(falun, change("3", { state: "draft", basedOn: 2 }), at(3));
    expect(await seen("rss-dalarna")).toEqual(["socialnamnden 2"]);
    await records.write(falun, change("4", { state: "ended", basedOn: 3 }), at(4));
    expect(await seen("rss-dalarna")).toEqual(["socialnamnden 4"]);
    await close();
  });

  test("what the host has entered is seen by both, and stands in the host's log on behalf of the owner", async () => {
    const { records, people, close } = await open();
    await people.recordMandate(
      {
        host: "rss-dalarna",
        organisation: "2080",
        from: day("2026-01-01"),
        source: "Välfärdsrådet (Exempel)",
      },
      at(0),
    );
    const entered = await records.write(host, change("1", { state: "unconfirmed" }), at(1));
    expect(entered).toMatchObject({ kind: "written", version: { owner: "2080", enteredBy: "rss-dalarna" } });
    const confirmed = { state: "confirmed" as const, basedOn: 1, deed: "confirm-entry" as const };
    expect((await records.write(falun, change("2", confirmed), at(2))).kind).toBe("written");
    expect((await records.current("2080", "body"))[0]?.state).toBe("confirmed");
    expect((await records.events("rss-dalarna")).map(({ onBehalfOf }) => onBehalfOf)).toEqual(["2080"]);
    expect((await records.eventsOnBehalf("2080")).map(({ organisation }) => organisation)).toEqual([
      "rss-dalarna",
    ]);
    expect((await records.events("2080")).map(({ sequence }) => sequence)).toEqual([1]);
    await close();
  });
});
