import { GIVEN_TABLE } from "../../texts/given-table.ts";
import { Field } from "./field.tsx";

/** A table as somebody gave it: text in a box, or a file that was sent before and need not be chosen again. */
export type GivenTableValues = {
  readonly text: string;
  readonly file: { readonly name: string; readonly base64: string } | undefined;
  /** Whether something stood in the box when a file was chosen that takes its place. */
  readonly isTextReplaced: boolean;
};

/** The words of the two fields. */
export type GivenTableWords = {
  readonly file: string;
  readonly fileHelp: string;
  readonly keptFile: string;
  readonly text: string;
  readonly textHelp: string;
};

/** A file to choose or a box to paste in; a file that came before is sent along unseen. */
export function GivenTableFields(props: {
  readonly values: GivenTableValues;
  readonly words: GivenTableWords;
  readonly accept: string;
  readonly problem: string | undefined;
}) {
  const { values, words, accept, problem } = props;
  const { file } = values;
  return (
    <>
      <Field
        name="fil"
        label={words.file}
        help={file === undefined ? words.fileHelp : `${file.name}. ${words.keptFile}`}
        control={{ kind: "file", accept }}
      />
      {file !== undefined && <HiddenFields fields={{ underlag: file.base64, filnamn: file.name }} />}
      <Field
        name="tabell"
        label={words.text}
        help={[words.textHelp, ...precedence(values)].join(" ")}
        problem={problem}
        control={{ kind: "long-text", value: values.text, rows: 12 }}
      />
    </>
  );
}

/** Which of a file and a text is used, said where both may be at hand. */
function precedence({ text, file }: GivenTableValues): readonly string[] {
  if (text.trim() === "") return [];
  return file === undefined ? [GIVEN_TABLE.fileBeforeBox] : [GIVEN_TABLE.boxBeforeKept];
}

/** What was given, sent along to the confirmation, which reads it again. */
export function HiddenFields({ fields }: { readonly fields: Readonly<Record<string, string>> }) {
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
