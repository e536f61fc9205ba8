import { enableControls, revealControls } from "./reading/controls.ts";
import { listenForKeys } from "./reading/keys.ts";
import { enableTicks } from "./reading/ticks.ts";
import { openTracesInPlace } from "./reading/open-trace.ts";

/**
 * What the reading pages gain with script: keys, and explanations that open beside the amount instead of on a page of
 * their own. Everything works without it.
 */
revealControls(document);
enableControls();
enableTicks();
const trace = openTracesInPlace();
listenForKeys(trace.stepBack);
