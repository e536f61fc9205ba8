import { readdirSync, readFileSync } from "node:fs";
import type { OrganisationRegister } from "#domain/organisation";
import type { PublishedGroup } from "#domain/published";
import { assert } from "#domain/result";
import { day } from "#domain/time";
import { readAgreement, writeAgreement } from "../../src/documents/agreement/index.ts";
import { readOrganisations } from "../../src/documents/organisation/read-organisations.ts";
import { readPopulationFile } from "../../src/documents/population/read-population-file.ts";
import { readPublishedTable } from "../../src/documents/published/read-published-table.ts";
import { readWeights } from "../../src/documents/weights/read-weights.ts";
import { agreementProblemSentence } from "../../src/texts/agreement-problems.ts";
import { populationProblemSentence } from "../../src/texts/population-problems.ts";
import { publishedProblemSentence } from "../../src/texts/published-problems.ts";
import { weightsProblemSentence } from "../../src/texts/weights-problems.ts";
import type { Random } from "../mutations/random.ts";
import { mutateBytes, inOtherEncoding } from "./mutate-bytes.ts";
import { mutateJson } from "./mutate-json.ts";
import { textOf, writeTable } from "./write-tables.ts";
import { writeWorkbook } from "./write-workbook.ts";

/** What came of one input: what was read, or what was said; `isHalf` names what a reading lacks to be whole. */
export type Outcome =
  | { readonly kind: "read"; readonly isHalf?: string }
  | { readonly kind: "refused"; readonly sentences: readonly string[] };

/** One reader of files, and how inputs for it are made. */
export type FuzzedReader = {
  readonly name: string;
  readonly write: (random: Random) => Uint8Array;
  readonly read: (bytes: Uint8Array, random: Random) => Outcome;
};

const FILE = "fil";

/** The four readers of files that people bring. @param root the checkout, for the files that changes begin with */
export function readersIn(root: URL): readonly FuzzedReader[] {
  const register = registerIn(root);
  return [
    { name: "agreement", write: agreementWriter(root), read: readsAgreement },
    {
      name: "population",
      write: sometimesLong(populationWriter(root, register)),
      read: populationReader(register),
    },
    {
      name: "published",
      write: sometimesLong(publishedWriter(root, register)),
      read: publishedReader(register),
    },
    { name: "weights", write: sometimesLong(weightsWriter(root, register)), read: readsWeights },
  ];
}

/** One input of two thousand has a line of it, or all of it, very many times over: what is slow shows by length alone. */
function sometimesLong(write: FuzzedReader["write"]): FuzzedReader["write"] {
  return (random) => {
    const bytes = Buffer.from(write(random));
    if (random.whole(0, 1_999) > 0 || bytes.length === 0) return bytes;
    const text = bytes.toString("latin1");
    const piece = `${random.whole(0, 1) === 0 ? random.pick(text.split("\n")) : text}\n`;
    const times = Math.min(random.whole(1_000, 19_000), Math.floor(1_000_000 / piece.length));
    return Buffer.from(`${text}\n${piece.repeat(times)}`, "latin1");
  };
}

function registerIn(root: URL): OrganisationRegister {
  const read = readOrganisations(readFileSync(new URL("reference/organisations.json", root)));
  assert(read.ok, "the shipped organisations can be read");
  return read.value;
}

function filesIn(root: URL, ...folders: readonly string[]): readonly Uint8Array[] {
  return folders.flatMap((folder) =>
    readdirSync(new URL(folder, root))
      .toSorted()
      .map((name) => readFileSync(new URL(name, new URL(folder, root)))),
  );
}

