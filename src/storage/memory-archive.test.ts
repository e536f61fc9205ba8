import { expect, test } from "vitest";
import {
  agreement,
  moment,
  readAgreementText,
  series,
  share,
  versionOf,
} from "../../tests/database/kept-content.ts";
import { seriesHash } from "#domain/population";
import { openMemoryArchive } from "./memory-archive.ts";

test("a copy has what was kept before it, and neither sees what the other keeps afterwards", async () => {
  const first = openMemoryArchive(readAgreementText);
  await first.keepAgreement(versionOf(agreement), agreement, moment);
  const [copy, other] = [first.copy(), first.copy()];
  expect((await copy.findAgreement(versionOf(agreement)))?.text).toBe(agreement);
  const kept = share();
  await copy.keepSeries(seriesHash(series), series, moment);
  await copy.keepAmounts([kept], moment);
  for (const archive of [first, other]) {
    expect(await archive.findSeries(seriesHash(series))).toBeUndefined();
    expect(await archive.findAmount(kept.address)).toBeUndefined();
  }
  expect(await copy.copy().findAmount(kept.address)).toEqual(kept);
});
