import type { HeadingProblem, Paper } from "#domain/paper";
import { postMemo } from "./post-memo.ts";
import { PAPER_HEADINGS, postPaper } from "./post-paper.ts";
import type { PaperAddresses, ToldMatter } from "./post-paper-told.ts";
import { postSummary } from "./post-summary-paper.ts";

/** What cannot be done with the words of the command, and what to do. */
export const PAPERS_PROBLEMS = {
  choice: (kind: string) => `Valet --paper är ”${kind}”. Välj report, summary eller memo.`,
  notAParty: (code: string, parties: readonly string[]) =>
    `Valet --only har ”${code}”, som inte är en av parterna. Välj bland ${parties.join(", ")}.`,
  noFolder: (folder: string) => `Det går inte att skriva i mappen ${folder}. Välj en annan med --out.`,
  changed: (file: string) =>
    `${file} finns redan med annat innehåll och är inte ändrad. Flytta den eller välj en annan mapp.`,
  noTypesetter:
    "PDF går inte att skriva på den här datorn: typsättaren saknas. Skriv Word med --format docx.",
} as const;

/** What a page of papers says where no PDF can be written. */
export const NO_TYPESETTER = {
  heading: "PDF går inte att skriva här",
  body: "Samnytta kan inte skriva PDF på den här servern, för typsättaren finns inte för den sortens dator. Hämta handlingen som Word, eller öppna den som sida och skriv ut den.",
} as const;

/** What is wrong in a file of headings, and what to do. */
export function headingProblemSentence(problem: HeadingProblem): string {
  const at = `Kommun ${problem.party}: `;
  switch (problem.kind) {
    case "party-unknown":
      return `${at}är inte en av parterna. Ta bort den, eller rätta koden.`;
    case "party-twice":
      return `${at}står två gånger. Låt en av dem stå kvar.`;
    case "section-unknown":
      return `${at}avsnittet ”${problem.section}” finns inte. Avsnitten är ${Object.keys(PAPER_HEADINGS).join(", ")}.`;
    case "section-twice":
      return `${at}avsnittet ”${problem.section}” står två gånger. Låt ett av dem stå kvar.`;
    case "section-missing":
      return `${at}avsnittet ”${problem.section}” saknas. En rubrik kan byta namn och plats, men inte tas bort.`;
    case "title-empty":
      return `${at}rubriken för ”${problem.section}” är tom. Skriv den, eller ta bort title.`;
  }
}

/** The papers that are written about a joint post, by the word in their files' names and addresses. */
export const PAPER_KINDS = { report: "tjansteskrivelse", summary: "sammanfattning", memo: "pm" } as const;
/** @see PAPER_KINDS */
export type PaperKind = keyof typeof PAPER_KINDS;

/** A paper about a joint post. @param all every party's matter, for the paper that all share */
export function paperOf(
  kind: PaperKind,
  told: ToldMatter,
  all: readonly ToldMatter[],
  addresses: PaperAddresses,
): Paper {
  switch (kind) {
    case "report":
      return postPaper(told, addresses);
    case "summary":
      return postSummary(told, addresses);
    case "memo":
      return postMemo(told, all, addresses);
  }
}

/** The pages of papers. */
export const PAPERS_PAGE = {
  title: "Handlingar",
  toBoards: "Handlingar till nämnderna",
  intro:
    "En tjänsteskrivelse till varje part, med förslag till beslut. Alla former säger samma sak: sidan, Word och PDF.",
  caption: "Handlingar till varje part",
  party: "Part",
  part: "Del som ska beslutas",
  page: "Tjänsteskrivelse",
  files: "Filer",
  summary: "Sammanfattning på en sida",
  memo: "PM till alla parter",
  all: "Alla tjänsteskrivelser i en fil (zip)",
  word: "Word",
  docx: "Hämta som Word",
  pdf: "Hämta som PDF",
  portable: "PDF",
  print: "Skriv ut sidan med webbläsaren, eller hämta PDF.",
} as const;

/** The question of the page of all papers. */
export function papersQuestion(what: string): string {
  return `Vad ska nämnderna få om ${what}?`;
}
