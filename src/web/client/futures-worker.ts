import { tellMap, type AskedMap } from "./futures/tell-map.ts";

/* oxlint-disable unicorn/require-post-message-target-origin -- a worker answers the page that started it, and nobody else. */

/** Draws the map beside the page: what is asked comes in as words of an address, and goes out in sentences. */
self.addEventListener("message", ({ data }: MessageEvent<AskedMap>) => {
  self.postMessage(tellMap(data));
});
