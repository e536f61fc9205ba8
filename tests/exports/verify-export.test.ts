import { describe, expect, test } from "vitest";
import { differenceSentence, verdictSentence } from "../../src/texts/verify-problems.ts";
import { changed, exportText, SLUGS, verdictOf } from "./exported.ts";

const text = exportText("psykisk-halsa-2017");

/** The sentences about a changed export, each with plain spaces. */
function sentences(of: string): readonly string[] {
  const verdict = verdictOf(of);
  if (!("differences" in verdict)) return verdict;
  return verdict.differences.map((difference) => differenceSentence(difference).replaceAll("\u00a0", " "));
}

test.each(SLUGS)("the export of %s gives every amount again", (slug) => {
  const verdict = verdictOf(exportText(slug));
  expect(verdict).toMatchObject({ differences: [] });
});

test("the outcome is told in one sentence", () => {
  const told = (of: string) => {
    const verdict = verdictOf(of);
    return "differences" in verdict ? verdictSentence(verdict) : verdict;
  };
  expect(told(text)).toBe(
    "Exporten stämmer. 355 belopp i 6 delar är omräknade ur exporten själv, med adresser och hashar. Det belopp som betalaren har fastställt står så i bilagan.",
  );
  expect(told(changed(text, '"amount": "55909600"', '"amount": "55909700"'))).toBe(
    "Exporten avviker på ett ställe.",
  );
  expect(told(changed(text, '"persons": "22353"', '"persons": "22354"'))).toBe(
    "Exporten avviker på 5 ställen.",
  );
});

