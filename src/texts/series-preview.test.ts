import { describe, expect, test } from "vitest";
import { fraction, kronor, persons } from "#domain/money";
import { day } from "#domain/time";
import {
  basisChange,
  effectSentence,
  missingSentence,
  nationalSentence,
  oreChange,
  percentChange,
  personsChange,
  publishedStaySentence,
  suspiciousSentence,
  swappedSentence,
  unknownSentence,
} from "./series-preview.ts";

function plain(sentence: string): string {
  return sentence.replaceAll("\u00a0", " ");
}

const computed = { before: {}, after: {}, amounts: 290 };
const norberg = { name: "Norberg", difference: 1_200n, after: kronor(144_050n) };
const sala = { name: "Sala", difference: -1_150n, after: kronor(559_084n) };

describe("what a new series changes in a component", () => {
  test.each([
    [{ ...computed, changed: [norberg, sala, sala] }, "3 belopp ändras, störst: Norberg +12 kr"],
    [{ ...computed, changed: [sala] }, "Ett belopp ändras: Sala −11,50 kr"],
    [{ ...computed, changed: [] }, "Inga belopp ändras"],
    [{ after: {}, amounts: 1_290, changed: [norberg] }, "1 290 belopp som var okända går att räkna ut"],
    [{ after: {}, amounts: 1, changed: [norberg] }, "Ett belopp som var okänt går att räkna ut"],
    [{ before: {}, amounts: 0, changed: [] }, "Beloppen går inte längre att räkna ut"],
  ])("is told by the largest, case %#", (change, sentence) => {
    expect(plain(effectSentence(change))).toBe(sentence);
  });

  test("leaves what the payer has published as it is", () => {
    expect(publishedStaySentence(0)).toBe("");
    expect(publishedStaySentence(1)).toBe(
      "Ett belopp som betalaren har fastställt står kvar. Vår kontroll av det ändras.",
    );
    expect(publishedStaySentence(21)).toBe(
      "21 belopp som betalaren har fastställt står kvar. Vår kontroll av dem ändras.",
    );
  });

  test("names the population before and after", () => {
    const on = (before: string | undefined, after: string) =>
      basisChange({
        ...(before === undefined ? {} : { before: { date: day(before) } }),
        after: { date: day(after) },
        amounts: 1,
        changed: [],
      });
    expect(on("2016-12-31", "2016-11-01")).toBe(
      "Räknas på folkmängden 1 november 2016 i stället för 31 december 2016.",
    );
    expect(on("2016-12-31", "2016-12-31")).toBe(
      "Räknas på folkmängden 31 december 2016, med de nya siffrorna.",
    );
    expect(on(undefined, "2016-11-01")).toBe("Räknas på folkmängden 1 november 2016.");
  });
});

test("a sum is told beside SCB's, with its sign in words", () => {
  const stated = persons(9_995_153n);
  expect(plain(nationalSentence(stated, 0n, false))).toBe(
    "Summan är densamma som SCB:s för riket, 9 995 153.",
  );
  expect(plain(nationalSentence(stated, -1_000n, false))).toBe(
    "Summan är 1 000 färre än SCB:s för riket, 9 995 153. Kontrollera raderna.",
  );
  expect(plain(nationalSentence(stated, 12n, true))).toBe(
    "Summan är 12 fler än SCB:s för riket, 9 995 153. Från 2025 lägger SCB till en liten slumpmässig osäkerhet, så delarna kan skilja sig från summan.",
  );
});

test("what is missing or unknown is counted and named", () => {
  const many = ["0114", "0115", "0117", "0120", "0123", "0125", "0126"].map((code) => ({ code, name: "K" }));
  expect(missingSentence([])).toBe("");
  expect(missingSentence(many.slice(0, 1))).toBe(
    "En kommun saknas: K (0114). Folkmängden används bara för delar som inte behöver den.",
  );
  expect(missingSentence(many)).toContain("7 kommuner saknas: K (0114), ");
  expect(missingSentence(many)).toContain("K (0123) och 2 till.");
  expect(unknownSentence([])).toBe("");
  expect(unknownSentence(["9999"])).toBe("Koden 9999 är ingen kommuns. Raden används inte.");
  expect(unknownSentence(["9998", "9999"])).toBe(
    "Koderna 9998 och 9999 är ingen kommuns. Raderna används inte.",
  );
});

// 43 891 → 26 755 is −17 136; ÷ 43 891 = −39.04 %.
test("changes that look wrong are told with both figures", () => {
  const of = (name: string, code: string, before: bigint, after: bigint) => ({
    municipality: { code, name },
    before: persons(before),
    after: persons(after),
    change: after - before,
    share: fraction(after - before, before),
  });
  const vasby = of("Upplands Väsby", "0114", 43_891n, 26_755n);
  const bro = of("Upplands-Bro", "0139", 26_755n, 43_891n);
  expect(plain(suspiciousSentence(vasby))).toBe(
    "Upplands Väsby har gått från 43 891 till 26 755, −39,0 %. Kontrollera siffran mot källan.",
  );
  expect(plain(swappedSentence(vasby, bro))).toBe(
    "Upplands Väsby och Upplands-Bro kan ha bytt plats: Upplands Väsby (0114) har 26 755 och hade 43 891, Upplands-Bro (0139) har 43 891 och hade 26 755. Kontrollera dem mot källan.",
  );
  expect([personsChange(1_234n), personsChange(-7n), personsChange(0n)].map(plain)).toEqual([
    "+1 234",
    "−7",
    "±0",
  ]);
  const shares = [fraction(11n, 1000n), fraction(1n, 5000n), fraction(-1n, 5000n)];
  expect(shares.map(percentChange).map(plain)).toEqual(["+1,1 %", "0,0 %", "0,0 %"]);
  expect(plain(oreChange(-50n))).toBe("−0,50 kr");
});
