import type { Child } from "hono/jsx";

/** What a mark says: done, on its way, stopped, not begun. Each has a shape of its own beside its colour. */
export type MarkTone = "ok" | "wait" | "stop" | "none";

/** A short word with a shape: the only icons there are. */
export function StatusMark({ tone, children }: { readonly tone: MarkTone; readonly children: Child }) {
  return (
    <span class={`mark mark-${tone}`}>
      <StatusShape tone={tone} />
      {children}
    </span>
  );
}

/** The shape alone, for lists where the word stands once in a heading. Never the only carrier of a status. */
export function StatusShape({ tone }: { readonly tone: MarkTone }) {
  return (
    <svg class="shape" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[tone]}
    </svg>
  );
}

const SHAPES = {
  ok: (
    <>
      <circle cx="6" cy="6" r="5.5" fill="currentColor" />
      <path d="M3.2 6.2l2 2 3.6-4" fill="none" stroke="#fff" stroke-width="1.6" />
    </>
  ),
  wait: (
    <>
      <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" stroke-width="1.6" />
      <path d="M6 1a5 5 0 0 1 0 10z" fill="currentColor" />
    </>
  ),
  stop: (
    <>
      <path d="M6 .6L11.8 11H.2z" fill="currentColor" />
      <path d="M6 4.2v3.2M6 8.6v1.2" stroke="#fff" stroke-width="1.4" />
    </>
  ),
  none: <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" stroke-width="1.6" />,
} as const;
