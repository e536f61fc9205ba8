import { stoppedNumber } from "#domain/personal-data";
import type { UnsentCopy } from "#domain/editing";

type Fields = UnsentCopy["fields"];
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Kinds of input that are never kept: secrets, files, and what nobody wrote. */
const NEVER_KEPT: ReadonlySet<string> = new Set([
  "password",
  "file",
  "hidden",
  "submit",
  "button",
  "reset",
  "image",
]);

/** What is written in a form. A field with a personal identity number is left out, and told. */
export function fieldsOf(form: HTMLFormElement): {
  readonly fields: Fields;
  readonly hasPersonalNumber: boolean;
} {
  const written = controlsOf(form).flatMap((control): Fields => {
    const isOff = control instanceof HTMLInputElement && isTicked(control) === false;
    return isOff ? [] : [[control.name, control.value]];
  });
  const fields = written.filter(([, value]) => stoppedNumber(value) === undefined);
  return { fields, hasPersonalNumber: fields.length < written.length };
}

/** Writes kept values into a form. A field that has gone since stays out. */
export function fillFields(form: HTMLFormElement, fields: Fields): void {
  for (const control of controlsOf(form)) {
    const values = fields.filter(([name]) => name === control.name).map(([, value]) => value);
    if (control instanceof HTMLInputElement && isTicked(control) !== undefined)
      control.checked = values.includes(control.value);
    else if (values[0] !== undefined) control.value = values[0];
  }
}

/** The label of a field, as it stands on the page; its name where it has none. */
export function labelOf(form: HTMLFormElement, name: string): string {
  const control = controlsOf(form).find((each) => each.name === name);
  return control?.labels?.[0]?.textContent?.trim() || name;
}

/** The words of a chosen value, or the text itself. */
export function shownValue(form: HTMLFormElement, name: string, fields: Fields): string {
  const value = fields
    .filter(([each]) => each === name)
    .map(([, each]) => each)
    .join("\n");
  const control = controlsOf(form).find((each) => each.name === name);
  if (!(control instanceof HTMLSelectElement)) return value;
  return [...control.options].find((option) => option.value === value)?.textContent ?? value;
}

/** The value of a field that no one sees: the key, or the version. */
export function hiddenField(form: HTMLFormElement, name: string): HTMLInputElement | undefined {
  return form.querySelector<HTMLInputElement>(`input[type="hidden"][name="${name}"]`) ?? undefined;
}

function controlsOf(form: HTMLFormElement): readonly Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement ||
        (element instanceof HTMLInputElement && !NEVER_KEPT.has(element.type))) &&
      element.name !== "",
  );
}

function isTicked(control: HTMLInputElement): boolean | undefined {
  return control.type === "checkbox" || control.type === "radio" ? control.checked : undefined;
}
