import { describe, expect, test } from "vitest";
import {
  allocateComponent,
  passagesOf,
  explainAmounts,
  readComponents,
  type ComponentAllocation,
} from "#domain/agreement";
import { assert } from "#domain/result";
import {
  readBack,
  shippedFile,
  statedKronor,
  withComponent,
  type WrittenComponent,
} from "../../../tests/mutations/agreement-files.ts";
import { shipped } from "../../../tests/worked-cases/shipped.ts";

type File = ReturnType<typeof shippedFile>;

const file2017 = shippedFile("2017-psykisk-halsa");

function allocated(file: File, id = "unga"): ComponentAllocation {
  const agreement = readBack(file);
  const component = readComponents(agreement).find((each) => each.id === id);
  assert(component !== undefined, `there is a component ${id}`);
  return allocateComponent(component, agreement, shipped.basis);
}

function kronorOf(file: File, id = "unga"): Readonly<Record<string, bigint>> {
  const result = allocated(file, id);
  assert(result.status === "computed", `computed, not ${JSON.stringify(result.status)}`);
  return Object.fromEntries(
    result.allocation.shares.map(({ recipient, amount }) => [recipient, amount / 100n]),
  );
}

/** Sala, 22 353 inhabitants on 31 December 2016, and Västerås, 147 420: 10 kronor to each of them is 1 697 730. */
function salaAndVasteras(kronor: number, key: WrittenComponent["key"]): File {
  return withComponent(file2017, "unga", (each) => ({
    ...each,
    stated: statedKronor(kronor, "p-6"),
    recipients: [
      {
        kind: "named",
        recipients: [
          { code: "1980", name: "Västerås" },
          { code: "1981", name: "Sala" },
        ],
      },
    ],
    key,
  }));
}

const population = { kind: "population", on: "2016-12-31" } as const;

