import { KRONA } from "#domain/money";
import type { OrganisationRegister } from "#domain/organisation";
import {
  changesByAgreement,
  type ComponentChange,
  type SeriesEffect,
} from "../../../application/preview-series.ts";
import { UNKNOWN } from "../../../texts/certainty.ts";
import { componentTitle } from "../../../texts/component-title.ts";
import { formatOre } from "../../../texts/format.ts";
import { recipientNames } from "../../../texts/recipient-name.ts";
import {
  certaintyChange,
  changedAmountsCaption,
  changedAmountsLabel,
  changedAmountsTitle,
  SERIES_PAGE,
} from "../../../texts/series-page.ts";
import {
  changedSentence,
  componentEffect,
  oreChange,
  SERIES_PREVIEW,
} from "../../../texts/series-preview.ts";
import { agreementHref } from "../../addresses.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";

type EffectProps = {
  readonly effect: SeriesEffect;
  readonly register: OrganisationRegister;
  /** The amounts were other ones before something that is done, or are other ones today than they may become. */
  readonly tense: "done" | "foretold";
};

/** What a population changes: how many amounts, and agreement by agreement which ones, before and after. */
export function SeriesEffectList(props: EffectProps) {
  const { effect, register } = props;
  if (effect.components.length === 0) return <p>{SERIES_PREVIEW.noEffect}</p>;
  return (
    <>
      <p>
        <b>{effectLead(effect, register)}.</b>
      </p>
      <EffectByAgreement {...props} />
    </>
  );
}

/** The same without its first sentence. */
export function EffectByAgreement({ effect, register, tense }: EffectProps) {
  return (
    <>
      {changesByAgreement(effect).map(({ agreement, components }) => (
        <>
          <p>
            <b>
              <a href={agreementHref(agreement.slug)}>{agreement.title}</a>
            </b>
          </p>
          {components.map((change) => (
            <ChangedComponent change={change} register={register} tense={tense} />
          ))}
        </>
      ))}
    </>
  );
}

/** The first sentence: "3 belopp ändras, störst: Norberg +12 kr". */
export function effectLead({ changedAmounts, components }: SeriesEffect, register: OrganisationRegister) {
  const [first] = components;
  const most = first?.changed[0];
  return changedSentence(
    changedAmounts,
    first && most && { ...most, name: recipientNames([first.component], register)(most.recipient) },
  );
}

function ChangedComponent(props: {
  readonly change: ComponentChange;
  readonly register: OrganisationRegister;
  readonly tense: EffectProps["tense"];
}) {
  const { change, register, tense } = props;
  const { component, changed, changedControls, before, after } = change;
  const nameOf = recipientNames([component], register);
  const title = componentTitle(component);
  const named = changed.map((each) => ({ ...each, name: nameOf(each.recipient) }));
  return (
    <>
      <p>
        {componentEffect({ ...change, title, changed: named, changedControls: changedControls.length })}{" "}
        {certaintyChange(before?.certainty, after?.certainty)}
      </p>
      {named.length > 0 && (
        <details>
          <summary aria-label={changedAmountsLabel(named.length, title)}>
            {changedAmountsTitle(named.length)}
          </summary>
          <LedgerTable
            caption={changedAmountsCaption(title)}
            rowHeading={{ label: SERIES_PAGE.recipient }}
            columns={[
              {
                key: "before",
                label: tense === "done" ? SERIES_PAGE.was : SERIES_PAGE.before,
                isNumber: true,
              },
              {
                key: "after",
                label: tense === "done" ? SERIES_PAGE.became : SERIES_PAGE.after,
                isNumber: true,
              },
              { key: "difference", label: SERIES_PAGE.difference, isNumber: true },
            ]}
            rows={named.map((each) => ({
              heading: each.name,
              cells: {
                before:
                  each.before === undefined ? (
                    <span class="unknown">{UNKNOWN}</span>
                  ) : (
                    formatOre(each.before, KRONA)
                  ),
                after: formatOre(each.after, KRONA),
                difference: oreChange(each.difference),
              },
            }))}
          />
        </details>
      )}
    </>
  );
}
