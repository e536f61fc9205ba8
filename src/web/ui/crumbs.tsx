import { PAGE_FRAME } from "../../texts/page-frame.ts";

/** One step of the path to a page; the last one is the page itself and has no address. */
export type Crumb = { readonly label: string; readonly href?: string };

/** The path to the page, above its title. */
export function Crumbs({ path }: { readonly path: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label={PAGE_FRAME.youAreHere}>
      <ol>
        {path.map(({ label, href }) => (
          <li>
            {href === undefined ? <span aria-current="page">{label}</span> : <a href={href}>{label}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
