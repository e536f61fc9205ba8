/** Why the archive could not be opened in a database that answers (mirrors what the storage reports). */
export type ToldArchiveProblem =
  | { readonly kind: "plain-role-missing"; readonly role: string; readonly owner: string }
  | { readonly kind: "may-not-create-tables"; readonly reason: string }
  | { readonly kind: "kept-rows-unprotected"; readonly role: string; readonly tables: readonly string[] }
  | { readonly kind: "database-is-empty" }
  | { readonly kind: "database-is-older"; readonly missing: readonly string[] }
  | { readonly kind: "database-is-newer"; readonly unknown: readonly string[] };

/** What is wrong with the database, and what to do; nothing is changed in it. */
export function tellArchiveProblem(problem: ToldArchiveProblem): string {
  switch (problem.kind) {
    case "plain-role-missing":
      return `Databasen saknar rollen ${problem.role}, och användaren ${problem.owner} får inte skapa den. Be den som sköter databasen köra ”create role ${problem.role}; grant ${problem.role} to ${problem.owner};”. Starta sedan igen.`;
    case "may-not-create-tables":
      return `Användaren i DATABASE_URL får inte skapa tabeller (databasen svarar: ${problem.reason}). Ge den rätt att skapa tabeller i databasen och starta igen.`;
    case "kept-rows-unprotected":
      return `Tabellerna ${problem.tables.join(", ")} är inte skyddade mot ändring av rollen ${problem.role}. Ta bort den rätten eller sätt på utlösaren igen, och starta sedan om.`;
    case "database-is-empty":
      return "Databasen är tom. Kontrollera SAMNYTTA_DATA eller DATABASE_URL, eller starta Samnytta först.";
    case "database-is-older":
      return `Databasen har använts av en tidigare version av Samnytta (steg som saknas: ${problem.missing.join(", ")}). Starta den här versionen en gång, så förs den fram. Ingenting är ändrat.`;
    case "database-is-newer":
      return `Databasen har använts av en senare version av Samnytta (okända steg: ${problem.unknown.join(", ")}). Starta den versionen i stället. Ingenting är ändrat.`;
  }
}
