import * as fc from "fast-check";
import { RANDOM_NUMBER } from "./random-number.ts";

/** Run before every file of tests: its properties see the cases of the run's number, and no others. */
fc.configureGlobal({ seed: RANDOM_NUMBER });
