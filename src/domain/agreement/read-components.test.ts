import { describe, expect, test } from "vitest";
import { readComponents } from "#domain/agreement";
import { readBack, shippedFile, withComponent } from "../../../tests/mutations/agreement-files.ts";

const agreement2017 = readBack(shippedFile("2017-psykisk-halsa"));
const agreement2018 = readBack(shippedFile("2018-norra-stodstruktur"));

describe("psykisk hälsa 2017", () => {
  test("as written, the words alone: one amount of 250 to two groups", () => {
    const analysis = readComponents(agreement2017, []).filter(({ written }) => written.id === "analys");
    expect(analysis).toMatchObject([
      {
        id: "analys",
        amount: 25_000_000_000n,
        groups: [{ kind: "regions" }, { kind: "municipalities" }],
        stage: "unknown",
        grain: "unknown",
        rest: "unknown",
        interpretations: [],
      },
    ]);
  });

  test("as read, 250 to each, with the readings that say so, the rule and the smallest unit", () => {
    const analysis = readComponents(agreement2017).filter(({ written }) => written.id === "analys");
    expect(analysis.map(({ id, amount, groups }) => [id, amount, groups])).toEqual([
      ["analys-regioner", 25_000_000_000n, [{ kind: "regions" }]],
      ["analys-kommuner", 25_000_000_000n, [{ kind: "municipalities" }]],
    ]);
    expect(analysis[0]).toMatchObject({ stage: "direct", grain: 100n, rest: "largest-remainder" });
    // Only the municipalities' amounts rest on the reading of the stage, t-3: a region is alone in its county.
    expect(analysis.map(({ interpretations }) => interpretations.map(({ id }) => id))).toEqual([
      ["t-1", "t-4"],
      ["t-1", "t-3", "t-4"],
    ]);
  });

  test("youth clinics are read as one amount per county", () => {
    const clinics = readComponents(agreement2017).find(({ id }) => id === "ungdomsmottagningar");
    expect(clinics?.groups).toEqual([{ kind: "counties-jointly" }]);
    expect(clinics?.written.recipients).toHaveLength(2);
  });

  test("what others share is divided and rests on no reading; what one gets whole needs none", () => {
    const read = new Map(readComponents(agreement2017).map((each) => [each.id, each]));
    expect(read.get("stimulansmedel")).toMatchObject({ isDivided: true, interpretations: [] });
    expect(read.get("skl-samordning")).toMatchObject({ isDivided: false, interpretations: [] });
  });
});

// 70 % and 30 % of 5 300 000 kronor.
test("a component that is a percentage of the frame has that amount", () => {
  expect(readComponents(agreement2018).map(({ id, amount }) => [id, amount])).toEqual([
    ["stodstruktur", 371_000_000n],
    ["samverkan", 159_000_000n],
  ]);
});

// 30 % of the 1 590 000 that is itself 30 % of the frame.
test("and so has a percentage of a percentage, unless the frame is unknown", () => {
  const file = withComponent(shippedFile("2018-norra-stodstruktur"), "stodstruktur", (each) => ({
    ...each,
    percentage: { asWritten: "30%", fraction: "3/10", of: "samverkan", clause: "p-3" },
  }));
  const amountIn = (each: typeof file) =>
    readComponents(readBack(each)).find(({ id }) => id === "stodstruktur")?.amount;
  expect(amountIn(file)).toBe(47_700_000n);
  expect(amountIn({ ...file, frame: "unknown" })).toBe("unknown");
});

test("what is written beats what is read of stage and rounding", () => {
  const file = withComponent(shippedFile("2017-psykisk-halsa"), "unga", (each) => ({
    ...each,
    stage: "county-first",
    grain: "100000",
  }));
  const youth = readComponents(readBack(file)).find(({ id }) => id === "unga");
  expect(youth).toMatchObject({ stage: "county-first", grain: 100_000n, rest: "largest-remainder" });
  expect(youth?.interpretations.map(({ id }) => id)).toEqual(["t-4"]);
});
