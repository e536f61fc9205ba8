import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { carriesMoney, saidBy } from "#domain/financing";
import { assert } from "#domain/result";
import { nameOrganisations } from "../../src/application/name-organisations.ts";
import { reckonPost } from "../../src/application/reckon-post.ts";
import { postAsTold, readTold, type ToldPost } from "../../src/application/told-of-posts.ts";
import type { OpenedHouse } from "../journeys/opened-house.ts";
import { postBasis, shippedPosts } from "../worked-cases/joint-post.ts";
import {
  answer,
  INTENTION as intention,
  NEW_ANSWER,
  NEW_NOTICE,
  notice,
  noticePath,
  openTellingHouse,
  SLUG,
} from "./answering.ts";
import { signIn as signInTo } from "../journeys/signed-in.ts";

let house: OpenedHouse;
beforeAll(async () => {
  house = await openTellingHouse();
});
afterAll(() => house.close());

const signIn = (part: string) => signInTo(house, part);
const [LEKSAND, ORSA, FALUN] = ["2029", "2034", "2080"] as const;

async function told(): Promise<ToldPost> {
  const named = await nameOrganisations(house.catalogue.register, house.trust.records);
  const parts = { records: house.trust.records, payroll: postBasis, nameOf: (id: string) => named(id).name };
  const [post] = shippedPosts;
  assert(post !== undefined, "the post is shipped");
  return postAsTold(post, await readTold(parts.records, "everybody"), parts);
}
const said = async (party: string, year = 2024) => saidBy((await told()).post.commitments, party, year);
async function cost2024() {
  const { post, payroll } = await told();
  const reckoned = reckonPost(post, { ...postBasis, ...payroll });
  assert(reckoned.ok, "the post is reckoned");
  return reckoned.value.years.find(({ year }) => year === 2024)?.amount;
}

test("years that nobody has answered wait on whoever may answer them", async () => {
  const economist = await signIn("economist");
  const mine = await (await economist("/mitt")).text();
  expect(mine).toMatch(/href="\/mitt\/gemensamma-poster">Svara om [^<]*: [^<]*2024[^<]*saknar svar/);
  expect(mine).not.toContain("Inget väntar på er");
});

test("a form that nobody has filled in holds no promise", async () => {
  const economist = await signIn("economist");
  const page = await (await economist(`${NEW_ANSWER}?agare=${LEKSAND}&posten=${SLUG}+2024`)).text();
  const options = /<select[^>]*name="svar"[^>]*>(.*?)<\/select>/s.exec(page)?.[1] ?? "";
  expect(/<option value="([^"]*)" selected/.exec(options)?.[1]).toBe("not-answered");
});

describe("a municipality answers for itself", () => {
  test("a decision is public at once and is money, an intention is not", async () => {
    const economist = await signIn("economist");
    const saved = await economist(NEW_ANSWER, answer("a1", LEKSAND));
    expect(saved.status).toBe(303);
    expect(await (await economist(saved.headers.get("location") ?? "")).text()).toContain("§ 112");
    expect(await said(LEKSAND)).toMatchObject({ amount: 5_000_000n, evidence: { by: "Leksands kommun" } });
    expect(carriesMoney(await said(LEKSAND))).toBe(true);
    const next = { ...intention, posten: `${SLUG} 2025` };
    expect((await economist(NEW_ANSWER, answer("a2", LEKSAND, next))).status).toBe(303);
    expect(carriesMoney(await said(LEKSAND, 2025))).toBe(false);
  });

  test("what a decision lacks is told field by field, and what was written stays", async () => {
    const economist = await signIn("economist");
    const wrong = { beslutsorgan: "", beslutsdag: "", belopp: "mycket", posten: `${SLUG} 2026` };
    const answered = await economist(NEW_ANSWER, answer("a3", LEKSAND, wrong));
    expect(answered.status).toBe(422);
    const page = await answered.text();
    for (const words of ["Fyll i ”Vilket organ har sagt det?”", "Fyll i ”Vilken dag?”", "”mycket”"])
      expect(page).toContain(words);
  });

  test("a decision that does not say how much or where it stands says what is missing", async () => {
    const economist = await signIn("economist");
    const bare = { belopp: "", paragraf: "", posten: `${SLUG} 2026` };
    const saved = await economist(NEW_ANSWER, answer("a7", LEKSAND, bare));
    expect(saved.status).toBe(303);
    const page = await (await economist(saved.headers.get("location") ?? "")).text();
    expect(page).toContain(
      "I beslutet saknas: beslutat belopp för året och paragraf och protokoll. Fyll i det när ni vet.",
    );
    expect(page).toContain('<a href="/mitt/gemensamma-poster">Gemensamma poster</a>');
    expect(page).not.toContain("Organ och kontakter");
    // Only where the answer was written down is not a part of the decision.
    expect(page.match(/\(frivilligt\)/g)).toHaveLength(1);
    const change = { slag: "commitment", sak: `svar ${LEKSAND} ${SLUG} 2026`, version: "1", nyckel: "a8" };
    expect((await economist("/mitt/andringar/angra", change)).status).toBe(303);
  });

  test("another municipality's form is refused with the sentence", async () => {
    const economist = await signIn("economist");
    const asked = `${NEW_ANSWER}?agare=${ORSA}&posten=${SLUG}+2024`;
    expect(await (await economist(asked)).text()).toContain("Orsa kommun");
    const refused = await economist(NEW_ANSWER, answer("a4", ORSA));
    expect(refused.status).toBe(403);
    expect(await refused.text()).toMatch(/Orsa kommun/);
    expect(await said(ORSA)).toBeUndefined();
  });

  test("the same answer written by two shows both texts, and loses neither", async () => {
    const economist = await signIn("economist");
    const again = await economist(NEW_ANSWER, answer("a5", LEKSAND, { paragraf: "§ 113" }));
    expect(again.status).toBe(409);
    const page = await again.text();
    for (const words of ["§ 112", "§ 113"]) expect(page).toContain(words);
  });

  test("an answer can be taken back, and then nothing is said", async () => {
    const economist = await signIn("economist");
    const change = { slag: "commitment", sak: `svar ${LEKSAND} ${SLUG} 2025`, version: "1", nyckel: "a6" };
    expect((await economist("/mitt/andringar/angra", change)).status).toBe(303);
    expect((await said(LEKSAND, 2025))?.answer).toEqual({ kind: "not-answered" });
  });
});

