import type { RecipientCode } from "#domain/organisation";
import { okUnless, type Result } from "#domain/result";

/** What an officer's report holds (tjänsteskrivelse), in the order that most municipalities write it. */
export const PAPER_SECTIONS = [
  "summary",
  "proposal",
  "background",
  "economy",
  "alternatives",
  "basis",
  "sent-to",
] as const;

/** @see PAPER_SECTIONS */
export type PaperSection = (typeof PAPER_SECTIONS)[number];

/** A section, with the municipality's own heading where it has one. */
export type HeadedSection = { readonly section: PaperSection; readonly title?: string };

/** How a municipality wants its papers: headings in its own order with its own names, and what its board is called. */
export type Headings = {
  readonly party: RecipientCode;
  /** The board as it stands first in a sentence: "Omsorgsnämnden". */
  readonly board?: string;
  readonly sections: readonly HeadedSection[];
};

/** A section as somebody has written it. */
export type WrittenSection = { readonly section: string; readonly title?: string };

/** What is wrong in a list of headings. */
export type HeadingProblem =
  | { readonly kind: "section-unknown"; readonly party: RecipientCode; readonly section: string }
  | { readonly kind: "section-twice"; readonly party: RecipientCode; readonly section: PaperSection }
  /** A board cannot do without any of them: a municipality may rename and move a section, not leave one out. */
  | { readonly kind: "section-missing"; readonly party: RecipientCode; readonly section: PaperSection }
  | { readonly kind: "title-empty"; readonly party: RecipientCode; readonly section: string };

/** Whether a word names a section. */
export function isPaperSection(word: string): word is PaperSection {
  return PAPER_SECTIONS.some((section) => section === word);
}

/** Reads a municipality's headings. @returns all sections in its order, or every problem */
export function readHeadings(
  party: RecipientCode,
  written: readonly WrittenSection[],
): Result<readonly HeadedSection[], HeadingProblem> {
  const known = written.flatMap(({ section, title }): readonly HeadedSection[] =>
    isPaperSection(section) ? [{ section, ...(title === undefined ? {} : { title }) }] : [],
  );
  const times = (wanted: PaperSection) => known.filter(({ section }) => section === wanted).length;
  const problems = [
    ...written.flatMap(({ section, title }): readonly HeadingProblem[] => [
      ...(isPaperSection(section) ? [] : [{ kind: "section-unknown", party, section } as const]),
      ...(title?.trim() === "" ? [{ kind: "title-empty", party, section } as const] : []),
    ]),
    ...PAPER_SECTIONS.flatMap((section): readonly HeadingProblem[] =>
      times(section) > 1
        ? [{ kind: "section-twice", party, section }]
        : times(section) === 0
          ? [{ kind: "section-missing", party, section }]
          : [],
    ),
  ];
  return okUnless(problems, () => known);
}
