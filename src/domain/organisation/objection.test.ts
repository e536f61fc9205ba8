import { expect, test } from "vitest";
import { objectionIn, withObjection, withoutObjection } from "./objection.ts";
import { readBody } from "./read-written.ts";
import { ORIGINS, originConfirmed } from "./written.ts";

const BODY =
  '{"covers":[{"organisation":"2034"}],"kind":"committee","level":"municipality","mandate":"decides","name":"Nämnden","origin":"assumption"}';

test("what is said against an entry follows it, and what the entry says is the same", () => {
  const said = withObjection(BODY, "Nämnden heter Omsorgsnämnden.");
  expect([objectionIn(BODY), objectionIn(said)]).toEqual([undefined, "Nämnden heter Omsorgsnämnden."]);
  expect(readBody(said)).toEqual(readBody(BODY));
  expect(withoutObjection(said)).toBe(BODY);
});

test("a guess that its owner confirms is the owner's word; what is invented stays invented", () => {
  expect(ORIGINS.map(originConfirmed)).toEqual(["stated", "stated", "example"]);
});
