import { PAGE_FRAME } from "../../texts/page-frame.ts";

/** A heading of the page: its words and its id. */
export type PageSection = { readonly label: string; readonly id: string };

/** "På den här sidan": a plain list of links for long pages. */
export function PageContents({ sections }: { readonly sections: readonly PageSection[] }) {
  return (
    <nav class="contents" aria-labelledby="contents-heading">
      <b id="contents-heading">{PAGE_FRAME.onThisPage}</b>
      <ul>
        {sections.map(({ label, id }) => (
          <li>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
