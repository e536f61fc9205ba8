/** Subject and text of a letter. */
export type Worded = { readonly subject: string; readonly text: string };

/** The address of the house, and where the letter's secret link stands. */
export type Places = { readonly house: string; readonly link: string };

/** The word before everything that is made up. */
const EXAMPLE = "Exempel";

/** A letter with its greeting and where it comes from. @param paragraphs those that are not there are left out */
export function worded(
  subject: string,
  paragraphs: readonly (string | undefined)[],
  { house, isExample }: { readonly house: string; readonly isExample: boolean },
): Worded {
  const text = [
    ...(isExample ? [`${EXAMPLE}: det här brevet är påhittat och skickas inte.`] : []),
    "Hej!",
    ...paragraphs.filter((each) => each !== undefined),
    `Brevet kommer från Samnytta, ${house}. Det går inte att svara på det.`,
  ].join("\n\n");
  return { subject: isExample ? `${EXAMPLE}: ${subject}` : subject, text: `${text}\n` };
}

/**
 * Whether what a thing is called would lead a reader of a letter somewhere: an address, or the place of our link. A diary
 * number has a stroke, and a title may have a colon.
 */
export function leadsAway(text: string): boolean {
  return /[@\\{}]|\/\/|www\.|\.\p{L}{2}/iu.test(text);
}

/** The same of a person's name, where nothing but letters is looked for. */
export function leadsSomewhere(text: string): boolean {
  return /[/:@\\{}]|www\.|\.\p{L}{2}/iu.test(text);
}
