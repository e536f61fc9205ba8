import { capitalised } from "./capitalised.ts";
import type { AgreementFileProblem, AgreementReference, JsonType } from "#domain/agreement";
import type { Fraction } from "#domain/money";
import { formatExact, formatPercent, HARD_SPACE } from "./format.ts";

const TYPES: Readonly<Record<JsonType, string>> = {
  string: "en text inom citattecken",
  integer: "ett heltal utan citattecken",
  boolean: "true eller false utan citattecken",
  object: "ett objekt inom { och }",
  array: "en lista inom [ och ]",
};

/** The list that an id is sought in, with the words for it. */
const REFERENCES: Readonly<Record<AgreementReference, { readonly what: string; readonly list: string }>> = {
  clause: { what: "någon paragraf", list: "clauses" },
  document: { what: "något dokument", list: "documents" },
  component: { what: "någon del", list: "components" },
};

/** What is wrong in an agreement file: where, what, and what to do. */
export function agreementProblemSentence(problem: AgreementFileProblem): string {
  const { row, field } = problem.at;
  // A field keeps its letters: there is no Frame.
  const place = [...(row === undefined ? [] : [`Rad ${row}`]), ...(field === undefined ? [] : [field])];
  const sentence = sentenceOf(problem);
  return place.length === 0 ? capitalised(sentence) : `${place.join(", ")}: ${sentence}`;
}

/** What is wrong and what to do, where the place is said by where it is shown: at its field in a form. */
export function agreementProblemAtField(problem: AgreementFileProblem): string {
  return capitalised(sentenceOf(problem));
}

