import { tryParticipation } from "./joint-post/try-participation.ts";

/**
 * What a joint post gains with script: as one ticks who is not in, or chooses a key, every part is shared anew at once by
 * the rules of the server. Everything works without it.
 */
for (const section of document.querySelectorAll<HTMLElement>("[data-trial]")) tryParticipation(section);
