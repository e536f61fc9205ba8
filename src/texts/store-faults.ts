import { capitalised } from "./capitalised.ts";
import type { LogFault, StoreFault, VersionFault } from "#domain/log";

/** What is wrong first: in whose log or which thing, at which number, and what it means. */
export function faultSentence(fault: StoreFault): string {
  switch (fault.kind) {
    case "log":
      return `Loggen för ${fault.organisation}, ${logWords(fault.fault)}`;
    case "seal":
      return fault.fault.kind === "seal-changed"
        ? `Sigillet på rad ${fault.fault.line} ger inte sin hash: det är ändrat.`
        : `Sigillet på rad ${fault.fault.line} följer inte på det före: ett sigill är borttaget, tillagt eller flyttat.`;
    case "seal-lost":
      return `Sigillet ${fault.hash} finns inte i filen. Loggarna eller sigillen är avkortade eller ändrade efter att det visades, eller så kommer det från en annan Samnytta.`;
    case "seal-unreached":
      return `Sigillet ${fault.hash} finns i filen, men sigillen före leder inte fram till det: ett av dem är ändrat, borttaget eller tillagt.`;
    case "head-lost":
      return `Ingen logg har en rad med hashen ${fault.hash}. Raden är ändrad eller borttagen efter att brevet skrevs, eller så kommer brevet från en annan Samnytta.`;
    case "version":
      return `${capitalised(thingName(fault.thing))} ${fault.object} hos ${fault.owner}, ${versionWords(fault.fault)}`;
    case "line-without-version":
      return `Loggen för ${fault.organisation}, rad ${fault.sequence}: raden säger att ${thingName(fault.thing)} ${fault.object} skrevs, men versionen finns inte. Den är borttagen.`;
    case "archived":
      return `${capitalised(ARCHIVED[fault.of])} ${fault.key} ger en annan hash än sin egen: innehållet är ändrat.`;
    case "amount":
      return fault.differs === "address"
        ? `Beloppet ${fault.address} ger en annan adress än sin egen: det som det räknas på är ändrat.`
        : `Beloppet ${fault.address} blir ett annat när det räknas om: det är ändrat, eller räknat efter andra uppgifter om kommuner och regioner.`;
    case "changeable":
      return `Tabellen ${fault.table} går att ändra för programmet, eller har ingen vaken utlösare som nekar det.`;
    case "unlocked":
      return `Tabellen ${fault.table} har inget lås om vems rader som syns (row level security), eller ett som inte binder ägaren.`;
  }
}

function logWords(fault: LogFault): string {
  switch (fault.kind) {
    case "line-changed":
      return `rad ${fault.sequence}: raden ger inte sin hash. Den är ändrad.`;
    case "line-out-of-order":
      return `rad ${fault.expected}: här står nummer ${fault.sequence}. En rad är borttagen, tillagd eller flyttad.`;
    case "link-broken":
      return `rad ${fault.sequence}: raden pekar inte på raden före. En rad är utbytt.`;
    case "foreign-line":
      return `rad ${fault.sequence}: raden hör till ${fault.organisation}.`;
    case "cut-off":
      return `rad ${fault.anchored.sequence}: ett sigill har den raden, men loggen har ${fault.lines < fault.anchored.sequence ? `bara ${fault.lines} ${fault.lines === 1 ? "rad" : "rader"}. Slutet är borttaget.` : "en annan rad där. Slutet är gjort på nytt."}`;
  }
}

function versionWords(fault: VersionFault): string {
  switch (fault.kind) {
    case "version-changed":
      return `version ${fault.version}: innehållet ger inte sin hash. Det är ändrat.`;
    case "version-out-of-order":
      return `version ${fault.expected}: här står version ${fault.version}. En version är borttagen eller tillagd.`;
    case "line-missing":
      return `version ${fault.version}: rad ${fault.line} i loggen finns inte. Den är borttagen, eller versionen tillagd.`;
    case "line-differs":
      return `version ${fault.version}: ${FIELDS[fault.field]} skiljer sig från rad ${fault.line} i loggen. Versionen är ändrad, utbytt eller tillagd.`;
  }
}

type Field = Extract<VersionFault, { readonly kind: "line-differs" }>["field"];

const FIELDS: Readonly<Record<Field, string>> = {
  thing: "vad den gäller",
  after: "hashen",
  before: "hashen för versionen före",
  moment: "tidpunkten",
  person: "vem som skrev",
  owner: "vems den är",
};

const ARCHIVED = {
  agreement: "avtalstexten",
  series: "folkmängden",
  annex: "bilagan",
  file: "den inlästa eller bifogade filen",
} as const;

const THINGS: Readonly<Record<string, string>> = {
  organisation: "organisationen",
  membership: "medlemskapet",
  assignment: "rollen",
  body: "organet",
  seat: "uppdraget",
  contact: "kontakten",
  "case-number": "diarienumret",
  attachment: "bilagan",
  agreement: "överenskommelsen",
  commitment: "svaret om den gemensamma posten",
  notice: "årets besked",
};

function thingName(kind: string): string {
  return THINGS[kind] ?? kind;
}
