import type { Page } from "playwright-core";
import { valueOf } from "../../src/application/amount-figure.ts";
import type { Catalogue } from "../../src/application/open-catalogue.ts";

/** An answer to a form that is posted, which no address shows: what it is, and how a reader comes to it. */
export type FormAnswer = { readonly says: string; readonly open: (page: Page) => Promise<void> };

const ANNEX = "/overenskommelser/psykisk-halsa-2017/bilaga";
const SERIES = "/folkmangd/las-in";

/** Every kind of answer to a form that is posted, right and wrong. */
export function formAnswers(catalogue: Catalogue): readonly FormAnswer[] {
  const { basis } = catalogue;
  const last = basis.series.find(({ date }) => date.toString() === "2016-12-31")?.rows ?? [];
  const counted = [...last].map(([code, { persons }]) => `${code};${persons + 1n}`);
  const rows = ["Kod;Folkmängd", ...counted].join("\n");
  return [
    {
      says: "a payer's table beside ours",
      open: (page) => askAnnex(page, "1981;Sala;559 108\n1980;Västerås;3 687 287", "Jämförelse rad för rad"),
    },
    {
      says: "every row of a payer's table beside ours",
      open: async (page) => {
        await askAnnex(page, "1981;Sala;559 108\n1980;Västerås;3 687 287", "Jämförelse rad för rad");
        await page.getByRole("button", { name: "Visa alla rader (2)" }).click();
        await page.waitForURL("**?rader=alla#jamforelse");
      },
    },
    {
      says: "a payer's table of names that is equal to ours",
      open: (page) => askAnnex(page, "Sala 559 096\nSumma 559 096", "Jämförelse rad för rad"),
    },
    {
      says: "a payer's table with faults",
      open: (page) =>
        askAnnex(page, "Kod;Kommun;Belopp\n1981;Sala;559 O96\n9999;Ingenstans;12", /behöver rättas/),
    },
    {
      says: "a population before it is used",
      open: (page) => askSeries(page, rows, "Folkmängd 1 november 2016"),
    },
    { says: "a population with faults", open: (page) => askSeries(page, "9999;12", /behöver rättas/) },
    {
      says: "the key read out of a table",
      open: (page) => askKey(page, tenMunicipalities(catalogue), "Läs en tabell till"),
    },
    { says: "a table that tells no key", open: (page) => askKey(page, "", /behöver rättas/) },
  ];
}

/** The ten of Västmanland of the 250 million to municipalities in 2017, as our page has them. */
function tenMunicipalities({ entries, register }: Catalogue): string {
  const entry = entries.find(({ agreement }) => ANNEX.includes(`/${agreement.slug}/`));
  const own = entry?.components.find(({ result }) => result.component.id === "analys-kommuner");
  const rows = (own?.computedAmounts ?? [])
    .filter(({ recipient }) => recipient.startsWith("19"))
    .map((amount) => {
      const { recipient } = amount;
      return `${recipient};${register.municipalities.get(recipient)?.name};${valueOf(amount) / 100n}`;
    });
  return ["kod;mottagare;belopp", ...rows].join("\n");
}

async function askAnnex(page: Page, table: string, answer: string | RegExp): Promise<void> {
  await page.goto(ANNEX);
  await page.getByLabel("Eller klistra in tabellen").fill(table);
  await page.getByLabel("Bilagans namn").fill("Bilaga 1");
  await page.getByLabel("Vem har publicerat den?").fill("SKL");
  await page.getByRole("button", { name: "Jämför med vår uträkning" }).click();
  await page.getByRole("heading", { name: answer }).waitFor();
}

async function askSeries(page: Page, table: string, answer: string | RegExp): Promise<void> {
  await page.goto(SERIES);
  await page.getByLabel("Eller klistra in tabellen").fill(table);
  await page.getByLabel("Dag som folkmängden gäller").fill("1 november 2016");
  await page.getByLabel("Källa").fill("Påhittad tabell");
  await page.getByRole("button", { name: "Se vad som ändras" }).click();
  await page.getByRole("heading", { name: answer }).first().waitFor();
}

async function askKey(page: Page, table: string, answer: string | RegExp): Promise<void> {
  await page.goto("/nyckeln-baklanges");
  await page.getByLabel("Hela beloppet").fill("250 000 000 kr");
  await page.locator("textarea").fill(table);
  await page.locator("main form button").click();
  await page.getByRole("heading", { name: answer }).waitFor();
}
