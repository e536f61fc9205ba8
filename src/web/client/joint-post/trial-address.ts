import type { AskedTrial } from "#domain/financing";
import { KEY_WORDS, TRIAL_WORDS } from "../../../texts/trial-words.ts";

/** The address that asks the same of the server: only what is tried stands in it, words in order. */
export function trialAddress(form: HTMLFormElement, { without, key, amount }: AskedTrial): string {
  const isWithAmount = amount !== undefined && amount !== "" && key !== "population" && key !== "equal";
  const day = form.querySelector<HTMLInputElement>(`input[name="${TRIAL_WORDS.day}"]`)?.value;
  const words = [
    ...(isWithAmount ? [[TRIAL_WORDS.amount, amount]] : []),
    ...(day === undefined ? [] : [[TRIAL_WORDS.day, day]]),
    ...(key === undefined ? [] : [[TRIAL_WORDS.key, KEY_WORDS[key]]]),
    ...(without.length === 0 ? [] : [[TRIAL_WORDS.without, without.join(",")]]),
  ].map((pair) => pair.map(encodeURIComponent).join("="));
  const { pathname } = new URL(form.action);
  return words.length === 0 ? pathname : `${pathname}?${words.join("&")}`;
}
