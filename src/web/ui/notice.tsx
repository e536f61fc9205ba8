import type { Child } from "hono/jsx";

/** A box that says something about the page: a fact, a deviation, a stop. */
export type NoticeProps = {
  readonly tone: "fact" | "ok" | "wait" | "stop";
  /** The first words, in bold. A sentence with its full stop. */
  readonly lead?: string | undefined;
  readonly children?: Child;
};

/** A notice in the flow of the page; never a tooltip and never a layer above the text. */
export function Notice({ tone, lead, children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`}>
      <p>
        {lead !== undefined && <b>{lead}</b>} {children}
      </p>
    </div>
  );
}
