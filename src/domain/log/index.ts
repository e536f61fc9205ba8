/** The door of log: lines that are chained by hash, one chain for each organisation, the search for a broken link, and the seals that leave the house. */
export { appendEvent, eventHash, NO_LINE, type LogEvent, type NewLogEvent } from "./event.ts";
export {
  daySealOf,
  nextSeal,
  sealHash,
  seekSeal,
  verifySeals,
  type DaySeal,
  type Seal,
  type SealFault,
  type SoughtSeal,
} from "./seal.ts";
export { verifyLog, type LogFault, type LogHead } from "./verify-log.ts";
export { verifyVersions, versionHash, type LoggedVersion, type VersionFault } from "./version.ts";
export { differencesOf, type Difference } from "./differences.ts";
export type { StoreCheck, StoreFault, StoreVerdict } from "./store-verdict.ts";
