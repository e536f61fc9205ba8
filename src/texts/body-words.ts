import type {
  OrganisationForm,
  BodyKind,
  BodyLevel,
  BodyMandate,
  Origin,
  SeatDuty,
  SeatFunction,
} from "#domain/organisation";

/** What a sort of body is called. */
export const BODY_KIND_WORDS: Readonly<Record<BodyKind, string>> = {
  council: "Fullmäktige",
  "executive-board": "Styrelse",
  committee: "Nämnd",
  "joint-committee": "Gemensam nämnd",
  "political-council": "Politiskt råd",
  "system-leadership": "Systemledning",
  "directors-network": "Chefsnätverk",
  "steering-group": "Styrgrupp",
  "local-group-children": "BUS-grupp (ledningsgrupp för barn och unga)",
  "local-group-adults": "Ledningsgrupp för vuxna",
  "contact-network": "Nätverk av kontaktpersoner",
  "working-group": "Arbetsgrupp",
};

/** What a level is called. */
export const BODY_LEVEL_WORDS: Readonly<Record<BodyLevel, string>> = {
  municipality: "En kommun",
  "county-part": "En del av länet",
  county: "Hela länet",
  "healthcare-region": "En sjukvårdsregion",
};

/** What a body may do with a question. */
export const BODY_MANDATE_WORDS: Readonly<Record<BodyMandate, string>> = {
  decides: "Beslutar",
  recommends: "Rekommenderar",
  prepares: "Bereder",
  "is-informed": "Får information",
};

/** What somebody sits for. */
export const SEAT_FUNCTION_WORDS: Readonly<Record<SeatFunction, string>> = {
  "social-services": "Socialtjänst",
  "individual-and-family-care": "Individ- och familjeomsorg",
  "disability-support": "Funktionsstöd",
  "elderly-care": "Äldreomsorg",
  school: "Skola",
  "outpatient-psychiatry": "Öppenvårdspsykiatri",
  "family-doctors": "Familjeläkare i regionens regi",
  "private-family-doctors": "Familjeläkare i privat regi",
  "user-organisation": "Brukar-, patient- eller anhörigorganisation",
  "director-of-social-services": "Socialchef",
  "healthcare-director": "Chef i hälso- och sjukvården",
  "elected-representative": "Förtroendevald",
  secretariat: "Sekretariat",
};

/** What a seat has to do. */
export const SEAT_DUTY_WORDS: Readonly<Record<SeatDuty, string>> = {
  chair: "Ordförande",
  secretary: "Sekreterare",
  member: "Ledamot",
  deputy: "Ersättare",
};

/** How what is written down is known. */
export const ORIGIN_WORDS: Readonly<Record<Origin, string>> = {
  stated: "Uppgiften är hämtad ur en källa eller lämnad av någon som vet",
  assumption: "Antagande: så brukar det vara",
  example: "Exempel: påhittat för att visa hur det fungerar",
};

/** What a body is called until somebody knows better. @param of "Orsa", "Region Dalarna", "Dalarna" */
export function usualBodyName(kind: BodyKind, of: string, isRegion: boolean): string {
  switch (kind) {
    case "council":
      return isRegion ? `Regionfullmäktige i ${of}` : `Kommunfullmäktige i ${of}`;
    case "executive-board":
      return isRegion ? `Regionstyrelsen i ${of}` : `Kommunstyrelsen i ${of}`;
    case "committee":
      return isRegion ? `Hälso- och sjukvårdsnämnden i ${of}` : `Socialnämnden i ${of}`;
    case "local-group-children":
      return `BUS-gruppen i ${of}`;
    case "local-group-adults":
      return `Ledningsgruppen för vuxna i ${of}`;
    case "political-council":
      return `Politiska rådet i ${of}`;
    case "system-leadership":
      return `Systemledningen i ${of}`;
    case "directors-network":
      return `Socialchefsnätverket i ${of}`;
    case "joint-committee":
    case "steering-group":
    case "contact-network":
    case "working-group":
      return `${BODY_KIND_WORDS[kind]} i ${of}`;
  }
}

/** What the contact of an agreement usually is. */
export function usualContactFunction(isRegion: boolean): string {
  return isRegion ? "Strateg" : "Socialchef";
}

/** What a form of organisation is called. */
export const ORGANISATION_FORM_WORDS: Readonly<Record<OrganisationForm, string>> = {
  "support-structure": "Regional samverkans- och stödstruktur (RSS)",
  association: "Förening",
  "municipal-association": "Kommunalförbund",
  "coordination-association": "Samordningsförbund",
  "user-organisation": "Brukar-, patient- eller anhörigorganisation",
  authority: "Myndighet",
  "private-provider": "Privat vårdgivare",
};
