/** The accessibility statement (tillgänglighetsredogörelse) of this program, law 2018:1937. */
export const ACCESSIBILITY = {
  title: "Tillgänglighet",
  heading: "Hur tillgänglig är Samnytta?",
  answer: "Samnytta är delvis förenlig med lagen om tillgänglighet till digital offentlig service.",
  explanation:
    "Lagen (2018:1937) kräver att webbplatser följer WCAG 2.1 nivå AA. Vårt mål är WCAG 2.2 nivå AA. Vi har inte hittat några brister i automatiska prov, men ingen utomstående har granskat tjänsten.",
  actor: {
    heading: "Vem ansvarar?",
    facts: [
      { term: "Tjänst", detail: "Samnytta" },
      {
        term: "Ansvarig aktör",
        detail:
          "Den organisation som driver den här installationen. Samnytta är ett program som var och en kan köra. Redogörelsen gäller programmet som det levereras.",
      },
      { term: "Lagkrav", detail: "WCAG 2.1 nivå AA, enligt EN 301 549 version 3.2.1" },
      { term: "Bedömd", detail: "22 november 2026" },
      { term: "Redogörelsen ändrad", detail: "28 november 2026" },
    ],
  },
  limits: {
    heading: "Vad är inte tillgängligt, och varför?",
    items: [
      "Ingen person med funktionsnedsättning har provat tjänsten än. Automatiska prov hittar inte alla hinder.",
      "Vi har inte provat tjänsten med skärmläsare, röststyrning eller förstoringsprogram.",
      "Bilden av hur pengarna går läses upp som en lång text. Samma uppgifter finns i en tabell under bilden, och den är lättare att följa.",
      "Tabellen med alla mottagare är lång. Välj ett län eller sök i tabellen för att korta den.",
      "Avtal och dokument som vi hänvisar till ligger hos andra. Vi vet inte hur tillgängliga de är.",
      "Det finns ingen meddelandefunktion. Lagen kräver en.",
    ],
  },
  method: {
    heading: "Hur har vi provat?",
    items: [
      "Programmet axe går igenom varje slags sida och svaren på formulär, på bred och smal skärm, med och utan skript. Reglerna är WCAG 2.0, 2.1 och 2.2 på nivå A och AA.",
      "Ett test öppnar belopp med bara tangentbordet och ser att fokus kommer tillbaka.",
      "Ett test räknar kontrasten mellan alla färger som möts.",
      "Sidorna är provade på 320 bildpunkters bredd, alltså 400 procents förstoring, utan rullning i sidled.",
      "Alla sidor går att läsa och alla belopp går att öppna utan JavaScript.",
    ],
    closing: "Bedömningen är vår egen. Proven körs varje gång programmet ändras.",
  },
  report: {
    heading: "Säg till om något inte fungerar",
    body: "Säg till den som driver installationen, till exempel den kommun, region eller organisation som gav dig adressen hit. Berätta vilken sida det gäller, vad du ville göra och vilket hjälpmedel du använder.",
    noForm: "Här finns inget formulär än.",
    supervision:
      "Myndigheten för digital förvaltning har tillsyn över lagen. Är du inte nöjd med hur dina synpunkter tas om hand kan du anmäla det dit:",
    link: "Anmäl bristande tillgänglighet till Digg",
    href: "https://www.digg.se/tdosanmalan",
  },
  exempted: {
    heading: "Undantag i lagen",
    body: "Vi har inte undantagit något innehåll med stöd av 9 §. Vi har inte heller sagt att någon anpassning är oskäligt betungande enligt 12 §.",
  },
} as const;
