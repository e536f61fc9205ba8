/**
 * Words that are put together once for each thing they are about, and then said again: a clause, a day or a source is
 * the same for every recipient. Things are told apart by identity.
 */
export function onceForEach<About extends object, Words>(
  put: (about: About) => Words,
): (about: About) => Words {
  const said = new Map<About, Words>();
  return (about) => {
    const known = said.get(about);
    if (known !== undefined) return known;
    const words = put(about);
    said.set(about, words);
    return words;
  };
}
