import { describe, expect, test } from "vitest";
import { RANDOM_NUMBER } from "../random/random-number.ts";
import { readersIn, type FuzzedReader } from "./readers.ts";
import { runInputs } from "./run-inputs.ts";

/** The long run is `npm run fuzz`. */
const RUN = { seed: RANDOM_NUMBER, from: 0, count: 200 };
const readers = readersIn(new URL("../../", import.meta.url));
const now = () => performance.now();

test.each(readers)("200 files made at random: $name reads or refuses each, whole and soon", (reader) => {
  const report = runInputs(reader, RUN, now);
  expect(report.failures).toEqual([]);
  expect(report.read).toBeGreaterThan(0);
  expect(report.refused).toBeGreaterThan(0);
});

describe("a reader that misbehaves is found", () => {
  const [sound] = readers;
  const reader: FuzzedReader = {
    name: "weights",
    write: (random) => Buffer.from([random.whole(0, 9)]),
    read: () => ({ kind: "read" }),
    ...sound,
  };
  const run = (read: FuzzedReader["read"], clock = now) =>
    runInputs({ ...reader, read }, { ...RUN, count: 3 }, clock).failures.map(
      (failure) => failure.split("\n")[0],
    );

  test("one that throws", () => {
    const failures = run(() => {
      throw new Error("no such column");
    });
    expect(failures[0]).toBe("input 0: threw Error: no such column");
  });

  test("one that reads half, refuses without a word, or with an empty one", () => {
    expect(run(() => ({ kind: "read", isHalf: "one row" }))[0]).toBe("input 0: half a reading: one row");
    expect(run(() => ({ kind: "refused", sentences: [] }))[0]).toBe("input 0: refused without a word");
    expect(run(() => ({ kind: "refused", sentences: [" "] }))[0]).toContain("says nothing");
  });

  test("one that takes three seconds", () => {
    let clock = 0;
    expect(
      run(
        () => ({ kind: "read" }),
        () => (clock += 3000),
      )[0],
    ).toBe("input 0: 3000 ms");
  });
});

test("an input is the same whenever its seed and number are", () => {
  const seen = readers.map((reader) => {
    const inputs: string[] = [];
    const read: FuzzedReader["read"] = (bytes) => {
      inputs.push(Buffer.from(bytes).toString("base64"));
      return { kind: "read" };
    };
    runInputs({ ...reader, read }, { ...RUN, count: 5 }, now);
    runInputs({ ...reader, read }, { ...RUN, from: 3, count: 2 }, now);
    return inputs;
  });
  for (const inputs of seen) expect(inputs.slice(5)).toEqual(inputs.slice(3, 5));
});
