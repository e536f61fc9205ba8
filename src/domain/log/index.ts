/** The door of log: lines that are chained by hash, one chain for each organisation, and the search for a broken link. */
export { appendEvent, eventHash, NO_LINE, type LogEvent, type NewLogEvent } from "./event.ts";
export { verifyLog, type LogFault, type LogHead } from "./verify-log.ts";
