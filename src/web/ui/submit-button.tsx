import type { Child } from "hono/jsx";

/** A button that sends its form; its words say what happens: "Visa länet". */
export function SubmitButton({
  children,
  isSecondary = false,
}: {
  readonly children: Child;
  readonly isSecondary?: boolean | undefined;
}) {
  return (
    <button class={isSecondary ? "button secondary" : "button"} type="submit">
      {children}
    </button>
  );
}
