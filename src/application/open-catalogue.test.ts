import { countyOf } from "#domain/organisation";
import { describe, expect, test } from "vitest";
import { emptyArchive, standing } from "../../tests/worked-cases/archive.ts";
import { readBack, shippedFile } from "../../tests/mutations/agreement-files.ts";
import { componentOf, entryOf, shipped } from "../../tests/worked-cases/shipped.ts";
import { valueOf } from "./amount-figure.ts";
import { buildCatalogue, buildEntry, keepCatalogue } from "./open-catalogue.ts";
import { amountsByRecipient, countyAmounts } from "./sums-of-entry.ts";
import type { KeptAmount } from "./ports.ts";
import { isPublished } from "./published-figure.ts";
import { publishedSums } from "./view-published.ts";

test("the catalogue stands newest first", () => {
  expect(shipped.entries.map(({ agreement }) => agreement.slug)).toEqual([
    "god-och-nara-vard-2024",
    "god-och-nara-vard-2023",
    "god-och-nara-vard-2022",
    "god-och-nara-vard-2021",
    "god-och-nara-vard-2020",
    "psykisk-halsa-2020",
    "psykisk-halsa-2019",
    "norra-stodstruktur-2018",
    "psykisk-halsa-2018",
    "psykisk-halsa-2017",
    "psykisk-halsa-2016",
    "psykisk-halsa-2012",
    "sammanhallen-vard-om-aldre-2011",
  ]);
});

test("the same files give the same addresses and amounts, whatever order they come in", () => {
  const agreements = shipped.entries.map(({ agreement, text }) => ({ agreement, text }));
  const again = buildCatalogue({ ...shipped.basis, agreements: agreements.toReversed() });
  const amountsOf = ({ entries }: typeof again) =>
    entries.flatMap(({ components }) =>
      components.flatMap(({ amounts }) => amounts.map((amount) => `${amount.address} ${valueOf(amount)}`)),
    );
  expect(amountsOf(again)).toEqual(amountsOf(shipped));
});

test("the other stage is computed where there is a choice: among municipalities, not regions or named ones", () => {
  const withOther = shipped.entries.flatMap(({ agreement, components }) =>
    components
      .filter(({ otherStage }) => otherStage !== undefined)
      .map(({ result }) => `${agreement.year} ${result.component.id}`),
  );
  expect(withOther).toEqual(["2018 kommuner", "2017 analys-kommuner", "2016 analys-kommuner"]);
});

test("every amount carries its sources, its rule and how sure it is", () => {
  const amounts = shipped.entries.flatMap(({ components }) =>
    components.flatMap((each) => each.computedAmounts),
  );
  expect(amounts.length).toBeGreaterThan(700);
  for (const { figure } of amounts) {
    expect(figure.sources.length).toBeGreaterThan(0);
    expect(figure.rule?.version).toBe(1);
    expect(figure.steps.at(-1)?.kind).toBe("calculation");
  }
});

test("what the payer has published counts, with ours beside it: Region Norrbotten 6 276 462, 9 174 more than ours", () => {
  const { amounts, computedAmounts } = componentOf("psykisk-halsa-2017", "analys-regioner");
  const published = amounts.filter(isPublished);
  expect(published.map(({ recipient }) => recipient)).toEqual(["25"]);
  const [norrbotten] = published;
  expect(norrbotten?.figure).toMatchObject({ value: 627_646_200n, certainty: "published" });
  expect(norrbotten?.figure.steps.map(({ kind }) => kind)).toEqual(["agreement", "published", "control"]);
  expect(norrbotten?.published.difference).toMatchObject({
    computed: 626_728_800n,
    difference: 917_400n,
    cause: { kind: "other-day" },
  });
  expect(computedAmounts.every((amount) => !isPublished(amount))).toBe(true);
  expect(publishedSums(entryOf("psykisk-halsa-2017"), shipped.register)).toMatchObject([
    { published: 1, ofAll: 21, difference: 917_400n },
  ]);
});

test("Gotland's two amounts belong to one county", () => {
  expect(["0980", "09", "lan-09", "skr"].map(countyOf)).toEqual(["09", "09", "09", undefined]);
  const { region, municipalities } = countyAmounts(entryOf("psykisk-halsa-2017"), "09");
  expect(region?.parts.map(({ component }) => component)).toEqual(["analys-regioner", "unga"]);
  expect(municipalities?.figure.value).toBe(145_077_800n);
});

describe("a “varav” part", () => {
  // 2 546 million by inhabitants to the regions, of which 300 for primary care in the countryside.
  const file = shippedFile("2024-god-och-nara-vard");
  const keyed = {
    ...file,
    components: file.components.map((each) =>
      each.id === "regioner" || each.id === "landsbygd"
        ? {
            ...each,
            key: { kind: "population", on: "2019-12-31" } as const,
            stage: "direct" as const,
            grain: "100",
            rest: "largest-remainder" as const,
          }
        : each,
    ),
  };
  const entry = buildEntry(readBack(keyed), JSON.stringify(keyed), shipped.basis);

  test("has amounts of its own", () => {
    const part = entry.components.find(({ result }) => result.component.id === "landsbygd");
    expect(part?.amounts).toHaveLength(21);
  });

  test("is counted once: it is already in its whole", () => {
    const whole = entry.components.find(({ result }) => result.component.id === "regioner");
    const stockholm = whole?.amounts.find(({ recipient }) => recipient === "01");
    expect(stockholm).toBeDefined();
    expect(countyAmounts(entry, "01").total?.parts).toEqual([stockholm]);
    expect(amountsByRecipient(entry).get("01")).toEqual([stockholm]);
    expect(countyAmounts(entry, "01", "landsbygd").region?.parts).toHaveLength(1);
  });
});

describe("what the archive keeps", () => {
  test("every share by either stage, and every sum that a page shows; keeping it again changes nothing", async () => {
    const archive = emptyArchive();
    await keepCatalogue(shipped, archive, standing);
    const entry = entryOf("psykisk-halsa-2017");
    const shares = [...entry.byAddress.keys()];
    expect(shares.length).toBe(290 * 2 + 21 * 3 + 2);
    for (const address of shares) expect((await archive.findAmount(address))?.kind).toBe("share");
    const shown = [...shipped.register.counties.keys()].flatMap((county) =>
      Object.values(countyAmounts(entry, county)),
    );
    const kept: (KeptAmount | undefined)[] = [];
    for (const sum of shown) if (sum !== undefined) kept.push(await archive.findAmount(sum.address));
    expect(kept.every((each) => each !== undefined)).toBe(true);
    await keepCatalogue(shipped, archive, standing);
    expect(await archive.findAmount(shares[0] ?? "")).toMatchObject({ agreement: entry.agreement.version });
  });

  test("the text of the agreement and the series of inhabitants", async () => {
    const archive = emptyArchive();
    await keepCatalogue(shipped, archive, standing);
    const { agreement, text } = entryOf("psykisk-halsa-2016");
    expect((await archive.findAgreement(agreement.version))?.text).toBe(text);
    const [amount] = componentOf("psykisk-halsa-2016", "unga").amounts;
    const kept = await archive.findAmount(amount?.address ?? "");
    expect(kept?.kind === "share" && (await archive.findSeries(kept.series))?.date.toString()).toBe(
      "2015-12-31",
    );
  });
});