function agreementWriter(root: URL): FuzzedReader["write"] {
  const shipped = readdirSync(new URL("agreements/", root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "schema")
    .map(({ name }) => readFileSync(new URL(`agreements/${name}/agreement.json`, root)));
  const sound = readFileSync(new URL("tests/broken-files/agreement/sound.json", root));
  const files = [...filesIn(root, "tests/broken-files/agreement/"), sound];
  const [soundText = "", ...shippedTexts] = [sound, ...shipped].map((bytes) =>
    new TextDecoder().decode(bytes),
  );
  return (random) => {
    const whole = random.whole(0, 24) === 0 ? random.pick(shippedTexts) : soundText;
    if (random.whole(0, 2) > 0) return Buffer.from(mutateJson(whole, random));
    return mutateBytes(random.pick(files), random.pick(files), random);
  };
}

function readsAgreement(bytes: Uint8Array): Outcome {
  const reading = readAgreement(bytes, FILE);
  if (!reading.ok) return refused(reading.problems.map(agreementProblemSentence));
  const again = readAgreement(new TextEncoder().encode(writeAgreement(reading.value)), FILE);
  const isSame = again.ok && writeAgreement(again.value) === writeAgreement(reading.value);
  return isSame ? { kind: "read" } : { kind: "read", isHalf: "what is written again is not what was read" };
}

function populationWriter(root: URL, register: OrganisationRegister): FuzzedReader["write"] {
  const files = filesIn(root, "tests/broken-files/population/").filter(({ length }) => length < 50_000);
  const jsons = files.map((bytes) => new TextDecoder().decode(bytes)).filter(isJson);
  return (random) => {
    const table = writeTable(
      register,
      ["Kommunkod", "Kommun", random.pick(["Folkmängd", "Folkmängd 2016-12-31"])],
      random,
    );
    switch (random.whole(0, 4)) {
      case 0:
        return mutateBytes(random.pick(files), random.pick(files), random);
      case 1:
        return jsons.length === 0 ? new Uint8Array() : Buffer.from(mutateJson(random.pick(jsons), random));
      case 2:
        return writeWorkbook([table], random);
      case 3:
        return inOtherEncoding(Buffer.from(textOf(table, random)), random);
      default:
        return Buffer.from(textOf(table, random));
    }
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function populationReader(register: OrganisationRegister): FuzzedReader["read"] {
  return (bytes, random) => {
    const expected = [["1980"], ["2021", "2026"], [], [], undefined][random.whole(0, 4)];
    const reading = readPopulationFile(bytes, FILE, register, {
      source: { document: FILE },
      certainty: "assumption",
      ...(random.whole(0, 3) > 0 && { date: day("2016-12-31") }),
      ...(expected !== undefined && { expected }),
    });
    if (!reading.ok) return refused(reading.problems.map(populationProblemSentence));
    const { rows } = reading.value;
    const lacks = (expected ?? [...register.municipalities.keys()]).find((code) => !rows.has(code));
    if (lacks !== undefined) return { kind: "read", isHalf: `${lacks} is not there` };
    const wrong = [...rows].find(
      ([code, { persons }]) => persons <= 0n || !register.municipalities.has(code),
    );
    return wrong === undefined ? { kind: "read" } : { kind: "read", isHalf: `the row of ${wrong[0]}` };
  };
}

const GROUPS: readonly PublishedGroup[] = [
  "municipalities",
  "municipalities",
  "municipalities",
  "regions",
  "counties-jointly",
];

function publishedWriter(root: URL, register: OrganisationRegister): FuzzedReader["write"] {
  const files = filesIn(root, "tests/broken-files/published/", "tests/sound-files/published/");
  return (random) => {
    const table = writeTable(
      register,
      ["Kommunkod", "Kommun", random.pick(["Belopp", "Belopp (tkr)", "Bidrag, kr"])],
      random,
    );
    switch (random.whole(0, 3)) {
      case 0:
        return mutateBytes(random.pick(files), random.pick(files), random);
      case 1:
        return writeWorkbook(random.whole(0, 5) === 0 ? [table, table] : [table], random);
      case 2:
        return inOtherEncoding(Buffer.from(textOf(table, random)), random);
      default:
        return Buffer.from(textOf(table, random));
    }
  };
}

function publishedReader(register: OrganisationRegister): FuzzedReader["read"] {
  return (bytes, random) => {
    const group = random.pick(GROUPS);
    const reading = readPublishedTable(bytes, FILE, { register, group });
    if (!reading.ok) return refused(reading.problems.map(publishedProblemSentence));
    const { rows, statedTotal, matchedByName } = reading.value;
    const amounts = [...rows.values()];
    const sum = amounts.reduce((total, { amount }) => total + amount, 0n);
    if (rows.size === 0) return { kind: "read", isHalf: "no rows" };
    if (amounts.some(({ amount }) => amount <= 0n))
      return { kind: "read", isHalf: "an amount that is not above 0" };
    if (statedTotal !== undefined && statedTotal.amount !== sum) return { kind: "read", isHalf: "the total" };
    if (statedTotal === undefined && amounts.some(({ isProvenBySum }) => isProvenBySum))
      return { kind: "read", isHalf: "a misprint without proof" };
    if (new Set(amounts.map(({ row }) => row)).size !== rows.size)
      return { kind: "read", isHalf: "a row twice" };
    return matchedByName.every(({ recipient }) => rows.has(recipient))
      ? { kind: "read" }
      : { kind: "read", isHalf: "a name without its row" };
  };
}

function weightsWriter(root: URL, register: OrganisationRegister): FuzzedReader["write"] {
  const files = filesIn(root, "tests/broken-files/weights/");
  return (random) => {
    const headings = random.pick([
      ["code", "name", "weight"],
      ["code", "name", "weight", "fixed"],
      ["kod", "namn", "vikt"],
    ]);
    const text = textOf(writeTable(register, headings, random), random);
    switch (random.whole(0, 2)) {
      case 0:
        return mutateBytes(random.pick(files), random.pick(files), random);
      case 1:
        return inOtherEncoding(Buffer.from(text), random);
      default:
        return Buffer.from(text);
    }
  };
}

function readsWeights(bytes: Uint8Array): Outcome {
  const reading = readWeights(bytes, FILE);
  if (!reading.ok) return refused(reading.problems.map(weightsProblemSentence));
  if (reading.value.length === 0) return { kind: "read", isHalf: "no rows" };
  const isNegative = reading.value.some(({ weight }) => weight.numerator < 0n || weight.denominator <= 0n);
  return isNegative ? { kind: "read", isHalf: "a weight below 0" } : { kind: "read" };
}

function refused(sentences: readonly string[]): Outcome {
  return { kind: "refused", sentences };
}
