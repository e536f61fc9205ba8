/** How a day and a hash are written: "27 november 2026", and 64 hexadecimal digits. */
const DAY = String.raw`\d{1,2} \p{L}+ \d{4}`;
const HASH = "[0-9a-f]{64}";

/**
 * The stray texts of a receipt without the line that says by what seal the house was sealed when it was saved, or that
 * there was none. No checksum of the receipt follows from it, and nothing else may stand in its place.
 * @param sentences those that the receipt carries; one without these has no such line
 */
export function withoutSeal(
  stray: readonly string[],
  sentences: Readonly<Record<string, string>>,
): readonly string[] {
  const line = stray.findIndex((text) => isSealLine(text.trim(), sentences));
  return line < 0 ? stray : stray.filter((_, place) => place !== line);
}

function isSealLine(text: string, sentences: Readonly<Record<string, string>>): boolean {
  const { "day-seal": sealed, "no-seal": none } = sentences;
  if (sealed === undefined || none === undefined) return false;
  if (text === none) return true;
  const [before = "", rest = ""] = sealed.split("{day}").map(literal);
  const [between = "", after = ""] = rest.split(literal("{hash}"));
  return new RegExp(`^${before}${DAY}${between}${HASH}${after}$`, "u").test(text);
}

/** A text as a regular expression that it alone answers to. */
function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
