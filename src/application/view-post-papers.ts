import {
  markOf,
  partyMatter,
  sharedMark,
  type PaperMark,
  type PartyMatter,
  type PostReckoningProblem,
} from "#domain/financing";
import type { Agreement } from "#domain/agreement";
import type { OrganisationRegister, RecipientCode } from "#domain/organisation";
import {
  PAPER_SECTIONS,
  readHeadings,
  type HeadedSection,
  type HeadingProblem,
  type Headings,
  type WrittenHeadings,
} from "#domain/paper";
import { ok, type Result } from "#domain/result";
import type { Source } from "#domain/source";
import { nameGrants, type NamedGrant } from "./name-grants.ts";
import { nameInRegister } from "./open-catalogue.ts";
import { hashesOf, type PaperAmount } from "./post-amount-address.ts";
import { latestMoney } from "./view-plan.ts";
import {
  AS_WRITTEN,
  reckonPost,
  sharingCertainty,
  type PostBasis,
  type ReckonedPost,
} from "./reckon-post.ts";

/** What a paper about a joint post is written from: a party's matter, and what its places and people are called. */
export type PostPaperView = {
  readonly matter: PartyMatter;
  readonly reckoned: Pick<ReckonedPost, "findings" | "form" | "gap">;
  /** Where inhabitants and payroll overhead come from, each once. */
  readonly sources: readonly Source[];
  readonly names: PaperNames;
  /** What tells later whether a figure has changed: of the party's own papers, and of the one that all share. */
  readonly marks: { readonly own: PaperMark; readonly shared: PaperMark };
  /** The party's part of an address and of a file's name: "falun". */
  readonly slug: string;
  readonly sections: readonly HeadedSection[];
  /** The grants that are to carry the post, by the titles of their agreements. */
  readonly grants: readonly NamedGrant[];
  /** The month that the parties are thought to pay in; undefined where no agreement shows one. */
  readonly payMonth: number | undefined;
  /** What the board is called, where the municipality has said it. */
  readonly board?: string;
};

/** Names in a paper. */
export type PaperNames = {
  /** "Falun" */
  readonly party: string;
  /** "Falu kommun" */
  readonly official: string;
  readonly employer: string;
  /** Whoever is tried out. */
  readonly other?: string;
};

/** What papers are written on; the agreements show when money comes, and give the grants their names. */
export type PaperBasis = PostBasis & { readonly knownAgreements?: readonly Agreement[] };

/** A post with the paper of each party, in the order of the parties. */
export type PostPapers = {
  readonly reckoned: ReckonedPost;
  readonly papers: readonly PostPaperView[];
  /** The fingerprint of an amount that a paper names. */
  readonly hashOf: (asked: PaperAmount) => string | undefined;
};

/**
 * What the papers of every party of a post are written from.
 * @param headings those that municipalities want their own way; the others get the usual order
 */
export function viewPostPapers(
  reckoned: ReckonedPost,
  basis: PaperBasis,
  headings: readonly Headings[] = [],
): PostPapers {
  const { post } = reckoned;
  const without = largestTwo(reckoned).map((other) => ({
    other,
    result: reckonPost(post, basis, { ...AS_WRITTEN, without: [other] }),
  }));
  const sources = sourcesOf(reckoned);
  const matters = post.sharing.parties.map((party) => {
    const tried = without.find(({ other }) => other !== party);
    return partyMatter(party, {
      post,
      shared: reckoned.shared,
      inhabitants: reckoned.inhabitants,
      sharingCertainty: sharingCertainty(reckoned),
      ...(tried?.result.ok === true
        ? { without: { other: tried.other, shared: tried.result.value.shared } }
        : {}),
    });
  });
  const shared = sharedMark(matters);
  const { knownAgreements: agreements = [] } = basis;
  const payMonth = latestMoney(agreements)?.month;
  const grants = nameGrants(post, agreements);
  return {
    reckoned,
    hashOf: hashesOf(reckoned, basis),
    papers: matters.map((matter) => {
      const { party } = matter;
      const own = headings.find((each) => each.party === party);
      return {
        matter,
        marks: { own: markOf(matter), shared },
        reckoned,
        sources,
        grants,
        payMonth,
        names: namesOf(matter, basis.register),
        slug: basis.register.municipalities.get(party)?.slug ?? party,
        sections: own?.sections ?? PAPER_SECTIONS.map((section) => ({ section })),
        ...(own?.board === undefined ? {} : { board: own.board }),
      };
    }),
  };
}

/** The same for a post that is not reckoned yet. */
export function viewPapersOf(
  post: ReckonedPost["post"],
  basis: PaperBasis,
  headings: readonly Headings[] = [],
): Result<PostPapers, PostReckoningProblem> {
  const reckoned = reckonPost(post, basis);
  return reckoned.ok ? ok(viewPostPapers(reckoned.value, basis, headings)) : reckoned;
}

/** Those whose no would cost the others most; two, since nobody's paper tells of its own. */
function largestTwo({ inhabitants }: ReckonedPost): readonly RecipientCode[] {
  return [...inhabitants]
    .toSorted(([, a], [, b]) => (a.value < b.value ? 1 : a.value > b.value ? -1 : 0))
    .slice(0, 2)
    .map(([code]) => code);
}

function sourcesOf({ years, series }: ReckonedPost): readonly Source[] {
  const overheads = years.flatMap(({ months }) =>
    months.flatMap(({ lines }) => lines.flatMap(({ salary }) => salary?.overhead.overhead.source ?? [])),
  );
  const all = [series.source, ...overheads];
  return all.filter(
    (each, index) =>
      all.findIndex(({ document, place }) => document === each.document && place === each.place) === index,
  );
}

function namesOf({ party, post, withoutAnother }: PartyMatter, register: OrganisationRegister): PaperNames {
  return {
    party: nameInRegister(party, register),
    official: register.municipalities.get(party)?.officialName ?? nameInRegister(party, register),
    employer: nameInRegister(post.employment.employer, register),
    ...(withoutAnother === undefined ? {} : { other: nameInRegister(withoutAnother.other, register) }),
  };
}

/** Reads how municipalities want their papers. @returns the headings, or every problem */
export function readPaperHeadings(
  written: readonly WrittenHeadings[],
  parties: readonly RecipientCode[],
): Result<readonly Headings[], HeadingProblem> {
  return readHeadings(written, parties);
}
