import type { Role } from "#domain/rights";
import type { Day } from "#domain/time";
import { digestLetterWords, reminderLetterWords, stopSentence } from "./digest.ts";
import { formatDay, formatMoment } from "./format.ts";
import { rolePeriodSentence } from "./invitations.ts";
import { leadsAway, leadsSomewhere, worded, type Places, type Worded } from "./letter-frame.ts";
import { personName } from "./people.ts";
import { roleWord } from "./roles.ts";

/** The letter that brings an invitation. @param organisation "Falu kommun" */
function invitationLetterWords({
  organisation,
  role,
  by,
  until,
  house,
  link,
  ...period
}: Places & {
  readonly organisation: string;
  readonly role: Role;
  readonly by?: { readonly name: string; readonly isExample: boolean } | undefined;
  readonly from?: Day;
  readonly to?: Day;
  readonly until: string;
}): Worded {
  const isExample = by?.isExample ?? false;
  return worded(
    `${organisation} bjuder in dig som ${roleWord(role)}`,
    [
      `${nameInText(by)} bjuder in dig till Samnytta som ${roleWord(role)} hos ${organisation}.`,
      rolePeriodSentence(period),
      "Öppna länken och tacka ja:",
      link,
      `Länken fungerar en gång, till och med ${formatMoment(until)}. Inget händer förrän du trycker på knappen på sidan.`,
      "Skicka inte brevet vidare. Den som öppnar länken får rollen.",
      "Känner du inte till det här? Då behöver du inte göra något.",
    ],
    { house, isExample },
  );
}

/** The letter that brings a link for confirming. @param organisation "Orsa kommun" @param host "RSS Dalarna" */
function confirmationLetterWords({
  organisation,
  host,
  entries,
  lastDay,
  house,
  link,
  isExample,
}: Places & {
  readonly organisation: string;
  readonly host: string;
  readonly entries: number;
  readonly lastDay: Day;
  readonly isExample: boolean;
}): Worded {
  const what = entries === 1 ? "en uppgift" : `${entries} uppgifter`;
  return worded(
    `Stämmer det som är inlagt för ${organisation}?`,
    [
      `${host} har lagt in ${what} om ${organisation} i Samnytta: organ, platser i dem och kontaktpersoner. De är inte bekräftade, och syns inte för andra än er och ${host} innan någon hos er har gjort det.`,
      "Öppna länken, se om det stämmer, och bekräfta:",
      link,
      `Du behöver inte logga in. Länken fungerar till och med ${formatDay(lastDay)}, och slutar fungera när någon har bekräftat med den.`,
      "Är det någon annan hos er som vet? Skicka brevet vidare till den.",
    ],
    { house, isExample },
  );
}

/** The letter to whoever sent a draft that is published. @param organisation "RSS Dalarna" @param moment UTC, ISO 8601 */
export function publishedLetterWords({
  organisation,
  title,
  slug,
  moment,
  house,
  link,
  isExample,
}: Places & {
  readonly organisation: string;
  readonly title: string;
  readonly slug: string;
  readonly moment: string;
  readonly isExample: boolean;
}): Worded {
  const named = leadsAway(title) ? "" : ` ”${title}”`;
  return worded(
    `Det du skickade är publicerat hos ${organisation}`,
    [
      `Överenskommelsen${named} som du skickade till publicering är publicerad sedan ${formatMoment(moment)}.`,
      `Så visas den: ${house}/overenskommelser/${slug}`,
      "Den kan inte ändras längre. Blev något fel kan ni ge ut en ny version på samma adress.",
      stopSentence(link),
    ],
    { house, isExample },
  );
}

/** The words of every letter. */
export const LETTER_WORDS = {
  invitation: invitationLetterWords,
  confirmation: confirmationLetterWords,
  reminder: reminderLetterWords,
  digest: digestLetterWords,
  published: publishedLetterWords,
} as const;

/** A name as it may stand in a letter: one that leads somewhere is not shown, since it could lead the reader astray. */
function nameInText(person: Parameters<typeof personName>[0] | undefined): string {
  if (person === undefined) return "Den som driver installationen";
  const name = personName(person);
  return leadsSomewhere(name) ? "En administratör" : name;
}
