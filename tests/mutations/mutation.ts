import type { FindingKind } from "#domain/check";
import type { AgreementFile } from "../../src/documents/agreement/agreement-file.ts";
import type { WrittenComponent } from "./agreement-files.ts";
import type { Random } from "./random.ts";

/** One way to change an agreement file; undefined where this file has nothing to change so. */
export type Mutation = {
  readonly name: string;
  readonly change: (file: AgreementFile, random: Random) => AgreementFile | undefined;
};

/** The ways to contradict an agreement in one respect, and the findings that would say so. */
export type Contradictions = {
  readonly kind: string;
  readonly found: readonly FindingKind[];
  readonly mutations: readonly Mutation[];
};

/** Changes one of the components that allow it. */
export function changeOne(
  file: AgreementFile,
  random: Random,
  isPossible: (component: WrittenComponent) => boolean,
  change: (component: WrittenComponent) => WrittenComponent,
): AgreementFile | undefined {
  const possible = file.components.filter(isPossible);
  if (possible.length === 0) return undefined;
  const chosen = random.pick(possible);
  return { ...file, components: file.components.map((each) => (each === chosen ? change(each) : each)) };
}

/**
 * Whether a part of a whole is checked against it: the whole's amount and those of all its parts are known. Where a part
 * is unknown it may be the very difference, and changing another contradicts nothing.
 */
export function isSummed(file: AgreementFile, { parent }: Pick<WrittenComponent, "parent">): boolean {
  const isKnown = ({ stated, percentage }: WrittenComponent) =>
    stated !== "unknown" || percentage !== undefined;
  const whole = file.components.find(({ id }) => id === parent);
  const parts = file.components.filter((each) => each.parent === parent && each.isOfWhich !== true);
  return (
    (parent === undefined ? file.frame !== "unknown" : whole !== undefined && isKnown(whole)) &&
    parts.every(isKnown)
  );
}

/** Whole kronor of a stated amount, or undefined where it is unknown. */
export function kronorOf({ stated }: Pick<WrittenComponent, "stated">): number | undefined {
  return stated === "unknown" ? undefined : Number(stated.ore) / 100;
}

/** The id of the clause that a stated amount rests on. */
export function clauseOf({ stated }: Pick<WrittenComponent, "stated">): string | undefined {
  return stated === "unknown" ? undefined : stated.clause;
}

/** The same component with another amount, written out in kronor. */
export function withKronor(component: WrittenComponent, kronor: number): WrittenComponent {
  const { stated } = component;
  if (stated === "unknown") return component;
  return {
    ...component,
    stated: { ...stated, asWritten: `${kronor} kronor`, ore: String(BigInt(kronor) * 100n) },
  };
}

/** A difference that a person could make: a krona, a slip of a digit, or some millions. */
export function someDifference(of: number, random: Random): number {
  return random.pick([
    1,
    1_000,
    random.whole(1, Math.max(1, Math.floor(of / 10))),
    random.whole(1, 9) * 10 ** random.whole(3, Math.max(3, Math.floor(Math.log10(of)) - 1)),
  ]);
}