describe("every form of key, to Sala and Västerås", () => {
  test.each<readonly [string, number, WrittenComponent["key"], Readonly<Record<string, bigint>>]>([
    ["by inhabitants", 1_697_730, population, { 1980: 1_474_200n, 1981: 223_530n }],
    [
      "100 000 to each and the rest by inhabitants",
      1_897_730,
      { kind: "base-plus-population", on: "2016-12-31", base: "10000000" },
      { 1980: 1_574_200n, 1981: 323_530n },
    ],
    [
      "a floor of 300 000",
      1_697_730,
      { kind: "bounded", floor: "30000000", by: population },
      { 1980: 1_397_730n, 1981: 300_000n },
    ],
    [
      "a ceiling of 1 000 000",
      1_697_730,
      { kind: "bounded", ceiling: "100000000", by: population },
      { 1980: 1_000_000n, 1981: 697_730n },
    ],
    [
      "only Sala takes part",
      1_697_730,
      { kind: "participants", only: ["1981"], by: population },
      { 1981: 1_697_730n },
    ],
    [
      "half by inhabitants, half to Sala",
      3_395_460,
      {
        kind: "split",
        parts: [
          { fraction: "1/2", by: population },
          { fraction: "1/2", by: { kind: "participants", only: ["1981"], by: population } },
        ],
      },
      { 1980: 1_474_200n, 1981: 1_921_260n },
    ],
    [
      "100 000 to Sala and the rest by inhabitants",
      1_797_730,
      {
        kind: "fixed",
        amounts: [{ recipient: "1981", asWritten: "100 tkr", ore: "10000000" }],
        rest: population,
      },
      { 1980: 1_474_200n, 1981: 323_530n },
    ],
    [
      "a table",
      1_000,
      {
        kind: "table",
        amounts: [
          { recipient: "1981", asWritten: "400 kr", ore: "40000" },
          { recipient: "1980", asWritten: "600 kr", ore: "60000" },
        ],
      },
      { 1980: 600n, 1981: 400n },
    ],
    [
      // 147 420 + 2 × 22 353 = 192 126 parts, 10 kronor to each.
      "Sala's inhabitants count twice",
      1_921_260,
      {
        kind: "weighted-population",
        on: "2016-12-31",
        factors: [{ recipient: "1981", asWritten: "dubbelt", factor: "2/1" }],
      },
      { 1980: 1_474_200n, 1981: 447_060n },
    ],
    [
      "Sala has not met the condition, and Västerås gets it all",
      1_697_730,
      { kind: "conditional", failed: ["1981"], share: "redistributed", by: population },
      { 1980: 1_697_730n },
    ],
    [
      "Sala has not met the condition, and its 223 530 stay with the payer",
      1_697_730,
      { kind: "conditional", failed: ["1981"], share: "lost", by: population },
      { 1980: 1_474_200n },
    ],
  ])("%s", (_, kronor, key, expected) => {
    expect(kronorOf(salaAndVasteras(kronor, key))).toEqual(expected);
  });

  test("10 kronor per inhabitant decides its own total", () => {
    const rate = { kind: "rate-per-inhabitant", on: "2016-12-31", rate: "1000" } as const;
    const file = withComponent(salaAndVasteras(1, rate), "unga", (each) => ({ ...each, stated: "unknown" }));
    expect(kronorOf(file)).toEqual({ 1980: 1_474_200n, 1981: 223_530n });
  });

  test("10 kronor per inhabitant, 10 % off above 100 000: 10 × (147 420 − 4 742) and 10 × 22 353", () => {
    const rebates = [{ above: "100000", rebate: "1/10" }];
    const rate = { kind: "rate-with-rebate", on: "2016-12-31", rate: "1000", rebates } as const;
    const file = withComponent(salaAndVasteras(1, rate), "unga", (each) => ({ ...each, stated: "unknown" }));
    expect(kronorOf(file)).toEqual({ 1980: 1_426_780n, 1981: 223_530n });
  });

  test("what is lost is the difference, and the others are explained as they were shared among all", () => {
    const key = { kind: "conditional", failed: ["1981"], share: "lost", by: population } as const;
    const agreement = readBack(salaAndVasteras(1_697_730, key));
    const component = readComponents(agreement).find(({ id }) => id === "unga");
    assert(component !== undefined, "the part is read");
    const result = allocateComponent(component, agreement, shipped.basis);
    assert(result.status === "computed", "the part is computed");
    expect(result.allocation.difference).toBe(22_353_000n);
    const [share] = result.allocation.shares;
    assert(share !== undefined, "Västerås has a share");
    const steps = explainAmounts(result, agreement, shipped.register)(share);
    expect(steps[1]).toMatchObject({
      kind: "key",
      recipients: 2,
      failed: { recipients: ["1981"], share: "lost" },
    });
    expect(steps[2]).toMatchObject({ kind: "basis", total: { value: 169_773n } });
    expect(steps[3]).toMatchObject({
      lines: [{ kind: "proportion", weight: 147_420n, weightSum: 169_773n }, { kind: "rounding" }, {}],
    });
  });

  test("a tenth of what each got of another part decides its own total", () => {
    const file = salaAndVasteras(1_697_730, population);
    const tenth = withComponent(file, "ungdomsmottagningar", (each) => ({
      ...each,
      stated: "unknown",
      key: { kind: "percent-of-component", component: "unga", fraction: "1/10" },
    }));
    const unread = { ...tenth, interpretations: tenth.interpretations.filter(({ id }) => id !== "t-2") };
    expect(kronorOf(unread, "ungdomsmottagningar")).toEqual({ 1980: 147_420n, 1981: 22_353n });
  });
});

