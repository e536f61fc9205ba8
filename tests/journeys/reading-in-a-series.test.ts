import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assert } from "#domain/result";
import { beginVisit, wordsOf, type Visit } from "./readers.ts";

const AGREEMENT = "/overenskommelser/psykisk-halsa-2017";
const FORM = "/folkmangd/las-in";
const LIST = "/folkmangd/inlasta";
/** Ten who are counted in Norberg instead of Sala, and four in Fagersta instead of Arboga. */
const MOVED: Readonly<Record<string, bigint>> = { "1962": 10n, "1981": -10n, "1982": 4n, "1984": -4n };

let visit: Visit;
beforeAll(async () => {
  visit = await beginVisit();
});
afterAll(() => visit.end());

type Page = Awaited<ReturnType<Visit["reader"]>>;

/** A made-up population of 1 November 2016: that of 31 December with some who have moved, all 290 rows. */
function november(moved = MOVED): string {
  const { basis, register } = visit.house.catalogue;
  const december = basis.series.find(({ date }) => date.toString() === "2016-12-31");
  assert(december !== undefined, "31 December 2016 is shipped");
  const rows = [...december.rows].map(
    ([code, { persons }]) =>
      `${code};${register.municipalities.get(code)?.name ?? ""};${persons + (moved[code] ?? 0n)}`,
  );
  return ["Kod;Kommun;Folkmängd", ...rows, ""].join("\n");
}

/** Norberg's amount as it was shown before anything was read in, for ever. */
function amountAddress(): string {
  const amount = visit.house.catalogue.entries
    .find(({ agreement }) => AGREEMENT.endsWith(`/${agreement.slug}`))
    ?.components.find(({ result }) => result.component.id === "analys-kommuner")
    ?.amounts.find(({ recipient }) => recipient === "1962");
  assert(amount !== undefined, "Norberg has an amount");
  return `/belopp/${amount.address}`;
}

async function fillIn(page: Page, table: string, day = "1 november 2016") {
  await page.goto(FORM);
  await page.getByLabel("Fil", { exact: true }).setInputFiles({
    name: "november.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(table),
  });
  await page.getByLabel("Dag som folkmängden gäller").fill(day);
  await page.getByLabel("Källa").fill("SCB, påhittad tabell");
  await page.getByRole("button", { name: "Se vad som ändras" }).click();
}

/** Without script an annex is read in by the same forms, in a journey of its own. */
describe("an economist with script reads a population in", () => {
  const hasScript = true;
  // 250 000 000 kr ÷ 9 995 153 = 25.0121 kr a person: ten more in Norberg are 250.12 kr, four in Fagersta 100.05.
  // Whole kronor by largest remainder move one more krona elsewhere, so five amounts change.
  test("sees first what changes, then uses it, then takes it back", async () => {
    const page = await visit.reader({ hasScript });
    await page.goto("/oppna-data");
    await page.getByRole("link", { name: "Läs in en ny folkmängd" }).click();
    expect(await wordsOf(page.locator("h1"))).toBe("Läs in en ny folkmängd");

    const old = await visit.reader({ hasScript });
    await old.goto(`${AGREEMENT}?del=analys-kommuner&lan=vastmanland`);
    const agreement = await wordsOf(old.locator("main"));
    await old.goto(amountAddress());
    expect(await wordsOf(old.locator("main"))).toContain(
      "Räknat på folkmängden 31 december 2016, avtalet säger 1 november 2016.",
    );

    await fillIn(page, november());
    const main = await wordsOf(page.locator("main"));
    for (const words of [
      "9 995 153 personer i 290 kommuner.",
      "Källa: SCB, påhittad tabell. Uppgiften är publicerad statistik. Inget är sparat än.",
      "5 belopp ändras, störst: Norberg +250 kr.",
      "Räknas på folkmängden 1 november 2016 i stället för 31 december 2016.",
      "Störst ändring sedan 31 december 2016, 286 kommuner oförändrade",
    ])
      expect(main).toContain(words);
    await page.getByText("Se alla 5 belopp").click();
    expect(await wordsOf(page.locator("table", { hasText: "Belopp som ändras" }))).toContain(
      "Norberg 144 945 kr 145 195 kr +250 kr",
    );
    await old.goto(`${AGREEMENT}?del=analys-kommuner&lan=vastmanland`);
    expect(await wordsOf(old.locator("main"))).toBe(agreement);

    await page.getByRole("button", { name: "Använd folkmängden" }).click();
    expect(await wordsOf(page.locator(".notice"))).toContain("Folkmängden används nu.");
    const list = await wordsOf(page.locator("main"));
    for (const words of [
      "Inläst 22 november 2026 av lokal användare ur november.csv.",
      "5 belopp ändras, störst: Norberg +250 kr.",
      "5 belopp ändras, störst: Norberg −250 kr.",
    ])
      expect(list).toContain(words);

    const now = await visit.reader({ hasScript });
    await now.goto("/kommuner/norberg");
    await now
      .getByRole("link", { name: /^145 195 kr/ })
      .first()
      .click();
    await now.waitForURL("**/belopp/**");
    const trace = await wordsOf(now.locator("main"));
    expect(trace).toContain("1 november 2016");
    expect(trace).not.toContain("avtalet säger 1 november 2016");
    expect(new URL(now.url()).pathname).not.toBe(amountAddress());

    await old.goto(amountAddress());
    expect(await wordsOf(old.locator(".notice"))).toBe(
      "Räknat på ett tidigare underlag. Det belopp som gäller är 145 195 kr.",
    );
    expect(await wordsOf(old.locator("main"))).toContain("144 945 kr");
    const receipt = await visit.house.app.request(`${amountAddress()}/kvitto.html`);
    expect([receipt.status, (await receipt.text()).includes("31 december 2016")]).toEqual([200, true]);
    await old.getByRole("link", { name: "145 195 kr", exact: true }).click();
    expect(new URL(old.url()).pathname).toBe(new URL(now.url()).pathname);
    await now.goto("/folkmangd/2016-11-01");
    expect(await wordsOf(now.locator("#k-1962"))).toContain("5 805");

    await page.getByRole("button", { name: "Ta tillbaka folkmängden 1 november 2016" }).click();
    expect(await wordsOf(page.locator(".notice"))).toContain("Folkmängden är tillbakatagen.");
    await old.goto(`${AGREEMENT}?del=analys-kommuner&lan=vastmanland`);
    expect(await wordsOf(old.locator("main"))).toBe(agreement);
    await old.goto(amountAddress());
    expect(await old.locator(".notice").count()).toBe(0);
    expect(visit.house.faults).toEqual([]);
  });
});

