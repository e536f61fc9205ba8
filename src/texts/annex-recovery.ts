import type { Recovery } from "#domain/recovery";
import {
  keySentence,
  nearestSentence,
  openRowSentence,
  outcomeSentence,
  recoveryFindingSentence,
  type Naming,
} from "./recovery.ts";

/** What a payer's table says of its own key where no population at hand gives it; nothing where it says nothing. */
export function annexRecoverySentences(recovery: Recovery | undefined, naming: Naming): readonly string[] {
  if (recovery === undefined) return [];
  const [key] = recovery.keys;
  const [open, nearest] = [openRowSentence(recovery, naming), nearestSentence(recovery)];
  return [
    `Ingen inläst folkmängd ger tabellen, men den säger själv sin nyckel. ${outcomeSentence(recovery)}`,
    ...(open === undefined ? [] : [open]),
    ...(key === undefined ? [] : [`Den är räknad så: ${keySentence(key, recovery.rows.length)}.`]),
    ...(nearest === undefined ? [] : [nearest]),
    ...recovery.findings.map((finding) => recoveryFindingSentence(finding, naming, recovery)),
  ];
}
