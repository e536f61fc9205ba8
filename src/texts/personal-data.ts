import type { ErasedAs, LegalBasis, PersonalDataKind, PersonalDataRow, SeenBy } from "#domain/personal-data";

/** The words of the public page of personal data, and of each organisation's own. */
export const PERSONAL_DATA_PAGE = {
  title: "Personuppgifter",
  heading: "Vilka personuppgifter finns här, och varför?",
  answer:
    "Samnytta sparar namn och adress till dem som arbetar i tjänsten, och vad de har gjort. Inga uppgifter sparas om invånare eller patienter. Den som företräder en brukarorganisation visas med namn bara efter samtycke.",
  explanation:
    "De öppna sidorna visar organisationer och funktioner, aldrig namn på personer som inte har samtyckt till det. De sätter inga kakor och kräver ingen inloggning.",
  registerHeading: "Uppgift för uppgift",
  about: "Om vem",
  why: "Varför",
  basis: "Rättslig grund",
  kept: "Hur länge",
  seenBy: "Vem ser dem",
  erased: "När någon vill bli borttagen",
  rightsHeading: "Dina rättigheter",
  rights: [
    "Du ser allt som är sparat om dig under Min sida, Mina uppgifter, och kan hämta det som en fil.",
    "Vill du ändra eller ta bort något: säg till en administratör i din organisation. Kan du inte logga in gör administratören det åt dig.",
    "Du kan klaga hos Integritetsskyddsmyndigheten, imy.se.",
  ],
  controllerHeading: "Vem ansvarar?",
  controllers: [
    "Varje kommun, region och annan organisation är personuppgiftsansvarig för sina egna personer och texter.",
    "För det som är gemensamt i ett län är det okänt vem som ansvarar, tills organisationerna har kommit överens.",
    "Den som driver installationen är personuppgiftsbiträde åt dem. Vilken det är, är okänt här: det står i avtalet mellan dem.",
  ],
  basisHeading: "Om den rättsliga grunden",
  basisNote:
    "Artiklarna gäller dataskyddsförordningen, (EU) 2016/679. Grunden och tiderna är vårt förslag. De avgörs av den som är personuppgiftsansvarig.",
  keptAsRecord: "Så länge handlingen finns. Det avgörs av personuppgiftsansvarig och av arkivlagen.",
  cookieHeading: "Kakor",
  cookie:
    "Den som loggar in får en kaka som minns inloggningen, högst tio timmar. Ingen annan kaka finns, och ingen annan tjänst får veta något.",
  keptWithConsent: "Tills samtycket återkallas. Då är namnet borta genast, överallt.",
  ownTitle: "Uppgifter hos er",
  ownLink: "Vilka personuppgifter vi har",
  count: "Antal",
  oldest: "Äldst",
  next: "Tas bort härnäst",
  what: "Uppgift",
  caption: "Personuppgifter hos organisationen",
  none: "–",
  notCounted: "räknas inte per organisation",
  toRegister: "Varför uppgifterna finns",
} as const;

const ABOUT: Readonly<Record<PersonalDataRow["about"], string>> = {
  users: "den som loggar in",
  representatives: "den som företräder brukare, patienter eller anhöriga",
  invited: "den som har fått en länk",
  anybody: "den som nämns i en text",
};

const WHAT: Readonly<Record<PersonalDataKind, string>> = {
  person: "Namn och e-postadress",
  identity: "Vad inloggningstjänsten kallar personen",
  role: "Roller, med dagar och organisation",
  session: "Inloggningar: när de började, när de slutade och för vilken organisation",
  link: "Länkar: adressen de är gjorda för, och när de användes",
  unsent: "Text som någon har skrivit och inte sparat",
  letter: "Brev: adress, text, och hur ofta någon vill ha brev",
  log: "Vem som gjorde vad, som ett nummer",
  "shown-name": "Namn på en företrädare bredvid en plats i ett organ",
  text: "Namn som någon har skrivit i en text eller en fil",
};

const WHY: Readonly<Record<PersonalDataKind, string>> = {
  person: "Kollegor och administratörer behöver se vem som har skrivit vad.",
  identity: "Personen ska kännas igen vid nästa inloggning.",
  role: "Rollen avgör vad någon får göra, och visar efteråt varför någon fick.",
  session: "Inloggningen ska hålla mellan två sidor, och ta slut.",
  link: "Den som bjuder in ska se vem länken gäller.",
  unsent: "Inget som är skrivet ska gå förlorat när något avbryter.",
  letter: "Organisationen ska se vad som har skickats i dess namn, och vad som inte gick fram.",
  log: "En revisor ska kunna se vem som har ändrat, utan att loggen går att ändra.",
  "shown-name": "Den som vill får visas med namn. Utan samtycke visas bara funktion och organisation.",
  text: "Texterna är handlingar. Vi ber alla skriva funktioner i stället för namn, och släpper inte in personnummer.",
};

const BASIS: Readonly<Record<LegalBasis, string>> = {
  "public-interest": "Uppgift av allmänt intresse, artikel 6.1 e",
  consent: "Samtycke, artikel 6.1 a och 9.2 a",
};

const SEEN_BY: Readonly<Record<SeenBy, string>> = {
  "the-person-and-administrators": "personen, kollegor i samma organisation och dess administratörer",
  "the-person": "bara personen",
  administrators: "organisationens administratörer",
  "administrators-and-auditors": "organisationen, dess revisorer och den som raden gäller",
  everybody: "alla, så länge samtycket gäller",
  "whoever-may-read-the-text": "den som får läsa texten",
};

const ERASED: Readonly<Record<ErasedAs, string>> = {
  removed: "Tas bort.",
  "without-name": "Står kvar utan namn, som historik.",
  "by-hand": "Organisationen skriver texten på nytt utan namnet. Tidigare versioner står kvar hos den.",
};

/** Which data it is. */
export function dataWhat(kind: PersonalDataKind): string {
  return WHAT[kind];
}

/** Why it is kept. */
export function dataWhy(kind: PersonalDataKind): string {
  return WHY[kind];
}

/** Whom it is about. */
export function dataAbout(row: Pick<PersonalDataRow, "about">): string {
  return ABOUT[row.about];
}

/** The legal ground. */
export function dataBasis({ basis }: Pick<PersonalDataRow, "basis">): string {
  return BASIS[basis];
}

/** Who sees it. */
export function dataSeenBy({ seenBy }: Pick<PersonalDataRow, "seenBy">): string {
  return SEEN_BY[seenBy];
}

/** What becomes of it when somebody is removed. */
export function dataErased({ erasedAs }: Pick<PersonalDataRow, "erasedAs">): string {
  return ERASED[erasedAs];
}

/** The question of an organisation's own page. @param organisation "Orsa kommun" */
export function ownDataHeading(organisation: string): string {
  return `Vilka personuppgifter har ${organisation}?`;
}
