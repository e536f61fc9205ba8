import { checkAgreement, type Finding } from "#domain/check";
import { assert } from "#domain/result";
import { shipped } from "../worked-cases/shipped.ts";
import { FOLDERS, readBack, shippedFile } from "./agreement-files.ts";
import { PARTS, PERCENTAGES, STATED } from "./contradictory-amounts.ts";
import { CLAUSES } from "./contradictory-clauses.ts";
import { DATES, KEY_DATES } from "./contradictory-dates.ts";
import { CONSEQUENCES, DOUBLES, NOBODY, SOURCES } from "./contradictory-recipients.ts";
import { HARMLESS } from "./harmless.ts";
import type { Contradictions, Mutation } from "./mutation.ts";
import { randomFrom, type Random } from "./random.ts";

/** One changed version of a shipped agreement, and what the check says of it that it did not say before. */
export type Version = {
  readonly kind: string;
  readonly name: string;
  readonly found: readonly Finding[];
};

/** Every respect in which an agreement can contradict itself. */
export const KINDS: readonly Contradictions[] = [
  PARTS,
  PERCENTAGES,
  STATED,
  DATES,
  KEY_DATES,
  CONSEQUENCES,
  DOUBLES,
  SOURCES,
  NOBODY,
  CLAUSES,
];

const files = FOLDERS.map(shippedFile);
const before = new Map(
  files.map((file) => [file.id, openIn(checkAgreement(readBack(file), shipped.basis).findings)]),
);

/** Versions that contradict themselves, the kinds in turn; only findings of the right kind count. */
export function contradictoryVersions(seed: number, count: number): readonly Version[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => {
    const kind = KINDS[index % KINDS.length];
    assert(kind !== undefined, "there are kinds");
    const made = makeVersion(kind.mutations, Math.floor(index / KINDS.length), random);
    return {
      ...made,
      kind: kind.kind,
      found: made.found.filter(({ detail }) => kind.found.includes(detail.kind)),
    };
  });
}

/** Versions that say the same; any new finding counts. */
export function harmlessVersions(seed: number, count: number): readonly Version[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => ({
    ...makeVersion(HARMLESS, index, random),
    kind: "harmless",
  }));
}

/** Changes some agreement in one of the ways, each in turn, and checks it. */
function makeVersion(mutations: readonly Mutation[], turn: number, random: Random): Omit<Version, "kind"> {
  const mutation = mutations[turn % mutations.length];
  assert(mutation !== undefined, "there are mutations");
  for (const file of random.reorder(files)) {
    const changed = mutation.change(file, random);
    if (changed === undefined) continue;
    const known = before.get(file.id);
    const { findings } = checkAgreement(readBack(changed), shipped.basis);
    const found = findings.filter(({ id, answeredBy }) => answeredBy.length === 0 && known?.has(id) !== true);
    return { name: `${file.slug}: ${mutation.name}`, found };
  }
  throw new Error(`No shipped agreement can be changed so: ${mutation.name}`);
}

function openIn(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.filter(({ answeredBy }) => answeredBy.length === 0).map(({ id }) => id));
}
