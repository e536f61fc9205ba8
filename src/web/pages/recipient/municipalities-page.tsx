import type { County, Municipality } from "#domain/organisation";
import { RECIPIENT_PAGE } from "../../../texts/recipient-page.ts";
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
    <PageLayout title="Kommuner" under="municipalities" crumbs={[{ label: "Kommuner" }]} address="/kommuner">
      <h1>Vad får er kommun?</h1>
      <Answer>Här finns Sveriges 290 kommuner, 21 regioner och 21 län. {RECIPIENT_PAGE.choose}.</Answer>
      <form class="choice" method="get" action="/kommuner">
        <Field
          name="sok"
          label={RECIPIENT_PAGE.find}
          control={{ kind: "text", value: filter, inputMode: "search" }}
        />
        <button class="button secondary" type="submit">
          Visa
        </button>
      </form>
      {found === 0 && (
        <EmptyState>
          Vi hittar ingen kommun för ”{filter}”. <a href="/kommuner">Visa alla kommuner</a>
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
