import type { Kysely } from "kysely";
import type { AmountArchive, KeptAmount } from "../application/ports.ts";
import { checkAnnex, readAnnexBody, writeAnnexBody } from "./annex-body.ts";
import {
  checkAmounts,
  checkSeries,
  isFingerprint,
  readVersion,
  type ReadAgreementText,
} from "./check-kept.ts";
import {
  insertAmounts,
  insertParts,
  partsOf,
  selectAmount,
  selectUnkept,
  type SumPart,
} from "./kept-amount-rows.ts";
import type { ArchiveTables } from "./schema/tables.ts";
import { readSeriesBody, writeSeriesBody } from "./series-body.ts";

/** Rows in one statement: some megabytes, so that a million amounts do not become one message. */
const largestBatch = 10_000;

/** The archive in a database whose schema is in place; it only reads and adds. */
export function databaseArchive(
  database: Kysely<ArchiveTables>,
  readAgreementText: ReadAgreementText,
): AmountArchive {
  return {
    keepAgreement: async (version, text, moment) => {
      const { slug } = readVersion(version, text, readAgreementText);
      await database
        .insertInto("agreement_version")
        .values({ version, slug, body: text, kept_at: moment })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    keepSeries: async (hash, series, moment) => {
      checkSeries(hash, series);
      await database
        .insertInto("population_series")
        .values({ hash, date: series.date.toString(), body: writeSeriesBody(series), kept_at: moment })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    keepAnnex: async (hash, annex, moment) => {
      checkAnnex(hash, annex);
      const { agreement, component } = annex;
      await database
        .insertInto("published_annex")
        .values({ hash, agreement, component, body: writeAnnexBody(annex), kept_at: moment })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    keepAmounts: async (amounts, moment) => {
      await keepAmounts(database, checkAmounts(amounts), moment);
    },
    findAgreement: async (version) => {
      if (!isFingerprint(version)) return undefined;
      const row = await database
        .selectFrom("agreement_version")
        .select("body")
        .where("version", "=", version)
        .executeTakeFirst();
      return row && { agreement: readVersion(version, row.body, readAgreementText), text: row.body };
    },
    findSeries: async (hash) => {
      if (!isFingerprint(hash)) return undefined;
      const row = await database
        .selectFrom("population_series")
        .select("body")
        .where("hash", "=", hash)
        .executeTakeFirst();
      return row && checkSeries(hash, readSeriesBody(row.body));
    },
    findAnnex: async (hash) => {
      if (!isFingerprint(hash)) return undefined;
      const row = await database
        .selectFrom("published_annex")
        .select("body")
        .where("hash", "=", hash)
        .executeTakeFirst();
      return row && readAnnexBody(hash, row.body);
    },
    findAmount: async (address) => (isFingerprint(address) ? selectAmount(database, address) : undefined),
  };
}

/** All or nothing: when one address turns out to be kept with another amount, none of them is added. */
async function keepAmounts(
  database: Kysely<ArchiveTables>,
  amounts: readonly KeptAmount[],
  moment: string,
): Promise<void> {
  // In one order whoever keeps them: two programs that keep the same amounts wait for each other, never both.
  const inOrder = amounts.toSorted((a, b) => (a.address < b.address ? -1 : 1));
  await database.transaction().execute(async (transaction) => {
    const parts: SumPart[] = [];
    for (const batch of inBatches(inOrder, largestBatch)) {
      const unkept = await selectUnkept(transaction, batch);
      if (unkept.length === 0) continue;
      const added = await insertAmounts(transaction, unkept, moment);
      // What another program kept in between has its parts from there, and must have the same amount.
      if (added.size < unkept.length) await selectUnkept(transaction, unkept);
      parts.push(...partsOf(unkept.filter(({ address }) => added.has(address))));
    }
    for (const batch of inBatches(parts, largestBatch)) await insertParts(transaction, batch);
  });
}

function inBatches<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
