import type { ShownReceipt } from "#domain/receipt";

/** A text of the opened file, with the element that holds it. */
export type Placed = { readonly place: string; readonly element: Element };

const PLACE = "data-u";
const ROW = "data-row";
const COLUMN = "column.";

/** Text in here is placed, is not shown, or is the outcome itself. */
const LEFT_OUT = `[${PLACE}], [${ROW}] > *, script, style, #utfall`;

/** Every place of the page: where it is named, or where a row and a column meet. */
export function placesOf(page: Document): readonly Placed[] {
  const named = [...page.querySelectorAll(`[${PLACE}]`)].map((element) => ({
    place: element.getAttribute(PLACE) ?? "",
    element,
  }));
  const columns = named.flatMap(({ place }) =>
    place.startsWith(COLUMN) ? [place.slice(COLUMN.length)] : [],
  );
  const cells = [...page.querySelectorAll(`[${ROW}]`)].flatMap((row) =>
    [...row.children].flatMap((element, index) =>
      element.textContent === ""
        ? []
        : [{ place: `row.${row.getAttribute(ROW)}.${columns[index] ?? index}`, element }],
    ),
  );
  return [...named, ...cells];
}

/** What the opened file shows: every placed text, and any other text that can be read on the page. */
export function readShown(page: Document, places: readonly Placed[]): ShownReceipt {
  const texts = places.map(({ place, element }) => [place, element.textContent ?? ""] as const);
  const stray: string[] = [];
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? "";
    if (text !== "" && node.parentElement?.closest(LEFT_OUT) === null) stray.push(text);
  }
  return { texts, stray };
}
