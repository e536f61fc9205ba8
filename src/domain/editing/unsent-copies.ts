/** What somebody wrote in a form and has not sent (osparad text). */
export type UnsentCopy = {
  /** The key of the form as it was shown: one page of it in one window. */
  readonly key: string;
  /** The version that it was written on; 0 for a new thing. */
  readonly basedOn: number;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** UTC, ISO 8601. */
  readonly at: string;
};

/** What is known when a form is shown. */
export type KnownCopies = {
  readonly browser: readonly UnsentCopy[];
  readonly server: readonly UnsentCopy[];
  /** Keys of forms that have been saved since. */
  readonly taken: readonly string[];
  /** The form as it is shown now, and its own key. */
  readonly shown: Pick<UnsentCopy, "key" | "fields">;
};

/**
 * The unsent texts to offer somebody who comes back to a form, the last written first. What has been saved since, and what
 * the form already says, is left out; of one form the browser's copy is the later, since each keystroke reaches it first.
 */
export function copiesToOffer({ browser, server, taken, shown }: KnownCopies): readonly UnsentCopy[] {
  const left = [...browser, ...server.filter(({ key }) => !browser.some((copy) => copy.key === key))].filter(
    (copy) => copy.key !== shown.key && !taken.includes(copy.key) && differingFields(shown, copy).length > 0,
  );
  const newestFirst = left.toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
  return newestFirst.filter(
    (copy, index) =>
      !newestFirst
        .slice(0, index)
        .some((later) => later.basedOn === copy.basedOn && differingFields(later, copy).length === 0),
  );
}

/** The names of the fields that differ, each once, in the order of the first. */
export function differingFields(
  shown: Pick<UnsentCopy, "fields">,
  copy: Pick<UnsentCopy, "fields">,
): readonly string[] {
  const names = [...new Set([...shown.fields, ...copy.fields].map(([name]) => name))];
  return names.filter((name) => valuesOf(shown, name) !== valuesOf(copy, name));
}

function valuesOf({ fields }: Pick<UnsentCopy, "fields">, name: string): string {
  return fields
    .filter(([each]) => each === name)
    .map(([, value]) => value.replaceAll("\r\n", "\n"))
    .join("\n");
}

/**
 * The lines that differ between two texts: what is alike before and after is left out.
 * @example differingLines("a\nb\nc", "a\nx\nc") // { now: "b", mine: "x" }
 */
export function differingLines(
  nowText: string,
  mineText: string,
): { readonly now: string; readonly mine: string } {
  const now = nowText.replaceAll("\r\n", "\n").split("\n");
  const mine = mineText.replaceAll("\r\n", "\n").split("\n");
  const shortest = Math.min(now.length, mine.length);
  let first = 0;
  while (first < shortest && now[first] === mine[first]) first += 1;
  let last = 0;
  while (last < shortest - first && now[now.length - 1 - last] === mine[mine.length - 1 - last]) last += 1;
  return {
    now: now.slice(first, now.length - last).join("\n"),
    mine: mine.slice(first, mine.length - last).join("\n"),
  };
}
