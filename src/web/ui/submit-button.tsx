import type { Child } from "hono/jsx";

/** A form elsewhere on the page that a button sends, the address that it is sent to, and a word of the button's own. */
export type SentForm = { readonly id: string; readonly action: string; readonly word?: string };

/** A button that sends its form; its words say what happens: "Visa länet". */
export function SubmitButton({
  children,
  isSecondary = false,
  sends,
  says,
}: {
  readonly children: Child;
  readonly isSecondary?: boolean | undefined;
  readonly sends?: SentForm | undefined;
  /** A word of the button's own, where a form has more than one. */
  readonly says?: { readonly name: string; readonly value: string } | undefined;
}) {
  return (
    <button
      class={isSecondary ? "button secondary" : "button"}
      type="submit"
      form={sends?.id}
      formaction={sends?.action}
      name={says?.name ?? sends?.word}
      value={says?.value ?? (sends?.word === undefined ? undefined : "1")}
    >
      {children}
    </button>
  );
}
