import type { NewlyPublished } from "../../../application/newly-published.ts";
import { MY_PAGE, publishedBy } from "../../../texts/my-page.ts";
import { personName } from "../../../texts/people.ts";
import { agreementHref } from "../../addresses.ts";

/** What the visitor sent to be published and somebody else has published: when, by whom, and the way to it. */
export function NewlyPublishedList({ published }: { readonly published: readonly NewlyPublished[] }) {
  if (published.length === 0) return <></>;
  return (
    <section aria-labelledby="nyss-publicerat">
      <h2 id="nyss-publicerat">{MY_PAGE.publishedHeading}</h2>
      <ul class="choices">
        {published.map(({ slug, title, moment, by }) => (
          <li>
            <a href={agreementHref(slug)}>{title}</a>{" "}
            <span class="small">{publishedBy(moment, by && personName(by))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
