import { lineAt, type Rule, type SourceFile } from "./repository.ts";

/** A word written in pieces, so that the files that look for it do not hold it. */
export function spelled(...pieces: readonly string[]): string {
  return pieces.join("");
}

const tops = [
  spelled("wo", "rk"),
  spelled("ro", "ot"),
  spelled("t", "mp"),
  spelled("Us", "ers"),
  spelled("ho", "me") + "/\\w+",
].join("|");

/** What would tie the repository to one computer, one network or one way of working. */
const FOREIGN: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  { pattern: new RegExp(`(?<![\\w.~}-])/(${tops})/`, "g"), why: "a path of one computer" },
  {
    pattern: new RegExp(`${spelled("regis", "try")}\\.[a-z-]+\\.[a-z]+|"resolved": "https?:`, "gi"),
    why: "a package host",
  },
  {
    pattern: new RegExp(
      `\\b(${[spelled("cla", "ude"), spelled("anth", "ropic"), spelled("l", "lm"), spelled("cop", "ilot")].join("|")})s?\\b`,
      "gi",
    ),
    why: "the repository speaks of the product alone",
  },
  {
    pattern: new RegExp(`(?<!user[- ])\\b(sub|ai[ -]?)?${spelled("age", "nt")}s?\\b`, "gi"),
    why: "the repository speaks of the product alone",
  },
  {
    pattern: new RegExp(`\\b(this|coding|working|earlier) ${spelled("sess", "ion")}\\b`, "gi"),
    why: "the repository speaks of the product alone",
  },
  {
    pattern: new RegExp(`\\b(${spelled("iss", "ue")}|ticket)s? #?\\d+|\\b(closes|fixes|see) #\\d+`, "gi"),
    why: "a number that says nothing here",
  },
];

/** The repository speaks of the product alone, and works on any computer. */
export const speaksOfTheProductAlone: Rule = (files) => files.flatMap(foreignIn);

function foreignIn({ path, text }: SourceFile) {
  return FOREIGN.flatMap(({ pattern, why }) =>
    [...text.matchAll(pattern)].map((match) => ({
      path,
      line: lineAt(text, match.index),
      why: `"${match[0]}": ${why}`,
    })),
  );
}
