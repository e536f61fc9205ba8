import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readAgreement } from "../../src/documents/agreement/index.ts";
import { agreementProblemSentence } from "../../src/texts/agreement-problems.ts";

const FOLDER = new URL("agreement/", import.meta.url);

/** Each broken file and everything that is said about it. All of them but the first few are `sound.json` with one fault. */
const BROKEN_FILES: Readonly<Record<string, readonly string[]>> = {
  "empty.json": ["Filen är tom. Kontrollera att du valde rätt fil."],
  "not-utf-8.json": ["Filen är inte text i UTF-8. Spara den som UTF-8 och försök igen."],
  "comma-missing.json": [
    "Rad 4: filen är inte giltig JSON från tecken 2 på raden. Kontrollera citattecken, kommatecken och klamrar just där och strax före.",
  ],
  "cut-short.json": ["Rad 51: filen slutar innan den är färdig. Kontrollera att hela filen kom med."],
  "not-an-object.json": ["Rad 1: värdet är av fel slag. Skriv ett objekt inom { och }."],
  "other-format.json": [
    "Rad 2, format: formatet är ”samnytta-agreement/2”. Det som går att läsa är ”samnytta-agreement/1”. Skriv om filen i det formatet.",
  ],
  "amount-twice.json": [
    "Rad 41, frame.ore: fältet ore står två gånger i samma objekt. Ta bort det ena.",
    "Rad 41, frame.ore: beloppet är 200 000 000 kr, men ”100 miljoner kronor” är 100 000 000 kr. Rätta det som är fel.",
  ],
  "missing-field.json": [
    "Rad 45, components[0]: fältet key saknas. Lägg till det. Är uppgiften okänd och får vara det, skriv ”unknown”.",
  ],
  "unknown-field.json": [
    "Rad 73, components[0].belopp: fältet belopp finns inte i formatet. Rätta stavningen eller ta bort fältet.",
  ],
  "amount-as-number.json": [
    "Rad 50, components[0].stated.ore: ”6000000000” är av fel slag. Skriv en text inom citattecken.",
  ],
  "stated-as-number.json": [
    "Rad 48, components[0].stated: ”60” är av fel slag. Skriv ett objekt inom { och } eller en text inom citattecken.",
  ],
  "title-null.json": ["Rad 5, title: ”null” är av fel slag. Skriv en text inom citattecken."],
  "unknown-misspelt.json": [
    "Rad 38, frame: texten ”okänt” passar inte här. Skriv ett objekt inom { och }, eller ”unknown” om uppgiften är okänd.",
  ],
  "precision-in-swedish.json": [
    "Rad 41, frame.precision: ”exakt” går inte att välja. Välj ”exact”, ”approximate” eller ”estimate”.",
  ],
  "unread-with-text.json": [
    "Rad 33, clauses[0].text: ett avsnitt som inte är läst har ingen text, men här står ”Ramen är 100 miljoner kronor.”. Ta bort texten.",
  ],
  "key-of-unknown-kind.json": [
    "Rad 61, components[0].key.kind: ”befolkning” går inte att välja. Välj ”population”, ”rate-per-inhabitant”, ”base-plus-population”, ”weighted-population”, ”rate-with-rebate”, ”half-quarter-quarter”, ”municipalities-and-regions”, ”percent-of-component”, ”bounded”, ”conditional”, ”participants”, ”split”, ”fixed”, ”table” eller ”whole”.",
  ],
  "negative.json": [
    "Rad 50, components[0].stated.ore: beloppet ”-6000000000” är mindre än noll. Skriv det utan minus.",
  ],
  "part-of-an-ore.json": [
    "Rad 50, components[0].stated.ore: beloppet ”6000000000.5” har delar av ett öre. Skriv hela ören, till exempel ”10050” för 100,50 kr.",
  ],
  "amount-in-words.json": [
    "Rad 50, components[0].stated.ore: ”60 miljoner” är inte ett belopp i ören. Skriv bara siffror, till exempel ”10050” för 100,50 kr.",
  ],
  "grain-zero.json": [
    "Rad 65, components[0].grain: ”0” är inte en minsta enhet. Skriv den i hela ören, till exempel ”100” för en krona.",
  ],
  "percent-as-fraction.json": [
    "Rad 80, components[1].percentage.fraction: ”40 %” är inte en andel. Skriv den som ett bråk, till exempel ”3/10” för 30 %.",
  ],
  "day-in-words.json": [
    "Rad 15, readingDay: ”24 februari 2017” är inte en dag. Skriv år, månad och dag, till exempel ”2017-02-24”.",
  ],
  "day-that-is-not.json": [
    "Rad 62, components[0].key.on: ”2017-02-30” är inte en dag. Skriv år, månad och dag, till exempel ”2017-02-24”.",
  ],
  "id-with-spaces.json": [
    "Rad 46, components[0].id: ”Analys och plan” går inte att använda som namn. Skriv små bokstäver a–z, siffror och bindestreck, till exempel ”p-1”.",
  ],
  "recipient-by-name.json": [
    "Rad 59, components[0].recipients[0].recipients[0].code: ”Falun” är inte en mottagarkod. Skriv till exempel ”1980” för en kommun, ”19” för en region eller ”lan-19” för ett län gemensamt.",
  ],
  "line-break.json": [
    "Rad 109, notKnown[0]: texten ”Vem·betalar?” innehåller ett tecken som inte syns. Skriv om texten på en rad.",
  ],
  "title-empty.json": ["Rad 5, title: texten är tom. Skriv en text."],
  "title-too-long.json": ["Rad 5, title: texten är för lång. Den får ha högst 200 tecken. Korta den."],
  "no-documents.json": [
    "Rad 16, documents: listan har för få värden. Minst 1 behövs. Lägg till.",
    "Rad 24, clauses[0].document: ”sidan” är inte namnet på något dokument i filen. Rätta namnet, eller lägg till det i documents.",
  ],
  "too-many-parties.json": [
    "Rad 8, parties: listan har för många värden. Högst 20 får plats. Ta bort några.",
  ],
  "year-too-early.json": ["Rad 7, year: talet ”1917” är för litet. Skriv minst 1990."],
  "year-too-late.json": ["Rad 7, year: talet ”20170” är för stort. Skriv högst 2100."],
  "duplicate-id.json": [
    "Rad 75, components[1].id: namnet ”analys” är redan taget av components[0].id. Välj ett annat.",
  ],
  "component-named-frame.json": [
    "Rad 46, components[0].id: namnet ”frame” betyder hela ramen. Välj ett annat namn på delen.",
  ],
  "missing-clause.json": [
    "Rad 52, components[0].stated.clause: ”p-9” är inte namnet på någon paragraf i filen. Rätta namnet, eller lägg till det i clauses.",
  ],
  "missing-document.json": [
    "Rad 34, clauses[0].document: ”bilagan” är inte namnet på något dokument i filen. Rätta namnet, eller lägg till det i documents.",
  ],
  "missing-parent.json": [
    "Rad 103, components[1].parent: ”stimulansmedel” är inte namnet på någon del i filen. Rätta namnet, eller lägg till det i components.",
  ],
  "key-to-missing-component.json": [
    "Rad 92, components[1].key.component: ”analyse” är inte namnet på någon del i filen. Rätta namnet, eller lägg till det i components.",
  ],
  "parents-in-a-ring.json": [
    "Rad 104, components[1].parent: hänvisningarna går i ring: analys → samverkan → analys. Ta bort en av dem.",
  ],
  "amounts-in-a-ring.json": [
    "Rad 62, components[0].key.component: hänvisningarna går i ring: samverkan → analys → samverkan. Ta bort en av dem.",
  ],
  "clause-under-itself.json": [
    "Rad 36, clauses[0].parent: hänvisningarna går i ring: p-1 → p-1. Ta bort en av dem.",
  ],
  "above-whole.json": [
    "Rad 80, components[1].percentage.fraction: andelen ”7/5” är mer än hela. Skriv högst ”1/1”.",
  ],
  "parts-not-whole.json": [
    "Rad 62, components[0].key.parts: delarnas andelar blir tillsammans 110 %. De ska bli 100 %. Rätta andelarna.",
  ],
  "floor-above-ceiling.json": [
    "Rad 62, components[0].key.floor: golvet är högre än taket. Sänk golvet eller höj taket.",
  ],
  "amount-differs-from-words.json": [
    "Rad 50, components[0].stated.ore: beloppet är 60 000 000 kr, men ”cirka 600 miljoner kronor” är 600 000 000 kr. Rätta det som är fel.",
  ],
  "words-without-figure.json": [
    "Rad 49, components[0].stated.asWritten: ”abc miljoner” säger inte hur mycket det är. Skriv beloppet med siffror som det står, till exempel ”cirka 16 miljoner kronor”.",
  ],
  "percentage-differs-from-words.json": [
    "Rad 80, components[1].percentage.fraction: andelen ”2/5” är 40 %, men i ord står ”30 %”. Rätta det som är fel.",
  ],
  "quote-too-long.json": [
    "Rad 33, clauses[0].text: citatet har 26 ord. Högst 25 får citeras. Korta det, eller skriv med egna ord och välj ”paraphrase”.",
  ],
  "many-problems.json": [
    "Rad 7, year: ”2017” är av fel slag. Skriv ett heltal utan citattecken.",
    "Rad 40, frame.ore: beloppet ”-1” är mindre än noll. Skriv det utan minus.",
    "Rad 52, components[0].stated.clause: ”p-9” är inte namnet på någon paragraf i filen. Rätta namnet, eller lägg till det i clauses.",
    "Rad 73, components[0].belopp: fältet belopp finns inte i formatet. Rätta stavningen eller ta bort fältet.",
    "Rad 76, components[1].id: namnet ”analys” är redan taget av components[0].id. Välj ett annat.",
    "Rad 93, components[1].key.on: ”2016-13-01” är inte en dag. Skriv år, månad och dag, till exempel ”2017-02-24”.",
  ],
};

