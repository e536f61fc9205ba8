import { afterAll, beforeAll, expect, test } from "vitest";
import type { DemoPart } from "../../src/application/demo-people.ts";
import type { RecordVersion } from "../../src/application/ports.ts";
import { agreementFiles } from "../../src/documents/agreement/index.ts";
import { openAttackedHouse, type AttackedHouse } from "./attacked-house.ts";
import { formsOn, linksOn, type FoundForm } from "./forms-on-page.ts";

/** What is written in every field of every form: script, SQL and words of templates. The number tells the fields apart. */
const payload = (number: number) =>
  `"'><script>a(${number})</script><img src=x onerror=a()>'; drop table person;--{{7*7}}`;
const RAW = /<script>a\(|<img src=x|\sonerror=a\(\)(?![^<]*&)/;

/** Who sees which forms: the host of a county, whoever writes and publishes, whoever confirms and lets people in. */
const PARTS: readonly DemoPart[] = ["strategist", "payment-officer", "social-services-chief"];

/** Where the walk begins for whoever is signed in, and the forms that need no sign-in. */
const WORKING_PAGES = [
  "/mitt",
  "/mitt/lan/organ/ny",
  "/mitt/lan/kontakt/ny",
  "/mitt/lan/nytt",
  "/mitt/bekrafta",
];
const OPEN_FORMS = [
  "/nyckeln-baklanges",
  "/folkmangd/las-in",
  "/overenskommelser/psykisk-halsa-2017/bilaga",
  "/logga-in",
];

/** Pages that everybody reads, where something of it might stand. */
const READ_PAGES = [
  "/",
  "/kommuner/falun",
  "/kommuner/orsa",
  "/lan/dalarna",
  "/overenskommelser",
  "/sok?q=script",
];

let attacked: AttackedHouse;
beforeAll(async () => {
  attacked = await openAttackedHouse();
});
afterAll(() => attacked.close());

/** A form with the address of the page that it stands on. */
type PlacedForm = FoundForm & { readonly page: string };

/** Every working page of somebody, each kind once, and the forms on them. */
async function walk(
  cookie: string,
  from: readonly string[],
): Promise<{ readonly pages: readonly string[]; readonly forms: readonly PlacedForm[] }> {
  const waiting = [...from];
  const kinds = new Map<string, number>();
  const pages: string[] = [];
  const forms = new Map<string, PlacedForm>();
  for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
    const kind = kindOf(page);
    // Three of a kind: a new one, one that is written and one that somebody else has written.
    if (pages.includes(page) || (kinds.get(kind) ?? 0) >= 3) continue;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    pages.push(page);
    const html = await (await attacked.read(page, cookie)).text();
    for (const form of formsOn(html)) {
      const name = `${kindOf(form.action)} ${form.fields.map(({ name }) => name).join(" ")}`;
      if (form.action !== "/logga-ut" && !forms.has(name)) forms.set(name, { ...form, page });
    }
    if (cookie !== "") waiting.push(...linksOn(html).filter((href) => href.startsWith("/mitt/")));
  }
  return { pages, forms: [...forms.values()] };
}

/** An address without what names a thing in it. */
function kindOf(address: string): string {
  return address
    .replace(/\?.*/, "")
    .replace(/(organ|plats|kontakt|roll|overenskommelser)\/(?!ny\b)[^/]+/, "$1/:thing");
}

/** What is written in the fields that are not attacked, where a form wants something there. */
const USUAL: Readonly<Record<string, string>> = {
  namn: "Nämnden",
  omfattar: "Falun",
  kontaktfunktion: "Socialchef",
  epost: "bo@example.se",
  sista: "2026-12-01",
  finding: "parts-against-whole:frame",
  reading: "Så",
  by: "Samnytta",
  on: "2026-11-22",
  why: "Därför",
  evidence: "Texten",
};

