import type { County, Municipality } from "#domain/organisation";
import { MENU } from "../../../texts/page-frame.ts";
import { MUNICIPALITIES_PAGE, noMunicipalityFor } from "../../../texts/recipient-page.ts";
import { Answer } from "../../ui/answer.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Field } from "../../ui/field.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";

/** Every county with its municipalities; a filter whose answer is an address. */
export function MunicipalitiesPage(props: {
  readonly counties: readonly { readonly county: County; readonly municipalities: readonly Municipality[] }[];
  readonly filter: string;
  readonly found: number;
}) {
  const { counties, filter, found } = props;
  return (
    <PageLayout
      title={MENU.municipalities}
      under="municipalities"
      crumbs={[{ label: MENU.municipalities }]}
      address="/kommuner"
    >
      <h1>{MUNICIPALITIES_PAGE.heading}</h1>
      <Answer>{MUNICIPALITIES_PAGE.answer}</Answer>
      <form class="choice" method="get" action="/kommuner">
        <Field
          name="sok"
          label={MUNICIPALITIES_PAGE.find}
          control={{ kind: "text", value: filter, inputMode: "search" }}
        />
        <button class="button secondary" type="submit">
          {MUNICIPALITIES_PAGE.show}
        </button>
      </form>
      {found === 0 && (
        <EmptyState>
          {noMunicipalityFor(filter)} <a href="/kommuner">{MUNICIPALITIES_PAGE.showAll}</a>
        </EmptyState>
      )}
      <div class="counties">
        {counties.map(({ county, municipalities }) => (
          <section aria-labelledby={`lan-${county.code}`}>
            <h2 id={`lan-${county.code}`}>
              <a href={`/lan/${county.slug}`}>{county.name}</a>
            </h2>
            <ul class="plain">
              {municipalities.map(({ slug, name }) => (
                <li>
                  <a href={`/kommuner/${slug}`}>{name}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </PageLayout>
  );
}
