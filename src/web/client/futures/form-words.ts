/** What a form asks: every field that something is written or chosen in, with its word. */
export function wordsIn(form: HTMLFormElement): readonly (readonly [word: string, value: string])[] {
  return [...new FormData(form)].flatMap(([name, value]): readonly (readonly [string, string])[] =>
    typeof value === "string" && value.trim() !== "" ? [[name, value]] : [],
  );
}

/** The address that asks the same, with the words in order as the server writes it. */
export function addressIn(form: HTMLFormElement): string {
  const words = wordsIn(form)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  const { pathname } = new URL(form.action);
  return words.length === 0 ? pathname : `${pathname}?${words.join("&")}`;
}
