import { expect, test } from "vitest";
import { fraction, kronor } from "#domain/money";
import { day } from "#domain/time";
import { commitmentOf, noticeOf, readAnswer, readNotice } from "./index.ts";

const answer = (fields: Readonly<Record<string, unknown>>) =>
  readAnswer(
    JSON.stringify({
      organisation: "2080",
      post: "utvecklingsledare",
      year: "2024",
      origin: "stated",
      ...fields,
    }),
  );
const fieldsOf = (read: ReturnType<typeof readAnswer> | ReturnType<typeof readNotice>) =>
  read.ok ? [] : read.problems.map((problem) => ("field" in problem ? problem.field : problem.kind));

const DECISION = {
  answer: "yes",
  level: "decision",
  amount: "189 578,14 kr",
  body: "Kommunstyrelsen",
  decided: "12 mars 2024",
  paragraph: "§ 112",
};

test("a decision has its amount, body, day and paragraph, and is money", () => {
  const read = answer(DECISION);
  expect(read).toMatchObject({
    ok: true,
    value: { answer: { kind: "yes", level: "decision" }, amount: 18_957_814n, paragraph: "§ 112" },
  });
  if (!read.ok) return;
  expect(commitmentOf(read.value, { writtenBy: "Falun", isUnconfirmed: false })).toEqual({
    party: "2080",
    year: 2024,
    answer: { kind: "yes", level: "decision" },
    amount: 18_957_814n,
    evidence: {
      certainty: "decided",
      by: "Falun",
      source: { document: "Falun", place: "Kommunstyrelsen, § 112", published: day("2024-03-12") },
    },
  });
  expect(commitmentOf(read.value, { writtenBy: "RSS", isUnconfirmed: true })).toMatchObject({
    isUnconfirmed: true,
    evidence: { certainty: "preliminary" },
  });
});

test("a decision without body and day, a yes without level and a condition without words are told field by field", () => {
  expect(fieldsOf(answer({ answer: "yes", level: "decision" }))).toEqual(["body", "decided"]);
  expect(fieldsOf(answer({ answer: "yes" }))).toEqual(["level"]);
  const conditional = { ...DECISION, level: "conditional-decision" };
  expect(fieldsOf(answer(conditional))).toEqual(["condition"]);
  expect(fieldsOf(answer({ ...conditional, condition: "om staten betalar" }))).toEqual([]);
  expect(fieldsOf(answer({ ...DECISION, amount: "mycket" }))).toEqual(["amount"]);
  expect(fieldsOf(answer({ ...DECISION, amount: "-1 kr" }))).toEqual(["amount"]);
  expect(fieldsOf(answer({ ...DECISION, year: "1999" }))).toEqual(["year"]);
});

test("an intention, a no and silence need nothing more, and a no has no amount", () => {
  expect(answer({ answer: "yes", level: "intention" }).ok).toBe(true);
  expect(answer({ answer: "not-answered" })).toMatchObject({ value: { answer: { kind: "not-answered" } } });
  const no = answer({ answer: "no", amount: "100 kr" });
  expect(no.ok && "amount" in no.value).toBe(false);
});

const notice = (fields: Readonly<Record<string, unknown>> = {}) =>
  readNotice(
    JSON.stringify({
      post: "utvecklingsledare",
      year: "2024",
      agreement: "god-och-nara-vard-2024",
      amount: "18,5 Mkr",
      told: "24 januari 2024",
      source: "Brev från SKR",
      ...fields,
    }),
  );

test("a notice is read as people write it, and its overhead is for the employer that the post's salary is of", () => {
  const read = notice({ overhead: "52,28 %" });
  expect(read.ok).toBe(true);
  if (!read.ok) return;
  const ground = { certainty: "example", source: { document: "Prov" } } as const;
  const salary = {
    kind: "salary",
    id: "l",
    title: "Lön",
    monthly: kronor(1n),
    employer: "region",
    ground,
  } as const;
  const source = { document: "Brev från SKR", published: day("2024-01-24") };
  expect(noticeOf(read.value, { costs: [salary] }, "RSS Dalarna")).toEqual({
    year: 2024,
    agreement: "god-och-nara-vard-2024",
    amount: kronor(18_500_000n),
    told: day("2024-01-24"),
    overhead: { employer: "region", year: 2024, fraction: fraction(5228n, 10_000n), source },
    ground: { certainty: "published", by: "RSS Dalarna", source },
  });
  expect(noticeOf(read.value, { costs: [] }, "RSS Dalarna")).not.toHaveProperty("overhead");
});

test("a notice lacks its day, its amount or its source, or says an overhead that is none", () => {
  expect(fieldsOf(notice({ told: "", amount: "", source: "" }))).toEqual(["told", "amount", "source"]);
  for (const overhead of ["101", "-1", "halva"]) expect(fieldsOf(notice({ overhead }))).toEqual(["overhead"]);
});
