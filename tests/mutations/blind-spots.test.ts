import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkAgreement } from "#domain/check";
import { assert } from "#domain/result";
import { shipped } from "../worked-cases/shipped.ts";
import { readBack, shippedFile } from "./agreement-files.ts";
import { BLIND_SPOTS } from "./blind-spots.ts";
import { randomFrom } from "./random.ts";

const LIMITS = readFileSync(new URL("../../docs/limits.md", import.meta.url), "utf8").replace(/\s+/g, " ");

test.each(BLIND_SPOTS.map((spot) => [spot.name, spot] as const))(
  "%s is not seen, and docs/limits.md says so",
  (_, { folder, change, limit }) => {
    const file = shippedFile(folder);
    const changed = change(file, randomFrom(1));
    assert(changed !== undefined, `${folder} can be changed so`);
    const idsOf = (each: typeof file) =>
      checkAgreement(readBack(each), shipped.basis).findings.map(({ id }) => id);
    expect(idsOf(changed).toSorted()).toEqual(idsOf(file).toSorted());
    expect(LIMITS).toContain(limit);
  },
);
