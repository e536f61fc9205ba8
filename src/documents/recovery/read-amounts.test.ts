import { describe, expect, test } from "vitest";
import { amountsProblemSentence } from "../../texts/recovery-problems.ts";
import { readAmounts } from "./read-amounts.ts";

function read(text: string) {
  return readAmounts(new TextEncoder().encode(text), "tabell.csv");
}

function sentencesOf(text: string): readonly string[] {
  const result = read(text);
  return result.ok ? [] : result.problems.map(amountsProblemSentence);
}

describe("a list of published amounts", () => {
  test("with commas, semicolons or tabs, English or Swedish headings, digits in groups", () => {
    const sala = { code: "1981", name: "Sala", amount: { numerator: 559_096n, denominator: 1n }, row: 2 };
    for (const text of [
      "code,name,amount\n1981,Sala,559096\n",
      "Kod;Mottagare;Belopp\r\n1981;Sala;559 096\r\n",
      "belopp\tkod\tnamn\n559\u00a0096\t1981\tSala\n",
    ])
      expect(read(text)).toEqual({ ok: true, value: [sala] });
  });

  test("öre are two decimals", () => {
    const amount = { numerator: 9_478_907n, denominator: 50n };
    expect(read("kod;namn;belopp\n2080;Falun;189 578,14\n")).toMatchObject({ value: [{ amount }] });
  });

  test("a recipient that stands twice is kept twice: whoever reads the amounts says so", () => {
    expect(read("code,name,amount\n1981,Sala,1\n1981,Sala,1\n")).toMatchObject({
      value: [{ row: 2 }, { row: 3 }],
    });
  });

  test.each([
    ["", ["Filen är tom. Kontrollera att du valde rätt fil."]],
    [
      "code,name,amount\n",
      ["Filen har rubriker men inga rader under dem. Kontrollera att du valde rätt fil."],
    ],
    [
      "code,name,summa\n1981,Sala,1\n",
      [
        "Rad 1, kolumn summa: kolumnen används inte. Rubrikerna ska vara code, name, amount. Ta bort den eller rätta rubriken.",
        "Rad 1: kolumnen amount saknas. Rubrikerna är: code, name, summa. Skriv amount över rätt kolumn.",
      ],
    ],
    [
      "code,name,amount\n1981,Sala,-5\n1980,Västerås,12 34\n",
      [
        "Rad 2, kolumn amount: ”-5” är mindre än noll. Skriv 0 eller ett belopp över noll.",
        "Rad 3, kolumn amount: ”12 34” är inte ett belopp. Skriv bara siffror, till exempel 559096.",
      ],
    ],
  ])("%j is refused in sentences that help", (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});
