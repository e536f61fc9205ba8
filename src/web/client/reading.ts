import { enableControls, revealControls } from "./reading/controls.ts";
import { tellArchives } from "./reading/fetch-archive.ts";
import { listenForKeys } from "./reading/keys.ts";
import { enableTicks } from "./reading/ticks.ts";
import { openTracesInPlace } from "./reading/open-trace.ts";

/**
 * What the reading pages gain with script: keys, and explanations that open beside the amount instead of on a page of
 * their own, and how far it is with what takes long. Everything works without it.
 */
revealControls(document);
enableControls();
enableTicks();
tellArchives();
const trace = openTracesInPlace();
listenForKeys(trace.stepBack);
