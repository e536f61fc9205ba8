import { hardSpaced } from "./format.ts";

/** What the parts say on the page that shows them. */
export const STYLE_GUIDE_SENTENCES = {
  table: {
    caption: hardSpaced("Kommunernas del av 250 mnkr för analys och handlingsplan, efter folkmängd"),
    municipality: "Kommun",
    persons: "Folkmängd",
    share: "Andel av riket",
    amount: hardSpaced("Del av 250 mnkr"),
  },
  checks: {
    agrees: hardSpaced("780 + 60 + 45 = 885 mnkr totalt."),
    answered: hardSpaced("250 + 150 + 130 = 530 av 780 mnkr: 250 mnkr står inte i listan."),
    answer: hardSpaced(
      "Läses 250 mnkr som två potter, en till regionerna och en till kommunerna, blir summan 780 mnkr.",
    ),
    note: "Folkmängden 1 november 2016 är inte inläst. Beloppen är preliminära.",
    open: hardSpaced("400 + 400 + 400 + 200 = 1 400 tkr, men 30 % av 5,3 mnkr är 1 590 tkr."),
    openHeadline: hardSpaced("190 000 kr saknar mottagare."),
    openAnswer: "Underlaget säger inte vem som får resten.",
  },
  flow: {
    title: "Penningflöde i överenskommelsen 2017",
    gapTitle: "Lika delar där pengar saknar mottagare",
  },
  status: { ok: "Klart", wait: "Pågår", none: "Inte påbörjat", stop: "Saknar mötesdatum" },
  notices: {
    fact: {
      lead: "Räknat på ett annat datum.",
      text: "Avtalet säger 1 november 2016, folkmängden är från 31 december 2016.",
    },
    ok: { lead: "Alla har beslutat.", text: "Inget väntar." },
    wait: {
      lead: "Fyra verksamhetsår, inte tre.",
      text: "36 månader från 1 april 2023 berör fyra budgetår.",
    },
    stop: { lead: "Summorna stämmer inte.", text: hardSpaced("190 000 kr saknar mottagare.") },
  },
  facts: {
    decided: { term: "Har beslutat", detail: "9 av 15" },
    secured: { term: "Säkrad summa", detail: hardSpaced("678 127,49 kr") },
    remaining: { term: "Återstår", detail: hardSpaced("235 552,51 kr") },
  },
  buttons: { first: "Visa uträkningen", second: "Hämta som csv" },
  form: {
    county: "Län",
    countyOptions: ["Alla län", "Dalarna", "Västmanland"],
    amount: "Belopp",
    amountHelp: hardSpaced("Till exempel 189 578,14."),
    amountWritten: "12 3O4",
    amountProblem: hardSpaced("Skriv beloppet med siffror, till exempel 189 578,14."),
    day: "Dag",
    dayHelp: "Till exempel 30 maj 2011.",
    dayWritten: "31 februari 2017",
    dayProblem: "Februari 2017 har 28 dagar. Skriv en dag som finns.",
    send: "Visa länet",
  },
  empty: {
    text: "Inga belopp ännu. Läs in överenskommelsen så räknar vi fram vad varje kommun får.",
    next: "Så läser du in en överenskommelse",
  },
} as const;
