import type { WrittenValue } from "./written-value.ts";

/** An interpretation of a draft (tolkning), as its text has it, also while the text has faults. */
export type WrittenReading = {
  /** Where it stands: "interpretations[0]". */
  readonly path: string;
  /** The kind of its effect: "amount-to-each-group". */
  readonly kind: string;
  /** The ids of the parts that it is about. */
  readonly parts: readonly string[];
  /** What it says: "Varje län får ett gemensamt belopp." */
  readonly reading: string;
};

/** Every interpretation of a draft in the order of its text. */
export function readingsOf(values: readonly WrittenValue[]): readonly WrittenReading[] {
  const paths = new Set(values.flatMap(({ path }) => /^interpretations\[\d+\]/.exec(path)?.[0] ?? []));
  return [...paths].map((path) => {
    const own = values.filter((each) => each.path.startsWith(`${path}.`));
    const said = (name: string) => String(own.find((each) => each.path === `${path}.${name}`)?.value ?? "");
    return {
      path,
      kind: said("effect.kind"),
      parts: own.flatMap((each) =>
        /\.effect\.components?(?:\[\d+\])?$/.test(each.path) ? [String(each.value)] : [],
      ),
      reading: said("reading"),
    };
  });
}

/** What says how the groups of a part share it, and says nothing more once each has a part of its own. */
const SHARING: readonly string[] = ["amount-to-each-group", "jointly-per-county"];

/** The interpretations of how a part's groups share it: they fall when the part is divided. @param id of the part */
export function sharingReadings(id: string, readings: readonly WrittenReading[]): readonly WrittenReading[] {
  return readings.filter(({ kind, parts }) => SHARING.includes(kind) && parts.includes(id));
}
