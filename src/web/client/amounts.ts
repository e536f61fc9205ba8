import { addUp } from "./amounts/add-up.ts";

/**
 * What the amounts of a draft gain with script: each whole is added up as one writes, by the rules and in the sentences of
 * the server. Everything works without it.
 */
for (const section of document.querySelectorAll<HTMLElement>("[data-amounts]")) {
  addUp(section);
  const form = section.closest("form");
  for (const event of ["input", "change"]) form?.addEventListener(event, () => addUp(section));
}
