import { expect, test } from "vitest";
import { clausesRead } from "./agreement-text-page.ts";

test("what is read says that none of it is this year's, where every document is of another year", () => {
  expect(clausesRead(13, 25, 6)).toBe("Vi har läst 13 av 25 avsnitt, ur 6 dokument.");
  expect(clausesRead(13, 25, 6, { of: [2017], year: 2018, isAll: true })).toBe(
    "Vi har inte läst något dokument för 2018. Texten är 2017 års: 13 av 25 avsnitt är lästa, ur 6 dokument för 2017.",
  );
});
