import { describe, expect, test } from "vitest";
import { daySealOf, nextSeal, sealHash, seekSeal, verifySeals, type Seal } from "./seal.ts";

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

describe("a seal that left the house is looked up", () => {
  const whole = sealsOf(5);
  const lastDay = daySealOf(whole)?.hash ?? "";
  /** The same heads, made anew from a place on by whoever can write the file: the chain is whole again. */
  const remadeFrom = (at: number, change: (seal: Seal) => Seal): readonly Seal[] => {
    const seals: Seal[] = [];
    for (const [place, seal] of whole.entries()) {
      const changed = {
        ...(place === at ? change(seal) : seal),
        previous: seals.at(-1)?.hash ?? "0".repeat(64),
      };
      seals.push({ ...changed, hash: sealHash(changed) });
    }
    return seals;
  };

  test("and every one in a whole file says its day", () => {
    for (const { day: on, hash } of whole) expect(seekSeal(whole, hash)).toEqual({ kind: "found", day: on });
  });

  test("and the end of the file that is cut off is seen by who holds it, and not without", () => {
    const cut = whole.slice(0, 3);
    expect(verifySeals(cut)).toBeUndefined();
    expect(seekSeal(cut, lastDay)).toEqual({ kind: "seal-lost", hash: lastDay });
    expect(seekSeal([], lastDay)).toEqual({ kind: "seal-lost", hash: lastDay });
  });

  test.each([0, 1, 2, 3, 4])(
    "and a file made anew from seal %i on is seen, though its chain is whole",
    (at) => {
      const [, ...fewer] = whole[at]?.heads ?? [];
      const remade = remadeFrom(at, (seal) => ({ ...seal, heads: fewer }));
      expect(verifySeals(remade)).toBeUndefined();
      expect(seekSeal(remade, lastDay).kind).toBe("seal-lost");
      const gone = whole.filter((_, place) => place !== at);
      // Without its own day it is lost; without a day before, it is there but nothing leads to it.
      expect(seekSeal(gone, lastDay).kind).toBe(at === 4 ? "seal-lost" : "seal-unreached");
    },
  );

  test("and two days on which nothing was written have seals that have nothing in common", () => {
    const heads = [head("2080", 1)];
    const first = nextSeal(
      { day: "2026-03-01", moment: "2026-03-01T05:00:00.000Z", heads, salt: "a" },
      undefined,
    );
    const second = nextSeal(
      { day: "2026-03-02", moment: "2026-03-02T05:00:00.000Z", heads, salt: "b" },
      first,
    );
    expect(first?.hash).not.toBe(second?.hash);
  });

  test("and who guesses every head right cannot try it on the hash without the salt", () => {
    const guess = { day: "2026-03-01", moment: "2026-03-01T05:00:00.000Z", heads: [head("2080", 1)] };
    expect(nextSeal(guess, undefined)?.hash).not.toBe(nextSeal({ ...guess, salt: "a" }, undefined)?.hash);
    const salted = nextSeal({ ...guess, salt: "a" }, undefined);
    expect(salted && verifySeals([salted])).toBeUndefined();
    expect(salted && verifySeals([{ ...salted, salt: "b" }])).toEqual({ kind: "seal-changed", line: 1 });
  });
});
