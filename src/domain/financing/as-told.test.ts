import { expect, test } from "vitest";
import { kronor } from "#domain/money";
import { day } from "#domain/time";
import { BARE_POST, GROUND } from "../../../tests/financing/bare-post.ts";
import { asTold, type Answer, type Commitment, type JointPost, type Notice, type Told } from "./index.ts";

const POST: JointPost = {
  ...BARE_POST,
  period: { ...BARE_POST.period, months: 12 },
  grants: [{ agreement: "a", year: 2024, amount: "unknown", ground: GROUND }],
};
const WRITTEN = { post: POST, overheads: [] };
const NOTICE: Notice = {
  year: 2024,
  agreement: "a",
  amount: kronor(100n),
  told: day("2024-01-24"),
  ground: GROUND,
};

const answer = (party: string, said: Answer, other: Partial<Commitment> = {}): Told => ({
  kind: "answer",
  commitment: { party, year: 2024, answer: said, evidence: GROUND, ...other },
});
const notice: Told = { kind: "notice", notice: NOTICE };
const decided: Answer = { kind: "yes", level: "decision" };
const intends: Answer = { kind: "yes", level: "intention" };
const after = (...told: readonly Told[]) =>
  asTold(WRITTEN, told).post.commitments.map(({ party, answer: { kind } }) => `${party} ${kind}`);

test("an intention said before the notice is asked for anew, one said after it stands", () => {
  expect(after(answer("2080", intends), notice)).toEqual([]);
  expect(after(notice, answer("2080", intends))).toEqual(["2080 yes"]);
});

test("a decision stands when the notice comes, but not one that its host has written down for it", () => {
  expect(after(answer("2080", decided), notice)).toEqual(["2080 yes"]);
  expect(after(answer("2080", decided, { isUnconfirmed: true }), notice)).toEqual([]);
});

test("a decision that the party has taken back does not come again with the notice", () => {
  expect(after(answer("2080", decided), answer("2080", { kind: "not-answered" }), notice)).toEqual([]);
});

test("what was told before and after a notice is the same without it, and the written post is as it was", () => {
  const written = structuredClone(POST.grants);
  const others = [answer("2080", decided), answer("2034", decided)] as const;
  const withIt = asTold(WRITTEN, [others[0], notice, others[1]]);
  expect(withIt.post.grants).toEqual([{ agreement: "a", year: 2024, amount: kronor(100n), ground: GROUND }]);
  expect(withIt.post.commitments).toEqual(asTold(WRITTEN, others).post.commitments);
  expect(POST.grants).toEqual(written);
});