/** Every text of a version: of an agreement those of its file. */
function textsOf({ body }: RecordVersion): readonly string[] {
  const read: unknown = JSON.parse(body);
  const texts = textsIn(read);
  return [
    ...texts,
    ...texts.flatMap((text) => agreementFiles.values(text) ?? []).map(({ value }) => String(value)),
  ];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const isPage = ({ headers }: Response) => headers.get("content-type")?.startsWith("text/html") === true;

const opens = (html: string) => RAW.test(html.replaceAll(/<(textarea|title)\b[^>]*>[^<]*<\/\1>/g, ""));

/** One form sent: which fields held the payload of this number, and what came of it. */
type Sent = {
  readonly form: string;
  readonly number: number;
  readonly answered: Response;
  readonly html: string;
};

let sent = 0;

/** Sends a form with the payload in all that is written at once, and, where it has few fields, in each field alone. */
async function attack(form: PlacedForm, cookie: string): Promise<readonly Sent[]> {
  const fields = form.fields.filter(({ kind }) => kind !== "file");
  const written = fields.filter(({ kind }) => kind === "text");
  const tries = [written, ...(fields.length > 20 ? [] : fields.map((field) => [field]))];
  const outcomes: Sent[] = [];
  for (const tried of tries) {
    const number = (sent += 1);
    const names = new Set(tried.map(({ name }) => name));
    const filled = fields.map(({ name, value }) => {
      const usual = name === "nyckel" ? `key-of-attack-${number}` : value || (USUAL[name] ?? "");
      return [name, names.has(name) ? payload(number) : usual] as const;
    });
    const answered = await attacked.send(form.action, filled, cookie);
    outcomes.push({
      form: `${kindOf(form.action)} (${[...names].join(", ")})`,
      number,
      answered,
      html: await answered.text(),
    });
  }
  return outcomes;
}

test("a page that held the words as they are would be seen", () => {
  expect(opens(`<p>${payload(1)}</p>`)).toBe(true);
  expect(opens(`<input value="${payload(1)}">`)).toBe(true);
  expect(opens("<p>&lt;script&gt;a(1)&lt;/script&gt;</p>")).toBe(false);
});

test("script and SQL in any field of any form are words: on every page, and in the store letter for letter", async () => {
  const visitors: { readonly cookie: string; readonly from: readonly string[] }[] = [
    { cookie: "", from: OPEN_FORMS },
  ];
  for (const part of PARTS) visitors.push({ cookie: await attacked.as(part), from: WORKING_PAGES });
  const [, strategist, payer] = visitors.map(({ cookie }) => cookie);
  await attacked.send("/mitt/lan/nytt", Object.entries({ nyckel: "county", lan: "20" }), strategist);
  const copied = { nyckel: "draft", utgangspunkt: "norra-stodstruktur-2018" };
  await attacked.send("/mitt/overenskommelser", Object.entries(copied), payer);
  const all: Sent[] = [];
  for (const { cookie, from } of visitors)
    for (const form of (await walk(cookie, from)).forms) all.push(...(await attack(form, cookie)));
  expect(all.filter(({ answered }) => answered.status >= 500).map(({ form }) => form)).toEqual([]);
  expect(all.filter(({ html }) => opens(html)).map(({ form }) => form)).toEqual([]);
  const kept = (await attacked.kept()).flatMap(textsOf);
  const literal = all.filter(
    ({ number, answered }) => answered.status === 303 && kept.includes(payload(number)),
  );
  let shown = 0;
  for (const { cookie, from } of visitors)
    for (const page of [...(await walk(cookie, from)).pages, ...READ_PAGES]) {
      const answered = await attacked.read(page, cookie);
      const html = await answered.text();
      // A file is the words as they are, and the browser saves it without looking at it.
      if (!isPage(answered)) expect(answered.headers.get("content-disposition")).toMatch(/^attachment;/);
      else expect([page, opens(html)]).toEqual([page, false]);
      if (html.includes("&lt;script&gt;a(")) shown += 1;
    }
  expect(attacked.house.faults).toEqual([]);
  expect(literal.length).toBeGreaterThan(10);
  expect(shown).toBeGreaterThan(10);
  const forms = new Set(all.map(({ form }) => form.replace(/ .*/, ""))).size;
  console.log(
    `${all.length} times ${forms} forms with script and SQL in a field or in all; ` +
      `${literal.length} kept letter for letter, ${shown} pages show them as words.`,
  );
});
