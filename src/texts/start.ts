/** A finished step of the start (mirrors what the database reports; seconds with decimals). */
export type ToldStep = {
  readonly kind:
    | "binaries-copied"
    | "cluster-created"
    | "server-started"
    | "server-found-running"
    | "server-reached";
  readonly seconds: number;
};

/** What hindered the start, with the figures its sentence needs. Folders and files are absolute paths. */
export type ToldProblem =
  | {
      readonly kind: "unknown-setting";
      readonly name: string;
      readonly value: string;
      readonly allowed: readonly string[];
    }
  | { readonly kind: "production-without-database" | "address-unreadable" }
  | { readonly kind: "no-database-yet"; readonly directory: string }
  | { readonly kind: "no-binaries"; readonly wanted: "auto" | Origin; readonly platform: string }
  | { readonly kind: "binaries-cannot-run"; readonly file: string; readonly code: string }
  | {
      readonly kind: "wrong-major";
      readonly directory: string;
      readonly made: number;
      readonly found: readonly number[];
    }
  | {
      readonly kind: "wrong-origin";
      readonly directory: string;
      readonly made: Origin;
      readonly wanted: Origin;
    }
  | { readonly kind: "not-a-cluster"; readonly directory: string }
  | {
      readonly kind: "directory-blocked";
      readonly directory: string;
      readonly blockedAt: string;
      readonly uid: number;
    }
  | { readonly kind: "directory-not-writable"; readonly directory: string; readonly code: string }
  | {
      readonly kind: "directory-of-another-user";
      readonly directory: string;
      readonly owner: number;
      readonly uid: number;
    }
  | { readonly kind: "cannot-become-user"; readonly uid: number; readonly code: string }
  | { readonly kind: "user-without-name"; readonly uid: number }
  | {
      readonly kind: "cluster-not-created" | "server-did-not-start";
      readonly directory: string;
      readonly log: string;
    }
  | { readonly kind: "server-does-not-answer"; readonly directory: string; readonly pid: number }
  | { readonly kind: "already-running"; readonly directory: string; readonly pid: number | undefined }
  | { readonly kind: "server-unreachable"; readonly address: string; readonly reason: Unreachable }
  | {
      readonly kind: "server-too-old";
      readonly address: string;
      readonly major: number;
      readonly oldest: number;
    }
  | { readonly kind: "server-not-utf8"; readonly address: string; readonly encoding: string }
  | { readonly kind: "no-swedish-order"; readonly address: string };

type Origin = "npm" | "system";
type Unreachable = "refused" | "unknown-host" | "not-let-in" | "no-such-database" | "timeout" | "other";

const stepTexts: Readonly<Record<ToldStep["kind"], string>> = {
  "binaries-copied": "PostgreSQL är på plats",
  "cluster-created": "Databasen är skapad",
  "server-started": "Databasen är igång",
  "server-found-running": "Databasen var redan igång",
  "server-reached": "Databasen svarar",
};

/** One line about a finished step. @example tellStep({ kind: "server-started", seconds: 0.24 }) // "Databasen är igång · 0,2 s" */
export function tellStep({ kind, seconds }: ToldStep): string {
  return `${stepTexts[kind]} · ${seconds.toFixed(1).replace(".", ",")} s`;
}

