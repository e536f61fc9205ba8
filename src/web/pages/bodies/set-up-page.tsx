import type { County } from "#domain/organisation";
import { COUNTY_BODIES } from "../../../texts/county-bodies.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { COUNTY_PATH, MY_PATH } from "../../addresses.ts";
import { Field } from "../../ui/field.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** What the page is made of where a whole county is set up. */
export type SetUpPageProps = {
  readonly counties: readonly County[];
  readonly chosen: string;
  readonly agreements: readonly { readonly slug: string; readonly title: string }[];
  readonly formKey: string;
  /** Why the visitor may not. */
  readonly refusal?: string | undefined;
};

/** One form that creates what there usually is in every municipality and the region. */
export function SetUpPage({ counties, chosen, agreements, formKey, refusal }: SetUpPageProps) {
  return (
    <PageLayout
      title={COUNTY_BODIES.setUp}
      under="mine"
      crumbs={[
        { label: MY_PAGE.title, href: MY_PATH },
        { label: COUNTY_BODIES.title, href: COUNTY_PATH },
        { label: COUNTY_BODIES.setUp },
      ]}
    >
      <h1>{COUNTY_BODIES.setUpHeading}</h1>
      {refusal !== undefined ? (
        <p>{refusal}</p>
      ) : (
        <>
          <p>{COUNTY_BODIES.setUpLead}</p>
          <p>{COUNTY_BODIES.setUpThen}</p>
          <form method="post" action={`${COUNTY_PATH}/nytt`} class="stacked">
            <input type="hidden" name="nyckel" value={formKey} />
            <Field
              name="lan"
              label={COUNTY_BODIES.county}
              control={{
                kind: "choice",
                chosen,
                options: counties.map(({ code, name }) => ({ value: code, label: name })),
              }}
            />
            <Field
              name="overenskommelse"
              label={COUNTY_BODIES.contactsFor}
              control={{
                kind: "choice",
                chosen: agreements[0]?.slug,
                options: [
                  ...agreements.map(({ slug, title }) => ({ value: slug, label: title })),
                  { value: "", label: COUNTY_BODIES.noAgreement },
                ],
              }}
            />
            <SubmitButton>{COUNTY_BODIES.setUpButton}</SubmitButton>
          </form>
        </>
      )}
    </PageLayout>
  );
}
