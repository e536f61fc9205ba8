/**
 * What the page about order and pace gains with script: the answer as one chooses, from the server that counts it
 * without script too. What is tried stands in the address; focus stays where it was.
 */
let asked = 0;

document.addEventListener("change", (event) => {
  const form = event.target instanceof Element ? event.target.closest("[data-order-form]") : null;
  if (form instanceof HTMLFormElement) void show(form);
});
document.addEventListener("submit", (event) => {
  if (!(event.target instanceof HTMLFormElement) || !event.target.matches("[data-order-form]")) return;
  event.preventDefault();
  void show(event.target);
});

async function show(form: HTMLFormElement): Promise<void> {
  asked += 1;
  const own = asked;
  const words = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") words.append(name, value);
  const address = `${new URL(form.action).pathname}?${words.toString()}`;
  const answer = await fetch(address).catch(() => undefined);
  if (own !== asked) return;
  // Without an answer the page is asked for as it is without script, and says itself what is wrong.
  if (answer === undefined || answer.status >= 500) return location.assign(address);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (own !== asked) return;
  const focused = document.activeElement;
  const place = focused === null ? "" : focused.id;
  for (const part of document.querySelectorAll<HTMLElement>("[data-order-part]")) {
    const fresh = page.querySelector(`[data-order-part="${part.dataset["orderPart"] ?? ""}"]`);
    if (fresh !== null) part.replaceChildren(...fresh.childNodes);
  }
  if (place !== "") document.querySelector<HTMLElement>(`#${CSS.escape(place)}`)?.focus();
  history.replaceState(null, "", address);
}
