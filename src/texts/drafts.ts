import { isMarkedAsExample } from "#domain/source";
import type { Hindrance } from "#domain/draft";
import type { Agreement } from "#domain/agreement";
import { formatMillions } from "./format.ts";

/** The words of the pages where agreements are written (utkast). */
export const DRAFTS = {
  title: "Överenskommelser som ni lägger in",
  none: "Ni har inte skrivit eller publicerat någon överenskommelse här än.",
  caption: "Utkast och publicerat",
  nextYear: "Gör nästa års",
  shippedHeading: "Överenskommelser som följer med Samnytta",
  shippedLead: "De är inlästa ur offentliga dokument. Ni får ge ut nästa års, och nästa utgåva av dem.",
  newestFirst: "Nyaste året först",
  next: "Nästa",
  chooseDays: "Välj vilka datum som flyttas",
  startHelp:
    "Årtalen i titel och adress och alla datumfält flyttas till det nya året. Texterna ur förra årets papper står som de är.",
  created:
    "Utkastet är skapat. Ändra de belopp och dagar som är nya i år. Tryck sedan på Spara och granska, längst ned.",
  name: "Överenskommelse",
  state: "Läge",
  problems: "Fel i filen",
  changed: "Ändrad",
  startHeading: "Börja på en ny",
  startFrom: "Utgå från",
  startFromHelp:
    "Allt kopieras, och sedan ändrar du det som är nytt i år. Finns det nya året redan får ditt utkast ett eget namn och en egen adress.",
  emptyStart: "Ingen: börja från tomt",
  forYear: "För år",
  forYearHelp: "Lämna tomt för året efter den du utgår från.",
  start: "Skapa utkast",
  importHeading: "Börja från en fil i stället",
  importFile: "Fil med en överenskommelse (JSON, hämtad ur Samnytta)",
  importHelp: "Filen sparas som den är, även om den har fel. Felen visas så att du kan rätta dem.",
  import: "Läs in filen",
  noFile: "Välj en fil först.",
  notText: "Filen är inte text i UTF-8. Spara den som UTF-8 och försök igen.",
  tooLong: "Texten är längre än en miljon tecken. Dela upp den i en fil per överenskommelse.",
  badYear: "Skriv året med fyra siffror, till exempel 2027.",
  newTitle: "Ny överenskommelse",
  draft: "Utkast",
  published: "Publicerad",
  save: "Spara utkastet",
  saved: "Utkastet är sparat.",
  savedLead: "Sparat.",
  noProblems: "Filen går att läsa.",
  goOn: "Gå vidare och granska",
  nextEdition: "Gör nästa utgåva",
  whatWasPublished: "Det som publicerades",
  besides: "Delar, synpunkter, bilagor och fil",
  moreWays: "Fler sätt att ändra och hämta",
  asJson: "Ändra hela texten som kod (JSON)",
  export: "Hämta överenskommelsen som fil (JSON)",
  jsonHeading: "Hela överenskommelsen som JSON",
  jsonLead:
    "Här ändrar du det som inte finns i formuläret eller under Delar: ovanliga nycklar, villkor och tolkningar. Utkastet sparas även om det har fel.",
  jsonField: "Överenskommelsen",
  elsewhere: "Felen nedan rättas i JSON:",
  undoSaved: "Ångra det du nyss sparade",
  ofYear: "Vad den heter",
  about: "År, adress, syfte och mål",
  daysAndKeys: "Delarnas namn, dagar och nycklar",
  clauses: "Avsnitt",
  documents: "Dokument",
  readings: "Tolkningar",
  clashHeading: "Någon annan har sparat före dig",
  clashLead:
    "Det du skrev är inte borta. Välj för varje fält vad som ska gälla, och spara. Det du inte skrev i står som det är nu.",
  clashBoth: "Det här har ni båda ändrat",
  clashOnlyMine: "Det här har bara du ändrat",
  clashOnlyOther: "Det här har bara den andra ändrat",
  clashOnlyOtherLead:
    "Det står kvar när du sparar. Läs det: två ändringar kan vara rätta var för sig och fel ihop.",
  clashNow: "Det som står nu",
  clashMine: "Det du skrev",
  clashBefore: "Stod när du började",
  clashGone: "Delen finns inte längre. Kopiera din text om du behöver den.",
  clashSave: "Spara det jag valt",
  clashKeep: "Behåll allt som står nu",
  clashText: "Skillnader",
  clashPlace: "Plats",
  clashTextLead: "Det du skrev står kvar i rutan. Spara det, eller behåll det som står nu.",
  clashTextSave: "Spara min text i stället",
  notThere: "finns inte",
  refusedHeading: "Det gick inte att spara",
  refusedText: "Det du skrev",
  wholeHeading: "Hela överenskommelsen",
  previewLead:
    "Så här blir överenskommelsen när den är publicerad. Beloppen räknas på de uppgifter som finns nu.",
  amountsHeading: "Belopp",
  amountsCaption: "Vad varje mottagare får",
  recipient: "Mottagare",
  amount: "Belopp",
  sum: "Summa",
  noAmounts: "Inga belopp går att räkna fram än.",
  findingsHeading: "Stämmer summorna?",
  answerHeading: "Svara med en tolkning",
  answerLead:
    "Det går att publicera utan att svara. En tolkning ändrar inga belopp. Den visar hur ni läser det som är oklart, och vem som står för det.",
  finding: "Vad tolkningen svarar på",
  reading: "Så läser vi det",
  by: "Vem som läser det så",
  byHelp: "En organisation eller en roll. Det visas för alla.",
  on: "Dag",
  why: "Varför",
  evidence: "Vad som talar för det",
  answer: "Spara tolkningen",
  emptyField: "Fyll i fältet.",
  answered: "Besvarad med en tolkning.",
  comparisonHeading: "Jämfört med den som den kopierades från",
  publishLead:
    "När den är publicerad kan ingen ändra den. Den får en fast adress och räknas in på kommunernas sidor. En ny version kan ges ut på samma adress.",
  publishLeadExample:
    "När den är publicerad kan ingen ändra den, men en ny version kan ges ut på samma adress. Den visas för alla, märkt Exempel, och dess belopp läggs inte ihop med verkliga belopp. Den visas",
  exampleShownAt: "sist bland överenskommelserna, under rubriken Exempel",
  exampleShownToo: "och likadant sist på kommunernas och regionernas sidor.",
  publish: "Publicera överenskommelsen",
  seeOpen: "Se vad som inte stämmer",
  stillOpen: "Något är öppet. Kryssa i rutan om ni vill publicera ändå.",
  publishedNotice:
    "Den här är publicerad och kan inte ändras. Blev något fel, gör nästa utgåva på samma adress.",
  toPage: "Visa sidan",
  myLink: "Överenskommelser som ni lägger in: gör nästa års av en tidigare",
  keyTaken: "Formuläret är redan använt. Läs in sidan på nytt och försök igen.",
} as const;

