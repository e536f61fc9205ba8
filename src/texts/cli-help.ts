import { LINE_WIDTH, paragraph } from "./cli-lines.ts";

/** The help of the command line: the words for options, the commands one by one, and what all have in common. */

type HelpedCommand = {
  /** How it is written. */
  readonly usage: string;
  /** What it does, one line. */
  readonly does: string;
  readonly more: string;
  readonly options: readonly (keyof typeof OPTION_LINES)[];
  readonly codes: string;
};

const OPTION_LINES = {
  recipient: "  --recipient KOD    kommun 1981, region 19 eller länet gemensamt lan-19",
  datesRecipient: `  --recipient KOD    kommun 1981, region 19 eller länet gemensamt lan-19;
                     alla om inget sägs`,
  component: "  --component ID     bara en del av avtalet; samnytta check visar delarnas id",
  population: "  --population FIL   räkna på en egen fil med folkmängd, en rad per kommunkod",
  date: "  --date DAG         dagen för den egna filen, till exempel 2016-11-01",
  whole: "  --total TAL        hela beloppet, i --unit; radernas summa om inget sägs",
  agreement: "  --agreement NAMN   avtalet, till exempel psykisk-halsa-2017",
  annexComponent: "  --component ID     delen av avtalet; samnytta check visar delarnas id",
  title: "  --title NAMN       bilagans namn",
  publisher: "  --publisher NAMN   vem som har publicerat den, till exempel SKR",
  publishedDate: "  --date DAG         dagen den publicerades, om den är känd",
  sheet: "  --sheet NAMN       bladet, där filen har flera som passar",
  column: "  --column KOLUMN    kolumnen med beloppen: rubriken eller numret",
  save: `  --save ADRESS      läs in den där Samnytta körs på den här datorn, till
                     exempel http://127.0.0.1:3000; annars sparas inget`,
  fileDate: "  --date DAG         dagen, där filen inte säger den eller har flera",
  fetch: "  --fetch TABELL     hämta från SCB i stället, till exempel TAB1267",
  year: "  --year ÅR          året som ska hämtas, till exempel 2016",
  address: "  --address ADRESS   ett annat PxWebApi, version 2",
  previewFormat: `  --format FORMAT    table, csv eller json; om inget sägs table för en fil
                     och csv för det som hämtas`,
  total: "  --total TAL        beloppet att dela, i hela enheter",
  weights: "  --weights FIL      CSV med kolumnerna code, name, weight och om ni vill fixed",
  out: "  --out MAPP         mappen som filerna skrivs i; den skapas om den saknas",
  only: "  --only KOD         bara de kommunerna, till exempel 2080 eller 2080,2081",
  headings: `  --headings FIL     kommunernas egna rubriker och nämndnamn, i JSON`,
  paper: `  --paper SLAG       report  tjänsteskrivelse till varje part; om inget sägs
                     summary det samma på en sida
                     memo    ett PM som alla parter delar`,
  paperFormat: "  --format FORMAT    docx, pdf eller docx,pdf; båda om inget sägs",
  unit: "  --unit ENHET       öre, krona eller tkr; krona om inget sägs",
  rest: `  --rest REGEL       vem som får det som blir över:
                     largest-remainder  de med störst rest; om inget sägs
                     each-rounded       var och en avrundas för sig
                     each-rounded-leftover-to-largest
                                        avrundat, och resten till den största
                     as-listed          en enhet var i filens ordning`,
  party: `  --party KOD        vems svar som visas: en kommuns kod, eller arbetsgivaren; den
                     största kommunen om inget sägs`,
  assume: `  --assume TEXT      andra antaganden, med semikolon emellan, till exempel
                     "bidraget-uteblir=20; besked-manad=0,3,6"`,
  trials: `  --trials TAL       lotta så många framtider i stället för att räkna alla,
                     högst 10 000 000`,
  seed: "  --seed FRÖ         ett helt tal; samma frö ger samma tal; 1 om inget sägs",
  threads: `  --threads TAL      så många trådar lottar samtidigt, högst 64; talen blir desamma;
                     lika många som processorer om inget sägs`,
  seals: "  --seals FIL        en kopia av sigillen, i stället för inställningens fil",
  seal: `  --seal SIGILL      ett sigill ur en export eller ett kvitto; säger om allt som
                     stod i loggarna när det gjordes står kvar`,
  head: `  --head HASH        slutet på en logg ur ett brev; säger om den raden och allt
                     före den står kvar`,
  erasures: `  --erasures FIL     en kopia av listan över borttagna personer, i stället för
                     inställningens fil`,
  day: "  --day DAG          den dag som reglerna räknas från; i dag om inget sägs",
  told: `  --told DAG         räkna också med svar och besked som är inskrivna i
                     Samnytta: allt, eller bara till och med en dag, till
                     exempel 2024-03-12; annars räknas bara filen`,
  remove: "  --remove ja        gallra; annars visas bara vad som skulle gallras",
  plan: `  --plan VAD          skriv i stället det som går att lägga i en budget:
                     budget  lågt, väntat och högt för tre år
                     cash    pengar månad för månad, och vem som ligger ute`,
  map: `  --map TEXT         skriv i stället alla möjliga svar, med antaganden och
                     semikolon emellan, till exempel
                     "hogst=125 %; bidrag=4; ute-20=500 000 kr"`,
  without: `  --without KODER    de som inte är med, till exempel 2080 eller 2080,2085;
                     de andra betalar`,
  key: `  --key NYCKEL       en annan nyckel än postens:
                     population  per invånare
                     equal       lika för alla
                     base        ett grundbelopp var och resten per invånare
                     floor       per invånare, men minst ett belopp
                     ceiling     per invånare, men högst ett belopp`,
  orderWithout: "  --without KODER    de som varken röstar eller utbildas, till exempel 2480",
  capacity: "  --capacity TAL     så många utbildningar ryms i ett halvår",
  amount: `  --amount BELOPP    grundbelopp, golv eller tak för tolv månader, till exempel
                     ”20 000 kr”`,
  format: "  --format FORMAT    table, csv eller json; table om inget sägs",
  datesFormat: `  --format FORMAT    table, csv, json eller ics för en kalender; table om
                     inget sägs`,
  splitFormat: "  --format FORMAT    table, csv eller json; csv om inget sägs",
} as const;

