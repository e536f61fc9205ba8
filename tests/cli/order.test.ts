import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { givenFolder, samnytta } from "./run-samnytta.ts";

const NORTH = "reference/orders/2018-norra-ordning.json";
const given = givenFolder();

describe.concurrent("samnytta order", () => {
  test("prints when each municipality gets each programme, the order, and what decides it", async () => {
    const { out, code } = await samnytta("order", NORTH);
    expect(code).toBe(0);
    expect(out).toMatch(/^2480 +Umeå +Västerbotten +hösten 2019 +hösten 2020 +hösten 2021$/m);
    expect(out).toContain("Ordningen blir: 1. Depression och ångest, 2. Missbruk och beroende, 3. Adhd.");
    expect(out).toContain("Håller inte med: Skellefteå, Luleå och Boden.");
    expect(out).toContain("Utan Skellefteå: samma ordning.");
  });

  test("what cannot be tried, and what is wrong in a file, is told with what to do", async () => {
    const tried = await samnytta("order", NORTH, "--capacity", "0", "--without", "2080");
    expect(tried.code).toBe(1);
    expect(tried.err).toContain("”0” går inte. Skriv ett heltal från 1 till 999");
    expect(tried.err).toContain("2080 är inte en av dem som får rösta.");
    const text = readFileSync(NORTH, "utf8").replace('"party": "2480"', '"party": "2080"');
    const { err, code } = await samnytta("order", given("fel.json", text));
    expect(code).toBe(1);
    expect(err).toContain("Ballots/0/party: 2080 är inte en av dem som får rösta.");
  });
});
