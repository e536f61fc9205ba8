import type { WrittenProblem } from "#domain/organisation";
import { writtenProblemSentence } from "./county-bodies.ts";
import { joined } from "./joined.ts";
import { genitive } from "./trace-titles.ts";

/** The words of the pages where a year's notice of a joint post is written down, looked at and taken back. */
export const NOTICE_PAGE = {
  posts: "Gemensamma poster",
  lead: "Här svarar ni för er organisation, år för år, och här skriver den som håller i posten in årets besked.",
  none: "Inga gemensamma poster är inlagda.",
  answersCaption: "Ert svar år för år",
  year: "År",
  answer: "Svar",
  unconfirmed: "Inte bekräftat",
  newNotice: "Beskedet har kommit",
  noticesHeading: "Besked som har kommit",
  title: "Beskedet har kommit",
  takenBack: "Tillbakataget",
  question: "Vad säger årets besked?",
  formLead:
    "Beskedet ersätter prognosen för året. Alla som inte har beslutat frågas på nytt. Först får du se vad som ändras.",
  preview: "Se vad som ändras",
  previewTitle: "Vad ändras?",
  notSaved: "Inget sparas förrän du väljer det.",
  save: "Spara beskedet",
  saved: "Beskedet är sparat.",
  takeBack: "Ta tillbaka beskedet",
  takenBackNow: "Beskedet är tillbakataget. Allt är som innan det kom.",
  grant: "Bidraget",
  cost: "Årets kostnad",
  before: "Före",
  after: "Efter",
  unknown: "okänt",
  partsCaption: "Delarna för året",
  party: "Kommun eller region",
  state: "Efter beskedet",
  standing: "Beslutet står kvar",
  asked: "Frågas på nytt",
  uncovered: "Saknar betalare",
  beforeReplaced: "Före, prognos som är ersatt",
  change: "Ändra uppgifterna",
  stale: "Någon annan har ändrat beskedet sedan du läste in det. Se vad som gäller nu.",
  answerFor: "Svara",
} as const;

/** The fields of the form. */
export const NOTICE_FIELDS = {
  ar: { label: "År" },
  bidrag: { label: "Vilket bidrag gäller det?" },
  belopp: { label: "Belopp för alla tillsammans", help: "Till exempel: 18,5 mnkr eller 18 500 000 kr." },
  dag: { label: "Vilken dag kom beskedet?", help: "Till exempel: 24 januari 2024." },
  palagg: {
    label: "Årets påslag på lönen i procent",
    help: "Till exempel: 52,28. Lämna tomt om det inte är känt.",
  },
  kalla: { label: "Källa", help: "Brev, webbsida eller protokoll." },
} as const;

/** What a field of the record is called in the form. */
const FIELD_OF: Readonly<Record<string, keyof typeof NOTICE_FIELDS>> = {
  year: "ar",
  agreement: "bidrag",
  post: "bidrag",
  amount: "belopp",
  told: "dag",
  overhead: "palagg",
  source: "kalla",
};

/** What each field lacks, in sentences. */
export function noticeProblems(
  problems: readonly WrittenProblem[],
): Partial<Readonly<Record<keyof typeof NOTICE_FIELDS, string>>> {
  return Object.fromEntries(
    problems.map((problem) => {
      const field = FIELD_OF["field" in problem ? problem.field : ""] ?? "kalla";
      return [field, writtenProblemSentence(problem, NOTICE_FIELDS[field].label)];
    }),
  );
}

/** The post is not reckoned for the year. */
export function notAYearOfThePost(year: number): string {
  return `${year} är inget av postens verksamhetsår. Välj ett annat år.`;
}

/** Who is asked anew, and whose decision stands. */
export function askedSentence(asked: readonly string[], standing: readonly string[], year: number): string {
  const askedWords =
    asked.length === 0 ? `Ingen frågas på nytt om ${year}.` : `Frågas på nytt om ${year}: ${joined(asked)}.`;
  return standing.length === 0
    ? `${askedWords} Ingen har beslutat än.`
    : `${askedWords} Beslutet står kvar för ${joined(standing)}.`;
}

/** The way to answer. @param organisation "Falun" */
export function answerFor(organisation: string): string {
  return `Svara för ${organisation}`;
}

/** What a notice that has come did, in amounts as they are shown. */
type ToldChange = {
  readonly year: number;
  /** "24 januari 2024" */
  readonly day: string;
  readonly source: string;
  readonly grant: { readonly before: string | undefined; readonly after: string };
  readonly cost: { readonly before: string; readonly after: string };
};

/** The heading of what a notice changed. */
export function noticeHeading(year: number): string {
  return `Vad ändrade beskedet för ${year}?`;
}

/** That the notice has come, with the grant that it told. */
export function noticeCame({ year, day, grant, source }: ToldChange): string {
  const before =
    grant.before === undefined ? "Före beskedet var beloppet okänt." : `Prognosen var ${grant.before}.`;
  return `Beskedet för ${year} kom den ${day}: ${grant.after} till alla tillsammans. ${before} Källa: ${source}.`;
}

/** What became of the year's cost. */
export function costChanged({ year, cost }: ToldChange): string {
  return cost.before === cost.after
    ? `Kostnaden för ${year} är densamma som före beskedet, ${cost.after}.`
    : `Kostnaden för ${year} ändrades från ${cost.before} till ${cost.after}. Så här ändrades delarna:`;
}

/** What a notice did to one party's part. @param isDecided it had decided before, and that stands */
export function partChanged(
  party: string,
  {
    before,
    after,
    year,
    isDecided,
  }: {
    readonly before: string;
    readonly after: string;
    readonly year: number;
    readonly isDecided: boolean;
  },
): string {
  if (isDecided) return `${genitive(party)} beslut för ${year} står kvar: ${after}.`;
  const part =
    before === after
      ? `${genitive(party)} del för ${year} är densamma, ${after}.`
      : `${genitive(party)} del för ${year} ändrades från ${before} till ${after}.`;
  return `${part} Det som hade sagts innan gäller inte längre: ${party} frågades på nytt.`;
}

/** One notice in a list. @param amount "18 500 000 kr" @param day "24 januari 2024" */
export function noticeLine(year: number, amount: string, day: string): string {
  return `${year}: ${amount}, den ${day}`;
}
