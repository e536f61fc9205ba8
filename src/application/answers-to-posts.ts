import { monthsFrom, type JointPost } from "#domain/financing";
import type { RecipientCode } from "#domain/organisation";

/** A joint post and one of its operating years, which its parties may answer. */
export type PostYear = {
  /** The post by its slug. */
  readonly post: string;
  readonly title: string;
  readonly year: number;
  readonly parties: readonly RecipientCode[];
};

/** Every post and operating year that somebody may answer, the posts as they are listed and the years rising. */
export function yearsOfPosts(posts: readonly JointPost[]): readonly PostYear[] {
  return posts.flatMap(({ slug: post, title, period, sharing: { parties } }) =>
    [...new Set(monthsFrom(period.from, period.months).map(({ year }) => year))].map((year) => ({
      post,
      title,
      year,
      parties,
    })),
  );
}

/** How a form and an address name a post and year: "utvecklingsledare 2024". */
export function postYearValue({ post, year }: Pick<PostYear, "post" | "year">): string {
  return `${post} ${year}`;
}

/** The thing that holds one party's answer about one post and year: there is one of each. @param postYear as `postYearValue` */
export function answerObjectOf(organisation: RecipientCode, postYear: string): string {
  return `svar ${organisation} ${postYear}`;
}
