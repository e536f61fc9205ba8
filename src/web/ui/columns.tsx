import type { Child } from "hono/jsx";

/** The page beside a narrower column: next steps and facts, or an explanation. */
export type ColumnsProps = {
  readonly children: Child;
  readonly side: Child;
  /** Room for an explanation (26.5rem) instead of for facts (20rem). */
  readonly isWide?: boolean | undefined;
};

/** Two columns that become one on a small screen, the main one first. */
export function Columns({ children, side, isWide = false }: ColumnsProps) {
  return (
    <div class={isWide ? "columns wide" : "columns"}>
      <div>{children}</div>
      {side}
    </div>
  );
}

/** The narrower column with its sections, under a petrol rule. */
export function SideColumn({ label, children }: { readonly label: string; readonly children: Child }) {
  return (
    <aside class="side" aria-label={label}>
      {children}
    </aside>
  );
}