const FLUSH = { first: "", rest: "" };

const DONE = "0 klart, 1 indata går inte att använda, 3 fel i programmet";

const STORE_CODES =
  "0 inget fel är funnet, 1 databasen eller sigillen går inte att läsa, 2 något är ändrat vid sidan av programmet, 3 fel i programmet";

const BACKUP_CODES = "0 klart, 1 databasen går inte att läsa eller filen inte att skriva, 3 fel i programmet";

const COMMANDS = {
  check: {
    usage: "samnytta check FIL",
    does: "Stämmer avtalets summor och datum?",
    more: "Räknar om avtalets summor, procentsatser och belopp, och visar vad som inte går ihop, vad det skiljer och en möjlig läsning. Det som en tolkning i filen besvarar visas som besvarat. Det som är bra att veta nämns, men är inget öppet fynd.",
    options: ["population", "date", "format"],
    codes: "0 inget öppet fynd, 1 indata går inte att använda, 2 öppna fynd, 3 fel i programmet",
  },
  allocate: {
    usage: "samnytta allocate FIL",
    does: "Vad får var och en?",
    more: "Fördelar varje del av avtalet på dess mottagare. Delar med okända belopp nämns för sig.",
    options: ["component", "population", "date", "format"],
    codes: DONE,
  },
  dates: {
    usage: "samnytta dates FIL",
    does: "Vad ska vara klart när?",
    more: "Visar avtalets dagar: beslut, utbetalning, begäran, villkor, redovisning och pengar som blir över, med det som följer och det belopp som det gäller. Dagar som ingen källa anger står sist.",
    options: ["datesRecipient", "datesFormat"],
    codes: DONE,
  },
  explain: {
    usage: "samnytta explain FIL --recipient KOD",
    does: "Hur räknades en mottagares belopp?",
    more: "Visar för varje belopp vad avtalet säger, nyckeln, underlaget och räkningen, med beloppets beständiga adress.",
    options: ["recipient", "component", "population", "date", "format"],
    codes: DONE,
  },
  diff: {
    usage: "samnytta diff FIL FIL",
    does: "Vad ändrades mellan två avtal, för vem och varför?",
    more: "Jämför två överenskommelser, eller två versioner av en: uppgifterna som skiljer sig, och för varje mottagare beloppet före och efter, skillnaden och vad av den som kommer av pengarna, folkmängden samt nyckel och regler. Det som är okänt i någon av dem är okänt.",
    options: ["datesRecipient", "format"],
    codes: "0 inget skiljer sig, 1 indata går inte att använda, 2 något skiljer sig, 3 fel i programmet",
  },
  verify: {
    usage: "samnytta verify EXPORT.json",
    does: "Stämmer en export när den räknas om?",
    more: "Räknar om hela exporten ur den själv och säger var den skiljer sig. Ett sparat kvitto, kvitto.html, prövas på samma sätt.",
    options: ["format"],
    codes: "0 allt stämmer, 1 filen går inte att läsa, 2 något skiljer sig, 3 fel i programmet",
  },
  recover: {
    usage: "samnytta recover TABELL.csv",
    does: "Vilken folkmängd ligger bakom en tabell?",
    more: "Läser nyckeln baklänges ur en publicerad tabell, en CSV med kolumnerna code, name och amount. Varje rad får det antal invånare som beloppet svarar mot, eller ett spann där kronorna inte räcker. Rader som ingen nyckel förklarar nämns.",
    options: ["whole", "unit", "splitFormat"],
    codes:
      "0 klart och inget funnet, 1 indata går inte att använda, 2 rader som ingen nyckel förklarar, 3 fel i programmet",
  },
  population: {
    usage: "samnytta population FIL",
    does: "Vad ändrar en ny folkmängd?",
    more: "Läser en folkmängd som JSON-stat, CSV eller Excel, eller hämtar den med --fetch och --year. Visar summan mot SCB:s, de största ändringarna och vilka belopp som blir andra. Inget sparas. Med --format csv skrivs varje kommuns folkmängd.",
    options: ["fileDate", "fetch", "year", "address", "previewFormat"],
    codes: "0 klart, 1 indata går inte att använda, 2 något ser fel ut, 3 fel i programmet",
  },
  annex: {
    usage: "samnytta annex FIL --agreement NAMN --component ID",
    does: "Skiljer betalarens bilaga från uträkningen?",
    more: "Läser betalarens tabell (xlsx, csv eller text) och visar rad för rad vad som skiljer sig från vår uträkning, och trolig orsak. Med --save blir beloppen fastställda i den Samnytta som körs på den här datorn.",
    options: [
      "agreement",
      "annexComponent",
      "sheet",
      "column",
      "title",
      "publisher",
      "publishedDate",
      "save",
      "format",
    ],
    codes: "0 inget skiljer sig, 1 indata går inte att använda, 2 något skiljer sig, 3 fel i programmet",
  },
  papers: {
    usage: "samnytta papers FIL --out MAPP",
    does: "Skriver en tjänsteskrivelse till varje kommun.",
    more: "Läser en gemensam post i JSON, till exempel reference/joint-posts/2023-dalarna-utvecklingsledare.json, och skriver en tjänsteskrivelse till varje part som Word och PDF. Samma uppgifter ger samma filer. En fil som någon har ändrat skrivs aldrig över. Beloppen får adresser i den Samnytta som SAMNYTTA_ADDRESS säger.",
    options: ["out", "only", "paper", "headings", "told", "paperFormat"],
    codes: "0 klart, 1 indata går inte att använda, 2 någon fil var ändrad och står kvar, 3 fel i programmet",
  },
  "verify-log": {
    usage: "samnytta verify-log",
    does: "Är loggarna som de skrevs?",
    more: "Går igenom varje organisations logg rad för rad: att raderna ger sina hashar, pekar på varandra i ordning och når fram till sigillen. Läser bara, och går att köra medan Samnytta är igång. Databasen är den som SAMNYTTA_DATA eller DATABASE_URL säger.",
    options: ["seals", "seal", "head", "format"],
    codes: STORE_CODES,
  },
  "verify-store": {
    usage: "samnytta verify-store",
    does: "Är allt som är sparat som det skrevs?",
    more: "Gör det som verify-log gör, och prövar sedan varje version mot sin rad i loggen, räknar om varje hash och varje belopp, och ser efter att tabellerna är skyddade mot ändring. Läser bara, och går att köra medan Samnytta är igång.",
    options: ["seals", "seal", "head", "format"],
    codes: STORE_CODES,
  },
  backup: {
    usage: "samnytta backup FIL",
    does: "Sparar en säkerhetskopia av databasen.",
    more: "Skriver hela databasen, som den är i ett ögonblick, till en ny fil. Varje tabell får sitt antal rader och sin kontrollsumma. Går att köra medan Samnytta är igång. Inloggningar och engångslänkar följer inte med.",
    options: ["format"],
    codes: BACKUP_CODES,
  },
  restore: {
    usage: "samnytta restore FIL",
    does: "Återställer en säkerhetskopia.",
    more: "Lägger tillbaka en säkerhetskopia i en tom databas: en ny datamapp i SAMNYTTA_DATA, eller en ny databas i DATABASE_URL. Allt eller inget läggs tillbaka. De som har tagits bort efter kopian tas bort igen, enligt listan över borttagna. Därefter prövas allt som av verify-store.",
    options: ["seals", "erasures", "format"],
    codes: STORE_CODES,
  },
  retain: {
    usage: "samnytta retain",
    does: "Vad ska gallras?",
    more: "Visar hur många inloggningar, länkar och adresser som är äldre än reglerna säger. Med --remove ja tas de bort, och antalet skrivs upp. Samnytta gör det själv en gång om dagen. Går att köra medan Samnytta är igång.",
    options: ["day", "remove", "format"],
    codes: "0 klart, 1 dagen eller databasen går inte att läsa, 3 fel i programmet",
  },
  simulate: {
    usage: "samnytta simulate FIL",
    does: "Vad kan en gemensam post kosta extra?",
    more: "Räknar alla framtider för en gemensam post: bidraget uteblir eller blir mindre, beskedet dröjer, kommuner hoppar av, löner ökar, och den anställde ska ha sin uppsägningstid. Visar hur ofta var och en betalar mer än ett belopp extra, och vilka antaganden som avgör. Med --trials lottas framtiderna.",
    options: ["party", "assume", "trials", "seed", "threads", "told", "format"],
    codes: DONE,
  },
  order: {
    usage: "samnytta order FIL",
    does: "I vilken ordning och takt införs programmen?",
    more: "Läser program, röster och plats för utbildningar i JSON, till exempel reference/orders/2018-norra-ordning.json. Visar ordningen enligt Schulzes metod, vem som håller med, vad en röst mindre ändrar, och när varje kommun får varje program.",
    options: ["orderWithout", "capacity", "format"],
    codes: DONE,
  },
  share: {
    usage: "samnytta share POST.json",
    does: "Vad betalar var och en av en gemensam post?",
    more: "Lägger kostnaden på verksamhetsår månad för månad och delar varje år på parterna. Skriver en rad för varje part och vad som inte går ihop i posten. Det som provas med valen sparas inte.",
    options: ["without", "key", "amount", "plan", "map", "told", "format"],
    codes: DONE,
  },
  split: {
    usage: "samnytta split --total TAL --weights FIL",
    does: "Delar ett belopp efter vikter.",
    more: "Beloppet i --total delas efter vikt. Vikterna tas exakt som de står, hela tal eller decimaltal. Kolumnen fixed är i --unit och läggs till ovanpå.",
    options: ["total", "weights", "unit", "rest", "splitFormat"],
    codes: DONE,
  },
} as const satisfies Readonly<Record<string, HelpedCommand>>;

