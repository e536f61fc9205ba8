import { join, resolve } from "node:path";
import { fail, ok, type Result } from "#domain/result";
import type { BinaryChoice, StartProblem } from "./problems.ts";

/** What decides which database is opened. Paths are absolute; `uid` and `gid` are those of this process. */
export type ServerSettings = {
  readonly databaseUrl: string | undefined;
  readonly dataDirectory: string;
  readonly binaries: BinaryChoice;
  /** Where programs are looked for (PATH). */
  readonly searchPath: string;
  readonly uid: number;
  readonly gid: number;
};

/** The machine as the settings need it; an argument so that the rule can be tested. */
export type Machine = {
  readonly uid: number;
  readonly gid: number;
  readonly homeDirectory: string;
  readonly workingDirectory: string;
};

const binaryChoices: readonly BinaryChoice[] = ["auto", "npm", "system"];

/**
 * Reads the settings of the database from the environment: `DATABASE_URL`, `SAMNYTTA_DATA`,
 * `SAMNYTTA_POSTGRES` (auto, npm, system), `XDG_DATA_HOME` and `NODE_ENV`.
 *
 * In production a private server is used only when `SAMNYTTA_POSTGRES` asks for one by name.
 */
export function readServerSettings(
  environment: Readonly<Record<string, string | undefined>>,
  machine: Machine,
): Result<ServerSettings, StartProblem> {
  const { DATABASE_URL, SAMNYTTA_POSTGRES, NODE_ENV } = environment;
  const asked = SAMNYTTA_POSTGRES || undefined;
  const binaries = asked === undefined ? "auto" : binaryChoices.find((choice) => choice === asked);
  if (binaries === undefined) {
    return fail({
      kind: "unknown-setting",
      name: "SAMNYTTA_POSTGRES",
      value: asked ?? "",
      allowed: binaryChoices,
    });
  }
  if (NODE_ENV === "production" && !DATABASE_URL && asked === undefined) {
    return fail({ kind: "production-without-database" });
  }
  return ok({
    databaseUrl: DATABASE_URL || undefined,
    dataDirectory: chooseDataDirectory(environment, machine),
    binaries,
    searchPath: environment["PATH"] ?? "",
    uid: machine.uid,
    gid: machine.gid,
  });
}

function chooseDataDirectory(
  { SAMNYTTA_DATA, XDG_DATA_HOME }: Readonly<Record<string, string | undefined>>,
  { uid, homeDirectory, workingDirectory }: Machine,
): string {
  if (SAMNYTTA_DATA) return resolve(workingDirectory, SAMNYTTA_DATA);
  // Root's own home is closed to the unprivileged user that the database runs as.
  if (uid === 0) return "/var/lib/samnytta";
  // The XDG specification: a relative path is to be ignored.
  if (XDG_DATA_HOME?.startsWith("/")) return join(XDG_DATA_HOME, "samnytta");
  return join(homeDirectory, ".local", "share", "samnytta");
}
