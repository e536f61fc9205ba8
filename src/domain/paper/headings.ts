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

/** A municipality's headings as somebody has written them. */
export type WrittenHeadings = Omit<Headings, "sections"> & { readonly sections: readonly WrittenSection[] };

/** What is wrong in a list of headings. */
export type HeadingProblem =
  /** Not among those whose papers are written. */
  | { readonly kind: "party-unknown" | "party-twice"; readonly party: RecipientCode }
  | { readonly kind: "section-unknown"; readonly party: RecipientCode; readonly section: string }
  | { readonly kind: "section-twice"; readonly party: RecipientCode; readonly section: PaperSection }
  /** A board cannot do without any of them: a municipality may rename and move a section, not leave one out. */
  | { readonly kind: "section-missing"; readonly party: RecipientCode; readonly section: PaperSection }
  | { readonly kind: "title-empty"; readonly party: RecipientCode; readonly section: string };

/**
 * Reads how municipalities want their papers.
 * @param parties whose papers are written
 * @returns the headings of each municipality, all sections in its order, or every problem
 */
export function readHeadings(
  written: readonly WrittenHeadings[],
  parties: readonly RecipientCode[],
): Result<readonly Headings[], HeadingProblem> {
  const problems = written.flatMap(({ party, sections }, index): readonly HeadingProblem[] => [
    ...(parties.includes(party) ? [] : [{ kind: "party-unknown", party } as const]),
    ...(written.findIndex((each) => each.party === party) === index
      ? []
      : [{ kind: "party-twice", party } as const]),
    ...sectionProblems(party, sections),
  ]);
  return okUnless(problems, () =>
    written.map(({ sections, ...headings }) => ({ ...headings, sections: sections.flatMap(known) })),
  );
}

function sectionProblems(
  party: RecipientCode,
  written: readonly WrittenSection[],
): readonly HeadingProblem[] {
  const times = (wanted: PaperSection) => written.filter(({ section }) => section === wanted).length;
  return [
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
}

function known({ section, title }: WrittenSection): readonly HeadedSection[] {
  return isPaperSection(section) ? [{ section, ...(title === undefined ? {} : { title }) }] : [];
}

function isPaperSection(word: string): word is PaperSection {
  return PAPER_SECTIONS.some((section) => section === word);
}