describe("a host writes for one that has nobody", () => {
  test("it is a forecast until the municipality confirms it, whatever it says", async () => {
    const host = await signIn("strategist");
    expect((await host(NEW_ANSWER, answer("b1", ORSA))).status).toBe(303);
    expect(await said(ORSA)).toMatchObject({ isUnconfirmed: true, evidence: { by: "RSS Dalarna" } });
    expect(carriesMoney(await said(ORSA))).toBe(false);
    const chief = await signIn("social-services-chief");
    expect(await (await chief("/mitt/bekrafta")).text()).toContain("Svar om gemensamma poster");
    const entry = `commitment 1 svar ${ORSA} ${SLUG} 2024`;
    const confirmed = await chief("/mitt/bekrafta", { nyckel: "b2", sak: entry });
    expect(confirmed.status).toBe(303);
    expect(await said(ORSA)).not.toHaveProperty("isUnconfirmed");
    expect(carriesMoney(await said(ORSA))).toBe(true);
    // From then on its host changes nothing of it.
    expect((await host(NEW_ANSWER, { ...answer("b3", ORSA), version: "2" })).status).toBe(403);
  });
});

describe("the year's notice has come", () => {
  test("only who holds the post writes it", async () => {
    const economist = await signIn("economist");
    expect((await economist(NEW_NOTICE)).status).toBe(404);
    const host = await signIn("strategist");
    expect((await host(NEW_NOTICE)).status).toBe(200);
  });

  test("it is looked at without saving, acts in one deed, and taken back everything is as it was", async () => {
    const host = await signIn("strategist");
    expect((await host(NEW_ANSWER, answer("c1", FALUN, intention))).status).toBe(303);
    const before = await told();
    const costBefore = await cost2024();
    const looked = await host(NEW_NOTICE, notice("c2"));
    expect(looked.status).toBe(200);
    const page = (await looked.text()).replaceAll("\u00a0", " ");
    // 50 000 × 1.5228 × 12 before; × 1.6 after.
    for (const words of [
      "Inget sparas förrän du väljer det.",
      "913 680,00 kr",
      "960 000,00 kr",
      "18 500 000,00 kr",
      "Beslutet står kvar för Leksand",
    ])
      expect(page).toContain(words);
    expect(await told()).toEqual(before);
    const saved = await host(NEW_NOTICE, { ...notice("c2"), spara: "1" });
    expect(saved.status).toBe(303);
    expect(await cost2024()).toBe(96_000_000n);
    expect((await told()).post.grants.find(({ year }) => year === 2024)?.amount).toBe(1_850_000_000n);
    expect(await said(FALUN)).toBeUndefined();
    expect(await said(LEKSAND)).toMatchObject({ amount: 5_000_000n });
    const undone = await host(`${noticePath(2024)}/ta-tillbaka`, { nyckel: "c3", version: "1" });
    expect(undone.status).toBe(303);
    expect(await told()).toEqual(before);
    expect(await cost2024()).toBe(costBefore);
    const list = await host("/mitt/gemensamma-poster");
    expect(await list.text()).toContain("tillbakataget");
  });

  test("whoever has not decided the year is told so where everything that waits stands, until it is taken back", async () => {
    const [host, economist] = [await signIn("strategist"), await signIn("economist")];
    const waits = async () =>
      (await (await economist("/mitt")).text()).includes("för 2025: årets besked har kommit");
    expect(await waits()).toBe(false);
    expect((await host(NEW_NOTICE, { ...notice("c5", { ar: "2025" }), spara: "1" })).status).toBe(303);
    expect(await waits()).toBe(true);
    expect((await host(`${noticePath(2025)}/ta-tillbaka`, { nyckel: "c6", version: "1" })).status).toBe(303);
    expect(await waits()).toBe(false);
  });

  test("what it lacks is told at the field, and a year that is none of the post's", async () => {
    const host = await signIn("strategist");
    const lacking = await host(NEW_NOTICE, notice("d1", { belopp: "", palagg: "halva" }));
    expect(lacking.status).toBe(422);
    const page = await lacking.text();
    for (const words of ["Fyll i ”Belopp för alla tillsammans”", "”halva”"]) expect(page).toContain(words);
    const other = await host(NEW_NOTICE, notice("d2", { ar: "2031" }));
    expect(other.status).toBe(422);
    expect(await other.text()).toContain("2031 är inget av postens verksamhetsår");
  });
});
