import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ore, type Ore } from "#domain/money";
import {
  addsUp,
  amountDoubt,
  amountLines,
  amountSums,
  followingSums,
  type SummedLine,
} from "./amount-lines.ts";
import type { WrittenValue } from "./written-value.ts";

const million = (count: number): Ore => ore(BigInt(count) * 100_000_000n);
const line = (part: string, whole: string | undefined, now?: number): SummedLine => ({
  part,
  ...(whole === undefined ? {} : { whole }),
  ...(now === undefined ? {} : { now: million(now) }),
  times: 1,
  isOfWhich: false,
});

/** Psykisk hälsa 2017: 885 = 780 + 60 + 45, and 780 = 250 to each of two groups + 150 + 130. */
const OF_2017: readonly SummedLine[] = [
  line("frame", undefined, 885),
  line("stimulansmedel", "frame", 780),
  { ...line("analys", "stimulansmedel", 250), times: 2 },
  line("unga", "stimulansmedel", 150),
  line("ungdomsmottagningar", "stimulansmedel", 130),
  line("samordning", "frame", 60),
  line("kunskapsspridning", "frame", 45),
];
const raised = (part: string, to: number) =>
  OF_2017.map((each) => (each.part === part ? { ...each, now: million(to) } : each));
const always = () => true;

describe("what lies inside a whole, added up", () => {
  test("is the whole where everything in it is known, and an amount to each of two groups is counted twice", () => {
    const sums = amountSums(OF_2017);
    expect(sums.map(({ whole, difference }) => [whole, difference])).toEqual([
      ["frame", 0n],
      ["stimulansmedel", 0n],
    ]);
    expect(sums[1]?.terms).toEqual([250, 250, 150, 130].map(million));
    expect(sums.every(addsUp)).toBe(true);
  });

  test("leaves the rest open where a part has no amount of its own, or is pointed out as varav", () => {
    const open = [line("frame", undefined, 100), line("a", "frame", 60), line("b", "frame")];
    expect(amountSums(open)[0]).toMatchObject({ isOpen: true, difference: million(-40) });
    const ofWhich = [line("frame", undefined, 60), { ...line("a", "frame", 60), isOfWhich: true }];
    expect(amountSums(ofWhich).some(addsUp)).toBe(false);
  });
});

describe("wholes that follow their parts", () => {
  test("become what the parts are, the innermost first: 260 to each makes 800, and 905 in all", () => {
    expect([...followingSums(raised("analys", 260), always)]).toEqual(
      // The frame is 800 + 60 + 45 = 905 once Stimulansmedel is 800.
      expect.arrayContaining([
        ["stimulansmedel", million(800)],
        ["frame", million(905)],
      ]),
    );
  });

  test("stay where somebody has written another amount, and what they lie in follows that amount", () => {
    const followed = followingSums(raised("analys", 260), (whole) => whole !== "stimulansmedel");
    expect([...followed]).toEqual([]);
  });

  test("stay where nothing was changed, and where the rest is open", () => {
    expect(followingSums(OF_2017, always).size).toBe(0);
    const open = [line("frame", undefined, 100), line("a", "frame", 160), line("b", "frame")];
    expect(followingSums(open, always).size).toBe(0);
  });

  const amounts = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 6 });
  const treeOf = (own: readonly number[]): readonly SummedLine[] => [
    line("frame", undefined, 1),
    line("inner", "frame", 1),
    ...own.map((now, index) => line(`part-${index}`, "inner", now)),
    line("outer", "frame", 7),
  ];
  const isSettled = (lines: readonly SummedLine[], followed: ReadonlyMap<string, Ore>) =>
    amountSums(
      lines.map((each) => ({ ...each, now: followed.get(each.part) ?? each.now ?? million(0) })),
    ).every(addsUp);

  test("add up whatever the parts are", () => {
    fc.assert(fc.property(amounts, (own) => isSettled(treeOf(own), followingSums(treeOf(own), always))));
  });

  test("do not add up if only the innermost follows", () => {
    const onlyInner = (lines: readonly SummedLine[]) => followingSums(lines, (whole) => whole === "inner");
    expect(() =>
      fc.assert(fc.property(amounts, (own) => isSettled(treeOf(own), onlyInner(treeOf(own))))),
    ).toThrow();
  });
});

describe("an amount that may not be what was meant", () => {
  test("has words that are not understood, or a bare figure far below last year's", () => {
    const was = million(250);
    expect(amountDoubt("260 miljoner kronor", million(260), was)).toBeUndefined();
    expect(amountDoubt("260", ore(26_000n), was)).toBe("no-unit");
    expect(amountDoubt("260 000 000", million(260), was)).toBeUndefined();
    // Thousands and kronor lie as far apart as millions and thousands.
    expect(amountDoubt("260 000", ore(26_000_000n), was)).toBe("no-unit");
    expect(amountDoubt("410", ore(41_000n), ore(40_000_000n))).toBe("no-unit");
    expect(amountDoubt("260 kr", ore(26_000n), was)).toBeUndefined();
    expect(amountDoubt("mycket", was, was)).toBe("unread");
    expect(amountDoubt("unknown", undefined, was)).toBeUndefined();
  });
});

describe("the amounts of a draft beside last year's", () => {
  const value = (path: string, key: string, written: string): WrittenValue => ({ path, key, value: written });
  const part = (index: number, id: string, title: string, amount: string): readonly WrittenValue[] => [
    value(`components[${index}].id`, `components.${id}.id`, id),
    value(`components[${index}].title`, `components.${id}.title`, title),
    value(`components[${index}].stated.asWritten`, `components.${id}.stated.asWritten`, amount),
    value(`components[${index}].stated.ore`, `components.${id}.stated.ore`, `${amount}00000000`),
  ];

  test("are found by their part, and what has no amount before has none", () => {
    const before = part(0, "unga", "Unga", "150");
    const now = [...part(0, "nytt", "Nytt", "20"), ...part(1, "unga", "Unga", "160")];
    expect(amountLines(now, before).map(({ part: id, before: was, now: is }) => [id, was, is])).toEqual([
      ["nytt", undefined, million(20)],
      ["unga", million(150), million(160)],
    ]);
  });

  test("one that was the same to each group is what each group's own part is held against", () => {
    const before = [
      ...part(0, "analys", "Analys", "250"),
      value("components[0].recipients[0].kind", "components.analys.recipients._0.kind", "regions"),
      value("components[0].recipients[1].kind", "components.analys.recipients._1.kind", "municipalities"),
      value("interpretations[0].id", "interpretations.var-sin.id", "var-sin"),
      value("interpretations[0].reading", "interpretations.var-sin.reading", "Var och en får 250."),
      value("interpretations[0].effect.kind", "interpretations.var-sin.effect.kind", "amount-to-each-group"),
      value("interpretations[0].effect.component", "interpretations.var-sin.effect.component", "analys"),
    ];
    const now = [
      ...part(0, "analys-regioner", "Analys – regioner", "250"),
      ...part(1, "analys-kommuner", "Analys – kommuner", "260"),
    ];
    expect(amountLines(now, before).map(({ before: was, now: is }) => [was, is])).toEqual([
      [million(250), million(250)],
      [million(250), million(260)],
    ]);
  });
});
