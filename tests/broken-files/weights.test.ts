import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readWeights } from "../../src/documents/weights/read-weights.ts";
import { weightsProblemSentence } from "../../src/texts/weights-problems.ts";

const FOLDER = new URL("weights/", import.meta.url);

const BROKEN_FILES: Readonly<Record<string, readonly string[]>> = {
  "all-zero.csv": [
    "Alla vikter är 0, så det finns inget att fördela efter. Ge minst en mottagare en vikt över 0.",
  ],
  "code-missing.csv": ["Rad 2, kolumn code: mottagarens kod saknas. Skriv den."],
  "column-missing.csv": [
    "Rad 1: kolumnen weight saknas. Rubrikerna är: code, name. Skriv weight över rätt kolumn.",
  ],
  "column-misspelt.csv": [
    "Rad 1, kolumn fixd: kolumnen används inte. Rubrikerna ska vara code, name, weight, fixed. Ta bort den eller rätta rubriken.",
  ],
  "column-twice.csv": ["Rad 1: flera kolumner kan vara weight: weight, vikt. Behåll en av dem."],
  "comma-in-comma-file.csv": [
    "Rad 2: raden har 4 värden, men rubrikerna är 3. Sätt citattecken runt värden som innehåller kommatecken.",
    "Rad 3: raden har 4 värden, men rubrikerna är 3. Sätt citattecken runt värden som innehåller kommatecken.",
  ],
  "country-as-recipient.csv": ["Rad 2: ”Riket” är en summa och ingen mottagare. Ta bort raden."],
  "duplicate.csv": ["Rad 4, kolumn code: ”A” finns redan på rad 2. Ta bort en av raderna."],
  "empty.csv": ["Filen är tom. Kontrollera att du valde rätt fil."],
  "missing.csv": [
    "Rad 3, kolumn weight: vikten saknas. Skriv ett tal, eller 0 om mottagaren inte ska få någon del.",
  ],
  "negative-fixed.csv": ["Rad 2, kolumn fixed: ”−5” är mindre än noll. Skriv 0 eller ett tal över noll."],
  "negative.csv": ["Rad 3, kolumn weight: ”-5” är mindre än noll. Skriv 0 eller ett tal över noll."],
  "no-headings.csv": [
    "Rad 1: kolumnen code saknas. Rubrikerna är: A, Alfa, 70. Skriv code över rätt kolumn.",
    "Rad 1: kolumnen name saknas. Rubrikerna är: A, Alfa, 70. Skriv name över rätt kolumn.",
    "Rad 1: kolumnen weight saknas. Rubrikerna är: A, Alfa, 70. Skriv weight över rätt kolumn.",
  ],
  "not-a-number.csv": [
    "Rad 2, kolumn weight: ”sjuttio” är inte ett tal. Skriv bara siffror, till exempel 12304 eller 0.5.",
    "Rad 3, kolumn weight: ”12 3O4” är inte ett tal. Skriv bara siffror, till exempel 12304 eller 0.5.",
    "Rad 3, kolumn fixed: ”x” är inte ett tal. Skriv bara siffror, till exempel 12304 eller 0.5.",
    "Rad 4, kolumn weight: ”1e5” är inte ett tal. Skriv bara siffror, till exempel 12304 eller 0.5.",
  ],
  "only-headings.csv": ["Filen har rubriker men inga rader under dem. Kontrollera att du valde rätt fil."],
  "point-before-three-digits.csv": [
    "Rad 2, kolumn vikt: ”43.891” kan vara 43891 eller ett tal med decimaler. Skriv 43891, eller 43.8910 om det är decimaler.",
  ],
  "points-as-thousands.csv": [
    "Rad 2, kolumn weight: ”1.234.567” är inte ett tal. Skriv bara siffror, till exempel 12304 eller 0.5.",
  ],
  "total-as-recipient.csv": ["Rad 4: ”Summa” är en summa och ingen mottagare. Ta bort raden."],
  "uneven-groups.csv": [
    "Rad 2, kolumn weight: ”12 34” är inte ett tal. Skriv bara siffror, till exempel 12304 eller 0.5.",
  ],
  "very-long-number.csv": [
    `Rad 2, kolumn weight: ”${"9".repeat(50)}” är inte ett tal. Skriv bara siffror, till exempel 12304 eller 0.5.`,
  ],
};

test("every broken file stands in the table", () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(BROKEN_FILES).toSorted());
});

test.each(Object.entries(BROKEN_FILES))("%s is refused in sentences that help", (name, sentences) => {
  const read = readWeights(readFileSync(new URL(name, FOLDER)), name);
  expect(read.ok ? [] : read.problems.map(weightsProblemSentence)).toEqual(sentences);
  expect(read.ok || read.problems.every(({ at }) => at.file === name)).toBe(true);
});
