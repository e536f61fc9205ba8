import { describe, expect, test } from "vitest";
import type { NewLetter, OutgoingLetter, Sent } from "../../src/application/ports.ts";
import { HELD_MINUTES, sendDueLetters } from "../../src/application/send-letters.ts";
import { openMemoryOutbox } from "../../src/storage/memory-outbox.ts";

const start = "2026-03-01T06:00:00.000Z";
const secret = "https://samnytta.example.se/inbjudan/hemlig";
const id = "00000000-0000-4000-8000-000000000001";

const letter: NewLetter = {
  id,
  key: "invitation 1",
  organisation: "2080",
  kind: "invitation",
  to: { organisation: "2080", role: "editor", address: "bo@example.se" },
  subject: "Falu kommun bjuder in dig",
  text: "Öppna {{link}}.",
  link: secret,
  linkUntil: "2026-03-08T06:00:00.000Z",
  isExample: false,
  writtenAt: start,
  state: "waiting",
};

/** A house with letters, a time that the test moves, and a server that answers as it is told. */
function house(answer: (letter: OutgoingLetter) => Sent | Promise<Sent>, ...letters: readonly NewLetter[]) {
  const outbox = openMemoryOutbox();
  outbox.insert(letters.length === 0 ? [letter] : letters);
  const time = { now: start };
  const handed: OutgoingLetter[] = [];
  const parts = {
    outbox,
    clock: { moment: () => time.now },
    send: async (outgoing: OutgoingLetter) => {
      handed.push(outgoing);
      return answer(outgoing);
    },
  };
  return { outbox, time, handed, parts, round: () => sendDueLetters(parts) };
}

const accepted: Sent = { kind: "accepted", answer: "250 OK" };
const later: Sent = { kind: "later", answer: "451 4.3.0 Senare" };
const refused: Sent = { kind: "refused", answer: "550 5.1.1 Okänd" };

describe("a round of letters", () => {
  test("hands over what waits, with the link in its place, once", async () => {
    const { round, handed, outbox } = house(() => accepted);
    expect(await round()).toBe(1);
    expect(handed).toEqual([
      { id, subject: letter.subject, text: `Öppna ${secret}.`, address: "bo@example.se" },
    ]);
    expect(await round()).toBe(0);
    expect(await outbox.find("2080", id)).toMatchObject({ state: "sent", tried: 1, answer: "250 OK" });
  });

  test("a server that is away is tried eight times, and then the letter is given up, in the open", async () => {
    const { round, handed, outbox, time } = house(() => later);
    const tried: string[] = [];
    for (;;) {
      await round();
      const kept = await outbox.find("2080", id);
      tried.push(time.now);
      if (kept?.nextAt === undefined) break;
      // A minute too early nothing happens.
      time.now = new Date(Date.parse(kept.nextAt) - 1).toISOString();
      expect(await round()).toBe(0);
      time.now = kept.nextAt;
    }
    expect(handed).toHaveLength(8);
    expect(tried.at(-1)).toBe("2026-03-02T11:41:00.000Z");
    expect(await outbox.find("2080", id)).toMatchObject({ state: "failed", tried: 8, answer: later.answer });
  });

  test("what is refused for good is not tried again", async () => {
    const { round, handed, outbox, time } = house(() => refused);
    await round();
    time.now = "2026-03-31T06:00:00.000Z";
    await round();
    expect(handed).toHaveLength(1);
    expect(await outbox.find("2080", id)).toMatchObject({
      state: "failed",
      tried: 1,
      answer: refused.answer,
    });
  });

  test("a program that ends in the middle leaves the letter to the next, when it has held it too long", async () => {
    const { round, parts, outbox, time, handed } = house(() => accepted);
    await outbox.take(time.now, `2026-03-01T06:${HELD_MINUTES}:00.000Z`);
    expect(await round()).toBe(0);
    time.now = `2026-03-01T06:${HELD_MINUTES}:00.000Z`;
    expect(await sendDueLetters({ ...parts, isStopping: () => true })).toBe(0);
    expect(await round()).toBe(1);
    expect(handed).toHaveLength(1);
  });

  test("one that is refused stops no other", async () => {
    const second = { ...letter, id: id.replace(/1$/, "2"), key: "invitation 2" };
    const { round } = house((each) => (each.id === id ? refused : accepted), letter, second);
    expect(await round()).toBe(1);
  });

  test("a letter whose link opens nothing any more is not sent without it", async () => {
    const { round, outbox, time, handed } = house(() => accepted);
    time.now = "2026-03-08T06:00:00.000Z";
    await round();
    expect(handed).toEqual([]);
    expect(await outbox.find("2080", id)).toMatchObject({ state: "failed", answer: "link-gone" });
  });
});
