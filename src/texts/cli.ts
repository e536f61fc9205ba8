/** The help of the command line, whole and per command. */
export const CLI_HELP = `Samnytta: från statlig överenskommelse till varje kommuns krona.

Så här:
  samnytta check FIL              Stämmer avtalets egna summor, procent och datum?
  samnytta allocate FIL           Vad får var och en?
  samnytta explain FIL            Så räknades en mottagares belopp.
  samnytta verify EXPORT.json     Räknar om en export och säger var den skiljer sig.
  samnytta split                  Delar ett belopp efter en fil med vikter.

FIL är en överenskommelse i JSON, till exempel agreements/2017-psykisk-halsa/agreement.json.

Val:
  --component ID      bara en del av avtalet (check visar delarnas id)
  --recipient KOD     kommun 1981, region 19 eller länet gemensamt lan-19
  --population FIL    räkna på en egen fil med folkmängd: kod;folkmängd (dagen med --date)
  --date DAG          vilken dag filen gäller, till exempel 2016-11-01
  --total TAL         belopp att dela, hela enheter (split)
  --unit ENHET        öre, krona eller tkr (split; krona om inget sägs)
  --rest REGEL        largest-remainder, each-rounded, each-rounded-leftover-to-largest
                      eller as-listed (split; largest-remainder om inget sägs)
  --weights FIL       kolumnerna code,name,weight och om ni vill fixed (split)
  --format FORMAT     table, csv eller json

Slutkoder: 0 klart, 1 indata går inte att använda, 2 klart men kontrollen har öppna fynd,
3 fel i programmet.`;

/** What is wrong with the words of a command, and what to do. */
export const CLI_PROBLEMS = {
  missing: (option: string) =>
    `Valet ${option} saknas. Skriv ${option} och ett värde. Hjälp: samnytta --help`,
  missingFile: (command: string) => `Skriv vilken fil: samnytta ${command} FIL. Hjälp: samnytta --help`,
  unknownCommand: (word: string) => `Kommandot ”${word}” finns inte. Hjälp: samnytta --help`,
  unknownOption: (message: string) => `Ett val går inte att läsa: ${message} Hjälp: samnytta --help`,
  total: (text: string) => `--total är ”${text}”. Skriv ett helt tal, till exempel 1367000000.`,
  choice: (option: string, value: string, choices: readonly string[]) =>
    `${option} är ”${value}”. Skriv ${choices.slice(0, -1).join(", ")} eller ${choices.at(-1) ?? ""}.`,
  noFile: (file: string) => `Filen ${file} finns inte eller går inte att läsa. Kontrollera sökvägen.`,
  noComponent: (id: string, ids: readonly string[]) =>
    `Delen ”${id}” finns inte. Delarna är ${ids.join(", ")}.`,
  noRecipient: (code: string) =>
    `Ingen del med belopp går till ”${code}”. Skriv en kommunkod som 1981, en region som 19 eller ett län som lan-19.`,
  day: (text: string) => `--date är ”${text}”. Skriv en dag som 2016-11-01.`,
  difference: (difference: bigint, unit: string) =>
    `Avrundat var för sig skiljer summan ${difference.toString().replace("-", "−")} ${unit} från beloppet.`,
} as const;

/** The fault of the program itself: what to do. @param log what went wrong, for whoever mends it */
export function cliFault(log: string): string {
  return `Något gick fel i programmet, inte i era uppgifter. Anmäl det med den här texten:\n${log}`;
}
