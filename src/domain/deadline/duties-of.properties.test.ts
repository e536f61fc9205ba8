import * as fc from "fast-check";
import { expect, test } from "vitest";
import { reachOf, readComponents } from "#domain/agreement";
import { dutiesOf, type Duty } from "#domain/deadline";
import { FOLDERS, readBack, shippedFile } from "../../../tests/mutations/agreement-files.ts";

const agreements = FOLDERS.map((folder) => readBack(shippedFile(folder)));
/** Municipalities, regions, Gotland as both, a county's principals jointly, and one that does not exist. */
const RECIPIENTS = ["1380", "1981", "2080", "0980", "09", "13", "24", "lan-13", "9999"];
/** Of these kinds every part has exactly one duty. */
const ONE_EACH = ["payment", "claim", "report", "unused"] as const;

type DutiesOf = typeof dutiesOf;

/** Each part that reaches the recipient has one duty of each kind, and no other part has any. */
const nothingLost = (dutiesFor: DutiesOf) =>
  fc.property(fc.constantFrom(...agreements), fc.constantFrom(...RECIPIENTS), (agreement, recipient) => {
    const reached = readComponents(agreement).filter(
      ({ isDivided, written, groups }) =>
        !isDivided &&
        written.isOfWhich !== true &&
        groups.some((group) => reachOf(group, recipient) !== "none"),
    );
    const duties = dutiesFor(agreement, recipient);
    for (const kind of ONE_EACH) {
      const parts = duties
        .filter(({ content }) => content.kind === kind)
        .flatMap(({ components }) => components)
        .filter(({ written }) => written.isOfWhich !== true);
      expect(parts.map(({ id }) => id).toSorted()).toEqual(reached.map(({ id }) => id).toSorted());
    }
  });

test("no part is without a duty of any kind, and none has two, for any recipient of any agreement", () => {
  fc.assert(nothingLost(dutiesOf), { numRuns: 300 });
});

test("a twin that leaves out what has no day, and one that forgets the county's part, are caught", () => {
  const onlyKnown: DutiesOf = (agreement, recipient) =>
    dutiesOf(agreement, recipient).filter(({ when }) => when !== "unknown");
  const onlyOwn: DutiesOf = (agreement, recipient = "") =>
    dutiesOf(agreement, recipient).map((duty): Duty => ({
      ...duty,
      components: duty.components.filter(({ groups }) =>
        groups.some((group) => reachOf(group, recipient) === "own"),
      ),
    }));
  expect(fc.check(nothingLost(onlyKnown), { endOnFailure: true }).failed).toBe(true);
  expect(fc.check(nothingLost(onlyOwn), { endOnFailure: true }).failed).toBe(true);
});