describe("what is wrong is told, and what was written stays", () => {
  // Arboga and Fagersta have codes of nobody, so they are missing too, as Norberg is.
  const bad = () =>
    november()
      .replace("1984;", "9998;")
      .replace("1982;", "9999;")
      .replace(/1962;.*\n/, "");

  test("two unknown codes and those who are missing, all at once, with the file open in the box", async () => {
    const page = await visit.reader({ hasScript: false });
    await fillIn(page, bad());
    const faults = await wordsOf(page.locator(".problem-list"));
    expect(await page.title()).toMatch(/^Fel: /);
    for (const words of ["”9998” är inte en kommunkod", "”9999” är inte en kommunkod", "Norberg (1962)"])
      expect(faults).toContain(words);
    expect(await page.getByLabel("Källa").inputValue()).toBe("SCB, påhittad tabell");
    expect(await page.getByLabel("Dag som folkmängden gäller").inputValue()).toBe("1 november 2016");
    const box = page.getByLabel("Eller klistra in tabellen");
    expect(await box.inputValue()).toContain("9999;Fagersta;13449");
    await box.fill(november());
    await page.getByRole("button", { name: "Se vad som ändras" }).click();
    expect(await wordsOf(page.locator("main"))).toContain("5 belopp ändras, störst: Norberg +250 kr.");
  });

  test("a day that neither the form nor the file says is asked for in its field, and the file is kept", async () => {
    const page = await visit.reader({ hasScript: false });
    await fillIn(page, november(), "");
    expect(await wordsOf(page.locator("#dag-problem"))).toContain(
      "Filen säger inte vilken dag folkmängden gäller.",
    );
    await page.getByLabel("Dag som folkmängden gäller").fill("2016-11-01");
    await page.getByRole("button", { name: "Se vad som ändras" }).click();
    expect(await wordsOf(page.locator("h1"))).toBe("Folkmängd 1 november 2016");
  });

  test("an empty form lists what is needed, and a figure that cannot be right is pointed out", async () => {
    const page = await visit.reader({ hasScript: false });
    await page.goto(FORM);
    await page.getByRole("button", { name: "Se vad som ändras" }).click();
    const summary = await wordsOf(page.locator(".notice-stop"));
    for (const words of ["Välj en fil eller klistra in", "Skriv var siffrorna kommer från"])
      expect(summary).toContain(words);
    await fillIn(page, november({ "1962": 3_000n }));
    const main = await wordsOf(page.locator("main"));
    expect(main).toContain("Kontrollera innan ni använder folkmängden.");
    expect(main).toContain("Norberg har gått från 5 795 till 8 795, +51,8 %.");
  });
});

describe("a deed that is not done from the house's own page is refused", () => {
  const own = { origin: "http://localhost" };
  const send = (path: string, key: string, headers: Readonly<Record<string, string>>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({
      tabell: november(),
      dag: "2016-11-01",
      kalla: "Främmande",
      nyckel: key,
    }))
      body.set(name, value);
    return visit.house.app.request(path, { method: "POST", body, headers });
  };

  test.each([
    ["another site", { origin: "https://elsewhere.example" }],
    ["nowhere that can be told", {}],
    ["a frame of another site", { origin: "http://localhost", "sec-fetch-site": "cross-site" }],
  ])("from %s", async (_, headers) => {
    for (const path of [FORM, `${FORM}/anvand`, `${LIST}/${"0".repeat(64)}/ta-tillbaka`]) {
      const answer = await send(path, "främmande", headers);
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain("Inget är sparat.");
    }
  });

  test("and one sent twice is done once; a key is for one deed", async () => {
    const answers = [await send(`${FORM}/anvand`, "tva", own), await send(`${FORM}/anvand`, "tva", own)];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(answers.map((each) => each.headers.get("location"))).toEqual([
      `${LIST}?nyss=inlast`,
      `${LIST}?nyss=inlast`,
    ]);
    const page = await (await visit.house.app.request(LIST)).text();
    expect(page.match(/En folkmängd är inläst/g)).toHaveLength(1);
    const action = /action="([^"]+ta-tillbaka)"/.exec(page)?.[1] ?? "";
    expect((await send(action, "tva", own)).status).toBe(422);
    expect((await send(action, "", own)).status).toBe(422);
    expect((await send(action, "tre", own)).status).toBe(303);
    expect((await send(`${LIST}/${"0".repeat(64)}/ta-tillbaka`, "fyra", own)).status).toBe(404);
  });
});
