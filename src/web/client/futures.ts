import { drawAgain } from "./futures/draw-again.ts";

/**
 * What the map of all futures gains with script: it is drawn again as one writes, by the rules and in the sentences of
 * the server, in a worker so that writing never waits. Everything works without it.
 */
for (const section of document.querySelectorAll<HTMLElement>("[data-futures]")) drawAgain(section);
