/** Counts which answer is the last asked for. */
let asked = 0;

/**
 * Brings the page that the address asks for, and puts all of it but the form where the old one stood: whoever is ticking
 * boxes keeps the place and the focus. Without an answer the parts that were written at once stay.
 */
export async function fetchAround(section: HTMLElement, address: string): Promise<void> {
  asked += 1;
  const own = asked;
  const answer = await fetch(address).catch(() => undefined);
  if (answer?.ok !== true) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector<HTMLElement>("[data-trial]");
  if (own !== asked || fresh === null) return;
  swapAround(section, fresh);
  // Above the content; its form keeps what is tried.
  const line = page.querySelector(".reading-day");
  if (line !== null) document.querySelector(".reading-day")?.replaceWith(line);
  section.dataset["fresh"] = address;
}

/** Everything in the page's content beside `own` becomes what stands beside `fresh`. */
function swapAround(own: Element, fresh: Element): void {
  const [parent, freshParent] = [own.parentElement, fresh.parentElement];
  if (parent === null || freshParent === null || own.tagName === "MAIN") return;
  const [before, after] = [siblingsOf(fresh, "previous"), siblingsOf(fresh, "next")];
  for (const sibling of [...siblingsOf(own, "previous"), ...siblingsOf(own, "next")]) sibling.remove();
  own.before(...before);
  own.after(...after);
  swapAround(parent, freshParent);
}

/** What stands before or after, in the order of the page. */
function siblingsOf(element: Element, way: "previous" | "next"): readonly ChildNode[] {
  const all = [...(element.parentElement?.childNodes ?? [])];
  const at = all.indexOf(element);
  return way === "previous" ? all.slice(0, at) : all.slice(at + 1);
}
