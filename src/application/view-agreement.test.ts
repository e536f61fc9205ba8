import { describe, expect, test } from "vitest";
import { assert } from "#domain/result";
import { shipped } from "../../tests/worked-cases/shipped.ts";
import { viewAgreement, type AgreementQuestion, type AgreementView } from "./view-agreement.ts";

const SLUG = "psykisk-halsa-2017";

function view(question: Partial<AgreementQuestion> = {}, slug = SLUG): AgreementView {
  const answer = viewAgreement(shipped, slug, {
    sort: "name",
    isDescending: false,
    filter: "",
    showsBothStages: false,
    ...question,
  });
  assert(answer !== undefined, `${slug} is shipped`);
  return answer;
}

const namesIn = ({ table }: AgreementView) => table?.rows.map(({ name }) => name);

test("an address without an agreement has no answer", () => {
  const question = { sort: "name", isDescending: false, filter: "", showsBothStages: false } as const;
  expect(viewAgreement(shipped, "psykisk-halsa-1999", question)).toBeUndefined();
});

describe("the county", () => {
  test("is that of the source document when nobody asks for another", () => {
    expect(view().county?.name).toBe("Västmanlands län");
    expect(view({}, "psykisk-halsa-2016").county?.name).toBe("Hallands län");
  });

  test("is the one asked for, by name in the address or by code, or all", () => {
    expect(view({ county: "dalarna" }).county?.code).toBe("20");
    expect(view({ county: "20" }).county?.code).toBe("20");
    expect(view({ county: "alla" }).county).toBeUndefined();
    expect(view({ county: "alla" }).table?.rows).toHaveLength(290);
  });

  test("has its sums and the number of its municipalities", () => {
    const { amounts, municipalityCount } = view();
    expect(municipalityCount).toBe(10);
    expect(amounts?.total?.figure.value).toBe(2_088_518_600n);
    expect(amounts?.region?.figure.value).toBe(1_071_035_200n);
  });
});

describe("the table", () => {
  test("is of the municipalities' component, in Swedish order", () => {
    const { table } = view();
    expect(table?.component.result.component.id).toBe("analys-kommuner");
    expect(namesIn(view())).toEqual([
      "Arboga",
      "Fagersta",
      "Hallstahammar",
      "Kungsör",
      "Köping",
      "Norberg",
      "Sala",
      "Skinnskatteberg",
      "Surahammar",
      "Västerås",
    ]);
    expect(table?.sum?.figure.value).toBe(669_397_000n);
    expect(table?.ofAll).toBe(290);
  });

  test("can be sorted by amount and by inhabitants, either way", () => {
    expect(namesIn(view({ sort: "amount", isDescending: true }))?.slice(0, 2)).toEqual([
      "Västerås",
      "Köping",
    ]);
    expect(namesIn(view({ sort: "persons" }))?.[0]).toBe("Skinnskatteberg");
  });

  test("can be of another component and county, where a region stands alone in its county", () => {
    const { table } = view({ component: "unga", county: "norrbotten" });
    expect(table?.rows.map(({ recipient, amount }) => [recipient, amount.figure.value])).toEqual([
      ["25", 376_037_300n],
    ]);
  });

  test("filters by part of a name, and then its sum is no county's", () => {
    const { table } = view({ filter: "SALA" });
    expect(table?.rows.map(({ name }) => name)).toEqual(["Sala"]);
    expect(table?.isWholeSelection).toBe(false);
    expect(view({ filter: "finns inte" }).table).toMatchObject({ rows: [], sum: undefined });
  });

  test("each row has its inhabitants with source, and its part of all", () => {
    const sala = view().table?.rows.find(({ name }) => name === "Sala");
    expect(sala?.persons?.value).toBe(22_353n);
    expect(sala?.persons?.sources[0]?.document).toContain("SCB");
    expect(sala?.share).toEqual({ numerator: 22_353n, denominator: 9_995_153n });
  });
});

describe("both stages", () => {
  test("the comparison is of all rows, whatever county is shown: 18 of 290", () => {
    expect(view().table?.stages).toMatchObject({ used: "direct", differing: 18, ofRows: 290 });
  });

  test("the other stage's amounts stand in the rows only when asked for", () => {
    const dalarna = (showsBothStages: boolean) => view({ county: "dalarna", showsBothStages }).table;
    expect(dalarna(false)?.rows.every(({ otherStage }) => otherStage === undefined)).toBe(true);
    const vansbro = dalarna(true)?.rows.find(({ name }) => name === "Vansbro");
    expect([vansbro?.amount.figure.value, vansbro?.otherStage?.figure.value]).toEqual([
      17_218_300n,
      17_218_400n,
    ]);
    expect(dalarna(true)?.sum?.figure.value).toBe(711_672_300n);
  });

  test("regions have no choice of stage", () => {
    expect(view({ component: "analys-regioner" }).table?.stages).toBeUndefined();
  });
});

test("an agreement whose keys are unknown has sums for what is known and a table of nothing else", () => {
  const { totals, table } = view({ county: "alla" }, "god-och-nara-vard-2024");
  expect(totals.map(({ component, sum }) => [component.id, sum?.figure.value])).toEqual([
    ["regioner", undefined],
    ["landsbygd", undefined],
    ["kommuner", undefined],
    ["skr", 3_425_000_000n],
    ["omrade-1", undefined],
  ]);
  expect(table).toBeUndefined();
});