const USAGE_WIDTH = 36;

const WHOLE_HELP = `Samnytta: från statlig överenskommelse till varje kommuns krona.

Så här skriver ni:
${Object.values(COMMANDS).map(lineOf).join("\n")}

FIL är en överenskommelse i JSON, till exempel
agreements/2017-psykisk-halsa/agreement.json

Från programmets mapp skrivs samnytta som ./bin/samnytta.
Mer om ett kommando: samnytta explain --help
Slutkoder: 0 klart och inget funnet, 1 indata går inte att använda,
2 klart och något är öppet eller skiljer sig, 3 fel i programmet`;

/** The help of one command, or of the whole command line. */
export function helpText(command?: keyof typeof COMMANDS): string {
  if (command === undefined) return WHOLE_HELP;
  const { usage, does, more, options, codes } = COMMANDS[command];
  return [
    `${usage}\n${does}`,
    paragraph(more, FLUSH).join("\n"),
    ["Val:", ...options.map((option) => OPTION_LINES[option])].join("\n"),
    paragraph(`Slutkoder: ${codes}`, FLUSH).join("\n"),
  ].join("\n\n");
}

/** How a command is written and what it does, beside each other where a line of the terminal holds them. */
function lineOf({ usage, does }: HelpedCommand): string {
  const beside = `  ${usage.padEnd(USAGE_WIDTH)} ${does}`;
  return beside.length <= LINE_WIDTH && usage.length <= USAGE_WIDTH ? beside : `  ${usage}\n      ${does}`;
}