function sentenceOf(problem: AgreementFileProblem): string {
  const value = `”${problem.at.value ?? ""}”`;
  switch (problem.kind) {
    case "file-empty":
      return "filen är tom. Kontrollera att du valde rätt fil.";
    case "file-too-large":
      return `filen är ${kilobytes(problem.bytes)} kB. Högst ${kilobytes(problem.limit)} kB går att läsa. Dela upp den i en fil per överenskommelse.`;
    case "not-utf-8":
      return "filen är inte text i UTF-8. Spara den som UTF-8 och försök igen.";
    case "not-json":
      return problem.isAtEnd
        ? "filen slutar innan den är färdig. Kontrollera att hela filen kom med."
        : `filen är inte giltig JSON från tecken ${problem.character} på raden. Kontrollera citattecken, kommatecken och klamrar just där och strax före.`;
    case "too-deep":
      return `filen har mer än ${problem.limit} nivåer inuti varandra. Ta bort de nivåer som inte behövs.`;
    case "too-many-values":
      return `filen har mer än ${problem.limit} värden. Dela upp den i en fil per överenskommelse.`;
    case "more-problems":
      return problem.count === 1
        ? "det finns ett fel till. Rätta de här först."
        : `det finns ${problem.count} fel till. Rätta de här först.`;
    case "field-twice":
      return `fältet ${problem.name} står två gånger i samma objekt. Ta bort det ena.`;
    case "other-format":
      return `formatet är ${value}. Det som går att läsa är ”${problem.expected}”. Skriv om filen i det formatet.`;
    case "missing-field":
      return `fältet ${problem.name} saknas. Lägg till det. Är uppgiften okänd och får vara det, skriv ”unknown”.`;
    case "unknown-field":
      return `fältet ${problem.name} finns inte i formatet. Rätta stavningen eller ta bort fältet.`;
    case "wrong-type":
      return `${problem.at.value === undefined ? "värdet" : value} är av fel slag. Skriv ${listed(problem.expected.map((type) => TYPES[type]))}.`;
    case "not-a-choice":
      return choiceSentence(value, problem.choices);
    case "negative-amount":
      return `beloppet ${value} är mindre än noll. Skriv det utan minus.`;
    case "not-whole-ore":
      return `beloppet ${value} har delar av ett öre. Skriv hela ören, till exempel ”10050” för 100,50${HARD_SPACE}kr.`;
    case "not-an-amount":
      return `${value} är inte ett belopp i ören. Skriv bara siffror, till exempel ”10050” för 100,50${HARD_SPACE}kr.`;
    case "not-a-grain":
      return `${value} är inte en minsta enhet. Skriv den i hela ören, till exempel ”100” för en krona.`;
    case "not-a-fraction":
      return `${value} är inte en andel. Skriv den som ett bråk, till exempel ”3/10” för 30${HARD_SPACE}%.`;
    case "not-a-day":
      return `${value} är inte en dag. Skriv år, månad och dag, till exempel ”2017-02-24”.`;
    case "not-an-id":
      return `${value} går inte att använda som namn. Skriv små bokstäver a–z, siffror och bindestreck, till exempel ”p-1”.`;
    case "not-a-recipient-code":
      return `${value} är inte en mottagarkod. Skriv till exempel ”1980” för en kommun, ”19” för en region eller ”lan-19” för ett län gemensamt.`;
    case "not-a-county-code":
      return `${value} är inte en länskod. Skriv länets två siffror, till exempel ”19”.`;
    case "not-printable":
      return `texten ${value} innehåller ett tecken som inte syns. Skriv om texten på en rad.`;
    case "empty-text":
      return "texten är tom. Skriv en text.";
    case "text-too-long":
      return `texten är för lång. Den får ha högst ${problem.limit} tecken. Korta den.`;
    case "too-few":
      return `listan har för få värden. Minst ${problem.limit} behövs. Lägg till.`;
    case "too-many":
      return `listan har för många värden. Högst ${problem.limit} får plats. Ta bort några.`;
    case "number-outside":
      return problem.side === "below"
        ? `talet ${value} är för litet. Skriv minst ${problem.limit}.`
        : `talet ${value} är för stort. Skriv högst ${problem.limit}.`;
    case "duplicate-id":
      return `namnet ${value} är redan taget av ${problem.firstField}. Välj ett annat.`;
    case "reserved-id":
      return `namnet ${value} betyder hela ramen. Välj ett annat namn på delen.`;
    case "nothing-by-that-id":
      return `${value} är inte namnet på ${REFERENCES[problem.reference].what} i filen. Rätta namnet, eller lägg till det i ${REFERENCES[problem.reference].list}.`;
    case "cycle":
      return `hänvisningarna går i ring: ${problem.path.join(" → ")}. Ta bort en av dem.`;
    case "above-whole":
      return `andelen ${value} är mer än hela. Skriv högst ”1/1”.`;
    case "parts-are-not-the-whole":
      return `delarnas andelar blir tillsammans ${percent(problem.sum)}. De ska bli 100${HARD_SPACE}%. Rätta andelarna.`;
    case "floor-above-ceiling":
      return "golvet är högre än taket. Sänk golvet eller höj taket.";
    case "amount-differs-from-words":
      return `beloppet är ${kronorOf(problem.ore)}, men ”${problem.asWritten}” är ${kronorOf(problem.read)}. Rätta det som är fel.`;
    case "words-without-figure":
      return `${value} säger inte hur mycket det är. Skriv beloppet med siffror som det står, till exempel ”cirka 16 miljoner kronor”.`;
    case "percentage-differs-from-words":
      return `andelen ${value} är ${percent(problem.fraction)}, men i ord står ”${problem.asWritten}”. Rätta det som är fel.`;
    case "quote-too-long":
      return `citatet har ${problem.words} ord. Högst ${problem.limit} får citeras. Korta det, eller skriv med egna ord och välj ”paraphrase”.`;
  }
}

function choiceSentence(value: string, choices: readonly string[]): string {
  const [only, ...others] = choices;
  if (others.length > 0) {
    return `${value} går inte att välja. Välj ${listed(choices.map((choice) => `”${choice}”`))}.`;
  }
  if (only === "")
    return `ett avsnitt som inte är läst har ingen text, men här står ${value}. Ta bort texten.`;
  return only === "unknown"
    ? `texten ${value} passar inte här. Skriv ett objekt inom { och }, eller ”unknown” om uppgiften är okänd.`
    : `${value} går inte att välja. Skriv ”${only ?? ""}”.`;
}

/** Choices in a sentence. @example listed(["a", "b", "c"]) // "a, b eller c" */
export function listed(choices: readonly string[]): string {
  const last = choices.at(-1) ?? "";
  return choices.length < 2 ? last : `${choices.slice(0, -1).join(", ")} eller ${last}`;
}

function kronorOf(amount: bigint): string {
  return formatExact({ numerator: amount, denominator: 1n }, amount % 100n === 0n ? 0 : 2);
}

function percent(share: Fraction): string {
  return formatPercent(share, (share.numerator * 100n) % share.denominator === 0n ? 0 : 2);
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000);
}
