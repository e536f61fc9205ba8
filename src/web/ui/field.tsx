import type { Child } from "hono/jsx";
import { PARTS } from "../../texts/parts.ts";

/** How a field is filled in: written, or chosen from a list. */
export type FieldControl =
  | {
      readonly kind: "text";
      readonly value?: string | undefined;
      readonly inputMode?: "text" | "numeric" | "decimal" | "search" | undefined;
      /** The usual width in characters. */
      readonly size?: number | undefined;
    }
  | { readonly kind: "long-text"; readonly value?: string | undefined; readonly rows: number }
  | { readonly kind: "file"; readonly accept: string }
  /** A box that is ticked, or not. */
  | { readonly kind: "tick" }
  | {
      readonly kind: "choice";
      readonly chosen?: string | undefined;
      readonly options: readonly { readonly value: string; readonly label: string }[];
    };

/** One field of a form. */
export type FieldProps = {
  /** Also the id of the control. */
  readonly name: string;
  readonly label: string;
  /** Under the label: what to write, with an example. */
  readonly help?: Child;
  /** What is wrong and what to do; the text that the person wrote stays. */
  readonly problem?: string | undefined;
  readonly isOptional?: boolean | undefined;
  readonly control: FieldControl;
  /** The id of the form that the field belongs to, where it stands outside it. */
  readonly form?: string | undefined;
};

/** A label above, help under it, then the problem, then the control; all tied together for assistive technology. */
export function Field({ name, label, help, problem, isOptional = false, control, form }: FieldProps) {
  const helpId = help === undefined ? undefined : `${name}-help`;
  const problemId = problem === undefined ? undefined : `${name}-problem`;
  const tied = {
    id: name,
    name,
    form,
    "aria-describedby": [helpId, problemId].filter(Boolean).join(" ") || undefined,
    "aria-invalid": problem === undefined ? undefined : ("true" as const),
  };
  return (
    <div class={problem === undefined ? "field" : "field has-problem"}>
      <label for={name}>
        {label} {isOptional && <span class="small">{PARTS.optional}</span>}
      </label>
      {help !== undefined && (
        <p id={helpId} class="small">
          {help}
        </p>
      )}
      {problem !== undefined && (
        <p id={problemId} class="problem">
          {problem}
        </p>
      )}
      <Control control={control} tied={tied} />
    </div>
  );
}

type Tied = {
  readonly id: string;
  readonly name: string;
  readonly form: string | undefined;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": "true" | undefined;
};

function Control({ control, tied }: { readonly control: FieldControl; readonly tied: Tied }) {
  if (control.kind === "choice") {
    return (
      <select {...tied}>
        {control.options.map(({ value, label }) => (
          <option value={value} selected={value === control.chosen}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  if (control.kind === "long-text") {
    return (
      <textarea {...tied} rows={control.rows} autocomplete="off" spellcheck={false}>
        {control.value}
      </textarea>
    );
  }
  if (control.kind === "tick") return <input {...tied} type="checkbox" value="1" />;
  if (control.kind === "file") return <input {...tied} type="file" accept={control.accept} />;
  return (
    <input
      {...tied}
      type="text"
      value={control.value}
      inputmode={control.inputMode}
      size={control.size}
      autocomplete="off"
    />
  );
}
