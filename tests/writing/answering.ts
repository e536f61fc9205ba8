import { day } from "#domain/time";
import type { HouseTrust } from "../../src/web/house.ts";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";

/** The joint post that is answered. */
export const SLUG = "dalarna-utvecklingsledare-2023";

/** Where a new answer is written. */
export const NEW_ANSWER = "/mitt/lan/svar/ny";

/** Where a new notice is written. */
export const NEW_NOTICE = `/mitt/gemensamma-poster/${SLUG}/besked/ny`;

/** A house where each thing is written a minute after the one before, since answers and notices are told in their order. */
export function openTellingHouse(trusting: Partial<HouseTrust> = {}): Promise<OpenedHouse> {
  let minutes = 0;
  const moment = () => new Date(Date.UTC(2026, 10, 22, 12, (minutes += 1))).toISOString();
  return openHouse({ clock: { today: () => day("2026-11-22"), moment }, ...trusting });
}

/** A decision of 50 000 kr for 2024, as its form sends it. */
export const answer = (key: string, party: string, other: Readonly<Record<string, string>> = {}) => ({
  nyckel: key,
  version: "0",
  agare: party,
  posten: `${SLUG} 2024`,
  svar: "yes",
  bindning: "decision",
  belopp: "50 000 kr",
  beslutsorgan: "Kommunstyrelsen",
  beslutsdag: "12 mars 2024",
  paragraf: "§ 112",
  ursprung: "stated",
  ...other,
});

/** What makes a decision's form one of an intention. */
export const INTENTION = {
  bindning: "intention",
  belopp: "",
  beslutsorgan: "",
  beslutsdag: "",
  paragraf: "",
};

/** The notice of 2024 with 60 percent overhead, as its form sends it. */
export const notice = (key: string, other: Readonly<Record<string, string>> = {}) => ({
  nyckel: key,
  version: "0",
  ar: "2024",
  bidrag: "god-och-nara-vard-2024 kommuner",
  belopp: "18,5 mnkr",
  dag: "24 januari 2024",
  palagg: "60",
  kalla: "Exempel: brev från SKR",
  ...other,
});

/** Where the notice of a year is changed and taken back. */
export function noticePath(year: number): string {
  const object = `besked ${SLUG} ${year} god-och-nara-vard-2024 kommuner`;
  return `/mitt/gemensamma-poster/${SLUG}/besked/${encodeURIComponent(object)}`;
}