/** Who sees a draft. @param organisation "Falu kommun" */
export function draftAudience(organisation: string): string {
  return `Syns för: ${organisation}, och den som har fått en gästlänk.`;
}

/** Who sees the drafts of a list. @param organisation "Falu kommun" */
export function draftsAudience(organisation: string): string {
  return `Utkast syns för: ${organisation}. Det som är publicerat ser alla.`;
}

/** The name of the file that a draft is fetched as: that it is one stands in it. */
export function draftFileName(isDraft: boolean): string {
  return isDraft ? "utkast-agreement.json" : "agreement.json";
}

/** What is wrong, counted. */
export function problemCount(count: number): string {
  return count === 0 ? "Inga" : count === 1 ? "1 fel" : `${count} fel`;
}

/** Why a draft cannot be published, and what to do. */
export function hindranceSentence(hindrance: Hindrance): string {
  switch (hindrance.kind) {
    case "has-problems":
      return `Texten har ${problemCount(hindrance.count)}. Rätta den först.`;
    case "address-taken":
      return `Adressen ${hindrance.slug} är redan tagen av ”${hindrance.title}”. Välj en annan adress.`;
    case "id-taken":
      return `Kortnamnet ${hindrance.id} är redan taget av ”${hindrance.title}”. Välj ett annat.`;
    case "not-marked":
      return "Du är med i en demonstration. Skriv ordet Exempel i titeln, så att ingen tror att överenskommelsen är verklig.";
  }
}

/** The title of an example. @example exampleTitle("Psykisk hälsa 2027") // "Exempel: Psykisk hälsa 2027" */
export function exampleTitle(title: string): string {
  return isMarkedAsExample(title) ? title : `Exempel: ${title}`;
}

/** What the preview says of open findings beside the button. */
export function openFindings(count: number): string {
  if (count === 0) return "Kontrollen har inget öppet.";
  return count === 1
    ? "Kontrollen har en fråga som inte är besvarad. Den visas för alla."
    : `Kontrollen har ${count} frågor som inte är besvarade. De visas för alla.`;
}

/** An agreement to begin from, and that its next year's is there already. */
export function startLabel(title: string, next: NextThere | undefined): string {
  return next === undefined ? title : `${title} (${thereAlready(next)})`;
}

/** Next year's that is there: what it is called where it is published, else that it is a draft of one's own organisation. */
export type NextThere = {
  readonly year: number;
  readonly state: "published" | "draft";
  readonly there: Pick<Agreement, "title" | "slug" | "frame"> | undefined;
};

function thereAlready({ year, there }: NextThere): string {
  if (there === undefined) return `${year} finns som ert utkast`;
  return `${year} finns${there.frame === "unknown" ? "" : `: ${formatMillions(there.frame.ore)}`}`;
}

/** That next year's is there already, and what a copy is called then. */
export function alreadyThere(next: NextThere & { readonly title: string; readonly slug: string }): string {
  const where = next.there === undefined ? "" : ", och ändras inte: ditt läggs bredvid";
  return `${thereAlready(next)}${where}. Ditt utkast får heta ”${next.title}”, med adressen ${next.slug}. Du kan ändra båda.`;
}

/** That a copy got another name and address than its year would give. @param title that it got @param slug that it got */
export function otherAddress(title: string, slug: string): string {
  return `Det finns redan en överenskommelse med det namn och den adress som året skulle ge. Utkastet heter därför ”${title}”, med adressen ${slug}. Du kan ändra båda.`;
}
