/** The words of the page where an organisation confirms what its host has entered. */
export const CONFIRM_PAGE = {
  title: "Att bekräfta",
  lead: "Uppgifterna visas inte för allmänheten förrän ni har bekräftat eller rättat dem.",
  nothing: "Inget väntar på att ni ska bekräfta det.",
  all: "Bekräfta alla",
  one: "Bekräfta",
  correct: "Rätta",
  bodies: "Organ",
  seats: "Platser",
  contacts: "Kontaktpersoner",
  enteredBy: "Inlagt av",
  byLink: "Bekräfta det som är ikryssat",
  byLinkLead:
    "Kryssa ur det som inte stämmer, och hör av er till den som har lagt in det. Länken fungerar en gång. Vi sparar att det skedde genom länken, inte vem du är.",
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
