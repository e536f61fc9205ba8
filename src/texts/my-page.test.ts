import { expect, test } from "vitest";
import { draftLeft } from "./my-page.ts";

const draft = { hindrances: [], open: 0, left: 0, isOwnTurn: true };

test("a draft says whether something hinders it from being published, and apart from that what may be done first", () => {
  expect(draftLeft(draft)).toBe("Klar att publicera. Din tur.");
  expect(draftLeft({ ...draft, left: 15 })).toBe(
    "Klar att publicera. 15 ställen kan gås igenom först. Din tur.",
  );
  expect(draftLeft({ ...draft, open: 1, left: 1, isOwnTurn: false })).toBe(
    "Klar att publicera. En sak är öppen och ett ställe kan gås igenom först. Väntar på den som skriver.",
  );
  expect(
    draftLeft({
      ...draft,
      left: 15,
      hindrances: [{ kind: "has-problems", count: 2 }, { kind: "not-marked" }],
    }),
  ).toBe(
    "Går inte att publicera än: 2 fel i texten och ordet Exempel saknas i titeln. 15 ställen kan gås igenom först. Din tur.",
  );
});
