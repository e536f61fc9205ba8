/** The headings and sentences of the page "Så räknar vi". */
export const ABOUT_RULES = {
  title: "Så räknar vi",
  heading: "Kan jag lita på beloppen?",
  answer:
    "Varje belopp räknas exakt, och varje steg går att öppna. Delarna blir hela summan, annars står skillnaden på en egen rad.",
  explanation:
    "Samnytta räknar efter avtalets ord. Där avtalet tiger står en tolkning med vem som har tolkat och varför. Det ingen har sagt står som okänt, aldrig som 0.",
  key: {
    id: "nyckel",
    heading: "Nyckeln: vad som delar summan",
    body: [
      "Nyckeln säger vad som avgör hur mycket var och en får. Oftast är det folkmängden: summan gånger kommunens invånare, delat med allas invånare.",
      "Nyckeln kan också vara ett fast belopp och resten per invånare, kronor per invånare, hälften och två fjärdedelar, procent av en annan del, eller belopp i en tabell. Golv och tak går att lägga till.",
      "Är nyckeln okänd blir beloppen okända. Vi gissar inte.",
    ],
  },
  stage: {
    id: "steg",
    heading: "Steget: direkt på alla, eller först på länen",
    body: [
      "Summan kan fördelas direkt på alla mottagare. Den kan också först fördelas på länen och sedan inom varje län. Båda sätten är rimliga, och beloppen kan skilja en krona.",
      "Avtalet bestämmer. Säger det inget är valet en tolkning, och sidan visar vad det andra sättet ger.",
    ],
    link: "Se båda sätten bredvid varandra",
  },
  grain: {
    id: "enhet",
    heading: "Enheten: hela kronor eller hela ören",
    body: [
      "Den minsta enhet som betalas ut är en uppgift om varje del: hela ören, hela kronor eller hela tusental kronor. Ingen avrundning sker före det sista steget.",
    ],
  },
  rest: {
    id: "rest",
    heading: "Resten: vem som får de sista kronorna",
    body: [
      "De exakta andelarna är sällan hela kronor. Fyra regler för resten finns, och avtalet eller en tolkning säger vilken som gäller. Säger avtalet inget krävs en tolkning. I de överenskommelser som är inlästa är den största rest.",
    ],
    rules: {
      "largest-remainder":
        "Alla avrundas nedåt. De kronor som är kvar går till dem som har störst rest. Är resten lika får den lägsta koden kronan, och det står vid beloppet.",
      "each-rounded":
        "Var och en avrundas för sig. Summan kan bli mer eller mindre än helheten, och skillnaden står på en egen rad.",
      "each-rounded-leftover-to-largest": "Var och en avrundas för sig. Den som är störst bär skillnaden.",
      "as-listed":
        "Alla avrundas nedåt. De kronor som är kvar går till dem som står först i listan, även om deras andel redan är exakt. Den som inte har någon andel får inget.",
    },
    ruleHeading: "Regel",
    exact: "Exakt andel",
    difference: "Kvar",
  },
  series: {
    id: "folkmangd",
    heading: "Folkmängden: vilken dags invånare",
    body: [
      "Avtalet nämner en dag. Finns folkmängden för den dagen inläst används den. Annars används den närmaste dagen som täcker alla mottagare, den tidigare om två är lika nära. Då är varje belopp preliminärt och säger det.",
    ],
    link: "Se vilka dagar som är inlästa",
  },
  certainty: {
    id: "sakerhet",
    heading: "Orden för hur säkert ett belopp är",
    body: [
      "Varje belopp bär ett av orden. Ett uträknat belopp är aldrig säkrare än det osäkraste det vilar på.",
    ],
  },
  published: {
    id: "betalaren",
    heading: "Betalarens tabell går före vår uträkning",
    body: [
      "Har betalaren publicerat beloppen är det de som gäller. Vår uträkning står då bredvid som kontroll, med skillnaden och vad den troligen beror på.",
    ],
    recoverLink: "Läs nyckeln baklänges ur en publicerad tabell",
    notRead:
      "Så länge tabellen inte är inläst visar sidorna vår egen uträkning, märkt som preliminär eller tolkad.",
    annexesLink: "Se vilka tabeller som är inlästa",
  },
  verify: {
    id: "rakna-efter",
    heading: "Räkna efter själv",
    body: [
      "Varje belopp har en adress som aldrig ändras. Den är en kontrollsumma av det beloppet räknas på: avtalet, delen, mottagaren, folkmängden och regeln. Samma underlag ger samma adress på alla datorer.",
    ],
    link: "Hämta underlaget",
  },
} as const;

/** The caption of a worked example. @example restExampleCaption("10 kr", [70n, 16n, 14n]) // "10 kr på vikterna 70, 16 och 14" */
export function restExampleCaption(total: string, weights: readonly bigint[]): string {
  const words = weights.map(String);
  const last = words.at(-1) ?? "";
  return `${total} på vikterna ${words.slice(0, -1).join(", ")} och ${last}`;
}

/** The heading of a recipient's column in a worked example. @example weightHeading("A", 70n) // "A, vikt 70" */
export function weightHeading(name: string, weight: bigint): string {
  return `${name}, vikt ${weight}`;
}
