/** The address that asks what the form asks, words in order and the first choices left out, as the server writes it. */
export function addressOf(form: HTMLFormElement, changed: Readonly<Record<string, string>> = {}): string {
  const asked = new Map<string, string>();
  for (const [name, value] of [...new FormData(form), ...Object.entries(changed)]) {
    asked.delete(name);
    if (typeof value === "string" && value !== "" && value !== firstOf(form, name)) asked.set(name, value);
  }
  const words = [...asked]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  const { pathname } = new URL(form.action);
  return words.length === 0 ? pathname : `${pathname}?${words.join("&")}`;
}

function firstOf(form: HTMLFormElement, name: string): string | undefined {
  const choice = form.elements.namedItem(name);
  return choice instanceof HTMLSelectElement ? choice.options[0]?.value : undefined;
}
