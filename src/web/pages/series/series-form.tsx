import { SERIES_CERTAINTIES, SERIES_PAGE } from "../../../texts/series-page.ts";
import { SERIES_FORM_PATH } from "../../addresses.ts";
import { Field } from "../../ui/field.tsx";
import { GivenTableFields, HiddenFields, type GivenTableValues } from "../../ui/given-table-fields.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** The names of the form's fields, which are also their ids. */
export type SeriesField = "fil" | "tabell" | "dag" | "kalla" | "sakerhet";

/** What was written in the form, kept through every answer. */
export type SeriesFormValues = GivenTableValues & {
  readonly day: string;
  readonly source: string;
  readonly certainty: string;
};

/** The form for reading a population in; it works without script and keeps what was written. */
export function SeriesForm(props: {
  readonly values: SeriesFormValues;
  readonly problems: Partial<Readonly<Record<SeriesField, string>>>;
}) {
  const { values, problems } = props;
  return (
    <form method="post" action={SERIES_FORM_PATH} enctype="multipart/form-data" class="stacked">
      <GivenTableFields
        values={values}
        words={SERIES_PAGE}
        accept=".xlsx,.csv,.txt,.tsv,.json"
        problem={problems.tabell}
      />
      <Field
        name="dag"
        label={SERIES_PAGE.day}
        help={SERIES_PAGE.dayHelp}
        problem={problems.dag}
        isOptional
        control={{ kind: "text", value: values.day, size: 20 }}
      />
      <Field
        name="kalla"
        label={SERIES_PAGE.source}
        help={SERIES_PAGE.sourceHelp}
        problem={problems.kalla}
        control={{ kind: "text", value: values.source, size: 50 }}
      />
      <Field
        name="sakerhet"
        label={SERIES_PAGE.certainty}
        control={{ kind: "choice", chosen: values.certainty, options: SERIES_CERTAINTIES }}
      />
      <SubmitButton>{SERIES_PAGE.check}</SubmitButton>
    </form>
  );
}

/** What was given, sent along to the confirmation, which reads it again. */
export function HiddenSeriesValues(props: { readonly values: SeriesFormValues; readonly deedKey: string }) {
  const { values, deedKey } = props;
  return (
    <HiddenFields
      fields={{
        tabell: values.text,
        underlag: values.file?.base64 ?? "",
        filnamn: values.file?.name ?? "",
        dag: values.day,
        kalla: values.source,
        sakerhet: values.certainty,
        nyckel: deedKey,
      }}
    />
  );
}
