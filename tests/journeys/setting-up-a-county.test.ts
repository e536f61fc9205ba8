import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { beginVisit, type Visit } from "./readers.ts";

const MUNICIPALITIES = 15;
const HOST = "Strateg, RSS Dalarna";
const REGISTRAR = "Socialchef, Orsa kommun";

describe.each([true, false])("a whole county, with script: %s", (hasScript) => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await beginVisit();
  });
  afterAll(() => visit.end());

  const signedInAs = async (part: string) => {
    const page = await visit.reader({ hasScript });
    await page.goto(`${visit.house.address}/logga-in`);
    await page.getByRole("button", { name: part }).click();
    await page.getByText(`Du är inloggad som ${part}`).waitFor();
    return page;
  };

  test("the host sets Dalarna up with no municipal account, and Orsa's registrar confirms", async () => {
    const host = await signedInAs(HOST);
    await host.goto(`${visit.house.address}/mitt/lan`);
    await host.getByRole("link", { name: "Lägg upp ett helt län" }).click();
    await host.getByRole("heading", { name: "Vad ska läggas upp för hela länet?" }).waitFor();
    await host.getByLabel("Kontaktpersoner för").selectOption({ label: "Psykisk hälsa 2016" });
    await host.getByRole("button", { name: "Lägg upp länet" }).click();
    await host.getByText("Länet är upplagt.").waitFor();
    // 3 common bodies, 5 of each municipality, 3 of the region; 8 seats of each municipality's groups; 16 contacts.
    const said = await host.getByText("organ, 120 platser och 16 kontaktpersoner är inlagda").textContent();
    expect(said).toContain(`${3 + MUNICIPALITIES * 5 + 3} organ`);
    expect(said).toContain(`${MUNICIPALITIES * 5 + 3 + 120 + 16} av dem är inte bekräftade`);
    const orsaRow = host.locator("#o-2034");
    expect(await orsaRow.textContent()).toContain("BUS-gruppen i Orsa Antagande");
    expect(await orsaRow.textContent()).toContain("3 platser utan innehavare");

    const registrar = await signedInAs(REGISTRAR);
    await registrar.getByRole("link", { name: "Bekräfta det som är inlagt åt er" }).click();
    await registrar.getByText("9 uppgifter från RSS Dalarna väntar").waitFor();
    expect(await registrar.getByText("Uppgift från RSS, inte bekräftad av kommunen").count()).toBe(9);
    if (hasScript) {
      // A group is unticked by one press, and ticked again: the page keeps the count.
      await registrar.getByRole("button", { name: "Kryssa ur alla i gruppen" }).first().click();
      await registrar.getByText(/^[1-8] av 9 valda$/).waitFor();
      await registrar.getByRole("button", { name: "Kryssa i alla i gruppen" }).first().click();
      await registrar.getByText("9 av 9 valda").waitFor();
    }
    await registrar.getByRole("button", { name: "Bekräfta det som är ikryssat" }).click();
    await registrar.getByText("9 uppgifter är bekräftade.").waitFor();

    const visitor = await visit.reader({ hasScript });
    await visitor.goto(`${visit.house.address}/kommuner/orsa`);
    const published = await visitor.locator("section[aria-labelledby=organ]").textContent();
    expect(published).toContain("BUS-gruppen i Orsa. Uppgift från Orsa kommun. Ordförande från Orsa kommun.");
    expect(published).toContain("Psykisk hälsa 2016: Socialchef, Orsa kommun");
    // What Orsa has confirmed is its own word, no guess; that nothing here is real stands above the page.
    expect(published).not.toMatch(/Exempel|från Orsa kommun\. Antagande|Socialchef, Orsa kommun Antagande/);
    await visitor.getByText("Exempel: en demonstration.").waitFor();
    await visitor.getByRole("link", { name: "BUS-gruppen i Orsa" }).click();
    await visitor.getByRole("heading", { name: "Vad är BUS-gruppen i Orsa?" }).waitFor();
    await visitor.getByText("Socialtjänst, Ordförande, Orsa kommun: Ingen innehavare").waitFor();
    await visitor.goto(`${visit.house.address}/lan/dalarna`);
    expect(await visitor.getByText("BUS-gruppen i Orsa").count()).toBe(1);
    expect(await visitor.getByText("BUS-gruppen i Falun").count()).toBe(0);
    expect((await visitor.goto(`${visit.house.address}/organ/2080-local-group-children`))?.status()).toBe(
      404,
    );

    await host.goto(`${visit.house.address}/mitt/lan`);
    expect(await host.locator("#o-2034 td").nth(2).textContent()).toBe("–");
    expect(await host.locator("#o-2080 td").nth(2).textContent()).toBe("9");
    expect(visit.house.faults).toEqual([]);
  });

  test("links are made in one click, one for each that has not confirmed", async () => {
    const host = await signedInAs(HOST);
    await host.goto(`${visit.house.address}/mitt/lan`);
    await host.getByRole("button", { name: "Skapa bekräftelselänkar" }).click();
    await host.getByRole("heading", { name: "Vilka länkar ska skickas?" }).waitFor();
    // Fourteen municipalities and the region: Orsa has confirmed everything.
    expect(await host.locator("table.ledger tbody tr").count()).toBe(MUNICIPALITIES - 1 + 1);
    expect(await host.locator("code").first().textContent()).toContain("/lank/secret-");
  });

  test("a wrong form keeps what was written and tells every field; put right it is saved", async () => {
    const registrar = await signedInAs(REGISTRAR);
    await registrar.goto(`${visit.house.address}/mitt/lan/organ/ny`);
    await registrar.getByLabel("Vilka kommuner och regioner omfattas?").fill("Orsa; 31 februari 2022\nOrssa");
    await registrar.getByLabel("Finns från och med").fill("2022-09-05");
    await registrar.getByRole("button", { name: "Spara" }).click();
    await registrar.getByRole("heading", { name: "Två uppgifter behöver rättas" }).waitFor();
    await registrar.getByRole("link", { name: "Fyll i ”Namn”." }).waitFor();
    await registrar
      .getByRole("link", { name: "Vi hittar ingen kommun eller region som heter ”Orssa”" })
      .waitFor();
    expect(await registrar.getByLabel("Finns från och med").inputValue()).toBe("2022-09-05");
    await registrar.getByLabel("Namn").fill("Brukarrådet i Orsa");
    await registrar.getByLabel("Vilka kommuner och regioner omfattas?").fill("Orsa; 5 september 2022");
    await registrar.getByRole("button", { name: "Spara" }).click();
    await registrar.getByText("Sparat.").waitFor();
    // A new body leads on to its seats.
    await registrar.getByRole("link", { name: "Ny plats" }).waitFor();
    await registrar.getByRole("heading", { name: "Brukarrådet i Orsa" }).waitFor();
    expect(await registrar.getByLabel("Vilka kommuner och regioner omfattas?").inputValue()).toContain(
      "Orsa; 2022-09-05",
    );
  });

  test("two at once: the later one sees both texts, and nothing is lost", async () => {
    const [first, second] = [await signedInAs(REGISTRAR), await signedInAs(REGISTRAR)];
    const form = `${visit.house.address}/mitt/lan/organ/2034-committee`;
    await first.goto(form);
    await second.goto(form);
    await first.getByLabel("Namn").fill("Omsorgsnämnden");
    await first.getByRole("button", { name: "Spara" }).click();
    await first.getByText("Sparat.").waitFor();
    await second.getByLabel("Namn").fill("Social- och omsorgsnämnden");
    await second.getByRole("button", { name: "Spara" }).click();
    await second.getByText("Någon annan ändrade samma sak innan du sparade.").waitFor();
    expect(await second.getByLabel("Namn").inputValue()).toBe("Social- och omsorgsnämnden");
    await second.getByRole("definition").filter({ hasText: "Omsorgsnämnden" }).waitFor();
  });

  test("another municipality's body is read and not changed; one that does not exist is not there", async () => {
    const registrar = await signedInAs(REGISTRAR);
    const host = await signedInAs(HOST);
    await host.goto(`${visit.house.address}/mitt/lan/organ/2034-committee`);
    await host
      .getByText("Bara Orsa kommuns nämndsekreterare eller administratör kan göra det här.")
      .waitFor();
    for (const object of ["2080-committee", "finns-inte"]) {
      const answered = await registrar.goto(`${visit.house.address}/mitt/lan/organ/${object}`);
      expect(answered?.status()).toBe(404);
    }
  });
});
