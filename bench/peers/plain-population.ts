/** Persons by code. */
export type PlainPopulation = ReadonlyMap<string, number>;

/** A population file as one reads it first: lines, commas, a number. Nothing is checked. */
export function readPlainly(text: string): PlainPopulation {
  return new Map(
    text
      .split("\n")
      .slice(1)
      .filter((line) => line !== "")
      .map((line) => {
        const [code = "", , persons = ""] = line.split(",");
        return [code, Number(persons)] as const;
      }),
  );
}

/** What became of each municipality since another population, in persons. */
export function comparePlainly(now: PlainPopulation, before: PlainPopulation): ReadonlyMap<string, number> {
  return new Map([...now].map(([code, persons]) => [code, persons - (before.get(code) ?? 0)]));
}
