import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { amountOf } from "#domain/financing";
import { ore } from "#domain/money";
import { amountsOf, checkPaper, linesOf, piecesText, type Paper } from "#domain/paper";
import { assert } from "#domain/result";
import { day } from "#domain/time";
import { readPaperHeadings, viewPostPapers } from "../../src/application/view-post-papers.ts";
import { openPaperWriters } from "../../src/documents/paper/index.ts";
import { readHeadingsFile } from "../../src/documents/paper/read-headings.ts";
import { headingProblemSentence } from "../../src/texts/papers.ts";
import { dalarna, postBasis, reckoned } from "../worked-cases/joint-post.ts";
import { matterOf, shippedMatters, shippedPaper } from "./post-papers.ts";
import { readPdf, withoutSpaces } from "./read-files.ts";

const FALUN = "2080";
const BORLANGE = "2081";
const writers = openPaperWriters();

describe("the officer's report to each of Dalarna's fifteen boards", () => {
  test("holds every year's part as the post is shared, and its sum, each with its address", () => {
    const { shared } = reckoned();
    for (const told of shippedMatters) {
      const { party } = told.matter;
      const paper = shippedPaper(told);
      const wanted = [
        ...shared.years.map(({ allocation }) => amountOf(allocation, party)),
        shared.totals.get(party) ?? ore(0n),
      ];
      const own = new Map(amountsOf(paper).map(({ amount, address }) => [amount, address]));
      for (const amount of wanted) {
        expect(own.get(amount)).toMatch(/^https:\/\/samnytta\.example\/gemensamma-poster\//);
        expect(withoutSpaces(linesOf(paper).join("\n"))).toContain(withoutSpaces(written(amount)));
      }
      expect(checkPaper(paper)).toEqual([]);
    }
    expect(shippedMatters).toHaveLength(15);
  });

  // The wrong twin: one öre less in one cell of what was read.
  test("and one öre that went astray would be seen", async () => {
    const paper = shippedPaper(matterOf(FALUN));
    const { text } = await readPdf(await writers.pdf(paper));
    const wrong = text.replaceAll("394,53", "394,52");
    expect(wrong).not.toBe(text);
    const holding = linesOf(paper).filter((line) => line.includes("47\u00a0394,53\u00a0kr"));
    expect(holding.length).toBeGreaterThan(1);
    expect(missing(paper, wrong)).toEqual(holding);
  });
});

describe("what Falun's board reads", () => {
  const paper = shippedPaper(matterOf(FALUN));
  const clauses = clausesOf(paper);

  test("the usual headings in the usual order", () => {
    expect(headingsOf(paper)).toEqual([
      "Sammanfattning",
      "Förslag till beslut",
      "Bakgrund",
      "Ekonomiska konsekvenser",
      "Alternativ och risk",
      "Beslutsunderlag",
      "Beslutet skickas till",
      "Konto och underskrift",
      "Kontroll",
    ]);
  });

  test("a summary of four sentences without a question, and each question under a heading of its own", () => {
    expect(textUnder(paper, "Sammanfattning")).toBe(
      "Ärendet gäller om Falu kommun ska betala preliminärt 189 578,14 kr för 2024, kommunens del av en gemensam utvecklingsledare som kostar 913 680,00 kr det året. För hela uppdraget, 36 månader och fyra verksamhetsår, är kommunens del 568 734,41 kr. Beslutet tas när beskedet om bidraget enligt överenskommelsen God och nära vård 2024 har kommit. 2023 är inte avgjort av kommunen och ingår inte i förslaget.",
    );
    expect(textUnder(paper, "När beslutas det?")).toMatch(
      /^När beskedet om bidraget enligt överenskommelsen God och nära vård 2024 har kommit\. .*Ingen sista dag är sagd\. Staten lämnar besked/,
    );
    expect(textUnder(paper, "Vad är beskedet?")).toMatch(/^Det som säger hur stort bidraget blir/);
    expect(textUnder(paper, "Varför 2024?")).toBe(
      "Ärendet gäller 2024, eftersom handlingen beskriver läget den 12 februari 2024. 2023 är inte avgjort av kommunen och ingår inte i förslaget. Kommunens del är 142 183,60 kr för 2023. Om den ska betalas i efterhand säger underlaget inte.",
    );
  });

  test("the decision is phrased as decided, for one year, and waits for the grant", () => {
    expect(clauses.slice(0, 2)).toEqual([
      "Socialnämnden beslutar att Falu kommun betalar sin del av en gemensam utvecklingsledare för 2024, preliminärt 189\u00a0578,14\u00a0kr, under förutsättning att kommunen får statsbidrag för 2024.",
      "Socialnämnden beslutar att åtagandet gäller 2024. För varje senare verksamhetsår tas ett nytt beslut.",
    ]);
  });

  test("a no and a referral back are as ready as a yes, and of as many clauses", () => {
    expect(paper.blocks.flatMap((each) => (each.kind === "decision" ? each.clauses.length : []))).toEqual([
      2, 2, 2,
    ]);
    expect(clauses[2]).toBe(
      "Socialnämnden avslår förfrågan om att Falu kommun ska betala sin del av en gemensam utvecklingsledare för 2024, preliminärt 189\u00a0578,14\u00a0kr.",
    );
    expect(clauses[4]).toMatch(/^Socialnämnden återremitterar ärendet om att Falu kommun ska betala /);
  });

  test("an amount that rests on decided values is not preliminary", () => {
    const told = matterOf(FALUN);
    const asked = { ...told.matter.asked, certainty: "decided" } as const;
    const firm = clausesOf(shippedPaper({ ...told, matter: { ...told.matter, asked } }));
    expect(firm[0]).toContain("för 2024, 189\u00a0578,14\u00a0kr, under förutsättning");
  });

  test("that the board is assumed, unless document or municipality has named it", () => {
    const valueOf = (each: Paper) => each.facts.find(({ label }) => label === "Till")?.value;
    expect(valueOf(paper)).toBe(
      "Socialnämnden, Falu kommun. Okänt i underlaget: förslaget är skrivet för socialnämnden (antaget)",
    );
    const named = shippedPaper({ ...matterOf(FALUN), board: "Omsorgsnämnden" });
    expect(valueOf(named)).toBe("Omsorgsnämnden, Falu kommun");
  });

  test("what the municipality fills in itself, first and last", () => {
    expect(paper.blocks.flatMap((each) => (each.kind === "fields" ? [each.labels] : []))).toEqual([
      ["Diarienummer", "Datum", "Handläggare", "Ansvarig chef"],
      ["Konto och ansvar", "Underskrift"],
    ]);
  });

  test("in the words of an administration, and what nobody has said about law, VAT and paying", () => {
    const text = linesOf(paper).join("\n");
    expect(text).not.toMatch(/\b[Vv]i (?:räknar|antar|har)\b|Antaget av/);
    expect(text).toContain("Exempel, antaget i beräkningen (Samnytta).");
    expect(text).toContain("Rättslig grund: säger underlaget inte. En jurist");
    expect(text).toContain("Moms: säger underlaget inte. En ekonom");
    expect(text).toContain(
      "Betalningsdag: vilken månad kommunen ska betala säger underlaget inte. Beräkningen antar juni",
    );
    expect(text).toContain("2023 är inte avgjort av kommunen och ingår inte i förslaget.");
  });

  // 21 917,90 + 5 479,48 = 27 397,38.
  test("Orsa's part if the grant ends is its parts of the years left, with what they sum to", () => {
    const orsa = matterOf("2034");
    expect(linesOf(shippedPaper(orsa)).join("\n")).toContain(
      "Orsa kommuns del 27\u00a0397,38\u00a0kr. Det är samma belopp som kommunens delar för 2025 och 2026 tillsammans, 21\u00a0917,90\u00a0kr och 5\u00a0479,48\u00a0kr, inte en ny kostnad.",
    );
    expect(orsa.matter.moneyEnds?.own).toBe(2_739_738n);
  });

  test("paths are said to be paths where the house has no address of its own", () => {
    const words = "En adress som börjar med / är en sida i det Samnytta där handlingen är skriven.";
    expect(linesOf(shippedPaper(matterOf(FALUN), "report", ""))).toContain(words);
    expect(linesOf(paper)).not.toContain(words);
  });

  // 913 680,00 − 189 578,14 = 724 101,86. Without Falun the others pay all of it, or the work gets that much less.
  test("every way that a no can go, since the document has no rule", () => {
    expect(tableOf(paper, "Vid ja och vid nej, 2024")).toEqual([
      ["Ja", "189 578,14 kr", "724 101,86 kr", "913 680,00 kr"],
      ["Nej, och de andra delar på det", "0,00 kr", "913 680,00 kr", "913 680,00 kr"],
      ["Nej, och uppdraget krymper", "0,00 kr", "724 101,86 kr", "724 101,86 kr"],
      ["Nej, och arbetsgivaren betalar kommunens del", "0,00 kr", "724 101,86 kr", "913 680,00 kr"],
    ]);
    expect(linesOf(paper).join("\n")).toContain("är okänt: underlaget har ingen regel.");
  });

  // 913 680 × 59 837 ÷ (288 387 − 52 254), where Borlänge has 52 254 inhabitants: 231 529,99, 41 951,85 more.
  test("what the largest other's no would cost it, and Borlänge reads what Falun's would", () => {
    expect(linesOf(paper).join("\n")).toContain(
      "Om Borlänge inte är med och de andra delar på det betalar Falu kommun 231\u00a0529,99\u00a0kr för 2024 i stället för 189\u00a0578,14\u00a0kr. Det är 41\u00a0951,85\u00a0kr mer.",
    );
    expect(linesOf(shippedPaper(matterOf(BORLANGE))).join("\n")).toContain(
      "Om Falun inte är med och de andra delar på det betalar Borlänge kommun 208\u00a0897,11\u00a0kr",
    );
  });

  // After December 2024 twelve months of 2025 and three of 2026 are left: 15 × 76 140 = 1 142 100.
  test("what is left to pay if the grant ends with the year, to the end and through the law's month", () => {
    expect(linesOf(paper).join("\n")).toMatch(
      /återstår 15 månader och 1\s142\s100,00\skr\..*återstår 76\s140,00\skr\./,
    );
  });

  test("that nothing in it is surer than an example", () => {
    expect(paper.facts.at(-1)?.value).toMatch(/^Exempel\. Påhittat/);
  });
});

describe("a paper on a day when the post is over", () => {
  const onDay = (at: string) => matterOf(FALUN, reckoned(undefined, { ...dalarna, readingDay: day(at) }));
  const over = onDay("2026-04-01");
  const paper = shippedPaper(over);

  test("says so first and proposes nothing", () => {
    expect(paper.title).toBe("En gemensam utvecklingsledare: finansiering 2023–2026, i efterhand");
    expect(linesOf(paper).join("\n")).not.toContain("förslaget");
    const [summary, ...others] = headingsOf(paper);
    expect(summary).toBe("Sammanfattning");
    expect(others).toEqual([
      "Bakgrund",
      "Ekonomiska konsekvenser",
      "Beslutsunderlag",
      "Konto och underskrift",
      "Kontroll",
    ]);
    expect(linesOf(paper).join("\n")).toContain(
      "Sammanfattning\nUppdraget slutade i mars 2026. Handlingen föreslår därför inget beslut. Den visar vad Falu kommun inte har avgjort.\n2023, 2024, 2025 och 2026 är inte avgjorda av kommunen. Kommunens del är 142\u00a0183,60\u00a0kr för 2023, 189\u00a0578,14\u00a0kr för 2024, 189\u00a0578,14\u00a0kr för 2025 och 47\u00a0394,53\u00a0kr för 2026.",
    );
    for (const kind of ["report", "summary", "memo"] as const)
      expect(clausesOf(shippedPaper(over, kind))).toEqual([]);
    expect(linesOf(shippedPaper(over, "summary")).join("\n")).toContain(
      "Vad är inte avgjort?\nUppdraget slutade i mars 2026.",
    );
  });

  test("holds the same amounts of every year", () => {
    const own = new Set(amountsOf(paper).map(({ amount }) => amount));
    expect([14_218_360n, 18_957_814n, 4_739_453n, 56_873_441n].every((each) => own.has(ore(each)))).toBe(
      true,
    );
    expect(checkPaper(paper)).toEqual([]);
  });

  test("the last operating year has no later one to decide, in its last month too", () => {
    const last = clausesOf(shippedPaper(onDay("2026-03-31")));
    expect(last[1]).toBe(
      "Socialnämnden beslutar att åtagandet gäller 2026, som är uppdragets sista verksamhetsår.",
    );
    expect(last.join(" ")).not.toContain("senare verksamhetsår");
    expect(linesOf(shippedPaper(onDay("2026-03-31"))).join("\n")).toContain(
      "2023, 2024 och 2025 är inte avgjorda av kommunen och ingår inte i förslaget.",
    );
  });
});

test("where the post has a rule for a no, only that way is told", () => {
  const ruled = { ...dalarna, sharing: { ...dalarna.sharing, gap: "work-shrinks" } } as const;
  const paper = shippedPaper(matterOf(FALUN, reckoned(undefined, ruled)));
  expect(tableOf(paper, "Vid ja och vid nej, 2024").map(([way]) => way)).toEqual([
    "Ja",
    "Nej, och uppdraget krymper",
  ]);
});

describe("a municipality's own headings", () => {
  const bytes = readFileSync(new URL("headings.json", import.meta.url));
  const written = readHeadingsFile(bytes, "headings.json");
  assert(written.ok, "the example can be read");

  test("give its order and names, and its board decides", () => {
    const read = readPaperHeadings(written.value, dalarna.sharing.parties);
    assert(read.ok, "the example's headings hold");
    const { papers } = viewPostPapers(reckoned(), postBasis, read.value);
    const own = papers.find(({ matter }) => matter.party === FALUN);
    assert(own !== undefined, "Falun has a paper");
    expect(headingsOf(shippedPaper(own))).toEqual([
      "Förvaltningens förslag",
      "Ärendet i korthet",
      "Bakgrund",
      "Alternativ och risk",
      "Ekonomi",
      "Beslutsunderlag",
      "Protokollsutdrag till",
      "Konto och underskrift",
      "Kontroll",
    ]);
    expect(clausesOf(shippedPaper(own))[0]).toMatch(/^Exempelnämnden beslutar att /);
    const other = papers.find(({ matter }) => matter.party === BORLANGE);
    expect(other && headingsOf(shippedPaper(other))[0]).toBe("Sammanfattning");
  });

  test("for a municipality that is no party, or with a section left out, are told", () => {
    const [first] = written.value;
    assert(first !== undefined, "the example has a municipality");
    const read = readPaperHeadings([{ ...first, party: "0180", sections: first.sections.slice(1) }], [FALUN]);
    expect(read.ok ? [] : read.problems.map(headingProblemSentence)).toEqual([
      "Kommun 0180: är inte en av parterna. Ta bort den, eller rätta koden.",
      "Kommun 0180: avsnittet ”proposal” saknas. En rubrik kan byta namn och plats, men inte tas bort.",
    ]);
  });
});

test("the summary is one page, and the paper that all share sums every party's part", async () => {
  const falun = matterOf(FALUN);
  const summary = shippedPaper(falun, "summary");
  const read = await readPdf(await writers.pdf(summary));
  expect([read.pages, missing(summary, read.text)]).toEqual([1, []]);
  const memo = shippedPaper(falun, "memo");
  expect(checkPaper(memo)).toEqual([]);
  const rows = tableOf(memo, "Varje parts del");
  expect(rows).toHaveLength(16);
  expect(rows.at(-1)).toEqual(["Summa", "913 680,00 kr", "2 741 040,00 kr", ""]);
  expect(rows.find(([name]) => name === "Orsa")?.[1]).toBe("21 917,90 kr");
});

function written(amount: bigint): string {
  const whole = (amount / 100n).toString().replaceAll(/\B(?=(\d{3})+$)/g, " ");
  return `${whole},${(amount % 100n).toString().padStart(2, "0")} kr`;
}

function missing(paper: Paper, text: string): readonly string[] {
  const packed = withoutSpaces(text);
  return [...new Set(linesOf(paper).filter((line) => !packed.includes(withoutSpaces(line))))];
}

/** The paragraphs under a heading, up to the next one, with plain spaces. */
function textUnder({ blocks }: Paper, title: string): string {
  const from = blocks.findIndex((block) => block.kind === "heading" && block.text === title) + 1;
  const to = blocks.findIndex((block, index) => index >= from && block.kind === "heading");
  return blocks
    .slice(from, to)
    .flatMap((block) => (block.kind === "paragraph" ? [piecesText(block.pieces)] : []))
    .join("\n")
    .replaceAll("\u00a0", " ");
}

function headingsOf({ blocks }: Paper): readonly string[] {
  return blocks.flatMap((block) => (block.kind === "heading" && block.level === 2 ? [block.text] : []));
}

function clausesOf({ blocks }: Paper): readonly string[] {
  return blocks.flatMap((block) => (block.kind === "decision" ? block.clauses.map(piecesText) : []));
}

function tableOf({ blocks }: Paper, caption: string): readonly (readonly string[])[] {
  const table = blocks.find((block) => block.kind === "table" && block.caption === caption);
  assert(table?.kind === "table", `the paper has the table ${caption}`);
  const rows = table.sum === undefined ? table.rows : [...table.rows, table.sum];
  return rows.map((row) => row.map((cell) => piecesText([cell]).replaceAll("\u00a0", " ")));
}
