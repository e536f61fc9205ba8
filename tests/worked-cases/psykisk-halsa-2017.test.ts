import { describe, expect, test } from "vitest";
import { countyAmounts } from "../../src/application/sums-of-entry.ts";
import { componentOf, entryOf, kronorOf, sumOf } from "./shipped.ts";

/**
 * Psykisk hälsa 2017 on the inhabitants of 31 December 2016, 9 995 153 in all: Västmanland has 267 629, Sala 22 353,
 * Västerås 147 420, Arboga 13 903 and Gotland 58 003. Each component is shared by itself.
 */
const SLUG = "psykisk-halsa-2017";
const kronor = (component: string) => kronorOf(componentOf(SLUG, component));

test.each([
  ["analys-regioner", 21, 250_000_000n],
  ["analys-kommuner", 290, 250_000_000n],
  ["unga", 21, 150_000_000n],
  ["ungdomsmottagningar", 21, 130_000_000n],
])("%s goes to %i recipients and is %i kronor, neither more nor less", (component, recipients, total) => {
  expect(kronor(component).size).toBe(recipients);
  expect(sumOf(kronor(component))).toBe(total);
});

// 250 000 000 × 267 629 ÷ 9 995 153 = 6 693 969.57 and 150 000 000 × the same = 4 016 381.74.
test("Region Västmanland gets 6 693 970 and 4 016 382 kronor", () => {
  expect(kronor("analys-regioner").get("19")).toBe(6_693_970n);
  expect(kronor("unga").get("19")).toBe(4_016_382n);
});

// 250 000 000 × 22 353 ÷ 9 995 153 = 559 095.99 for Sala.
test("Sala, Västerås and Arboga get their parts, and Västmanland's ten together as much as its region", () => {
  const municipalities = kronor("analys-kommuner");
  expect(municipalities.get("1981")).toBe(559_096n);
  expect(municipalities.get("1980")).toBe(3_687_287n);
  expect(municipalities.get("1984")).toBe(347_744n);
  expect([...municipalities.keys()].filter((code) => code.startsWith("19"))).toHaveLength(10);
  expect(sumOf(municipalities, "19")).toBe(6_693_970n);
});

// 130 000 000 × 267 629 ÷ 9 995 153 = 3 480 864.18.
test("Västmanland's principals get 3 480 864 kronor jointly for youth clinics", () => {
  expect(kronor("ungdomsmottagningar").get("lan-19")).toBe(3_480_864n);
});

test("Västmanland gets 20 885 186 kronor in all: 6 693 970 + 6 693 970 + 4 016 382 + 3 480 864", () => {
  const { region, municipalities, jointly, total } = countyAmounts(entryOf(SLUG), "19");
  const values = [region, municipalities, jointly, total].map((sum) => sum?.figure.value);
  expect(values).toEqual([1_071_035_200n, 669_397_000n, 348_086_400n, 2_088_518_600n]);
});

// 250 000 000 × 58 003 ÷ 9 995 153 = 1 450 778.19, once for each of the two that Gotland is.
test("Gotland gets 1 450 778 kronor as municipality and as region", () => {
  expect(kronor("analys-kommuner").get("0980")).toBe(1_450_778n);
  expect(kronor("analys-regioner").get("09")).toBe(1_450_778n);
});

test("every amount that rests on inhabitants is preliminary: the agreement says 1 November 2016", () => {
  const counted = entryOf(SLUG).components.flatMap(({ result }) =>
    result.status !== "computed" || result.basis === undefined
      ? []
      : [[result.certainty, String(result.basis.keyDate), String(result.basis.series.date)]],
  );
  expect(counted).toEqual(Array.from({ length: 4 }, () => ["preliminary", "2016-11-01", "2016-12-31"]));
});

describe("the counties first, and then within each county", () => {
  const { otherStage } = componentOf(SLUG, "analys-kommuner");
  const direct = kronor("analys-kommuner");
  const countiesFirst = kronorOf({
    result: otherStage?.result ?? componentOf(SLUG, "stimulansmedel").result,
  });

  test("the agreement is read as direct, and that is an interpretation", () => {
    const { result } = componentOf(SLUG, "analys-kommuner");
    expect(result.component.stage).toBe("direct");
    expect(result.component.written.stage).toBe("unknown");
    expect(result.component.interpretations.map(({ effect }) => effect.kind)).toContain("stage");
  });

  test("18 of 290 municipalities differ, by one krona each", () => {
    const differing = [...direct].filter(([code, amount]) => countiesFirst.get(code) !== amount);
    expect(direct.size).toBe(290);
    expect(differing.map(([code, amount]) => [code, (countiesFirst.get(code) ?? 0n) - amount])).toEqual([
      ["0115", 1n],
      ["0128", 1n],
      ["0192", 1n],
      ["0481", -1n],
      ["0512", -1n],
      ["0581", -1n],
      ["0765", 1n],
      ["0885", -1n],
      ["1233", 1n],
      ["1489", 1n],
      ["1785", -1n],
      ["1863", -1n],
      ["2021", 1n],
      ["2183", 1n],
      ["2282", 1n],
      ["2380", -1n],
      ["2421", -1n],
      ["2583", -1n],
    ]);
    expect(sumOf(countiesFirst)).toBe(sumOf(direct));
  });

  test("Borgholm gets 273 382 instead of 273 383, and Vansbro 172 184 instead of 172 183", () => {
    expect([direct.get("0885"), countiesFirst.get("0885")]).toEqual([273_383n, 273_382n]);
    expect([direct.get("2021"), countiesFirst.get("2021")]).toEqual([172_183n, 172_184n]);
  });

  test("Dalarna's fifteen get 7 116 724 instead of 7 116 723, and Stockholm's 26 get 3 kronor more", () => {
    expect([sumOf(direct, "20"), sumOf(countiesFirst, "20")]).toEqual([7_116_723n, 7_116_724n]);
    expect([sumOf(direct, "01"), sumOf(countiesFirst, "01")]).toEqual([56_754_006n, 56_754_009n]);
  });

  test("Västmanland's ten get 6 693 970 either way", () => {
    expect([sumOf(direct, "19"), sumOf(countiesFirst, "19")]).toEqual([6_693_970n, 6_693_970n]);
  });
});
