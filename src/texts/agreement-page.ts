import type { Agreement, CarryOver, ClaimRule, Condition, Known } from "#domain/agreement";
import type { ToldWay } from "#domain/published";
import { daysBetween, type Day, type StatedPeriod } from "#domain/time";
import { wayWords } from "./annex-pages.ts";
import { formatDay, formatMillions, groupThousands } from "./format.ts";
import { UNKNOWN } from "./certainty.ts";

/** The headings and fixed sentences of an agreement's page. */
export const AGREEMENT_PAGE = {
  readingNote: "Dagen styr vilka datum som har passerat. Beloppen är alltid de senaste.",
  flow: "Så går pengarna",
  flowTitle: "Penningflöde i överenskommelsen",
  state: "Staten",
  gap: "Ej angivet i källan",
  givenByTable: "Namngivna mottagare",
  check: "Stämmer summorna?",
  noFlow: "Ingen bild: hela beloppet är okänt, eller så är delarna tillsammans mer än det.",
  everyone: "Alla län",
  chooseCounty: "Län",
  chooseComponent: "Del",
  show: "Visa",
  filter: "Sök i tabellen",
  recipient: "Mottagare",
  municipality: "Kommun",
  region: "Region",
  county: "Län",
  persons: "Folkmängd",
  share: "Andel av alla",
  openHint: "Prickad understrykning betyder att du kan klicka och se hur talet räknats fram.",
  allParts: "Alla delar",
  allTogether: "Alla delar tillsammans",
  part: "Del",
  whole: "Belopp i avtalet",
  allocated: "Fördelat",
  given: "Mottagare",
  terms: "Villkor och sista dagar",
  focusAreas: "Fokusområden",
  notKnown: "Det här vet vi inte",
  readSince: "Listan är skriven innan betalarens tabell lästes in. Det här är inläst sedan dess:",
  wroteBefore: "Så här står det i avtalets underlag:",
  readings: "Tolkningar",
  readBy: "Tolkat av",
  because: "Varför",
  evidence: "Belägg",
  fetch: "Hämta",
  text: "Läs avtalets text",
  unknown: "Okänt",
  computedOne: "Uträknat är",
  computedMany: "Uträknade är",
  publishedOne: "Fastställt av betalaren är",
  publishedMany: "Fastställda av betalaren är",
  byTable: "efter beloppen i källan",
  workbook: "Alla belopp, Excel med formler",
  csv: "Alla belopp, csv",
  everything: "Allt som behövs för att räkna om, JSON",
  standsIn: " Står i ",
  whoReadIt: "Vem har tolkat?",
  parties: "Parter",
  decided: "Beslutat",
  payment: "Betalning",
  report: "Redovisning",
  unusedMoney: "Pengar som blir över",
  agreementText: "Avtalets text",
  nothingKnown:
    "Att överenskommelsen finns vet vi. Hur mycket pengar den gäller och vem som får dem är okänt.",
  traceHint: "Klicka på ett belopp så öppnas uträkningen här.",
} as const;

/** The title: a fact with the amounts in it. */
export function agreementHeading(agreement: Agreement): string {
  const { frame, components, title } = agreement;
  if (frame === "unknown") return `${title}: ramen är okänd`;
  const divided = components.find(
    ({ id, parent, stated }) =>
      parent === undefined &&
      stated !== "unknown" &&
      components.some((component) => component.parent === id && component.isOfWhich !== true),
  );
  const part =
    divided === undefined || divided.stated === "unknown"
      ? ""
      : `, varav ${formatMillions(divided.stated.ore)} till kommuner och regioner`;
  return `${title}: ${formatMillions(frame.ore)}${part}`;
}

/** The columns' heading for what a recipient gets. @example partOf("250 mnkr") // "Del av 250 mnkr" */
export function partOf(amount: string): string {
  return `Del av ${amount}`;
}

/** The caption of a table of amounts. */
export function tableCaption(table: {
  readonly title: string;
  readonly whole: string;
  readonly stage: string;
  readonly county: string | undefined;
}): string {
  const { title, whole, stage, county } = table;
  return `${title}, ${whole}, fördelat ${stage}${county === undefined ? "" : `. Här: ${county}`}`;
}

/** A word of the address that names nothing here, and what is shown instead. */
export function unknownWordSentence({
  kind,
  text,
}: {
  readonly kind: "county" | "component";
  readonly text: string;
}): string {
  return kind === "county"
    ? `Det finns inget län ”${text}”. Här visas alla län. Välj ett län i listan.`
    : `Avtalet har ingen del ”${text}”. Här visas en annan del. Välj en del i listan.`;
}

/** The day in the address could not be read. */
export function unreadableDaySentence(text: string): string {
  return `”${text}” är inte en dag. Skriv till exempel 2017-02-24 eller 24 februari 2017.`;
}

/** How far a day is from the day the page is read on: "om 17 dagar", "i dag", "för 3 dagar sedan". */
export function daysAway(reading: Day, day: Day): string {
  const days = daysBetween(reading, day);
  if (days === 0) return "i dag";
  const count = `${groupThousands(BigInt(Math.abs(days)))} ${Math.abs(days) === 1 ? "dag" : "dagar"}`;
  return days > 0 ? `om ${count}` : `för ${count} sedan`;
}

