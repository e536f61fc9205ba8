/** Assumptions by their words with semicolons between, "hogst=125 %; bidrag=4", each with its value as it is written. */
export function assumedIn(text: string): readonly (readonly [word: string, value: string])[] {
  return text
    .split(";")
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map((each) => {
      const [word = "", ...value] = each.split("=");
      return [word.trim(), value.join("=").trim()];
    });
}
