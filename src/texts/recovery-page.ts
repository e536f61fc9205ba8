/** The headings that the page and the command share. */
export const RECOVERY_HEADINGS = {
  keys: "Nycklar som ger tabellen",
  findings: "Det som ingen nyckel förklarar",
  columns: ["Kod", "Mottagare", "Belopp kr", "Invånare", "Minst", "Mest", "Skillnad kr"],
} as const;

/** The words of the page "Nyckeln baklänges". */
export const RECOVERY_PAGE = {
  title: "Nyckeln baklänges",
  heading: "Vilken folkmängd ligger bakom beloppen?",
  answer: "Klistra in en publicerad tabell, så läser vi ut hur många invånare varje belopp är räknat på.",
  explanation:
    "Inget sparas. Beloppen delas ut på nytt med varje nyckel vi hittar, och en nyckel räknas bara om den ger hela tabellen på kronan.",
  rulesTitle: "Så räknar vi",
  formHeading: "Läs en tabell",
  formHeadingAgain: "Läs en tabell till",
  table: "Tabellen",
  tableHelp:
    "En rad för varje mottagare, med rubrikerna code, name och amount. Skriv komma, semikolon eller tabb mellan. Koden är kommunens (1981), regionens (19) eller länets gemensamma (lan-19). Beloppen är kronor.",
  total: "Hela beloppet i kronor",
  totalHelp: "Till exempel 250 000 000. Utan det används radernas summa.",
  submit: "Läs nyckeln baklänges",
  howHeading: "Så går det till",
  how: [
    "Vid 25 kronor per invånare svarar ett belopp i hela kronor mot ett enda antal invånare, om man vet hur många alla är tillsammans. Vi prövar alla antal. Ett fel antal faller på att något belopp inte blir ett helt antal invånare.",
    "Får var och en högst 2 kronor per invånare, eller är beloppen hela tusental, räcker de inte till ett enda antal. Då visas ett spann.",
    "Under 5 kronor per invånare kan två nycklar ge precis samma tabell, oftast när den största mottagaren har fått det som blev över. Då visas båda, och den mottagaren får ett spann.",
    "Två mottagare som har bytt belopp ger en tabell som går jämnt ut. De syns bara mot de folkmängder som är inlästa.",
  ],
  result: "Det här säger tabellen",
  caption: "Invånare enligt tabellen",
  recipient: "Mottagare",
  amount: "Belopp",
  weight: "Invånare",
  span: "Minst–mest",
  known: "Känd folkmängd",
  residual: "Skillnad",
  sum: "Alla",
  noFindings: "Nyckeln förklarar varje rad på kronan.",
  noFindingsInSpans: "Inget talar mot tabellen, men pengarna räcker inte till ett enda antal för varje rad.",
  certainty: "Antalen är härledda ur tabellen. De är inte folkmängd från SCB förrän någon har jämfört dem.",
  regions: "En tabell över regioner eller län ger bara länens summor, inte kommunernas invånare.",
  totalUnreadable: (written: string) =>
    `Hela beloppet är ”${written}”. Skriv ett helt tal, till exempel 250 000 000.`,
  tableMissing: "Tabellen är tom. Klistra in en rubrikrad och minst en mottagare med belopp.",
  tooLarge: "Tabellen är större än 1 MB. Klistra in bara kolumnerna code, name och amount.",
} as const;
