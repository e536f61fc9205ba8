import { describe, expect, test } from "vitest";
import { AGREEMENTS, samnytta } from "./run-samnytta.ts";

const COMMANDS = [
  "check",
  "allocate",
  "dates",
  "explain",
  "verify",
  "recover",
  "population",
  "verify-log",
  "verify-store",
  "backup",
  "restore",
  "share",
  "split",
] as const;

describe.concurrent("help", () => {
  test("without words names every command, and the exit code says that nothing was done", async () => {
    const { code, out, err } = await samnytta();
    expect(code).toBe(1);
    expect(err).toBe("");
    for (const command of COMMANDS) expect(out).toContain(`samnytta ${command}`);
    expect(out).toContain("Slutkoder: 0 klart");
    expect(out).toContain("--agreement NAMN --component ID\n");
    expect(Math.max(...out.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(80);
  });

  test.each(["--help", "-h", "help"])("%s is an answer", async (word) => {
    const { code, out } = await samnytta(word);
    expect(code).toBe(0);
    expect(out).toBe((await samnytta()).out);
  });

  test.each(COMMANDS)("%s has help of its own, no wider than a terminal", async (command) => {
    const { code, out, err } = await samnytta(command, "--help");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.startsWith(`samnytta ${command}`)).toBe(true);
    expect(out).toContain("--format");
    expect(out).toContain("Slutkoder:");
    expect(Math.max(...out.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect((await samnytta("help", command)).out).toBe(out);
  });
});

describe.concurrent("words that a command cannot use are answered in Swedish, all at once", () => {
  const file = AGREEMENTS[2017];
  test.each<readonly [readonly string[], readonly string[]]>([
    [
      ["räkna"],
      [
        "Kommandot ”räkna” finns inte. Välj check, allocate, dates, explain, diff, verify, recover, population, annex, papers, verify-log, verify-store, backup, restore, retain, simulate, order, share eller split. Hjälp: samnytta --help",
      ],
    ],
    [
      ["toString"],
      [
        "Kommandot ”toString” finns inte. Välj check, allocate, dates, explain, diff, verify, recover, population, annex, papers, verify-log, verify-store, backup, restore, retain, simulate, order, share eller split. Hjälp: samnytta --help",
      ],
    ],
    [["check"], ["Filen saknas. Skriv vilken fil: samnytta check FIL"]],
    [["diff", "a.json"], ["En fil saknas. Skriv två filer: samnytta diff FIL FIL"]],
    [["check", file, "till"], ["Ordet ”till” är ett för mycket. Ta bort det. Hjälp: samnytta check --help"]],
    [
      ["check", file, "--recipient", "1981"],
      ["Valet --recipient finns inte för check. Välj bland --population, --date eller --format."],
    ],
    [
      ["explain", file],
      ["Valet --recipient saknas. Skriv --recipient och ett värde. Hjälp: samnytta explain --help"],
    ],
    [
      ["explain", file, "--recipent", "1981"],
      [
        "Valet --recipent finns inte för explain. Välj bland --recipient, --component, --population, --date eller --format.",
        "Valet --recipient saknas. Skriv --recipient och ett värde. Hjälp: samnytta explain --help",
      ],
    ],
    [
      ["explain", file, "-x", "--recipient", "1981"],
      [
        "Valet -x finns inte för explain. Välj bland --recipient, --component, --population, --date eller --format.",
      ],
    ],
    [["explain", file, "--recipient"], ["Valet --recipient saknar värde. Skriv värdet efter --recipient."]],
    [
      ["explain", file, "--recipient", "--format", "csv"],
      ["Valet --recipient saknar värde. Skriv värdet efter --recipient."],
    ],
    [["explain", file, "--recipient="], ["Valet --recipient saknar värde. Skriv värdet efter --recipient."]],
    [
      ["explain", file, "--recipient", "1981", "--recipient", "1980"],
      ["Valet --recipient står två gånger. Ta bort det ena."],
    ],
    [["check", file, "--format", "xml"], ["Valet --format är ”xml”. Välj table, csv eller json."]],
    [
      ["check", file, "--date", "2016-11-01"],
      ["Valet --date gäller bara tillsammans med --population. Ta bort det eller lägg till --population."],
    ],
    [
      ["split", "--format", "pdf", "--rest", "lottning"],
      [
        "Valet --total saknas. Skriv --total och ett värde. Hjälp: samnytta split --help",
        "Valet --weights saknas. Skriv --weights och ett värde. Hjälp: samnytta split --help",
        "Valet --format är ”pdf”. Välj table, csv eller json.",
      ],
    ],
    [["population"], ["Filen saknas. Skriv vilken fil: samnytta population FIL"]],
    [
      ["population", "--fetch", "TAB1267"],
      ["Valet --year saknas. Skriv --year och ett värde. Hjälp: samnytta population --help"],
    ],
    [
      ["population", "fil.csv", "--year", "2016", "--address", "https://a.example"],
      [
        "Valet --year gäller bara tillsammans med --fetch. Ta bort det eller lägg till --fetch.",
        "Valet --address gäller bara tillsammans med --fetch. Ta bort det eller lägg till --fetch.",
      ],
    ],
    [
      ["population", "fil.csv", "--fetch", "TAB1267", "--year", "2016"],
      ["Ordet ”fil.csv” är ett för mycket. Ta bort det. Hjälp: samnytta population --help"],
    ],
    [
      ["check", "finns-inte.json"],
      ["Filen finns-inte.json finns inte eller går inte att läsa. Kontrollera sökvägen."],
    ],
    [
      ["verify", "agreements"],
      ["Filen agreements finns inte eller går inte att läsa. Kontrollera sökvägen."],
    ],
    [
      ["allocate", file, "--component", "skl"],
      [
        "Delen ”skl” finns inte. Delarna är stimulansmedel, analys-regioner, analys-kommuner, unga, ungdomsmottagningar, skl-samordning, skl-kunskapsspridning.",
      ],
    ],
    [
      ["allocate", file, "--component", "stimulansmedel"],
      [
        "Delen ”stimulansmedel” är uppdelad i andra delar. Välj analys-regioner, analys-kommuner, unga eller ungdomsmottagningar.",
      ],
    ],
  ])("samnytta %j", async (args, sentences) => {
    const { code, out, err } = await samnytta(...args);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err.trimEnd().split("\n")).toEqual(sentences);
  });

  test("a value may be joined with an equals sign", async () => {
    const joined = await samnytta("explain", file, "--recipient=1981", "--format=csv");
    expect(joined).toEqual(await samnytta("explain", file, "--format", "csv", "--recipient", "1981"));
    expect(joined.code).toBe(0);
  });
});
