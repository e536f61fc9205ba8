import type { Catalogue } from "../../../application/open-catalogue.ts";
import {
  ALL_COMPONENTS,
  type AgreementQuestion,
  type AgreementView,
} from "../../../application/view-agreement.ts";
import { AGREEMENT_PAGE } from "../../../texts/agreement-page.ts";
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
      <div class="field">
        <label for="lan">{AGREEMENT_PAGE.chooseCounty}</label>
        <select id="lan" name="lan">
          <option value="alla" selected={view.county === undefined}>
            {AGREEMENT_PAGE.everyone}
          </option>
          {counties.map(({ code, slug, name }) => (
            <option value={slug} selected={code === view.county?.code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="del">{AGREEMENT_PAGE.chooseComponent}</label>
        <select id="del" name="del">
          <option value={ALL_COMPONENTS} selected={view.together !== undefined}>
            {AGREEMENT_PAGE.allTogether}
          </option>
          {view.totals
            .filter(({ component }) => !component.isDivided)
            .map(({ component }) => (
              <option value={component.id} selected={component.id === chosen}>
                {componentTitle(component)}
              </option>
            ))}
        </select>
      </div>
      <div class="field">
        <label for="sok-i-tabellen">{AGREEMENT_PAGE.filter}</label>
        <input id="sok-i-tabellen" name="sok" type="search" value={question.filter} autocomplete="off" />
      </div>
      <button class="button secondary" type="submit">
        {AGREEMENT_PAGE.show}
      </button>
    </form>
  );
}
