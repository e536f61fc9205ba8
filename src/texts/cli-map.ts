import { paragraph } from "./cli-lines.ts";
import { FUTURES_PAGE, lateText } from "./futures-page.ts";
import { FUTURES_WORDS } from "./futures-words.ts";
import type { ToldFutures } from "./futures.ts";

/** The headings of the columns of the map: what a party pays at most, says yes to, has left, and how often it decides. */
export const MAP_HEADINGS = {
  code: "code",
  name: "name",
  part: "part",
  highest: "highest",
  room: "room",
  decides: "decides",
  alone: "alone",
  yes: "ja",
  no: "nej",
} as const;

/** A word that is no assumption of the map. */
export function unknownMapWord(word: string): string {
  return `”${word}” är inget antagande i kartan. De som finns: ${[...new Set(Object.values(FUTURES_WORDS))].join(", ")}.`;
}

/** The answer, the rule it holds for, and the same under the other rules and when the grant is late. */
export function mapClosing({ answer, rule, rules, lateness }: ToldFutures): readonly string[] {
  const sentences = [
    `Antagande. ${answer.join(" ")}`,
    `${FUTURES_PAGE.rule} ${rule}`,
    ...rules.map(
      ({ gap, standing, smallest }) =>
        `${FUTURES_PAGE.gaps[gap]}: ${standing}. ${FUTURES_PAGE.smallest}: ${smallest}.`,
    ),
    ...lateness.map(
      ({ late, need, standing }) =>
        `${late === 0 ? "Bidraget i tid" : `Bidraget ${lateText(late)} sent`}: ${standing}. ${FUTURES_PAGE.need} ${need}.`,
    ),
  ];
  return sentences.flatMap((sentence) => ["", ...paragraph(sentence, { first: "", rest: "" })]);
}
