import { expect, test } from "vitest";
import { kronor } from "#domain/money";
import { BARE_POST } from "../../tests/financing/bare-post.ts";
import type { RecordVersion } from "./ports.ts";
import { askedAnew } from "./told-of-posts.ts";

/** A notice of one of the grants of a year, told on a day of March 2024. */
function notice(agreement: string, year: number, toldOn: number, isTakenBack = false): RecordVersion {
  const told = `2024-03-${String(toldOn).padStart(2, "0")}`;
  const amount = String(kronor(100n));
  const written = { post: "p", year: String(year), agreement, amount, told, source: "Besked", isTakenBack };
  return {
    kind: "notice",
    object: `besked p ${year} ${agreement}`,
    version: 1,
    owner: "20",
    enteredBy: "20",
    state: "published",
    body: JSON.stringify(written),
    hash: told,
    moment: `${told}T10:00:00Z`,
  };
}

async function asked(...notices: readonly RecordVersion[]) {
  const current = (_: string, kind: string) => Promise.resolve(kind === "notice" ? notices : []);
  const years = await askedAnew("2080", [BARE_POST], { current });
  return years.map(({ year, told }) => [year, told.slice(0, 10)]);
}

test("a year whose two grants have been told is asked about once, from the later of them", async () => {
  expect(await asked(notice("a", 2024, 1), notice("b", 2024, 9), notice("a", 2025, 5))).toEqual([
    [2025, "2024-03-05"],
    [2024, "2024-03-09"],
  ]);
});

test("the earlier of two notices asks still when the later is taken back", async () => {
  expect(await asked(notice("a", 2024, 1), notice("b", 2024, 9, true))).toEqual([[2024, "2024-03-01"]]);
});
