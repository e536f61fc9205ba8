import { expect, test } from "vitest";
import { RANDOM_NUMBER } from "../random/random-number.ts";
import { contradictoryVersions, harmlessVersions, KINDS, type Version } from "./versions.ts";

/**
 * The shipped agreements, changed at random: 200 versions that contradict themselves, of which the check is to find
 * at least 95 %, and 200 that say the same, of which it is to flag at most 5 %. The number printed repeats the run.
 */
const VERSIONS = 200;

test("of 200 contradictory versions at least 95 % are found, and at least ten of each kind are made", () => {
  const versions = contradictoryVersions(RANDOM_NUMBER, VERSIONS);
  const missed = versions.filter(({ found }) => found.length === 0);
  report(`${VERSIONS - missed.length} of ${VERSIONS} contradictory versions found`, missed);
  const rare = KINDS.filter(({ kind }) => versions.filter((each) => each.kind === kind).length < 10);
  expect(rare.map(({ kind }) => kind)).toEqual([]);
  expect(missed.length).toBeLessThanOrEqual(VERSIONS * 0.05);
});

test("of 200 harmless versions at most 5 % are flagged", () => {
  const flagged = harmlessVersions(RANDOM_NUMBER, VERSIONS).filter(({ found }) => found.length > 0);
  report(`${flagged.length} of ${VERSIONS} harmless versions flagged`, flagged);
  expect(flagged.length).toBeLessThanOrEqual(VERSIONS * 0.05);
});

function report(result: string, versions: readonly Version[]): void {
  const lines = versions.map(({ kind, name, found }) =>
    `  ${kind} / ${name} ${found.map(({ id }) => id).join(" ")}`.trimEnd(),
  );
  process.stdout.write(`${[`Number ${RANDOM_NUMBER}: ${result}.`, ...lines].join("\n")}\n`);
}
