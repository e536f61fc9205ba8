import { USUAL_LATER } from "../../../texts/alternatives-page.ts";

/** The address that asks what the form asks, words in order and the first choices left out, as the server writes it. */
export function addressOf(form: HTMLFormElement, changed: Readonly<Record<string, string>> = {}): string {
  const asked = new Map<string, string>();
  for (const [name, value] of [...new FormData(form), ...Object.entries(changed)]) {
    asked.delete(name);
    const text = typeof value === "string" ? value.trim() : "";
    if (text !== "" && text !== firstOf(form, name)) asked.set(name, text);
  }
  const words = [...asked]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  const { pathname } = new URL(form.action);
  return words.length === 0 ? pathname : `${pathname}?${words.join("&")}`;
}

/** What needs no word: the first choice of a list, and the usual amount. */
function firstOf(form: HTMLFormElement, name: string): string | undefined {
  if (name === "grundbelopp") return USUAL_LATER.base;
  if (name === "golvbelopp") return USUAL_LATER.floor;
  const choice = form.elements.namedItem(name);
  return choice instanceof HTMLSelectElement ? choice.options[0]?.value : undefined;
}
