import { expect, test } from "vitest";
import { viewStart } from "../../src/application/view-start.ts";
import { shipped } from "./shipped.ts";

test("what is made up is not among the real documents and amounts of the start page", () => {
  const real = viewStart(shipped, () => false);
  const first = real.main?.entry.agreement.title;
  expect(real.agreements).toBe(shipped.entries.length);
  const without = viewStart(shipped, (title) => title === first);
  expect(without.agreements).toBe(shipped.entries.length - 1);
  expect(without.main?.entry.agreement.title).not.toBe(first);
  expect(without.findings.filter(({ entry }) => entry.agreement.title === first)).toEqual([]);
});
