import { expect, test } from "vitest";
import { countyAmounts } from "../../src/application/sums-of-entry.ts";
import { componentOf, entryOf, kronorOf, sumOf } from "./shipped.ts";

/**
 * Psykisk hälsa 2018 on the inhabitants of 31 December 2017, 10 120 242 in all: Dalarna has 286 165, Sala 22 631 and
 * Gotland 58 595. The agreement counts on 1 November 2017.
 */
const SLUG = "psykisk-halsa-2018";
const REGIONAL = [
  "regioner-psykisk-halsa",
  "primarvard",
  "barn-och-unga",
  "brukarmedverkan",
  "asylsokande-barn",
];
const kronor = (component: string) => kronorOf(componentOf(SLUG, component));

test("the regions' five parts, the municipalities' and the youth clinics' are shared to the krona", () => {
  const sums = [...REGIONAL, "kommuner", "ungdomsmottagningar"].map((id) => sumOf(kronor(id)));
  expect(sums).toEqual([350n, 220n, 250n, 24n, 40n, 350n, 130n].map((millions) => millions * 1_000_000n));
});

// 286 165 ÷ 10 120 242 of 350 000 000 = 9 896 774.21, of 220 = 6 220 829.50, of 250 = 7 069 124.43,
// of 24 = 678 635.95 and of 40 = 1 131 059.91. Of the 220, ten regions have a larger rest than 0.50 and get the last ten.
test("Region Dalarna gets 9 896 774, 6 220 829, 7 069 125, 678 636 and 1 131 060 kronor", () => {
  expect(REGIONAL.map((id) => kronor(id).get("20"))).toEqual([
    9_896_774n,
    6_220_829n,
    7_069_125n,
    678_636n,
    1_131_060n,
  ]);
});

// 350 000 000 × 22 631 ÷ 10 120 242 = 782 673.97 for Sala; × 58 595 = 2 026 458.46 for Gotland, twice.
test("Sala gets 782 674 kronor, and Gotland 2 026 458 as municipality and as region", () => {
  expect(kronor("kommuner").get("1981")).toBe(782_674n);
  expect(kronor("kommuner").get("0980")).toBe(2_026_458n);
  expect(kronor("regioner-psykisk-halsa").get("09")).toBe(2_026_458n);
});

// 9 896 774 + 6 220 829 + 7 069 125 + 678 636 + 1 131 060 = 24 996 424 to the region, 9 896 774 to the fifteen
// municipalities and 3 675 945 jointly for youth clinics.
test("Dalarna gets 38 569 143 kronor in all", () => {
  expect(kronor("ungdomsmottagningar").get("lan-20")).toBe(3_675_945n);
  expect(sumOf(kronor("kommuner"), "20")).toBe(9_896_774n);
  expect(countyAmounts(entryOf(SLUG), "20").total?.figure.value).toBe(3_856_914_300n);
});

test("every amount by inhabitants is preliminary: counted on 31 December 2017, the agreement says 1 November", () => {
  const dated = entryOf(SLUG).components.flatMap(({ result }) =>
    result.status === "computed" && result.basis !== undefined ? [{ result, basis: result.basis }] : [],
  );
  expect(dated).toHaveLength(7);
  for (const { result, basis } of dated) {
    expect(result.certainty).toBe("preliminary");
    expect(basis.keyDate.toString()).toBe("2017-11-01");
    expect(basis.series.date.toString()).toBe("2017-12-31");
  }
});
