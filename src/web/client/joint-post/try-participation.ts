import { readTrial, TRIAL_KEYS, tryCarried, type AskedTrial, type CarriedShares } from "#domain/financing";
import { trialProblemSentence } from "../../../texts/joint-post-trial.ts";
import { TRIAL_WORDS } from "../../../texts/trial-words.ts";
import { fetchAround } from "./fetch-around.ts";
import { trialAddress } from "./trial-address.ts";
import { trialTold } from "./trial-told.ts";
import { writeParts } from "./write-parts.ts";

/**
 * Shares the post anew at each choice: the parts, and what is tried, are written at once, and the address follows. The
 * rest of the page, whose words and links are the server's, comes after.
 */
export function tryParticipation(section: HTMLElement): void {
  const form = section.querySelector<HTMLFormElement>("[data-trial-form]");
  const text = section.querySelector("[data-basis]")?.textContent;
  if (form === null || !text) return;
  // Written by the server in this shape.
  const carried: CarriedShares = JSON.parse(text);
  form.addEventListener("change", () => {
    const asked = askedOf(form, carried);
    const { trial, problems } = readTrial(asked, carried);
    const tried = problems.length === 0 ? tryCarried(carried, trial) : undefined;
    if (tried === undefined) {
      // A key that the parties cannot carry is the server's to explain, when the form is sent.
      tell(section, problems.map(trialProblemSentence).join(" "));
      return;
    }
    const address = trialAddress(form, asked);
    history.replaceState(null, "", address);
    writeParts(carried, tried);
    tell(section, trialTold(form, carried, trial, tried));
    void fetchAround(section, address);
  });
}

/** What the form asks; the post's own key is asked for only with another amount. */
function askedOf(form: HTMLFormElement, carried: CarriedShares): AskedTrial {
  const words = new FormData(form);
  const choice = form.elements.namedItem(TRIAL_WORDS.key);
  const key = choice instanceof HTMLSelectElement ? TRIAL_KEYS[choice.selectedIndex] : undefined;
  const written = words.get(TRIAL_WORDS.amount);
  const amount = typeof written === "string" ? written.trim() : "";
  const without = words.getAll(TRIAL_WORDS.without).filter((each) => typeof each === "string");
  const isOwn = key === carried.key && (amount === "" || key === "population" || key === "equal");
  return key === undefined || isOwn ? { without } : { without, key, amount };
}

function tell(section: HTMLElement, sentence: string): void {
  const place = section.querySelector("[data-trial-told]");
  if (place !== null) place.textContent = sentence;
}
