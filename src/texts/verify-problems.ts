import { capitalised } from "./capitalised.ts";
import type { ExportDifference, ExportField, ExportFileProblem, ExportVerdict } from "#domain/export";
import { KRONA, ore } from "#domain/money";
import type { Certainty } from "#domain/source";
import { agreementProblemSentence } from "./agreement-problems.ts";
import { certaintyWordInSentence } from "./certainty.ts";
import { restName } from "./rules.ts";
import { formatCount, formatWrittenDay, formatOre, groupThousands } from "./format.ts";

const BYTES_PER_MB = 1_000_000;

/** What hinders an export from being read: where, what, and what to do. */
export function exportProblemSentence(problem: ExportFileProblem): string {
  if (problem.kind === "agreement-unreadable") {
    return `Avtalet i exporten går inte att läsa. ${agreementProblemSentence(problem.problem)}`;
  }
  const { row, field } = problem.at;
  const place = [
    ...(row === undefined ? [] : [`rad ${row}`]),
    ...(field === undefined || field === "" ? [] : [field]),
  ];
  const sentence = problemWords(problem);
  return capitalised(place.length === 0 ? sentence : `${place.join(", ")}: ${sentence}`);
}

function problemWords(
  problem: Exclude<ExportFileProblem, { readonly kind: "agreement-unreadable" }>,
): string {
  switch (problem.kind) {
    case "file-empty":
      return "filen är tom. Kontrollera att du valde rätt fil.";
    case "file-too-large":
      return `filen är ${megabytes(problem.bytes)} MB. Högst ${megabytes(problem.limit)} MB går att läsa. Kontrollera att du valde rätt fil.`;
    case "not-utf-8":
      return "filen är inte text i UTF-8. Hämta exporten igen.";
    case "not-json":
      return problem.isAtEnd
        ? "filen slutar innan den är färdig. Hämta exporten igen."
        : `filen är inte giltig JSON från tecken ${problem.character} på raden. Hämta exporten igen.`;
    case "too-deep":
      return `filen har mer än ${problem.limit} nivåer inuti varandra. Så djup är ingen export.`;
    case "too-many-values":
      return `filen har mer än ${formatCount(BigInt(problem.limit))} värden. Så stor är ingen export.`;
    case "list-too-long":
      return `listan har mer än ${formatCount(BigInt(problem.limit))} rader. Så lång är ingen lista i en export.`;
    case "other-format":
      return `filen är inte i formatet ${problem.expected}. Hämta exporten igen från avtalets sida.`;
    case "field-twice":
      return `fältet ${problem.name} står två gånger i samma objekt. Ta bort det ena.`;
    case "field-missing":
      return `fältet ${problem.name} saknas. Hämta exporten igen.`;
    case "field-unknown":
      return `fältet ${problem.name} finns inte i formatet. Ta bort det.`;
    case "value-out-of-format":
      return "värdet följer inte formatet. Hämta exporten igen.";
    case "code-twice":
      return `${problem.code} står två gånger i samma lista. Ta bort den ena raden.`;
    case "source-missing":
      return `källa nummer ${problem.source} finns inte i listan över källor. Hämta exporten igen.`;
    case "more-problems":
      return problem.count === 1 ? "det finns ett fel till." : `det finns ${problem.count} fel till.`;
  }
}

/** The outcome in one sentence: that everything is the same, or in how many places it is not. */
export function verdictSentence({ amounts, components, published, differences }: ExportVerdict): string {
  if (differences.length === 1) return "Exporten avviker på ett ställe.";
  if (differences.length > 1)
    return `Exporten avviker på ${formatCount(BigInt(differences.length))} ställen.`;
  const parts = components === 1 ? "1 del" : `${components} delar`;
  return `Exporten stämmer. ${formatCount(BigInt(amounts))} belopp i ${parts} är omräknade ur exporten själv, med adresser och hashar.${publishedWords(published)}`;
}

/** A published amount is not computed: it stands in the payer's table or it does not. */
function publishedWords(published: number): string {
  if (published === 0) return "";
  return published === 1
    ? " Det belopp som betalaren har fastställt står så i bilagan."
    : ` De ${formatCount(BigInt(published))} belopp som betalaren har fastställt står så i bilagan.`;
}

