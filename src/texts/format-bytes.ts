import { HARD_SPACE } from "./format.ts";

/** A size as people say it. @example formatBytes(1_250_000) // "1,3 MB" */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes}${HARD_SPACE}byte`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)}${HARD_SPACE}kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace(".", ",")}${HARD_SPACE}MB`;
}
