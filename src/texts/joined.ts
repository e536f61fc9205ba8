/** A list in a running sentence. @example joined(["Sala", "Köping", "Arboga"]) // "Sala, Köping och Arboga" */
export function joined(words: readonly string[], last = "och"): string {
  return words.length < 2
    ? (words[0] ?? "")
    : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1) ?? ""}`;
}