describe("a changed export is told what, where, what stands there and what it should be", () => {
  const SALA_ROW = /\n.*"code": "1981", "name": "Sala", "weight".*/;
  const TEXT_DIFFERS =
    /^Avtalets text ger inte sin versionshash\. Exporten säger [0-9a-f]{12}…, texten ger [0-9a-f]{12}…\./;

  test.each<readonly [what: string, from: string | RegExp, to: string, told: readonly (string | RegExp)[]]>([
    [
      "an amount",
      '"amount": "55909600"',
      '"amount": "55909700"',
      ["Delen analys-kommuner, Sala (1981): beloppet är 559 097 kr i exporten men 559 096 kr omräknat."],
    ],
    [
      "a weight in the key",
      '{"code": "1981", "value": "22353"',
      '{"code": "1981", "value": "22363"',
      [
        "Delen analys-kommuner, Sala (1981): vikten i nyckeln är 22 363 invånare i exporten men 22 353 invånare omräknat.",
      ],
    ],
    [
      "a weight beside an amount",
      '"name": "Sala", "weight": "22353"',
      '"name": "Sala", "weight": "22363"',
      [
        "Delen analys-kommuner, Sala (1981): vikten på raden är 22 363 invånare i exporten men 22 353 invånare omräknat.",
      ],
    ],
    [
      "the exact share",
      '"exact": "558825000000000/9995153"',
      '"exact": "558825000000001/9995153"',
      [
        "Delen analys-kommuner, Sala (1981): den exakta andelen är 558825000000001/9995153 i exporten men 558825000000000/9995153 omräknat.",
      ],
    ],
    [
      "the total",
      '"total": "25000000000"',
      '"total": "25000000100"',
      [
        "Delen analys-regioner: beloppet att fördela är 250 000 001 kr i exporten men 250 000 000 kr omräknat.",
      ],
    ],
    [
      "the stage",
      '"rule": {"grain": "100", "stage": "direct"',
      '"rule": {"grain": "100", "stage": "county-first"',
      [
        "Delen analys-regioner: fördelningssteget är först på länen i exporten men direkt på alla mottagare omräknat.",
      ],
    ],
    [
      "the grain",
      '"rule": {"grain": "100"',
      '"rule": {"grain": "1"',
      ["Delen analys-regioner: minsta enheten är 0,01 kr i exporten men 1 kr omräknat."],
    ],
    [
      "a row that is gone",
      SALA_ROW,
      "",
      ["Delen analys-kommuner, Sala (1981): raden saknas i exporten. Omräknat: 559 096 kr."],
    ],
    [
      "a row too many",
      SALA_ROW,
      '$&\n        {"code": "1999", "name": "Ny", "exact": "0/1", "amount": "0", "rest": "none", "address": "f3461fe6b2ab77b9fa2cde1229cb8421cf3b54f6bc459fe14a59e6e28bc3e7d6"},',
      ["Delen analys-kommuner, Ny (1999): raden finns bara i exporten: 0 kr."],
    ],
    [
      "an address",
      '"address": "f3461fe6b2ab',
      '"address": "000000000000',
      [
        "Delen analys-kommuner, Sala (1981): adressen är 000000000000… i exporten men f3461fe6b2ab… omräknat.",
      ],
    ],
    [
      "a name",
      '"code": "1981", "name": "Sala", "weight"',
      '"code": "1981", "name": "Sela", "weight"',
      ["Delen analys-kommuner, Sela (1981): namnet är Sela i exporten men Sala omräknat."],
    ],
    [
      "the certainty",
      '"certainty": "preliminary"',
      '"certainty": "decided"',
      ["Delen analys-regioner: säkerheten är beslutat i exporten men preliminärt omräknat."],
    ],
    [
      "the hash of a result",
      /"result": "[0-9a-f]{12}/,
      '"result": "000000000000',
      [/^Delen analys-regioner: resultatets hash är 000000000000… i exporten men [0-9a-f]{12}… omräknat\.$/],
    ],
    [
      "the day of the key",
      '"keyDate": "2016-11-01"',
      '"keyDate": "2016-12-31"',
      ["Delen analys-regioner: nyckelns dag är 31 december 2016 i exporten men 1 november 2016 omräknat."],
    ],
    ["the agreement's version", /"version": "[0-9a-f]{12}/, '"version": "000000000000', [TEXT_DIFFERS]],
    [
      "the agreement's text",
      '"asWritten": "250 Mkr kronor", "ore": "25000000000"',
      '"asWritten": "260 Mkr kronor", "ore": "26000000000"',
      [
        TEXT_DIFFERS,
        "Delen analys-regioner: beloppet att fördela är 250 000 000 kr i exporten men 260 000 000 kr omräknat.",
        "Delen analys-kommuner: beloppet att fördela är 250 000 000 kr i exporten men 260 000 000 kr omräknat.",
      ],
    ],
    [
      "a row of the population",
      '{"code": "1981", "persons": "22353"',
      '{"code": "1981", "persons": "22363"',
      [
        /^Folkmängden 31 december 2016 ger inte sin hash\./,
        "Delen analys-regioner, Region Västmanland (19): vikten i nyckeln är 267 629 invånare i exporten men 267 639 invånare omräknat.",
        "Delen analys-kommuner, Sala (1981): vikten i nyckeln är 22 353 invånare i exporten men 22 363 invånare omräknat.",
        "Delen unga, Region Västmanland (19): vikten i nyckeln är 267 629 invånare i exporten men 267 639 invånare omräknat.",
        "Delen ungdomsmottagningar, Västmanlands län (lan-19): vikten i nyckeln är 267 629 invånare i exporten men 267 639 invånare omräknat.",
      ],
    ],
    [
      "the population's hash",
      /("series": \[\s*\{\s*"hash": ")[0-9a-f]{12}/,
      "$1000000000000",
      [/^Folkmängden 31 december 2016 ger inte sin hash\. Exporten säger 000000000000…/],
    ],
    [
      "the amount of a named recipient",
      '{"code": "skr", "amount": "6000000000"}',
      '{"code": "skr", "amount": "6000000100"}',
      [
        "Delen skl-samordning, Sveriges Kommuner och Landsting (SKL) (skr): beloppet i nyckeln är 60 000 001 kr i exporten men 60 000 000 kr omräknat.",
      ],
    ],
  ])("%s", (_what, from, to, told) => {
    const found = sentences(changed(text, from, to));
    expect(found).toHaveLength(told.length);
    for (const [index, words] of told.entries()) expect(found[index]).toMatch(words);
  });
});

test("what is unknown is verified too: a component cannot be given a reason that the text does not give", () => {
  const unknown = exportText("god-och-nara-vard-2024");
  expect(sentences(changed(unknown, '"kind": "key"', '"kind": "recipients"'))).toEqual([
    "Delen regioner: det okända stämmer inte med avtalets text.",
  ]);
});

test("a component that is left out, and one that the agreement does not have, are named", () => {
  const other = changed(text, '"id": "unga",\n      "title"', '"id": "gamla",\n      "title"');
  expect(sentences(other)).toEqual([
    "Delen unga: delen saknas i exporten.",
    "Delen gamla: delen finns inte i avtalet.",
  ]);
});
