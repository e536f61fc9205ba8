import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { kronor, ore } from "#domain/money";
import { seriesHash } from "#domain/population";
import { hashOf } from "#domain/source";
import { day } from "#domain/time";
import type { KeptAmount } from "../../src/application/ports.ts";
import { writeSeriesBody } from "../../src/storage/series-body.ts";
import { bothArchives, keepBasis, type TestArchive } from "./archives.ts";
import {
  agreement,
  agreementText,
  moment,
  series,
  share,
  someSeries,
  sum,
  versionOf,
} from "./kept-content.ts";

const later = "2018-01-01T00:00:00.000Z";
const nowhere = hashOf("nothing has this address");

describe.each(bothArchives)("the archive $where", ({ open }) => {
  let opened: TestArchive;
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());

  test("an agreement comes back with the exact text it was read from", async () => {
    const { archive } = opened;
    await archive.keepAgreement(versionOf(agreement), agreement, moment);
    const found = await archive.findAgreement(versionOf(agreement));
    expect(found?.text).toBe(agreement);
    expect(found?.agreement.slug).toBe("2017-psykisk-halsa");
  });

  test("the first text of a version stays, though another writing has the same content", async () => {
    const { archive } = opened;
    await archive.keepAgreement(versionOf(agreement), agreement, moment);
    await archive.keepAgreement(versionOf(agreement), agreementText("2017-psykisk-halsa", "\n"), later);
    expect((await archive.findAgreement(versionOf(agreement)))?.text).toBe(agreement);
  });

  test("a text is kept only as the version it has", async () => {
    const { archive } = opened;
    const other = agreementText("2016-psykisk-halsa");
    await expect(archive.keepAgreement(versionOf(agreement), other, moment)).rejects.toThrow(
      "has that version",
    );
    await expect(archive.keepAgreement(versionOf(agreement), "[]", moment)).rejects.toThrow("can be read");
    expect(await archive.findAgreement(versionOf(agreement))).toBeUndefined();
  });

  test("a population series comes back whole, its rows in their order", async () => {
    const { archive } = opened;
    const bare = someSeries({
      source: { document: "SCB" },
      certainty: "preliminary",
      date: day("2012-02-29"),
    });
    for (const each of [series, bare]) {
      await archive.keepSeries(seriesHash(each), each, moment);
      const found = await archive.findSeries(seriesHash(each));
      expect(found && writeSeriesBody(found)).toBe(writeSeriesBody(each));
    }
  });

  test("the first source of a series stays", async () => {
    const { archive } = opened;
    await archive.keepSeries(seriesHash(series), series, moment);
    await archive.keepSeries(seriesHash(series), someSeries({ source: { document: "En kopia" } }), later);
    expect((await archive.findSeries(seriesHash(series)))?.source.document).toBe("SCB, folkmängd");
  });

  test("a series is kept only under its own hash", async () => {
    const { archive } = opened;
    await expect(archive.keepSeries(nowhere, series, moment)).rejects.toThrow("has that hash");
    expect(await archive.findSeries(nowhere)).toBeUndefined();
  });

  test("shares and sums come back as they were kept", async () => {
    const { archive } = opened;
    await keepBasis(archive);
    const sala = share();
    const skr = share({ recipient: "skr", series: "none", amount: kronor(0n) });
    const both = sum([skr, sala]);
    await archive.keepAmounts([both, sala, skr], moment);
    for (const kept of [sala, skr, both]) expect(await archive.findAmount(kept.address)).toEqual(kept);
  });

  test("keeping the same once more changes nothing", async () => {
    const { archive } = opened;
    await keepBasis(archive);
    const amounts = [share(), share({ recipient: "1980" }), sum([share(), share({ recipient: "1980" })])];
    await archive.keepAmounts(amounts, moment);
    await keepBasis(archive);
    await archive.keepAmounts([...amounts, ...amounts], later);
    for (const kept of amounts) expect(await archive.findAmount(kept.address)).toEqual(kept);
  });

  test("a sum keeps the order its parts were first shown in", async () => {
    const { archive } = opened;
    await keepBasis(archive);
    const parts = [share({ recipient: "1981" }), share({ recipient: "1980" }), share({ recipient: "1982" })];
    await archive.keepAmounts([...parts, sum(parts)], moment);
    await archive.keepAmounts([sum(parts.toReversed())], later);
    expect(await archive.findAmount(sum(parts).address)).toEqual(sum(parts));
  });

  test("an address never changes amount, and nothing beside it is kept", async () => {
    const { archive } = opened;
    await keepBasis(archive);
    await archive.keepAmounts([share()], moment);
    const changed = share({ amount: ore(share().amount + 1n) });
    const beside = share({ recipient: "1980" });
    await expect(archive.keepAmounts([beside, changed], later)).rejects.toThrow("keeps its amount");
    expect(await archive.findAmount(share().address)).toEqual(share());
    expect(await archive.findAmount(beside.address)).toBeUndefined();
  });

  test("one address with two amounts at once is refused", async () => {
    const { archive } = opened;
    await keepBasis(archive);
    const twice = [share(), share({ amount: kronor(1n) })];
    await expect(archive.keepAmounts(twice, moment)).rejects.toThrow("one amount only");
    expect(await archive.findAmount(share().address)).toBeUndefined();
  });

  const unfounded: readonly (readonly [string, KeptAmount])[] = [
    ["a share of an agreement that is not kept", { ...share({ recipient: "1982" }), agreement: nowhere }],
    ["a share on a series that is not kept", share({ series: nowhere })],
    ["a sum of amounts that are not kept", sum([share({ recipient: "1982" }), share({ recipient: "1983" })])],
    ["a negative amount", share({ amount: ore(-1n) })],
    ["an address that is not a hash", { ...share(), address: "sala" }],
  ];
  test.each(unfounded)("%s is refused, and so is all that comes with it", async (_, wrong) => {
    const { archive } = opened;
    await keepBasis(archive);
    const right = share({ recipient: "1980" });
    await expect(archive.keepAmounts([right, wrong], moment)).rejects.toThrow();
    expect(await archive.findAmount(right.address)).toBeUndefined();
  });

  test("an address that nothing has finds nothing, whatever it looks like", async () => {
    const { archive } = opened;
    await keepBasis(archive);
    await archive.keepAmounts([share()], moment);
    const { address } = share();
    for (const unknown of [nowhere, "", "1981", address.toUpperCase(), `${address}0`, "\0", "' or true --"]) {
      expect(await archive.findAmount(unknown)).toBeUndefined();
      expect(await archive.findAgreement(unknown)).toBeUndefined();
      expect(await archive.findSeries(unknown)).toBeUndefined();
    }
  });

  test("many amounts at once are all kept, and sums of all of them", async () => {
    const { archive } = opened;
    await keepBasis(archive);
    const shares = Array.from({ length: 10_500 }, (_, index) =>
      share({ component: `del-${index}`, amount: ore(BigInt(index)) }),
    );
    const all = sum(shares);
    await archive.keepAmounts([...shares, all], moment);
    expect(await archive.findAmount(all.address)).toEqual(all);
    for (const kept of [shares[0], shares[9_999], shares[10_000], shares[10_499]]) {
      expect(await archive.findAmount(kept?.address ?? "")).toEqual(kept);
    }
  });

  test("several at once keep the same amounts in any order", async () => {
    const { archive } = opened;
    await keepBasis(archive);
    const shares = Array.from({ length: 500 }, (_, index) => share({ component: `del-${index}` }));
    const orders = [shares, shares.toReversed(), shares.slice(250), [...shares, sum(shares)]];
    await Promise.all(orders.map((order) => archive.keepAmounts(order, moment)));
    expect(await archive.findAmount(sum(shares).address)).toEqual(sum(shares));
    for (const kept of shares) expect(await archive.findAmount(kept.address)).toEqual(kept);
  });
});
