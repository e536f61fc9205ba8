import type { AnnexTarget } from "../../../application/preview-annex.ts";
import { ANNEX_PAGES, targetLabel } from "../../../texts/annex-pages.ts";
import { componentTitle } from "../../../texts/component-title.ts";
import { Field } from "../../ui/field.tsx";
import { GivenTableFields, type GivenTableValues } from "../../ui/given-table-fields.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** The names of the form's fields, which are also their ids. */
export type AnnexField = "del" | "titel" | "utgivare" | "publicerad" | "fil" | "tabell" | "blad" | "kolumn";

/** On the preview: another part to compare with, and the button that says that it is to be used. */
export const OTHER_TARGET = "annan-del";
/** @see OTHER_TARGET */
export const CHANGES_TARGET = "byt-del";

/** What was written in the form, kept through every answer. */
export type AnnexFormValues = GivenTableValues & {
  readonly target: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly sheet: string;
  readonly amountColumn: string;
};

/** What a reader may choose between, where the file leaves it open. */
export type AnnexChoices = {
  readonly sheets: readonly string[];
  readonly amountColumns: readonly { readonly value: string; readonly label: string }[];
};

/** The form for reading a payer's table in; it works without script and keeps what was written. */
export function AnnexForm(props: {
  readonly action: string;
  readonly targets: readonly AnnexTarget[];
  readonly values: AnnexFormValues;
  readonly choices: AnnexChoices;
  readonly problems: Partial<Readonly<Record<AnnexField, string>>>;
}) {
  const { action, targets, values, choices, problems } = props;
  return (
    <form method="post" action={action} enctype="multipart/form-data" class="stacked">
      <Field
        name="del"
        label={ANNEX_PAGES.component}
        help={ANNEX_PAGES.componentHelp}
        problem={problems.del}
        control={{
          kind: "choice",
          chosen: values.target,
          options: [{ value: "", label: ANNEX_PAGES.guess }, ...targetOptions(targets)],
        }}
      />
      <GivenTableFields
        values={values}
        words={ANNEX_PAGES}
        accept=".xlsx,.csv,.txt,.tsv"
        problem={problems.tabell}
      />
      {choices.sheets.length > 0 && (
        <Field
          name="blad"
          label={ANNEX_PAGES.sheet}
          problem={problems.blad}
          control={{ kind: "choice", chosen: values.sheet, options: choices.sheets.map(plainOption) }}
        />
      )}
      {choices.amountColumns.length > 0 && (
        <Field
          name="kolumn"
          label={ANNEX_PAGES.amountColumn}
          problem={problems.kolumn}
          control={{
            kind: "choice",
            chosen: values.amountColumn,
            options: choices.amountColumns,
          }}
        />
      )}
      <Field
        name="titel"
        label={ANNEX_PAGES.title}
        help={ANNEX_PAGES.titleHelp}
        problem={problems.titel}
        control={{ kind: "text", value: values.title, size: 50 }}
      />
      <Field
        name="utgivare"
        label={ANNEX_PAGES.publisher}
        help={ANNEX_PAGES.publisherHelp}
        problem={problems.utgivare}
        control={{ kind: "text", value: values.publisher, size: 30 }}
      />
      <Field
        name="publicerad"
        label={ANNEX_PAGES.published}
        help={ANNEX_PAGES.publishedHelp}
        problem={problems.publicerad}
        isOptional
        control={{ kind: "text", value: values.published, size: 20 }}
      />
      <SubmitButton>{ANNEX_PAGES.check}</SubmitButton>
    </form>
  );
}

/** A part of the agreement by id and the kind of recipients: "analys-regioner:regions". */
export function targetValue({ component, group }: AnnexTarget): string {
  return `${component.result.component.id}:${group}`;
}

/** The parts of an agreement as a list to choose from. */
export function targetOptions(targets: readonly AnnexTarget[]) {
  return targets.map(optionOf);
}

function optionOf(target: AnnexTarget) {
  const { component } = target.component.result;
  const label = targetLabel(componentTitle(component), target.group, component.groups.length === 1);
  return { value: targetValue(target), label };
}

function plainOption(text: string) {
  return { value: text, label: text };
}
