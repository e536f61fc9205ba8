import type { Refusal, Role } from "#domain/rights";
import { joined } from "./joined.ts";
import { genitive } from "./trace-titles.ts";

/** What a role is called, in a sentence. */
const ROLE_WORDS: Readonly<Record<Role, string>> = {
  reader: "läsare av utkast",
  editor: "handläggare",
  economist: "ekonom",
  registrar: "nämndsekreterare",
  approver: "attestant",
  publisher: "den som publicerar",
  auditor: "revisor",
  administrator: "administratör",
  payer: "betalare",
  "county-host": "länsvärd",
};

/** A role in a sentence. @example roleWord("registrar") // "nämndsekreterare" */
export function roleWord(role: Role): string {
  return ROLE_WORDS[role];
}

/** Whether a word is one of the roles. */
export function isRole(word: string): word is Role {
  return Object.hasOwn(ROLE_WORDS, word);
}

/** Several roles in a sentence: "ekonom och handläggare". */
export function roleWords(roles: readonly Role[]): string {
  return joined(roles.map(roleWord));
}

/** Why somebody may not do something, and who can. @param nameOf the owner's name, "Falu kommun" */
export function refusalSentence(why: Refusal, nameOf: (organisation: string) => string): string {
  switch (why.kind) {
    case "not-signed-in":
      return "Logga in för att göra det här.";
    case "other-organisation":
      return `Bara ${genitive(nameOf(why.owner))} ${either(why.roles)} kan göra det här.`;
    case "role-needed":
      return `Det krävs att du är ${either(why.roles)} hos ${nameOf(why.owner)}. Be en administratör där.`;
    case "wrong-state":
      return "Det går inte i det läge som saken är nu. Läs in sidan på nytt och se vad som gäller.";
    case "same-person":
      return "Det krävs två personer. Du gjorde den senaste ändringen, så någon annan behöver göra det här.";
  }
}

function either(roles: readonly Role[]): string {
  return joined(roles.map(roleWord), "eller");
}

/** What an administrator is told beside why they may not do something. */
export const ROLE_HELP = {
  isYou: "Du är administratör där. Bjud in den som ska ha rollen under",
} as const;
