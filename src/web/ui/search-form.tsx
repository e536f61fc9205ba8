import { PAGE_FRAME } from "../../texts/page-frame.ts";

/** The search field of the page head. @param query what was searched for, to stand in the field */
export function SearchForm({ query }: { readonly query?: string | undefined }) {
  return (
    <form class="search" role="search" action="/sok" method="get">
      <label class="visually-hidden" for="search">
        {PAGE_FRAME.searchLabel}
      </label>
      <input
        id="search"
        name="q"
        type="search"
        value={query}
        placeholder={PAGE_FRAME.searchLabel}
        autocomplete="off"
        aria-keyshortcuts="/"
      />
      <kbd title={PAGE_FRAME.slashHint} aria-hidden="true">
        /
      </kbd>
      <button class="visually-hidden" type="submit">
        {PAGE_FRAME.searchButton}
      </button>
    </form>
  );
}