describe("keys over regions and municipalities together", () => {
  const both = (key: WrittenComponent["key"]) =>
    withComponent(file2017, "unga", (each) => ({
      ...each,
      recipients: [{ kind: "regions" }, { kind: "municipalities" }],
      key,
    }));
  const sumBy = (file: File, pattern: RegExp) =>
    Object.entries(kronorOf(file)).reduce(
      (sum, [code, kronor]) => (pattern.test(code) ? sum + kronor : sum),
      0n,
    );

  test("half to the state's party, a quarter to the regions, a quarter to the municipalities", () => {
    const file = both({ kind: "half-quarter-quarter", on: "2016-12-31", state: "forsakringskassan" });
    expect(kronorOf(file)["forsakringskassan"]).toBe(75_000_000n);
    expect(sumBy(file, /^/)).toBe(150_000_000n);
    expect(Number(sumBy(file, /^\d{2}$/))).toBeCloseTo(37_500_000, -2);
  });

  test("the parties of ½–¼–¼ may be named one by one, as those of a coordination association are", () => {
    const named = (...recipients: { code: string; name: string }[]) =>
      withComponent(file2017, "unga", (each) => ({
        ...each,
        recipients: [{ kind: "named", recipients }],
        key: { kind: "half-quarter-quarter", on: "2016-12-31", state: "forsakringskassan" },
      }));
    const state = { code: "forsakringskassan", name: "Försäkringskassan" };
    const region = { code: "19", name: "Region Västmanland" };
    const towns = [
      { code: "1980", name: "Västerås" },
      { code: "1981", name: "Sala" },
    ];
    // A quarter of 150 million over 147 420 and 22 353 inhabitants.
    const parties = { forsakringskassan: 75_000_000n, 19: 37_500_000n, 1980: 32_562_598n, 1981: 4_937_402n };
    expect(kronorOf(named(state, region, ...towns))).toEqual(parties);
    // One that has no part in the key is not left out in silence.
    expect(allocated(named(state, region, ...towns, { code: "skr", name: "SKL" }))).toMatchObject({
      status: "awaiting-basis",
      missing: [{ kind: "sharing-between-groups" }],
    });
  });

  test("70 % to the municipalities, 30 % to the regions", () => {
    const file = both({ kind: "municipalities-and-regions", on: "2016-12-31", municipalities: "7/10" });
    expect(sumBy(file, /^/)).toBe(150_000_000n);
    expect(Number(sumBy(file, /^\d{4}$/))).toBeCloseTo(105_000_000, -2);
  });

  test("by inhabitants alone nobody has said how the groups share, so the amounts are unknown", () => {
    expect(allocated(both(population))).toMatchObject({
      status: "awaiting-basis",
      missing: [{ kind: "sharing-between-groups" }],
    });
  });
});

describe("what nobody has said", () => {
  const missing = (file: File) => {
    const result = allocated(file);
    return result.status === "awaiting-basis" ? result.missing : [];
  };
  const changed = (change: Partial<WrittenComponent>) =>
    withComponent(file2017, "unga", (each) => ({ ...each, ...change }));

  test.each<readonly [string, File]>([
    ["key", changed({ key: "unknown" })],
    ["key-date", changed({ key: { kind: "population", on: "unknown" } })],
    ["amount", changed({ stated: "unknown" })],
    ["recipients", changed({ recipients: [] })],
    ["stage", { ...file2017, interpretations: file2017.interpretations.filter(({ id }) => id !== "t-3") }],
    ["rounding", { ...file2017, interpretations: file2017.interpretations.filter(({ id }) => id !== "t-4") }],
    [
      "other-component",
      changed({ key: { kind: "percent-of-component", component: "stimulansmedel", fraction: "1/10" } }),
    ],
  ])("%s", (kind, file) => {
    expect(missing(file).map((each) => each.kind)).toEqual([kind]);
  });

  test("is all told, not only the first; without a key stage and rounding are not yet a question", () => {
    const nothing = {
      ...changed({ stated: "unknown", recipients: [], key: "unknown" }),
      interpretations: [],
    };
    expect(missing(nothing).map(({ kind }) => kind)).toEqual(["amount", "recipients", "key"]);
    const unruled = { ...changed({ key: { kind: "population", on: "unknown" } }), interpretations: [] };
    expect(missing(unruled).map(({ kind }) => kind)).toEqual(["stage", "rounding", "key-date"]);
  });

  // SKR has no inhabitants: what it would get beside two municipalities nobody has said.
  test("how a recipient without inhabitants shares with those who have them", () => {
    const withSkr = (key: WrittenComponent["key"]) =>
      withComponent(salaAndVasteras(1_697_730, key), "unga", (each) => ({
        ...each,
        recipients: each.recipients.map((group) =>
          group.kind === "named"
            ? { ...group, recipients: [...group.recipients, { code: "skr", name: "SKR" }] }
            : group,
        ),
      }));
    expect(missing(withSkr(population))).toEqual([{ kind: "sharing-between-groups" }]);
    const fixed = {
      kind: "fixed",
      amounts: [{ recipient: "skr", asWritten: "0 kr", ore: "0" }],
      rest: population,
    } as const;
    expect(kronorOf(withSkr(fixed))).toEqual({ 1980: 1_474_200n, 1981: 223_530n, skr: 0n });
    const without = { kind: "participants", only: ["1980", "1981"], by: population } as const;
    expect(kronorOf(withSkr(without))).toEqual({ 1980: 1_474_200n, 1981: 223_530n });
  });

  test("a key among some, when nobody has said whom", () => {
    const only = "unknown" as const;
    const among = { kind: "participants", only, by: population } as const;
    expect(missing(changed({ key: among }))).toEqual([{ kind: "participants" }]);
    const half = (by: typeof among | typeof population) => ({ fraction: "1/2", by });
    const nested = { kind: "split", parts: [half(population), half(among)] } as const;
    expect(missing(changed({ key: nested }))).toEqual([{ kind: "participants" }]);
  });

  test("who did not meet a condition, and a lost share inside another key", () => {
    const failing = (failed: "unknown" | readonly string[], share: "lost" | "redistributed") =>
      ({ kind: "conditional", failed, share, by: population }) as const;
    expect(missing(changed({ key: failing("unknown", "lost") }))).toEqual([{ kind: "participants" }]);
    expect(missing(changed({ key: failing("unknown", "redistributed") }))).toEqual([
      { kind: "participants" },
    ]);
    const inside = { kind: "bounded", floor: "100", by: failing(["19"], "lost") } as const;
    expect(missing(changed({ key: inside }))).toEqual([{ kind: "key" }]);
  });

  test("two days in one key have none in common", () => {
    const split = changed({
      key: {
        kind: "split",
        parts: [
          { fraction: "1/2", by: { kind: "population", on: "2015-12-31" } },
          { fraction: "1/2", by: { kind: "population", on: "2016-12-31" } },
        ],
      },
    });
    expect(missing(split)).toEqual([{ kind: "key-date" }]);
  });

  test("a municipality that no series holds", () => {
    const basis = { ...shipped.basis, series: shipped.basis.series.filter(({ rows }) => rows.size < 290) };
    const agreement = readBack(file2017);
    const component = readComponents(agreement).find(({ id }) => id === "analys-kommuner");
    assert(component !== undefined, "the municipalities' component is read");
    const result = allocateComponent(component, agreement, basis);
    expect(result).toMatchObject({ status: "awaiting-basis", missing: [{ kind: "series" }] });
  });
});