/** What each field is called in a sentence. */
const FIELDS: Readonly<Record<ExportField, string>> = {
  "agreement-id": "avtalets id",
  "agreement-title": "avtalets rubrik",
  "agreement-version": "avtalets version",
  "rule-version": "räkneregeln",
  "series-hash": "folkmängdens hash",
  component: "delen",
  "component-order": "ordningen mellan delarna",
  "component-title": "delens rubrik",
  recipients: "vilka som får delen",
  form: "nyckeln i avtalet",
  clauses: "avsnitten i avtalet",
  interpretations: "tolkningarna",
  status: "vad som blev av delen",
  "stated-amount": "delens belopp",
  missing: "det okända",
  problems: "hindren",
  total: "beloppet att fördela",
  grain: "minsta enheten",
  stage: "fördelningssteget",
  "rest-rule": "restregeln",
  "used-series": "folkmängden som används",
  "key-date": "nyckelns dag",
  "used-date": "folkmängdens dag",
  certainty: "säkerheten",
  "key-kind": "nyckelns slag",
  "key-part": "nyckelns andel",
  "key-weight": "vikten i nyckeln",
  "key-source": "viktens källa",
  "key-amount": "beloppet i nyckeln",
  "key-participant": "deltagandet",
  "key-floor": "golvet",
  "key-ceiling": "taket",
  "key-order": "ordningen i nyckeln",
  row: "raden",
  county: "länets rad",
  "row-order": "ordningen mellan raderna",
  name: "namnet",
  weight: "vikten på raden",
  exact: "den exakta andelen",
  amount: "beloppet",
  rest: "hur resten föll",
  address: "adressen",
  difference: "skillnaden mot beloppet att fördela",
  result: "resultatets hash",
  "annex-hash": "bilagans hash",
  "annex-sum": "bilagans summa",
  published: "det fastställda beloppet",
  "published-amount": "det fastställda beloppet",
  "published-writing": "det som bilagan skriver",
  "published-annex": "bilagan",
  "published-source": "källan till det fastställda beloppet",
  "published-address": "adressen till det fastställda beloppet",
  "published-control": "vår uträkning bredvid det fastställda beloppet",
  pair: "vilken del den jämförs med",
  "amount-before": "beloppet före",
  "amount-after": "beloppet efter",
  "cause-frame": "den del av skillnaden som är pengarna",
  "cause-population": "den del av skillnaden som är folkmängden",
  "cause-rule": "den del av skillnaden som är nyckel och regler",
  "cause-published": "den del av skillnaden som är betalarens tabell",
};

const MONEY: readonly ExportField[] = [
  "amount",
  "total",
  "grain",
  "difference",
  "key-amount",
  "key-floor",
  "key-ceiling",
  "stated-amount",
  "row",
  "county",
  "annex-sum",
  "published",
  "published-amount",
  "published-control",
  "amount-before",
  "amount-after",
  "cause-frame",
  "cause-population",
  "cause-rule",
  "cause-published",
];
const HASHES: readonly ExportField[] = [
  "agreement-version",
  "series-hash",
  "used-series",
  "address",
  "result",
  "annex-hash",
  "published-annex",
  "published-address",
];

const CERTAINTIES = [
  "decided",
  "published",
  "derived",
  "interpreted",
  "preliminary",
  "intention",
  "assumption",
  "example",
  "missing",
] as const satisfies readonly Certainty[];

/** The words of values that the file writes as English terms. */
const TERMS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(CERTAINTIES.map((certainty) => [certainty, certaintyWordInSentence(certainty)])),
  computed: "uträknad",
  "awaiting-basis": "väntar på underlag",
  divided: "uppdelad i andra delar",
  impossible: "omöjlig att räkna",
  direct: "direkt på alla mottagare",
  "county-first": "först på länen",
  "largest-remainder": restName("largest-remainder"),
  "each-rounded": restName("each-rounded"),
  "each-rounded-leftover-to-largest": restName("each-rounded-leftover-to-largest"),
  "as-listed": restName("as-listed"),
  proportional: "efter vikt",
  table: "belopp i en tabell",
  fixed: "fasta belopp",
  split: "i delar",
  bounded: "med golv eller tak",
  participants: "bland dem som deltar",
  none: "ingen rest",
  "by-remainder": "genom störst rest",
  "by-code-on-tie": "genom lägst kod vid lika rest",
  "to-largest": "till den största",
  "by-listing": "genom ordningen i listan",
};
const TERM_FIELDS: readonly ExportField[] = ["status", "stage", "rest-rule", "certainty", "key-kind", "rest"];
/** Fields whose values say nothing to a reader. */
const WITHOUT_VALUES: readonly ExportField[] = ["recipients", "form", "missing", "problems", "key-source"];

