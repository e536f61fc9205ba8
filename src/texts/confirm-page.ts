/** The words of the page where an organisation confirms what its host has entered. */
export const CONFIRM_PAGE = {
  title: "Att bekräfta",
  lead: "Uppgifterna visas inte för allmänheten förrän ni har bekräftat eller rättat dem.",
  nothing: "Inget väntar på att ni ska bekräfta det.",
  ticked: "Bekräfta det som är ikryssat",
  nothingTicked: "Inget är ikryssat, så inget är bekräftat.",
  tickGroup: "Kryssa i alla i gruppen",
  untickGroup: "Kryssa ur alla i gruppen",
  correct: "Rätta",
  contacts: "Kontaktpersoner",
  caseNumbers: "Diarienummer",
  organisations: "Organisationen",
  answers: "Svar om gemensamma poster",
  byLink: "Skicka",
  byLinkLead:
    "Det som är ikryssat bekräftas när ni skickar. Kryssa ur det som ni inte vet, och skriv vad som är fel där något inte stämmer. Länken fungerar en gång. Vi sparar att det skedde genom länken, inte vem du är.",
  notRight: "Stämmer inte",
  objection: "Vad stämmer inte?",
  objectionHelp: "Uppgiften bekräftas inte. Den som har lagt in den läser det du skriver. Skriv inga namn.",
  addedSince: "Inlagd efter att länken skapades",
  changedSince: "Ändrad efter att länken skapades",
  objectionsHeading: "Stämmer inte, enligt dem det gäller",
  objectionsLead: "Rätta uppgiften, så väntar den på att bekräftas igen.",
  thanks: "Tack. Länken är nu använd.",
  toStart: "Läs mer om Samnytta",
  stale: "Någon har ändrat uppgiften sedan sidan lästes in. Se vad som gäller nu och bekräfta igen.",
} as const;

/** The question of the page. @param organisation "Orsa kommun" */
export function confirmHeading(organisation: string): string {
  return `Stämmer det som är inlagt för ${organisation}?`;
}

/** How much waits. @param host "RSS Dalarna" */
export function waitingSentence(count: number, host: string): string {
  return count === 1
    ? `En uppgift från ${host} väntar på att ni bekräftar den.`
    : `${count} uppgifter från ${host} väntar på att ni bekräftar dem.`;
}

/** What was confirmed a moment ago. */
export function confirmedSentence(count: number): string {
  return count === 1 ? "En uppgift är bekräftad." : `${count} uppgifter är bekräftade.`;
}

/** What a page says beside the number of ticked boxes. @example `79 ${ofTotalTicked(79)}` // "79 av 79 valda" */
export function ofTotalTicked(total: number): string {
  return `av ${total} valda`;
}

/** What somebody has said against an entry. */
export function saidAgainst(words: string): string {
  return `Någon hos dem det gäller har svarat att uppgiften inte stämmer: ”${words}”`;
}

/** Why the words are not taken, and what to do. */
export function objectionProblemSentence(problem: "too-long" | "personal-number"): string {
  return problem === "too-long"
    ? "Texten är längre än 1 000 tecken. Korta den."
    : "Det står något som ser ut som ett personnummer. Ta bort det.";
}

/** That some entries are younger than the link. @param made the day of the link, "27 november 2026" */
export function sinceLinkSentence(count: number, made: string): string {
  return count === 1
    ? `En av uppgifterna är inlagd eller ändrad efter att länken skapades ${made}. Länken gäller den också: den gäller allt som väntar på er.`
    : `${count} av uppgifterna är inlagda eller ändrade efter att länken skapades ${made}. Länken gäller dem också: den gäller allt som väntar på er.`;
}

/** What came of a link: how many were confirmed, and how many were said not to be right. */
export function answeredSentence(confirmed: number, objected: number): string {
  if (objected === 0) return confirmedSentence(confirmed);
  const told = objected === 1 ? "En uppgift stämmer inte." : `${objected} uppgifter stämmer inte.`;
  return confirmed === 0 ? told : `${confirmedSentence(confirmed)} ${told}`;
}

/** That some of what a host has entered is not right, for the host's own page. */
export function objectionsWaiting(count: number): string {
  return count === 1
    ? "En uppgift som ni har lagt in stämmer inte, enligt dem den gäller."
    : `${count} uppgifter som ni har lagt in stämmer inte, enligt dem de gäller.`;
}

/** What somebody whom an entry is about has said against it. @param owner "Orsa kommun" */
export function objectionOf(owner: string, words: string): string {
  return `${owner}: ”${words}”`;
}
