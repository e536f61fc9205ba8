import { parentPort, workerData } from "node:worker_threads";
import { drawShare } from "../application/draw-risk.ts";

/* oxlint-disable unicorn/require-post-message-target-origin -- a thread answers the program that started it, and nobody else. */

// The program of a thread that draws its share of a simulation, and then ends.
parentPort?.postMessage(drawShare(workerData));