/** How and when the money is paid, in one sentence; empty when no source says it. */
export function paymentSentence(
  claim: ClaimRule | undefined,
  payment: Known<StatedPeriod> | undefined,
): string {
  if (claim === undefined && payment === undefined) return "";
  const how =
    claim === undefined || claim.channel === "unknown"
      ? "Pengarna betalas ut"
      : {
          invoice: `Pengarna betalas mot faktura till ${claim.payer}`,
          requisition: `Pengarna betalas mot rekvisition till ${claim.payer}`,
          unasked: `Pengarna betalas av ${claim.payer} utan ansökan`,
        }[claim.channel];
  return payment === undefined || payment === "unknown" ? `${how}.` : `${how} under ${payment.asWritten}.`;
}

/** A condition with its last day and what follows when it is not met. */
export function conditionSentence(condition: Condition, reading?: Day): string {
  const away =
    condition.by === "unknown" || reading === undefined ? "" : ` (${daysAway(reading, condition.by.last)})`;
  const by =
    condition.by === "unknown" ? "Sista dag är okänd" : `Senast ${formatDay(condition.by.last)}${away}`;
  return `${by}: ${condition.text} ${consequenceSentence(condition.consequence)}`;
}

/** What follows when a condition is not met. */
export function consequenceSentence(consequence: Condition["consequence"]): string {
  return {
    "repay-all": "Annars ska stimulansbidraget betalas tillbaka.",
    "repay-part": "Annars ska en del av bidraget betalas tillbaka.",
    lost: "Annars går pengarna förlorade.",
    redistributed: "Annars fördelas pengarna på de andra.",
    unknown: "Källan säger inte vad som händer annars.",
  }[consequence];
}

/** What happens to money that is not used. */
export function carryOverSentence(rule: Known<CarryOver>): string {
  if (rule === "unknown") return "Okänt: källan säger inte vad som händer med pengar som inte används.";
  if (rule.kind === "repay-all") return "Pengar som inte används betalas tillbaka.";
  if (rule.kind === "if-plan") return "Pengar som inte används får sparas om det finns en plan för dem.";
  return rule.until === undefined
    ? "Pengar som inte används får sparas. Källan säger inte till vilken dag."
    : `Pengar som inte används får användas till och med ${formatDay(rule.until)}.`;
}

/** A stated period in words: as the source writes it, with its last day where the source does not write that out. */
export function periodText(period: Known<StatedPeriod>): string {
  if (period === "unknown") return UNKNOWN;
  const last = formatDay(period.last);
  return period.asWritten.includes(last) ? period.asWritten : `${period.asWritten} (sista dag ${last})`;
}

/** When at the latest the use is reported, and to whom where the source says it. */
export function reportSentence(by: Known<StatedPeriod>, to: Known<string>): string {
  return to === "unknown"
    ? `${periodText(by)}. Källan säger inte till vem.`
    : `${periodText(by)}, till ${to}`;
}

/** A day, or that nobody has said it. */
export function knownDay(day: Known<Day>): string {
  return day === "unknown" ? UNKNOWN : formatDay(day);
}

/** Which stage is used, how many rows the other one changes, and an example. */
export function stageSentence(comparison: {
  readonly used: "direct" | "county-first";
  readonly differing: number;
  readonly ofRows: number;
  readonly example?: { readonly name: string; readonly used: string; readonly other: string } | undefined;
  /** The payer's table, where one is read in. */
  readonly table?: { readonly rows: number; readonly way: ToldWay | undefined } | undefined;
}): string {
  const { used, differing, ofRows, example, table } = comparison;
  const how = used === "direct" ? `direkt på ${ofRows} mottagare` : "först på länen och sedan inom länet";
  const other = used === "direct" ? "först på länen och sedan inom länet" : `direkt på ${ofRows} mottagare`;
  const change =
    differing === 0
      ? `Fördelat ${other} blir alla belopp desamma.`
      : `Fördelat ${other} blir det ett annat belopp för ${differing} av ${ofRows}${example === undefined ? "" : `, till exempel ${example.name} ${example.other} i stället för ${example.used}`}.`;
  const whose = table === undefined ? "Beloppen är fördelade" : "Vår uträkning är fördelad";
  return `${whose} ${how}. ${change} ${table === undefined ? "Avtalet säger inte vilket." : tableStage(table)}`;
}

/** What the payer's table tells of the stage that the agreement does not name. */
function tableStage({ rows, way }: { readonly rows: number; readonly way: ToldWay | undefined }): string {
  if (way?.stage === undefined) return "Avtalet säger inte vilket, och betalarens tabell visar det inte.";
  const whose =
    way.rows === rows
      ? "Betalarens tabell följer"
      : `${way.rows} av ${rows} rader i betalarens tabell följer`;
  return `Avtalet säger inte vilket. ${whose}: ${wayWords(way).join(", ")}.`;
}
