/** The words of the page that shows every part (stilmall). */
export const STYLE_GUIDE = {
  title: "Stilmall",
  heading: "Vilka delar byggs sidorna av?",
  answer: "Varje sida byggs av delarna nedan, och ingen annan stil finns.",
  explanation:
    "Siffrorna är hämtade ur överenskommelsen om psykisk hälsa 2017, men på den här sidan står de bara som exempel. Prickad understrykning betyder att du kan klicka och se hur talet räknats fram.",
  sources: "överenskommelsen om psykisk hälsa 2017; SCB:s folkmängd 31 december 2016.",
  readingNote: "På en sida som visar ett gammalt avtal står vilken dag den läses på.",
  unknownSentence: "Statsbidraget för god och nära vård 2024 är",
  amountSentence: "Västmanlands kommuner får tillsammans",
  personsSentence: "Folkmängden i Sala är",
  sectionExample: "Rubrik på tredje nivån",
  smallText: "Mindre text förklarar eller anger källa.",
  tinyText: "Minsta texten står vid tal och under citat.",
  bodyText: "Brödtextens rader är så korta att ögat hittar nästa rad.",
} as const;

/** The headings of the page, in order; the keys are the ids in the address. */
export const STYLE_GUIDE_SECTIONS = {
  svar: "Svaret först",
  belopp: "Belopp som kan öppnas",
  sakerhet: "Hur säker är uppgiften?",
  lage: "Läge",
  tabell: "Tabell med summa",
  summor: "Stämmer summorna?",
  penningflode: "Så går pengarna",
  meddelanden: "Meddelanden",
  citat: "Citat och referat",
  fakta: "Fakta",
  knappar: "Knappar",
  formular: "Formulär",
  tomt: "När något är tomt",
  text: "Text",
  farger: "Färger",
} as const;

/** The colours by their name in the stylesheet, and what each is used for. */
export const COLOUR_USES = [
  { name: "ink", use: "text" },
  { name: "ink2", use: "förklarande text" },
  { name: "petrol", use: "knappar, märken och den egna kommunen" },
  { name: "petrol-dark", use: "knapp under pekaren" },
  { name: "link", use: "länkar och prickad understrykning" },
  { name: "ok", use: "beslutat och klart" },
  { name: "wait", use: "avsikt, pågår och preliminärt" },
  { name: "stop", use: "stoppar och stämmer inte" },
  { name: "none", use: "inte påbörjat och saknas" },
  { name: "sun", use: "här är du: fokus och valt belopp" },
  { name: "line", use: "hårlinjer" },
  { name: "line-strong", use: "fältens kanter" },
  { name: "mist", use: "svarsrutan" },
  { name: "ice", use: "spår bakom staplar" },
  { name: "c1", use: "diagram: den egna eller det viktigaste" },
  { name: "c2", use: "diagram: gemensamt eller alternativ" },
  { name: "c3", use: "diagram: andra" },
  { name: "c4", use: "diagram: bara det som inte stämmer" },
] as const;
