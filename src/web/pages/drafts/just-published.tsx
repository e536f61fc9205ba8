import type { Agreement } from "#domain/agreement";
import { ALL_COMPONENTS } from "../../../application/view-agreement.ts";
import { JUST_PUBLISHED } from "../../../texts/just-published.ts";
import { agreementHref, nextEditionHref, nextYearHref } from "../../addresses.ts";
import { Field } from "../../ui/field.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

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
      <form class="choice" method="get" action={`${page}#fordelning`}>
        <input type="hidden" name="lan" value="alla" />
        <input type="hidden" name="del" value={ALL_COMPONENTS} />
        <Field
          name="sok"
          label={JUST_PUBLISHED.recipient}
          help={JUST_PUBLISHED.recipientHelp}
          control={{ kind: "text", inputMode: "search" }}
        />
        <SubmitButton isSecondary>{JUST_PUBLISHED.show}</SubmitButton>
      </form>
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
