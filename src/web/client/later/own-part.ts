/** Counts which answer is the last asked for. */
let asked = 0;

/**
 * Brings the reader's own part with its calculation from the server: its words are the server's. What stood there goes
 * at once, so that no line of another choice is left; without an answer the place stays empty.
 */
export async function fetchOwnPart(section: HTMLElement, address: string): Promise<void> {
  const place = section.querySelector("[data-own-part]");
  if (place === null) return;
  asked += 1;
  const own = asked;
  place.replaceChildren();
  if (!new URL(address, location.href).searchParams.has("part")) return;
  const answer = await fetch(address).catch(() => undefined);
  if (answer?.ok !== true) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-own-part]");
  if (own === asked && fresh !== null) place.replaceChildren(...fresh.childNodes);
}
