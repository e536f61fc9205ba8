import { countLater } from "./later/count-later.ts";

/**
 * What the page with alternatives gains with script: the parts of a later commitment as one chooses, by the rules that
 * the server counts with. Everything works without it.
 */
for (const section of document.querySelectorAll<HTMLElement>("[data-later]")) countLater(section);