describe("a broken agreement file is refused with everything that is wrong in it", () => {
  test.each(Object.entries(BROKEN_FILES))("%s", (name, sentences) => {
    expect(saidAbout(readFileSync(new URL(name, FOLDER)))).toEqual(sentences);
  });

  test("every file in the folder is told of here, except the sound one", () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual([...Object.keys(BROKEN_FILES), "sound.json"].toSorted());
  });

  test("the sound one, from which the others are made, is read", () => {
    expect(saidAbout(readFileSync(new URL("sound.json", FOLDER)))).toEqual([]);
  });
});

describe("a hostile agreement file is refused before it costs anything", () => {
  test("too large", () => {
    expect(saidAbout(new Uint8Array(1_000_001).fill(32))).toEqual([
      "Filen är 1001 kB. Högst 1000 kB går att läsa. Dela upp den i en fil per överenskommelse.",
    ]);
  });

  test("a million lists inside each other", () => {
    expect(saidAbout("[".repeat(1_000_000))).toEqual([
      "Rad 1: filen har mer än 24 nivåer inuti varandra. Ta bort de nivåer som inte behövs.",
    ]);
  });

  test("hundreds of thousands of values", () => {
    const lists = Array.from({ length: 400 }, (_, index) => `"list${index}":[${"0,".repeat(999)}0]`);
    expect(saidAbout(`{${lists.join(",")}}`)).toEqual([
      "Rad 1: filen har mer än 30000 värden. Dela upp den i en fil per överenskommelse.",
    ]);
  });

  test("a list of thousands", () => {
    expect(saidAbout(`{"format": "samnytta-agreement/1", "components": [${"{},".repeat(9_999)}{}]}`)).toEqual(
      ["Rad 1, components: listan har för många värden. Högst 1000 får plats. Ta bort några."],
    );
  });

  test("a thousand empty components: the first 500 problems are told, the others counted", () => {
    const said = saidAbout(`{"format": "samnytta-agreement/1", "components": [${"{},".repeat(999)}{}]}`);
    expect(said).toHaveLength(501);
    expect(said.at(-1)).toMatch(/^Det finns \d+ fel till\. Rätta de här först\.$/);
  });

  test("one name that is a million characters long", () => {
    const [first] = saidAbout(`{"${".".repeat(900_000)}": 1}`);
    expect(first?.length).toBeLessThan(200);
  });

  test("one text that is a million escaped characters long", () => {
    expect(saidAbout(`{"title": "${"\\n".repeat(490_000)}"}`)).toContain(
      "Rad 1, title: texten är för lång. Den får ha högst 200 tecken. Korta den.",
    );
  });

  test("names that every object has are fields like any other", () => {
    expect(saidAbout('{"__proto__": {"format": "samnytta-agreement/1"}, "constructor": 1}')).toEqual(
      expect.arrayContaining([
        "Rad 1, __proto__: fältet __proto__ finns inte i formatet. Rätta stavningen eller ta bort fältet.",
        "Rad 1, constructor: fältet constructor finns inte i formatet. Rätta stavningen eller ta bort fältet.",
        "Rad 1: fältet format saknas. Lägg till det. Är uppgiften okänd och får vara det, skriv ”unknown”.",
      ]),
    );
  });
});

function saidAbout(content: Uint8Array | string): readonly string[] {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const read = readAgreement(bytes, "agreement.json");
  return read.ok ? [] : read.problems.map(plainSpaces);
}

function plainSpaces(problem: Parameters<typeof agreementProblemSentence>[0]): string {
  return agreementProblemSentence(problem).replaceAll("\u00a0", " ");
}
