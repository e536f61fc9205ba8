import type { AskedRisk, RiskParameter } from "../../../application/read-risk.ts";
import { RISK_NUMBERS, type RiskView } from "../../../application/view-risk.ts";
import {
  changeGroup,
  RISK_FIRST,
  RISK_GROUPS,
  riskNow,
  type RiskGroupText,
} from "../../../texts/risk-groups.ts";
import { delaysText, RISK_PAGE } from "../../../texts/risk-page.ts";
import { RISK_CHOICES, RISK_PARAMETERS, type ParameterText } from "../../../texts/risk-parameters.ts";
import { basisText, JUDGED_BY, parameterValue, UNIT_WORDS } from "../../../texts/risk.ts";
import { problemAt, type RiskField } from "../../risk-fields.ts";
import { RISK_WORDS } from "../../risk-query.ts";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { Field } from "../../ui/field.tsx";

type NumberName = RiskGroupText["numbers"][number];
type ChoiceName = RiskGroupText["choices"][number];

const UNITS = new Map(RISK_NUMBERS.map(({ name, unit }) => [name, unit]));

/** What the form is filled in from. */
export type RiskFormView = Pick<RiskView, "defaults" | "post" | "read"> & {
  readonly parties: readonly Pick<RiskView["parties"][number], "code" | "name">[];
  readonly employer: Pick<RiskView["employer"], "name">;
};

/** Every assumption of a post's risk in a form whose answer is an address. */
export type RiskFormProps = {
  readonly view: RiskFormView;
  readonly asked: AskedRisk;
  readonly action: string;
};

/**
 * The few assumptions that matter most, and the others in groups: each says in words what it is now, and opens to be changed.
 * A group with something that cannot be used is open.
 */
export function RiskForm({ view, asked, action }: RiskFormProps) {
  const { post, read, parties } = view;
  return (
    <form method="get" action={action}>
      <p>
        {riskNow(read.assumptions)} {RISK_PAGE.free}
      </p>
      <Field
        name={RISK_WORDS.bearer}
        label={RISK_PAGE.whose}
        problem={problemAt(view, "bearer")}
        control={{
          kind: "choice",
          chosen: read.bearer === "employer" ? RISK_WORDS.employer : read.bearer,
          options: [
            ...parties.map(({ code, name }) => ({ value: code, label: name })),
            { value: RISK_WORDS.employer, label: `${RISK_PAGE.employer}, ${view.employer.name}` },
          ],
        }}
      />
      {RISK_FIRST.map((name) => (
        <NumberField {...{ view, asked, name }} />
      ))}
      {RISK_GROUPS.map((group) => (
        <Group {...{ view, asked, group }} />
      ))}
      <p>
        {post.title}: <a href={action}>{RISK_PAGE.reset}</a>
      </p>
      <button class="button" type="submit">
        {RISK_PAGE.show}
      </button>
    </form>
  );
}

type FieldPlace = Pick<RiskFormProps, "view" | "asked">;

function Group({ view, asked, group }: FieldPlace & { readonly group: RiskGroupText }) {
  const { heading, numbers, choices, hasDelays = false, hasEnds = false, now } = group;
  const { assumptions, ends } = view.read;
  const names: readonly RiskField[] = [
    ...numbers,
    ...choices,
    ...(hasDelays ? (["delays"] as const) : []),
    ...(hasEnds ? (["ends"] as const) : []),
  ];
  return (
    <section>
      <h3>{heading}</h3>
      <p>
        {now(assumptions, ends)} {names.some(isAssumed(view)) && <CertaintyMark certainty="assumption" />}
      </p>
      <details open={names.some((name) => problemAt(view, name) !== undefined)}>
        <summary>{changeGroup(heading)}</summary>
        {hasEnds && (
          <Field
            name={RISK_WORDS.ends}
            label={RISK_PAGE.ends}
            help={RISK_PAGE.endsHelp}
            problem={problemAt(view, "ends")}
            control={{ kind: "text", value: asked.ends ?? String(ends), inputMode: "numeric", size: 4 }}
          />
        )}
        {hasDelays && <DelaysField {...{ view, asked }} />}
        {choices.map((name) => (
          <ChoiceField {...{ view, name }} />
        ))}
        {numbers.map((name) => (
          <NumberField {...{ view, asked, name }} />
        ))}
      </details>
    </section>
  );
}

function NumberField({ view, asked, name }: FieldPlace & { readonly name: NumberName }) {
  const unit = UNITS.get(name) ?? "chance";
  const text = RISK_PARAMETERS[name];
  return (
    <>
      <Field
        name={text.word}
        label={`${text.label} ${RISK_PAGE.unitOf(UNIT_WORDS[unit])}`}
        help={text.means}
        problem={problemAt(view, name)}
        control={{
          kind: "text",
          value: asked.values[name] ?? parameterValue(view.read.assumptions.numbers[name], unit),
          inputMode: "decimal",
          size: 8,
        }}
      />
      <Grounds {...{ view, name, text }} />
    </>
  );
}

function DelaysField({ view, asked }: FieldPlace) {
  const text = RISK_PARAMETERS.delays;
  return (
    <>
      <Field
        name={text.word}
        label={text.label}
        help={text.means}
        problem={problemAt(view, "delays")}
        control={{
          kind: "text",
          value: asked.values.delays ?? delaysText(view.read.assumptions.delays),
          size: 20,
        }}
      />
      <Grounds {...{ view, text }} name="delays" />
    </>
  );
}

function ChoiceField({ view, name }: Pick<RiskFormProps, "view"> & { readonly name: ChoiceName }) {
  const text = RISK_CHOICES[name];
  const options: Readonly<Record<string, { readonly word: string; readonly label: string }>> = text.options;
  return (
    <>
      <Field
        name={text.word}
        label={text.label}
        help={text.means}
        problem={problemAt(view, name)}
        control={{
          kind: "choice",
          chosen: options[view.read.assumptions.choices[name]]?.word,
          options: Object.values(options).map(({ word, label }) => ({ value: word, label })),
        }}
      />
      <Grounds {...{ view, name, text }} />
    </>
  );
}

/** What a default rests on, with what speaks for and against it, opened when it is asked for. */
function Grounds({
  view,
  name,
  text,
}: {
  readonly view: RiskFormView;
  readonly name: RiskParameter;
  readonly text: ParameterText;
}) {
  const basis = view.defaults.basis[name];
  const isOurs = isAssumed(view)(name);
  return (
    <details>
      <summary>
        {RISK_PAGE.why} {isOurs && <CertaintyMark certainty="assumption" />}
      </summary>
      <dl>
        <dt>{RISK_PAGE.speaksFor}</dt>
        <dd>{text.speaksFor}</dd>
        <dt>{RISK_PAGE.speaksAgainst}</dt>
        <dd>{text.speaksAgainst}</dd>
        <dt>{RISK_PAGE.basedOn}</dt>
        <dd>
          {basisText(basis)}
          {text.source !== undefined && `. ${text.source}`}
        </dd>
        {isOurs && (
          <>
            <dt>{RISK_PAGE.judged}</dt>
            <dd>{JUDGED_BY}</dd>
          </>
        )}
      </dl>
    </details>
  );
}

/** Whether the default of a field is our own judgement, or rests on too little. */
function isAssumed({ defaults }: RiskFormView) {
  return (field: RiskField): boolean => {
    if (field === "ends" || field === "bearer") return false;
    const { kind } = defaults.basis[field];
    return kind === "assumed" || kind === "too-few";
  };
}
