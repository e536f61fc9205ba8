/**
 * Runs in the page. Elements that show words, by all that decides how well they can be told from what is behind them:
 * the colour, size and weight of the words, and the ground and veil of everything they stand in. Of those alike the
 * first and the last; none that look like one of `known`. What cannot be seen is left out: it says nothing of others.
 */
export function elementsOfNewColours(known: readonly string[]): Map<string, Element[]> {
  const grounds = new Map<Element, string>();
  const groundOf = (element: Element): string => {
    const before = grounds.get(element);
    if (before !== undefined) return before;
    const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position } =
      getComputedStyle(element);
    const isOff = element.matches(":disabled, [aria-disabled=true]") ? "off" : "";
    const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position, isOff].join(" ");
    // What lies on the same ground as the element around it is not told apart.
    const isPlain = own === "rgba(0, 0, 0, 0) none 1 none normal static ";
    const around = element.parentElement === null ? "" : groundOf(element.parentElement);
    const ground = isPlain ? around : `${around} / ${own}`;
    grounds.set(element, ground);
    return ground;
  };
  const isTiny = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return (width <= 1 || height <= 1) && getComputedStyle(element).display !== "contents";
  };
  const isSeen = (element: Element) => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    for (let each: Element | null = element; each !== null; each = each.parentElement)
      if (isTiny(each)) return false;
    return true;
  };
  const wordsIn = (element: Element) =>
    [...element.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => (textContent ?? "").trim())
      .join("");
  const found = new Map<string, Element[]>();
  for (const element of document.body.querySelectorAll("*")) {
    const words = wordsIn(element);
    if (words === "" && !element.matches("input, select, textarea")) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    // A single sign may be a picture, and is not judged.
    const length = words.length === 1 ? "sign" : "words";
    const look = [color, fontSize, fontWeight, textShadow, length, groundOf(element)].join(" ");
    if (known.includes(look) || !isSeen(element)) continue;
    const [first] = found.get(look) ?? [element];
    found.set(look, first === undefined || first === element ? [element] : [first, element]);
  }
  return found;
}
