import { kronor } from "#domain/money";
import type { Paper, PaperAmount } from "#domain/paper";
import { day } from "#domain/time";

/** Every character that means something to a typesetter, in XML or in HTML, and some that are only Swedish. */
export const HARD_TEXT =
  "<b>&amp; # $x$ *fet* _kursiv_ @ref <label> [klammer] {krull} \\n \\ `kod` // /* '…' \"…\" ~ ^ % ”Åäö” − – 1\u00a0590\u00a0kr";

/** An invented amount of whole kronor at an address. */
export function amountOf(wholeKronor: bigint, text: string): PaperAmount {
  return { text, amount: kronor(wholeKronor), address: "https://samnytta.example/belopp/1" };
}

/** A paper with a block of every kind, with `text` wherever a person's words can stand. */
export function anyPaper(text: string = HARD_TEXT): Paper {
  const ten = amountOf(10n, "10\u00a0kr");
  const sum = amountOf(1590n, "1\u00a0590\u00a0kr");
  return {
    kind: "Tjänsteskrivelse",
    title: `Titel ${text}`,
    language: "sv",
    day: day("2024-02-12"),
    author: "Samnytta",
    facts: [{ label: "Till", value: text }],
    blocks: [
      { kind: "heading", level: 2, text: `Ekonomi ${text}` },
      { kind: "paragraph", pieces: [`Före ${text} `, ten, ` efter ${text}.`] },
      { kind: "heading", level: 3, text: "År för år" },
      {
        kind: "table",
        caption: `Kostnad ${text}`,
        columns: [
          { title: `År ${text}`, isNumber: false },
          { title: "Belopp", isNumber: true },
          { title: "Säkerhet", isNumber: false },
        ],
        rows: [
          ["2023", ten, text],
          ["2024", ten, "Exempel"],
        ],
        sum: ["Summa", sum, ""],
      },
      { kind: "heading", level: 2, text: "Förslag till beslut" },
      { kind: "decision", clauses: [["Nämnden beslutar ", ten, "."], [`Nämnden beslutar ${text}.`]] },
      { kind: "fields", lead: `Fylls i ${text}`, labels: [`Datum ${text}`, "Underskrift"] },
      { kind: "list", rows: [[text], ["Punkt ", ten]] },
      {
        kind: "sources",
        sources: [{ text, address: "https://samnytta.example/kalla" }, { text: "Arkivet" }],
      },
      { kind: "address", lead: "Handlingens adress", address: "https://samnytta.example/handling" },
    ],
    foot: { page: "Sida", of: "av" },
  };
}
