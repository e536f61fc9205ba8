import { afterAll, beforeAll, expect, test } from "vitest";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { signIn } from "../journeys/signed-in.ts";
import { despiteIn, plain, valueIn } from "./read-page.ts";

const SLUG = "psykisk-halsa-2018-2";
const ANALYSIS = "components.analys.stated.asWritten";

let house: OpenedHouse;
let strategist: Awaited<ReturnType<typeof signIn>>;
let publisher: Awaited<ReturnType<typeof signIn>>;
let draft = "";

const pageOf = async (path: string) => (await house.app.request(path)).text();

beforeAll(async () => {
  house = await openHouse();
  strategist = await signIn(house, "strategist");
  publisher = await signIn(house, "host-publisher");
  const begun = { nyckel: "begun", utgangspunkt: "psykisk-halsa-2017", flytta: "direkt" };
  const made = await strategist("/mitt/overenskommelser", begun);
  draft = (made.headers.get("location") ?? "").split("?")[0] ?? "";
  const raised = { [`${ANALYSIS}.regions`]: "260 Mkr", [`${ANALYSIS}.municipalities`]: "260 Mkr" };
  const version = valueIn(await (await strategist(draft)).text(), "version") ?? "";
  await strategist(draft, { nyckel: "raised", version, sedan: "granska", summor: "folj", ...raised });
  const saved = valueIn(await (await strategist(`${draft}/granska`)).text(), "version") ?? "";
  await strategist(`${draft}/klart`, { nyckel: "sent", version: saved, lage: "skicka" });
});
afterAll(() => house.close());

test("a copy that is published beside the real one of its year is found from its own table and from its recipient's page", async () => {
  const looked = await (await publisher(`${draft}/granska`)).text();
  // 260 + 150 + 130 = 540 of 800: 2017's reading of two groups answers it no more, and the other three are for want of the text.
  expect(plain(looked)).toContain(
    "Det här är öppet. Det hindrar inget, men visas för alla. Se vad som inte stämmer 260 mnkr av 800 mnkr står inte i listan. Delarna: 260 + 150 + 130 = 540 mnkr. Inskrivet: 800 mnkr för delen ”Stimulansmedel”. 2018 års text saknas för de belopp som är andra än i 2017 års. Avsnitten de bygger på är 2017 års. Kvar från 2017",
  );
  expect(plain(looked)).toContain("Jag vet vad som är öppet och publicerar ändå. Publicera överenskommelsen");
  expect(plain(looked)).toContain(
    "men avsnittet det bygger på säger 250 mnkr. Beloppet för delen ”Analys och handlingsplan” bygger på avsnitt 5.",
  );
  expect(plain(looked)).toContain(
    "Beloppen publiceras som 2018 års. Vid tolkningarna står att de är gjorda för 2017",
  );
  // Sent is not published.
  expect(await (await strategist("/mitt")).text()).not.toContain("nyss-publicerat");
  const form = { version: valueIn(looked, "version") ?? "", trots: despiteIn(looked) };
  const done = await publisher(`${draft}/publicera`, { nyckel: "published", ...form });
  const published = await (await publisher(done.headers.get("location") ?? "")).text();
  expect(published).toContain(`action="/overenskommelser/${SLUG}#fordelning"`);
  // What the form of the page leads to: the one row of Sala, whose name leads to the agreement's place on Sala's page.
  const row = await pageOf(`/overenskommelser/${SLUG}?lan=alla&del=alla&sok=Sala`);
  expect(plain(row)).toContain("Sala Preliminärt 581 415 kr");
  expect(row).toContain(`href="/kommuner/sala#${SLUG}"`);
  const sala = await pageOf("/kommuner/sala");
  expect(sala).toContain(`id="${SLUG}"`);
  expect(plain(sala)).toContain(
    "Här finns också Exempel: Psykisk hälsa 2018, RSS Dalarna: 581 415 kr. Det är påhittat och räknas inte in.",
  );
  // Below the real ones, and before their table.
  expect(plain(sala).indexOf("Här finns också")).toBeLessThan(
    plain(sala).indexOf("Det här ger överenskommelserna"),
  );
  const grants = await pageOf("/kommuner/sala/bidrag");
  expect(plain(grants)).toContain("Här finns också Exempel: Psykisk hälsa 2018, RSS Dalarna: 581 415 kr.");
  const amount = /href="(\/belopp\/[0-9a-f]{64})"[^>]*>581\u00a0415/.exec(sala)?.[1] ?? "";
  expect(await pageOf(amount)).toContain(`href="/kommuner/sala#${SLUG}"`);
  // Whoever sent it is told when it was published and by which function; whoever published it is not.
  expect(plain(await (await strategist("/mitt")).text())).toMatch(
    /Publicerat Exempel: Psykisk hälsa 2018, RSS Dalarna Publicerad \d+ \w+ \d{4} kl\. \d+\.\d\d av Verksamhetschef, RSS Dalarna\./,
  );
  expect(await (await publisher("/mitt")).text()).not.toContain("nyss-publicerat");
  // The same by letter, which a demonstration keeps to be read.
  const letter = "Exempel: Det du skickade är publicerat hos RSS Dalarna";
  expect(plain(await (await strategist("/mitt/brev")).text())).toContain(letter);
  expect(plain(await (await publisher("/mitt/brev")).text())).not.toContain(letter);
});
