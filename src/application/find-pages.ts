import type { JointPost } from "#domain/financing";
import type { Municipality, OrganisationRegister } from "#domain/organisation";
import type { CatalogueEntry } from "./open-catalogue.ts";
import { withoutParties } from "./search-posts.ts";

/** Pages that there is one of for each joint post. */
const POST_PAGES = ["papers", "risk", "futures"] as const;

/** Pages that there is one of. */
const SINGLE_PAGES = [
  "series",
  "recovery",
  "alternatives",
  "last-days",
  "population",
  "rest-rules",
  "rules",
  "joint-posts",
  "supporting-documents",
  "five-documents",
  "open-data",
  "personal-data",
  "accessibility",
] as const;

/** A page of a joint post. */
export type PostPageKind = (typeof POST_PAGES)[number];

/** A page that there is one of. */
export type SinglePageKind = (typeof SINGLE_PAGES)[number];

/** What people call each page, in lower case with spaces between. */
export type PageWords = Readonly<Record<"annex" | PostPageKind | SinglePageKind, string>>;

/** A page that a search leads to: an agreement's form for tables, a post's papers or risk, or one there is one of. */
export type FoundPage =
  | { readonly kind: "annex"; readonly entry: CatalogueEntry }
  | {
      readonly kind: PostPageKind;
      readonly post: JointPost;
      /** The parties that the words name. */
      readonly municipalities: readonly Municipality[];
    }
  | { readonly kind: SinglePageKind };

/** What pages there may be of. */
export type PagesAmong = {
  readonly entries: readonly CatalogueEntry[];
  readonly posts: readonly JointPost[];
  readonly register: Pick<OrganisationRegister, "municipalities">;
};

/** Shorter words say too little to be the beginning of another. */
const SHORTEST_BEGINNING = 5;

/** Shorter words do not name a page by themselves. */
const SHORTEST_NAMING = 3;

/**
 * The pages that every word of a search speaks of, some by its beginning; words of an agreement's or a post's title choose it,
 * and a party of the post.
 * @param words what is sought, in lower case
 */
export function findPages(
  words: string,
  pageWords: PageWords,
  { entries, posts, register }: PagesAmong,
): readonly FoundPage[] {
  const sought = words.split(/\s+/).filter((word) => word !== "");
  const answers = (own: string, title = "", of: readonly string[] = sought) =>
    of.some((word) => word.length >= SHORTEST_NAMING && isOf(own, word)) &&
    of.every((word) => isOf(`${own} ${title}`, word));
  return [
    ...entries
      .filter(({ agreement }) => answers(pageWords.annex, agreement.title))
      .map((entry) => ({ kind: "annex" as const, entry })),
    ...posts.flatMap((post) => {
      const { municipalities, others } = withoutParties(words, post, register);
      return POST_PAGES.filter((kind) => answers(pageWords[kind], post.title, others)).map((kind) => ({
        kind,
        post,
        municipalities,
      }));
    }),
    ...SINGLE_PAGES.filter((kind) => answers(pageWords[kind])).map((kind) => ({ kind })),
  ];
}

function isOf(text: string, word: string): boolean {
  return text
    .toLocaleLowerCase("sv")
    .split(" ")
    .some((each) => each === word || (word.length >= SHORTEST_BEGINNING && each.startsWith(word)));
}
