import { expect, test } from "vitest";
import { addressOf, addressOfSum } from "#domain/agreement";
import { addressOfPublished } from "#domain/published";
import { seriesHash } from "#domain/population";
import { hashOf } from "#domain/source";
import { readSeriesBody } from "../../src/storage/series-body.ts";
import { keepBasis, openIn } from "./archives.ts";
import { ask } from "./ask.ts";
import { agreement, moment, readAgreementText, series, share, sum, versionOf } from "./kept-content.ts";
import { migratedDatabase } from "./new-database.ts";

test("every key of the archive is the hash of what lies under it", async () => {
  const database = await migratedDatabase();
  const { archive, close } = await openIn(database);
  await keepBasis(archive);
  const shares = [share(), share({ recipient: "1980" }), share({ recipient: "skr", series: "none" })];
  await archive.keepAmounts([...shares, sum(shares), sum(shares.slice(1))], moment);

  for (const { version, body } of await ask(database.connection, "select * from agreement_version")) {
    expect(readAgreementText(String(body))?.version).toBe(version);
  }
  for (const { hash, body, date } of await ask(
    database.connection,
    "select hash, body, date::text from population_series",
  )) {
    expect(seriesHash(readSeriesBody(String(body)))).toBe(hash);
    expect(readSeriesBody(String(body)).date.toString()).toBe(date);
  }
  const addresses = await ask(database.connection, "select address from kept_amount");
  expect(addresses).toHaveLength(5);
  for (const { address } of addresses) {
    const kept = await archive.findAmount(String(address));
    const again =
      kept?.kind === "share"
        ? addressOf(kept)
        : kept?.kind === "sum"
          ? addressOfSum(kept.parts)
          : kept && addressOfPublished(kept);
    expect(again).toBe(address);
  }
  await close();
});

// Only someone who rules the server can change a kept row. What they put there is not shown.
test.each([
  ["agreement_version", "another agreement", `replace(body, '2017', '2018')`],
  ["agreement_version", "no agreement", `'[]'`],
  ["population_series", "other figures", `replace(body, '22109', '22110')`],
  ["population_series", "no series", `'{"rows":0}'`],
])("a row of %s that has become %s is not read", async (table, _, body) => {
  const database = await migratedDatabase();
  const { archive, close } = await openIn(database);
  await keepBasis(archive);
  const read = () =>
    table === "agreement_version"
      ? archive.findAgreement(versionOf(agreement))
      : archive.findSeries(seriesHash(series));
  expect(await read()).toBeDefined();
  await ask(
    database.administration,
    `alter table ${table} disable trigger kept_for_ever`,
    `update ${table} set body = ${body}`,
  );
  await expect(read()).rejects.toThrow("Must hold");
  await close();
});

test("a hash is plain SHA-256 of the canonical JSON, as any other program computes it", () => {
  expect(hashOf({ b: 1n, a: "å" })).toBe(
    // printf '{"a":"å","b":"1"}' | sha256sum
    "f3e8583b4f9f352cc2a9aef799e2c938c73473b11e5feac9ff9a52c6e4968b12",
  );
});
