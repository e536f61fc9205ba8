import { formatMoment } from "./format.ts";

/** The words of sending a draft to those who may publish it. */
export const SUBMISSION = {
  send: "Skicka till publicering",
  lead: "Den som får publicera hos er ser det då under Min sida.",
  sent: "Skickat till publicering.",
  sentMark: "Skickat till publicering",
  takeBack: "Ta tillbaka",
  whileSent: "Utkastet är skickat till publicering. Sparar du en ändring behöver det skickas igen.",
} as const;

/** When a draft was sent, and what happens next. @param moment UTC, ISO 8601 */
export function sentSentence(moment: string): string {
  return `Det väntar på den som får publicera sedan ${formatMoment(moment)}. Ändras utkastet behöver det skickas igen.`;
}
