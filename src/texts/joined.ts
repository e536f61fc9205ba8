/** A list in a running sentence. @example joined(["Sala", "Köping", "Arboga"]) // "Sala, Köping och Arboga" */
export function joined(words: readonly string[], last = "och"): string {
  return words.length < 2
    ? (words[0] ?? "")
    : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1) ?? ""}`;
}

/**
 * What stands before one item of a list whose items are links, in a running sentence: nothing, a comma or "och".
 * @param index the place of the item, from 0
 */
export function listSeparator(index: number, count: number): string {
  if (index === 0) return "";
  return index === count - 1 ? " och " : ", ";
}
