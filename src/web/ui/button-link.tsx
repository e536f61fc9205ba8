import type { Child } from "hono/jsx";

/** A link that looks like a button because it is the next thing to do. */
export type ButtonLinkProps = {
  readonly href: string;
  readonly isSecondary?: boolean | undefined;
  /** The file name when the link fetches a file. */
  readonly download?: string | undefined;
  readonly children: Child;
};

/** The next thing to do; at most one that is not secondary on a page. */
export function ButtonLink({ href, isSecondary = false, download, children }: ButtonLinkProps) {
  return (
    <a class={isSecondary ? "button secondary" : "button"} href={href} download={download}>
      {children}
    </a>
  );
}

/** Buttons beside each other, under each other where there is no room. Not printed. */
export function ButtonRow({ children }: { readonly children: Child }) {
  return <div class="buttons">{children}</div>;
}
