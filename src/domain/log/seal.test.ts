import { describe, expect, test } from "vitest";
import { nextSeal, sealHash, verifySeals, type Seal } from "./seal.ts";

const head = (organisation: string, sequence: number) => ({ organisation, sequence, hash: "a".repeat(64) });

/** The seals of some days, the first first; each day every log is one line longer. */
function sealsOf(days: number): readonly Seal[] {
  const seals: Seal[] = [];
  for (let each = 1; each <= days; each++) {
    const now = { day: `2026-03-0${each}`, moment: `2026-03-0${each}T05:00:00.000Z` };
    const seal = nextSeal({ ...now, heads: [head("2080", each), head("2034", each)] }, seals.at(-1));
    if (seal !== undefined) seals.push(seal);
  }
  return seals;
}

describe("a seal is written", () => {
  const [first] = sealsOf(1);

  test("with the heads in order of organisation, whatever order they came in", () => {
    expect(first?.heads.map(({ organisation }) => organisation)).toEqual(["2034", "2080"]);
  });

  test("on a new day also when nothing was written, and on the same day only when something was", () => {
    const heads = first?.heads ?? [];
    const again = { day: "2026-03-01", moment: "2026-03-01T09:00:00.000Z" };
    expect(nextSeal({ ...again, heads: heads.toReversed() }, first)).toBeUndefined();
    expect(nextSeal({ ...again, heads: [head("2034", 2), head("2080", 1)] }, first)).toBeDefined();
    expect(nextSeal({ ...again, day: "2026-03-02", heads }, first)).toBeDefined();
  });

  test("not before there is a log, but once there has been one an empty store is sealed too", () => {
    const empty = { day: "2026-03-02", moment: "2026-03-02T05:00:00.000Z", heads: [] };
    expect(nextSeal(empty, undefined)).toBeUndefined();
    expect(nextSeal(empty, first)?.heads).toEqual([]);
  });
});

describe("a file of seals is looked through", () => {
  const whole = sealsOf(5);
  const edited = (seal: Seal): Seal => ({ ...seal, heads: seal.heads.slice(1) });

  test("an untouched one is whole", () => {
    expect(verifySeals(whole)).toBeUndefined();
    expect(verifySeals([])).toBeUndefined();
  });

  test.each([0, 1, 2, 3])("what is done to seal %i is told at its line or the next", (at) => {
    const meddled: readonly (readonly Seal[])[] = [
      whole.map((seal, place) => (place === at ? edited(seal) : seal)),
      whole.map((seal, place) => {
        const changed = edited(seal);
        return place === at ? { ...changed, hash: sealHash(changed) } : seal;
      }),
      whole.filter((_, place) => place !== at),
      whole.flatMap((seal, place) => (place === at ? [seal, seal] : [seal])),
    ];
    for (const seals of meddled) expect([at + 1, at + 2]).toContain(verifySeals(seals)?.line);
  });
});
