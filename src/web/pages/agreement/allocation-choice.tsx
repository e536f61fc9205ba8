import type { Catalogue } from "../../../application/open-catalogue.ts";
import {
  ALL_COMPONENTS,
  type AgreementQuestion,
  type AgreementView,
} from "../../../application/view-agreement.ts";
import { AGREEMENT_PAGE } from "../../../texts/agreement-page.ts";
import { Field } from "../../ui/field.tsx";
import { componentTitle } from "../../../texts/component-title.ts";

const OWN_FIELDS: ReadonlySet<string> = new Set(["lan", "del", "sok", "visa"]);

/** Which county and which component the table shows, and a filter; a plain form whose answer is an address. */
export function AllocationChoice(props: {
  readonly view: AgreementView;
  readonly question: AgreementQuestion;
  readonly catalogue: Catalogue;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}) {
  const { view, question, catalogue, path, query } = props;
  const counties = [...catalogue.register.counties.values()].toSorted((a, b) =>
    new Intl.Collator("sv").compare(a.name, b.name),
  );
  const chosen = view.table?.component.result.component.id;
  return (
    <form class="choice" method="get" action={`${path}#fordelning`}>
      {Object.entries(query).map(
        ([name, value]) => !OWN_FIELDS.has(name) && <input type="hidden" name={name} value={value} />,
      )}
      <Field
        name="lan"
        label={AGREEMENT_PAGE.chooseCounty}
        control={{
          kind: "choice",
          chosen: view.county?.slug ?? "alla",
          options: [
            { value: "alla", label: AGREEMENT_PAGE.everyone },
            ...counties.map(({ slug, name }) => ({ value: slug, label: name })),
          ],
        }}
      />
      <Field
        name="del"
        label={AGREEMENT_PAGE.chooseComponent}
        control={{
          kind: "choice",
          chosen: view.together === undefined ? chosen : ALL_COMPONENTS,
          options: [
            { value: ALL_COMPONENTS, label: AGREEMENT_PAGE.allTogether },
            ...view.totals
              .filter(({ component }) => !component.isDivided)
              .map(({ component }) => ({ value: component.id, label: componentTitle(component) })),
          ],
        }}
      />
      <Field
        name="sok"
        label={AGREEMENT_PAGE.filter}
        control={{ kind: "text", value: question.filter, inputMode: "search" }}
      />
      <button class="button secondary" type="submit">
        {AGREEMENT_PAGE.show}
      </button>
    </form>
  );
}
