import { tellArchiveProblem, type ToldArchiveProblem } from "./archive-problem.ts";
import { formatCount, formatDayOf } from "./format.ts";

/** Why a backup could not be written or put back (mirrors what the storage reports). */
export type ToldBackupProblem =
  | { readonly kind: "backup-exists"; readonly file: string }
  | { readonly kind: "backup-closed"; readonly file: string; readonly code: string }
  | { readonly kind: "not-a-backup"; readonly file: string }
  | {
      readonly kind: "backup-is-newer";
      readonly file: string;
      readonly program: string;
      readonly unknown: readonly string[];
    }
  | { readonly kind: "backup-cut-off"; readonly file: string }
  | { readonly kind: "backup-damaged"; readonly file: string; readonly table?: string }
  | { readonly kind: "database-not-empty"; readonly tables: readonly string[] };

/** What is wrong with a backup or with the database that it is made of or put back in, and what to do. */
export function tellDatabaseProblem(problem: ToldBackupProblem | ToldArchiveProblem): string {
  return isOfBackup(problem) ? tellBackupProblem(problem) : tellArchiveProblem(problem);
}

function isOfBackup(problem: ToldBackupProblem | ToldArchiveProblem): problem is ToldBackupProblem {
  return "file" in problem || problem.kind === "database-not-empty";
}

/** What is wrong with a backup or with the place for it, and what to do. */
export function tellBackupProblem(problem: ToldBackupProblem): string {
  switch (problem.kind) {
    case "backup-exists":
      return `Filen ${problem.file} finns redan. Välj ett annat namn: en säkerhetskopia skrivs aldrig över.`;
    case "backup-closed":
      return `Filen ${problem.file} går inte att läsa eller skriva (${problem.code}). Kontrollera sökvägen, rätten till mappen och att disken har plats.`;
    case "not-a-backup":
      return `Filen ${problem.file} är ingen säkerhetskopia från Samnytta. Kontrollera filen.`;
    case "backup-is-newer":
      return `Säkerhetskopian ${problem.file} är gjord av en senare version av Samnytta, ${problem.program} (okända steg: ${problem.unknown.join(", ")}). Använd den versionen. Ingenting är ändrat.`;
    case "backup-cut-off":
      return `Säkerhetskopian ${problem.file} slutar innan den är färdig. Ta fram en hel kopia. Ingenting är ändrat.`;
    case "backup-damaged":
      return `Säkerhetskopian ${problem.file} är skadad${problem.table === undefined ? "" : `: tabellen ${problem.table} är inte som den skrevs`}. Ta fram en annan kopia. Ingenting är ändrat.`;
    case "database-not-empty":
      return `Databasen är inte tom (${formatCount(BigInt(problem.tables.length))} tabeller). Återställ till en ny datamapp med SAMNYTTA_DATA, eller till en ny databas med DATABASE_URL. Ingenting är ändrat.`;
  }
}

/** What a backup holds. */
export type ToldBackup = {
  readonly moment: string;
  readonly tables: readonly { readonly rows: number }[];
};

/** Said when a backup is written. */
export function backedUpSentence(file: string, backup: ToldBackup): string {
  return `Säkerhetskopian ligger i ${file}: ${contentWords(backup)}. Inloggningar och engångslänkar är inte med. Kopian innehåller utkast och personuppgifter, så förvara den därefter.`;
}

/** Said when a backup has been put back. */
export function restoredSentence(file: string, backup: ToldBackup): string {
  return `Säkerhetskopian ${file} är återställd: ${contentWords(backup)}. Alla loggar in på nytt, och engångslänkar skickas igen.`;
}

function contentWords({ moment, tables }: ToldBackup): string {
  const rows = tables.reduce((total, table) => total + table.rows, 0);
  const inTables = `${formatCount(BigInt(tables.length))} tabeller`;
  return `${formatCount(BigInt(rows))} rader i ${inTables}, som de var ${formatDayOf(moment)}`;
}
