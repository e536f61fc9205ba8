/** Words of the field that the pages of joint posts use, each with what it means. */
export const POST_TERMS: readonly { readonly term: string; readonly meaning: string }[] = [
  {
    term: "Avsiktsförklaring",
    meaning: "Man har sagt vad man vill. Det binder ingen, och räknas inte som pengar.",
  },
  {
    term: "Besked",
    meaning:
      "Staten eller den som betalar bidraget säger hur stort det blir för mottagarna. Då kan årets beslut tas. Att överenskommelsen beslutas är inte beskedet.",
  },
  {
    term: "Inkomstbasbelopp",
    meaning: "Ett belopp som regeringen bestämmer för varje år. Pensionen är dyrare på lön över 7,5 av dem.",
  },
  {
    term: "God och nära vård",
    meaning:
      "Överenskommelser mellan staten och Sveriges Kommuner och Regioner, en för varje år, om statsbidrag till kommuner och regioner.",
  },
  {
    term: "Lågt, väntat, högt",
    meaning:
      "Tre sätt att räkna raden i budgeten, från dagens lön till en dyrare tjänst. De säger inte hur troligt något är. Det gör sidan om risk.",
  },
  { term: "Part", meaning: "En kommun eller region som är tillfrågad om att betala." },
  {
    term: "Personalomkostnads\u00adpålägg",
    meaning: "Avgifter, pension och försäkring som arbetsgivaren betalar utöver lönen, i procent av den.",
  },
  {
    term: "Posten",
    meaning: "Det som parterna betalar tillsammans, till exempel en utvecklingsledare.",
  },
  {
    term: "RSS",
    meaning:
      "Regional samverkans- och stödstruktur: ett gemensamt stöd för kommunerna och regionen i ett län.",
  },
  {
    term: "Saknar betalare",
    meaning: "Den del av kostnaden som ingens beslut eller uträknade del räcker till.",
  },
  {
    term: "Största rest",
    meaning: "Ett sätt att avrunda så att delarna tillsammans är precis lika mycket som kostnaden.",
  },
  {
    term: "Säkrad summa",
    meaning:
      "Det som täcks av undertecknade avtal och av beslut utan villkor. Ett beslut med villkor räknas först när villkoret är uppfyllt.",
  },
  {
    term: "Verksamhetsår",
    meaning: "Det kalenderår som kostnaden läggs på. Första och sista året kan ha färre månader än tolv.",
  },
  {
    term: "Övertalighet",
    meaning: "En anställd har inte längre arbetsuppgifter som någon betalar.",
  },
];