describe("how sure an amount is", () => {
  const certainty = (file: File) => {
    const result = allocated(file);
    return result.status === "computed" ? result.certainty : undefined;
  };
  const decided = { ...file2017, decided: "2016-12-22" };
  const exact = (file: File) => withComponent(file, "unga", (each) => ({ ...each, key: population }));
  const ruled = (file: File) =>
    withComponent(file, "unga", (each) => ({
      ...each,
      stage: "direct",
      grain: "100",
      rest: "largest-remainder",
    }));

  test("never surer than the agreement, the readings, the population and the amount it rests on", () => {
    // Nothing is unclear and the people are of the key's own day; still only the payer's own amount is published.
    expect(certainty(ruled(exact(decided)))).toBe("preliminary");
    expect(certainty(exact(decided))).toBe("preliminary");
    expect(certainty(ruled(decided))).toBe("preliminary");
    expect(certainty(ruled(exact(file2017)))).toBe("preliminary");
    const about = withComponent(ruled(exact(decided)), "unga", (each) =>
      each.stated === "unknown" ? each : { ...each, stated: { ...each.stated, precision: "approximate" } },
    );
    expect(certainty(about)).toBe("preliminary");
  });

  test("what a decided agreement names an amount for is as sure as the agreement: 60 million to SKL", () => {
    const agreement = readBack(decided);
    const component = readComponents(agreement).find(({ id }) => id === "skl-samordning");
    assert(component !== undefined, "SKL's own part is read");
    expect(allocateComponent(component, agreement, shipped.basis)).toMatchObject({ certainty: "decided" });
    // The same words out of another year's document make it preliminary, and the passage says which year.
    const copied = readBack({
      ...decided,
      documents: decided.documents.map((each) => ({ ...each, ofYear: 2016 })),
    });
    expect(allocateComponent(component, copied, shipped.basis)).toMatchObject({ certainty: "preliminary" });
    expect(passagesOf(["p-10"], copied)).toMatchObject([{ source: { ofYear: 2016 } }]);
  });
});

test("a floor that all together cannot have is impossible, and says why", () => {
  const file = withComponent(file2017, "unga", (each) => ({
    ...each,
    key: { kind: "bounded", floor: "1000000000", by: population },
  }));
  expect(allocated(file)).toMatchObject({
    status: "impossible",
    problems: [{ kind: "bounds-cannot-carry", floors: 21_000_000_000n }],
  });
});
