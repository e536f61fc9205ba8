import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fail, ok, type Result } from "#domain/result";
import type { ReachedServer } from "../storage/private-server/index.ts";
import { CLI_PROBLEMS } from "../texts/cli.ts";
import type { Documents } from "./documents.ts";
import type { Installation } from "./installation.ts";
import type { Surroundings } from "./surroundings.ts";

/** The database and the seals of this installation, by the same settings as the program's. @param documents that read the files which a command names */
export function ownInstallation(
  { root, settings }: Surroundings,
  { readFile: readNamed }: Pick<Documents, "readFile">,
): Installation {
  return {
    retain: async (use) => {
      const { checkedRetention } = await import("../storage/retain-rows.ts");
      const { tellArchiveProblem } = await import("../texts/archive-problem.ts");
      return withServer(settings, { mayCreate: false }, async ({ connection }) => {
        const store = await checkedRetention(connection);
        return store.ok ? ok(await use(store.value)) : told(store.problems, tellArchiveProblem);
      });
    },
    inspect: async (use) => {
      const { inspectStore } = await import("../storage/inspect-store.ts");
      const { readAgreement } = await import("../documents/agreement/index.ts");
      const { tellArchiveProblem } = await import("../texts/archive-problem.ts");
      return withServer(settings, { mayCreate: false }, async ({ connection }) => {
        const readText = (text: string) => {
          const read = readAgreement(new TextEncoder().encode(text), "agreement.json");
          return read.ok ? read.value : undefined;
        };
        const inspected = await inspectStore(connection, readText, use);
        return inspected.ok ? inspected : told(inspected.problems, tellArchiveProblem);
      });
    },
    readRecords: async (use) => {
      const { readRecords } = await import("../storage/read-records.ts");
      const { tellArchiveProblem } = await import("../texts/archive-problem.ts");
      return withServer(settings, { mayCreate: false }, async ({ connection }) => {
        const read = await readRecords(connection, use);
        return read.ok ? read : told(read.problems, tellArchiveProblem);
      });
    },
    readSeals: async (named) => {
      const { sealFile, sealPlace } = await import("../documents/seals/seal-file.ts");
      const { tellSealProblem } = await import("../texts/seals.ts");
      const place = await readSettings(settings);
      if (!place.ok) return place;
      const file = named ?? sealPlace(settings, place.value.dataDirectory);
      if (named !== undefined && (await readNamed(named)) === undefined)
        return fail(CLI_PROBLEMS.noFile(named));
      const read = await sealFile(file).read();
      return read.ok ? ok({ file, seals: read.value }) : told(read.problems, tellSealProblem);
    },
    backUp: async (file, moment) => {
      const { writeBackup } = await import("../storage/backup/write-backup.ts");
      const { tellDatabaseProblem } = await import("../texts/backup.ts");
      const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
      return withServer(settings, { mayCreate: false }, async ({ connection }) => {
        const written = await writeBackup(connection, file, { program: String(version), moment });
        return written.ok ? written : told(written.problems, tellDatabaseProblem);
      });
    },
    checkBackup: async (file) => {
      const { checkBackup } = await import("../storage/backup/read-backup.ts");
      const { tellDatabaseProblem } = await import("../texts/backup.ts");
      const checked = await checkBackup(file);
      return checked.ok ? checked : told(checked.problems, tellDatabaseProblem);
    },
    readErasures: async (named) => {
      const { erasureFile, erasurePlace } = await import("../documents/erasures/erasure-file.ts");
      const { tellErasureFileProblem } = await import("../texts/erasures.ts");
      const place = await readSettings(settings);
      if (!place.ok) return place;
      if (named !== undefined && (await readNamed(named)) === undefined)
        return fail(CLI_PROBLEMS.noFile(named));
      const read = await erasureFile(named ?? erasurePlace(settings, place.value.dataDirectory)).read();
      return read.ok ? read : told(read.problems, tellErasureFileProblem);
    },
    restore: async (file, content, erasures) => {
      const { restoreBackup } = await import("../storage/backup/restore-backup.ts");
      const { tellDatabaseProblem } = await import("../texts/backup.ts");
      return withServer(settings, { mayCreate: true }, async (server) => {
        const restored = await restoreBackup(server, file, content, erasures);
        return restored.ok ? restored : told(restored.problems, tellDatabaseProblem);
      });
    },
  };
}

/** Reaches the database, and lets go of it whatever comes. */
async function withServer<T>(
  settings: Surroundings["settings"],
  how: { readonly mayCreate: boolean },
  use: (server: ReachedServer) => Promise<Result<T, string>>,
): Promise<Result<T, string>> {
  const { reachServer } = await import("../storage/private-server/index.ts");
  const { tellProblem } = await import("../texts/start.ts");
  const read = await readSettings(settings);
  if (!read.ok) return read;
  const server = await reachServer(read.value, how);
  if (!server.ok) return told(server.problems, tellProblem);
  try {
    return await use(server.value);
  } finally {
    await server.value.stop();
  }
}

async function readSettings(settings: Surroundings["settings"]) {
  const { readServerSettings, thisMachine } = await import("../storage/private-server/index.ts");
  const { tellProblem } = await import("../texts/start.ts");
  const read = readServerSettings(settings, thisMachine());
  return read.ok ? read : told(read.problems, tellProblem);
}

function told<P>(
  [first, ...others]: readonly [P, ...P[]],
  tell: (problem: P) => string,
): Result<never, string> {
  return fail(tell(first), ...others.map(tell));
}