/** What went wrong in the start, where, and what to do, in a few plain sentences. */
export function tellProblem(problem: ToldProblem): string {
  switch (problem.kind) {
    case "unknown-setting":
      return `Inställningen ${problem.name} är ”${problem.value}”. Skriv ${orList(problem.allowed)}.`;
    case "production-without-database":
      return "I drift (NODE_ENV=production) behöver Samnytta en databas som ni sköter. Sätt DATABASE_URL till dess adress. Vill ni ändå använda den inbyggda, sätt SAMNYTTA_POSTGRES=auto.";
    case "no-database-yet":
      return `I ${problem.directory} finns ingen databas. Kontrollera SAMNYTTA_DATA, eller starta Samnytta först.`;
    case "no-binaries":
      return noBinaries(problem.wanted, problem.platform);
    case "binaries-cannot-run":
      return `Programmet ${problem.file} går inte att köra här (${problem.code}). Kanske tillåter disken inte program, eller så är programmet gjort för ett annat system. Installera PostgreSQL 15 eller senare på datorn och sätt SAMNYTTA_POSTGRES=system, eller välj en annan mapp med SAMNYTTA_DATA.`;
    case "wrong-major":
      return `Databasen i ${problem.directory} är gjord av PostgreSQL ${problem.made}. Här finns bara version ${andList(problem.found)}. Installera PostgreSQL ${problem.made}, eller välj en annan mapp med SAMNYTTA_DATA. Ingenting är ändrat.`;
    case "wrong-origin":
      return `Databasen i ${problem.directory} är gjord med ${ownersBinaries(problem.made)}, men SAMNYTTA_POSTGRES=${problem.wanted} ber om ${ownersBinaries(problem.wanted)}. De kan sortera olika, så den ena öppnar aldrig den andras databas. Sätt SAMNYTTA_POSTGRES=${problem.made}, eller välj en annan mapp med SAMNYTTA_DATA. Ingenting är ändrat.`;
    case "not-a-cluster":
      return `I mappen ${problem.directory} ligger annat än en databas. Välj en annan mapp med SAMNYTTA_DATA. Ingenting är ändrat.`;
    case "directory-blocked":
      return `Databasen får inte köras som root. Den körs som användare ${problem.uid}, som inte kommer in i mappen ${problem.blockedAt}. Välj en mapp utanför den med SAMNYTTA_DATA i stället för ${problem.directory}.`;
    case "directory-not-writable":
      return `${diskTrouble(problem.code)} i ${problem.directory} (${problem.code}). ${diskRemedy(problem.code)}`;
    case "directory-of-another-user":
      return `Mappen ${problem.directory} ägs av användare ${problem.owner}, men du är användare ${problem.uid}. Starta Samnytta som ägaren, eller välj en annan mapp med SAMNYTTA_DATA.`;
    case "cannot-become-user":
      return `Databasen får inte köras som root, och root får inte byta till användare ${problem.uid} här (${problem.code}). Starta Samnytta som en vanlig användare, eller sätt DATABASE_URL till en databas som redan är igång.`;
    case "user-without-name":
      return `Användare ${problem.uid} har inget namn på den här datorn, och det kräver PostgreSQL. Lägg till användaren i /etc/passwd, eller sätt DATABASE_URL till en databas som redan är igång.`;
    case "cluster-not-created":
      return `Databasen i ${problem.directory} gick inte att skapa. Läs orsaken sist i ${problem.log} och starta igen.`;
    case "server-did-not-start":
      return `Databasen i ${problem.directory} startade inte. Läs orsaken sist i ${problem.log} och starta igen. Ingenting är borttaget.`;
    case "server-does-not-answer":
      return `Process ${problem.pid} håller databasen i ${problem.directory} men svarar inte. Avsluta den med ”kill -INT ${problem.pid}” och starta igen.`;
    case "already-running":
      return `Samnytta är redan igång på mappen ${problem.directory}${problem.pid === undefined ? "" : ` (process ${problem.pid})`}. Använd den som är igång, stoppa den först, eller välj en annan mapp med SAMNYTTA_DATA.`;
    case "address-unreadable":
      return "DATABASE_URL går inte att läsa. Skriv adressen så här: postgres://användare:lösenord@server:5432/databas.";
    case "server-unreachable":
      return `Databasen ${problem.address} går inte att nå: ${unreachable[problem.reason]}`;
    case "server-too-old":
      return `Databasen ${problem.address} är PostgreSQL ${problem.major}. Samnytta behöver version ${problem.oldest} eller senare. Uppgradera den, eller sätt DATABASE_URL till en annan.`;
    case "server-not-utf8":
      return `Databasen ${problem.address} lagrar text som ${problem.encoding}. Samnytta behöver UTF8. Skapa en ny databas med ”encoding 'UTF8'” och sätt DATABASE_URL till den.`;
    case "no-swedish-order":
      return `Databasen ${problem.address} kan inte sortera å, ä och ö rätt. Den behöver en PostgreSQL byggd med ICU, som har sorteringen sv-x-icu. Använd en sådan.`;
  }
}

/** When the private server has stopped by itself while Samnytta was running. */
export const databaseLost =
  "Databasen har stannat. Samnytta stänger därför av sig. Starta igen. Det som visats som sparat finns kvar.";

const unreachable: Readonly<Record<Unreachable, string>> = {
  refused: "ingen svarar där. Kontrollera att den är igång och att DATABASE_URL har rätt server och port.",
  "unknown-host": "servern finns inte på nätet. Kontrollera servernamnet i DATABASE_URL.",
  "not-let-in": "användaren eller lösenordet godtas inte. Kontrollera dem i DATABASE_URL.",
  "no-such-database":
    "servern svarar, men databasen finns inte. Skapa den, eller rätta namnet i DATABASE_URL.",
  timeout: "den svarar inte inom tio sekunder. Kontrollera nätet och brandväggen.",
  other: "den nekar anslutningen. Kontrollera DATABASE_URL och databasens egen logg.",
};

function noBinaries(wanted: "auto" | Origin, platform: string): string {
  const remedy = "eller sätt DATABASE_URL till en databas som redan är igång.";
  if (wanted === "npm") {
    return `Den PostgreSQL som hör till Samnytta är inte installerad för ${platform}. Kör npm ci, sätt SAMNYTTA_POSTGRES=system om PostgreSQL 15 eller senare finns på datorn, ${remedy}`;
  }
  if (wanted === "system") {
    return `PostgreSQL 15 eller senare finns inte på datorn. Installera det (i Debian och Ubuntu: apt install postgresql), ${remedy}`;
  }
  return `Ingen PostgreSQL att köra hittades för ${platform}. Kör npm ci, installera PostgreSQL 15 eller senare på datorn, ${remedy}`;
}

function ownersBinaries(origin: Origin): string {
  return origin === "npm" ? "den PostgreSQL som följer med Samnytta" : "datorns egen PostgreSQL";
}

function diskTrouble(code: string): string {
  if (code === "ENOSPC" || code === "EDQUOT") return "Disken är full";
  if (code === "EIO") return "Disken ger fel";
  if (isNoFolder(code)) return "Det går inte att skapa en mapp";
  return "Samnytta får inte skriva";
}

function diskRemedy(code: string): string {
  if (code === "ENOSPC" || code === "EDQUOT") return "Ge plats, eller välj en annan mapp med SAMNYTTA_DATA.";
  if (isNoFolder(code))
    return "Någon del av vägen dit är ingen mapp. Rätta den, eller välj en annan med SAMNYTTA_DATA.";
  if (code === "EIO") return "Låt någon se över disken, eller välj en annan mapp med SAMNYTTA_DATA.";
  return "Ge användaren rätt att skriva där, eller välj en annan mapp med SAMNYTTA_DATA.";
}

function isNoFolder(code: string): boolean {
  return ["ENOENT", "ENOTDIR", "ELOOP", "ENAMETOOLONG"].includes(code);
}

function orList(words: readonly string[]): string {
  return listed(words, "eller");
}

function andList(numbers: readonly number[]): string {
  return listed(numbers.map(String), "och");
}

function listed(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1) ?? ""}`;
}
