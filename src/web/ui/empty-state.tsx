import type { Child } from "hono/jsx";

/** What stands where a list is empty: that it is, why, and what can be done now. */
export type EmptyStateProps = { readonly children: Child; readonly next?: Child };

/** "Inga belopp ännu. Läs in överenskommelsen så räknar vi fram vad varje kommun får." */
export function EmptyState({ children, next }: EmptyStateProps) {
  return (
    <div class="empty">
      <p>{children}</p>
      {next}
    </div>
  );
}
