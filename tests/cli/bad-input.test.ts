import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AGREEMENTS, givenFolder, ROOT, samnytta } from "./run-samnytta.ts";

const given = givenFolder();

/** Every sentence that a command refuses its input with, without the file that each begins with. */
async function refusal(file: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { code, out, err } = await samnytta(...args);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  return err
    .trimEnd()
    .split("\n")
    .map((line) => {
      expect(line.startsWith(`${file}: `)).toBe(true);
      return line.slice(file.length + 2);
    });
}

describe.concurrent("weights that cannot be used are refused with every problem, file, row, column and remedy", () => {
  const split = (name: string, content: string | Uint8Array, ...more: readonly string[]) => {
    const file = given(name, content);
    return refusal(file, "split", "--total", "100", "--weights", file, ...more);
  };

  test("many problems in one file, in the order of its rows", async () => {
    const rows = [
      "code,name,weight",
      "A,Alfa,-5",
      "B,Beta,",
      "C,Gamma,tolv",
      "A,Alfa,3",
      ",Delta,4",
      "E,Epsilon,1,2",
    ];
    expect(await split("många.csv", rows.join("\n"))).toEqual([
      "Rad 2, kolumn weight: ”-5” är mindre än noll. Skriv 0 eller ett tal över noll.",
      "Rad 3, kolumn weight: vikten saknas. Skriv ett tal, eller 0 om mottagaren inte ska få någon del.",
      "Rad 4, kolumn weight: ”tolv” är inte ett tal. Skriv bara siffror, till exempel 12304 eller 0.5.",
      "Rad 5, kolumn code: ”A” finns redan på rad 2. Ta bort en av raderna.",
      "Rad 6, kolumn code: mottagarens kod saknas. Skriv den.",
      "Rad 7: raden har 4 värden, men rubrikerna är 3. Sätt citattecken runt värden som innehåller kommatecken.",
    ]);
  });

  test.each<readonly [string, string | Uint8Array, readonly string[]]>([
    ["tom.csv", "", ["Filen är tom. Kontrollera att du valde rätt fil."]],
    [
      "nollor.csv",
      "code,name,weight\nA,A,0\nB,B,0\n",
      ["Alla vikter är 0, så det finns inget att fördela efter. Ge minst en mottagare en vikt över 0."],
    ],
    [
      "bok.csv",
      Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]),
      ["Filen är en arbetsbok från ett kalkylprogram, inte en textfil. Öppna den och spara bladet som CSV."],
    ],
    [
      "rubriker.csv",
      "kod,vikt\nA,1\n",
      ["Rad 1: kolumnen name saknas. Rubrikerna är: kod, vikt. Skriv name över rätt kolumn."],
    ],
  ])("%s", async (name, content, sentences) => {
    expect(await split(name, content)).toEqual(sentences);
  });

  test("a fixed amount that is not whole units", async () => {
    const rows = "code;name;weight;fixed\nA;A;1;0,5\nB;B;1;2\nC;C;1;1,25\n";
    expect(await split("fast.csv", rows)).toEqual([
      "Rad 2, kolumn fixed: ”0.5” för A är inte hela kronor. Skriv hela kronor, eller välj en mindre enhet med --unit.",
      "Rad 4, kolumn fixed: ”1.25” för C är inte hela kronor. Skriv hela kronor, eller välj en mindre enhet med --unit.",
    ]);
    expect(await split("fast-ore.csv", rows, "--unit", "öre")).toEqual([
      "Rad 2, kolumn fixed: ”0.5” för A är inte hela ören. Skriv hela ören.",
      "Rad 4, kolumn fixed: ”1.25” för C är inte hela ören. Skriv hela ören.",
    ]);
  });

  test("wrong words and a wrong file are told together", async () => {
    const file = given("fel.csv", "code,name,weight\nA,A,x\n");
    const words = ["--total", "-5", "--unit", "mkr", "--rest", "lottning"];
    const { code, err } = await samnytta("split", ...words, "--weights", file);
    expect(code).toBe(1);
    expect(err.trimEnd().split("\n")).toEqual([
      "Valet --total är ”-5”. Skriv ett helt tal som är 0 eller större, till exempel 1367000000.",
      "Valet --unit är ”mkr”. Välj öre, krona eller tkr.",
      "Valet --rest är ”lottning”. Välj largest-remainder, each-rounded, each-rounded-leftover-to-largest eller as-listed.",
      `${file}: Rad 2, kolumn weight: ”x” är inte ett tal. Skriv bara siffror, till exempel 12304 eller 0.5.`,
    ]);
  });
});

describe.concurrent("an agreement that cannot be used is refused by every command with every problem", () => {
  test.each(["check", "allocate", "explain"])("samnytta %s", async (command) => {
    const file = "tests/broken-files/agreement/many-problems.json";
    const recipient = command === "explain" ? ["--recipient", "1981"] : [];
    const sentences = await refusal(file, command, file, ...recipient);
    expect(sentences.length).toBeGreaterThan(3);
    for (const sentence of sentences) expect(sentence).toMatch(/^Rad \d+, [\w.[\]]+: .+\.$/);
  });

  test.each<readonly [string, string | Uint8Array, string]>([
    ["tom.json", "", "Filen är tom. Kontrollera att du valde rätt fil."],
    [
      "latin.json",
      Uint8Array.from([0x22, 0xe5, 0x22]),
      "Filen är inte text i UTF-8. Spara den som UTF-8 och försök igen.",
    ],
    [
      "djup.json",
      "[".repeat(50_000),
      "Rad 1: filen har mer än 24 nivåer inuti varandra. Ta bort de nivåer som inte behövs.",
    ],
    [
      "stor.json",
      `"${"x".repeat(1_100_000)}"`,
      "Filen är 1101 kB. Högst 1000 kB går att läsa. Dela upp den i en fil per överenskommelse.",
    ],
  ])("%s", async (name, content, sentence) => {
    const file = given(name, content);
    expect(await refusal(file, "check", file)).toEqual([sentence]);
  });
});

describe.concurrent("a population file that cannot be used is refused with every problem", () => {
  const shipped = readFileSync(join(ROOT, "reference/population/2016-12-31.csv"), "utf8");
  const allocate = (file: string) =>
    refusal(file, "allocate", AGREEMENTS[2017], "--population", file, "--date", "2016-11-01");

  test("one municipality twice, one missing and one misread", async () => {
    const [heading = "", ...rows] = shipped.trimEnd().split("\n");
    const changed = rows
      .filter((row) => !row.startsWith("1981"))
      .map((row) => (row.startsWith("1980") ? row.replace(";", ";o") : row));
    const file = given("folk.csv", [heading, ...changed, changed[0]].join("\n"));
    expect(await allocate(file)).toEqual([
      "Rad 218, kolumn persons: ”o147420” är inte ett heltal. Skriv bara siffror, till exempel 147420.",
      "Rad 291, kolumn code: Upplands Väsby (0114) finns redan på rad 2. Ta bort en av raderna.",
      "En av 290 kommuner saknas: Sala (1981). Lägg till en rad för den.",
    ]);
  });

  test("a day that is none", async () => {
    const file = given("dag.csv", shipped);
    const { code, err } = await samnytta("check", AGREEMENTS[2017], "--population", file, "--date", "i går");
    expect({ code, err }).toEqual({
      code: 1,
      err: "Valet --date är ”i går”. Skriv en dag, till exempel 2016-11-01.\n",
    });
  });
});
