import { afterAll, beforeAll, expect, test } from "vitest";
import { ok } from "#domain/result";
import { viewPost } from "../../src/application/view-joint-post.ts";
import { toldPost } from "../../src/cli/told-post.ts";
import type { Installation } from "../../src/cli/installation.ts";
import type { OpenedHouse } from "../journeys/opened-house.ts";
import { signIn } from "../journeys/signed-in.ts";
import { dalarna, postBasis } from "../worked-cases/joint-post.ts";
import { answer, NEW_ANSWER, NEW_NOTICE, notice, openTellingHouse, SLUG } from "../writing/answering.ts";

const LEKSAND = "2029";
let house: OpenedHouse;
// Leksand decided 50 000 kr on 12 March 2024, and the notice with 60 percent overhead came on 15 April.
beforeAll(async () => {
  house = await openTellingHouse();
  const [economist, host] = [await signIn(house, "economist"), await signIn(house, "strategist")];
  expect((await economist(NEW_ANSWER, answer("a", LEKSAND))).status).toBe(303);
  expect((await host(NEW_NOTICE, notice("c", { dag: "15 april 2024", spara: "1" }))).status).toBe(303);
});
afterAll(() => house.close());

/** The year's cost, Leksand's part and the sentence of what the command counts on; the problems where it counts on nothing. */
async function counted(told?: string) {
  const installation: Pick<Installation, "readRecords"> = {
    readRecords: async (use) => ok(await use(house.trust.records)),
  };
  const { register } = house.catalogue;
  const option = (name: string) => (name === "told" ? told : undefined);
  const read = await toldPost(dalarna, { register, payroll: postBasis }, { option }, { installation });
  if (!read.ok) return read.problems;
  const { post, payroll, countedOn } = read.value;
  const view = viewPost(post, { catalogue: house.catalogue, payroll });
  if (!view.ok) return view.problems;
  const { wholeYear, parties } = view.value;
  const own = parties.find(({ code }) => code === LEKSAND)?.years.find(({ year }) => year === 2024);
  return [wholeYear.operating.amount, own?.amount, countedOn];
}

test("a command counts on the file alone, and says so", async () => {
  expect(await counted()).toEqual([
    91_368_000n,
    5_072_990n,
    "Räknat på filen. Svar och besked som är inskrivna i Samnytta är inte med: --told allt tar med dem.",
  ]);
});

test("with --told it counts as the pages do: everything, or what had come by a day", async () => {
  // 50 000 × 1,6 × 12 = 960 000.
  expect(await counted("allt")).toEqual([
    96_000_000n,
    5_000_000n,
    "Räknat på filen och på 1 svar och 1 besked som är inskrivna i Samnytta.",
  ]);
  expect(await counted("12 mars 2024")).toEqual([
    91_368_000n,
    5_000_000n,
    "Räknat på filen och på 1 svar som är inskrivet i Samnytta till och med den 12 mars 2024.",
  ]);
  expect(await counted("2024-03-11")).toContainEqual(
    "Räknat på filen. Inget svar eller besked om posten är inskrivet i Samnytta till och med den 11 mars 2024.",
  );
  const json = await (
    await house.app.request(`/gemensamma-poster/${SLUG}/belopp.json?dag=2024-03-12`)
  ).json();
  expect(json.years[1].cost).toBe("91368000");
});

test("what is no day is told", async () => {
  expect(await counted("snart")).toEqual([
    "Valet --told är ”snart”. Skriv allt, eller en dag, till exempel 2024-03-12.",
  ]);
});
