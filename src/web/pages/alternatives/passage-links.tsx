import type { Alternatives } from "#domain/alternatives";

/** The address of a quote on the page. */
export function passageHref(id: string): string {
  return `#citat-${id}`;
}

/** Where the document says it, each a link to the quote. */
export function PassageLinks({
  alternatives,
  passages,
}: {
  readonly alternatives: Alternatives;
  readonly passages: readonly string[];
}) {
  // Passages of one place stand together below: one link leads to all of them.
  const all = alternatives.passages.filter(({ id }) => passages.includes(id));
  const cited = all.filter(({ place }, index) => all.findIndex((each) => each.place === place) === index);
  if (cited.length === 0) return <></>;
  return (
    <span class="place">
      {cited.map(({ id, place }, index) => (
        <>
          {index > 0 && ", "}
          <a href={passageHref(id)}>{place}</a>
        </>
      ))}
    </span>
  );
}
