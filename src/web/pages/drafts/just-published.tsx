import type { Agreement } from "#domain/agreement";
import { JUST_PUBLISHED } from "../../../texts/just-published.ts";
import { agreementHref, nextEditionHref, nextYearHref } from "../../addresses.ts";
import { Notice } from "../../ui/notice.tsx";

/** Right after publishing: the address that stays, and what can be done next. @param house without a slash at the end */
export function JustPublished({
  house,
  agreement,
}: {
  readonly house: string;
  readonly agreement: Pick<Agreement, "slug" | "year">;
}) {
  const page = agreementHref(agreement.slug);
  return (
    <section aria-labelledby="publicerad">
      <h2 id="publicerad">{JUST_PUBLISHED.heading}</h2>
      <Notice tone="ok" lead={JUST_PUBLISHED.lead}>
        <a href={page}>{`${house}${page}`}</a>
      </Notice>
      <p>{JUST_PUBLISHED.next}</p>
      <ul>
        <li>
          <a href={`${page}#fordelning`}>{JUST_PUBLISHED.each}</a>
        </li>
        <li>
          <a href={`${page}/belopp.csv`}>{JUST_PUBLISHED.amounts}</a>
        </li>
        <li>
          <a href={`${page}/ansvariga`}>{JUST_PUBLISHED.answerable}</a>
        </li>
        <li>
          <a href={nextEditionHref(agreement)}>{JUST_PUBLISHED.edition}</a>
        </li>
        <li>
          <a href={nextYearHref(agreement)}>{JUST_PUBLISHED.nextYear}</a>
        </li>
      </ul>
    </section>
  );
}
