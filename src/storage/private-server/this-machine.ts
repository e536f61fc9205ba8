import { homedir } from "node:os";
import type { Machine } from "./settings.ts";

/** The machine that this process runs on, as the settings need it. */
export function thisMachine(): Machine {
  return {
    uid: process.getuid?.() ?? -1,
    gid: process.getgid?.() ?? -1,
    homeDirectory: homedir(),
    workingDirectory: process.cwd(),
  };
}