/** How many digits of a hash are shown: enough to tell two apart. */
const SHOWN_HASH = 12;

/** Where an export differs, what stands there and what it becomes when it is computed again. */
export function differenceSentence(difference: ExportDifference): string {
  return capitalised(`${placeOf(difference)}${differenceWords(difference)}`);
}

function placeOf({ component, code, name, field }: ExportDifference): string {
  const who =
    code === undefined || field === "series-hash" ? [] : [name === undefined ? code : `${name} (${code})`];
  const words = [...(component === undefined ? [] : [`delen ${component}`]), ...who];
  return words.length === 0 ? "" : `${words.join(", ")}: `;
}

function differenceWords(difference: ExportDifference): string {
  const { field, code, inExport, recomputed } = difference;
  const what = FIELDS[field];
  const stated = inExport === undefined ? undefined : valueWords(field, inExport);
  const again = recomputed === undefined ? undefined : valueWords(field, recomputed);
  switch (field) {
    case "agreement-version":
      return `avtalets text ger inte sin versionshash. Exporten säger ${stated}, texten ger ${again}. Texten eller hashen är ändrad.`;
    case "rule-version":
      return `exporten är räknad med version ${stated} av reglerna. Programmet har version ${again}, så adresserna går inte att pröva.`;
    case "series-hash":
      return `folkmängden ${formatWrittenDay(code ?? "")} ger inte sin hash. Exporten säger ${stated}, raderna ger ${again}. En rad eller hashen är ändrad.`;
    case "annex-hash":
      return `betalarens bilaga ger inte sin hash. Exporten säger ${stated}, raderna ger ${again}. En rad eller hashen är ändrad.`;
    case "annex-sum":
      return `bilagans summa är ${stated} i exporten, men raderna ger ${again}.`;
    case "published":
      return stated === undefined
        ? `det fastställda beloppet ${again} står i bilagan men saknas i exportens lista.`
        : `det fastställda beloppet ${stated} står inte i någon bilaga i exporten.`;
    case "published-amount":
    case "published-writing":
    case "published-source":
      return `${what} är ${stated} i exporten, men enligt bilagan ${again}.`;
    case "component":
      return stated === undefined ? "delen saknas i exporten." : "delen finns inte i avtalet.";
    default:
      if (WITHOUT_VALUES.includes(field)) return `${what} stämmer inte med avtalets text.`;
      if (stated === undefined && again === undefined) return `${what} är en annan i exporten.`;
      if (stated === undefined) return `${what} saknas i exporten. Omräknat: ${again}.`;
      if (again === undefined) return `${what} finns bara i exporten: ${stated}.`;
      return `${what} är ${stated} i exporten men ${again} omräknat.`;
  }
}

function valueWords(field: ExportField, value: string): string {
  if (HASHES.includes(field)) return value.length > SHOWN_HASH ? `${value.slice(0, SHOWN_HASH)}…` : value;
  if (MONEY.includes(field)) return /^-?\d+$/.test(value) ? formatOre(ore(BigInt(value)), KRONA) : "okänt";
  if (field === "key-date" || field === "used-date") return formatWrittenDay(value);
  if (TERM_FIELDS.includes(field)) return TERMS[value] ?? value;
  if (field === "weight" || field === "key-weight") return weightWords(value);
  return value === "" ? "tomt" : value;
}

function weightWords(value: string): string {
  const [digits = "0", unit] = value.split(" ");
  return unit === "persons" ? `${groupThousands(BigInt(digits))} invånare` : groupThousands(BigInt(digits));
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / BYTES_PER_MB);
}
