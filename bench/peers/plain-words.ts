import type { Agreement, Interpretation } from "#domain/agreement";
import { RULE_VERSION } from "#domain/agreement";
import type { Matter } from "../matter.ts";
import type { Behind } from "./plain-steps.ts";
import type { PlainShare } from "./plain-split.ts";

const HARD = "\u00a0";
const MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split(
  " ",
);
const ROUNDINGS: Readonly<Record<string, string>> = {
  none: "Ingen avrundning behövs",
  down: "Avrundning nedåt",
  "by-remainder": "Avrundning, största rest",
  "by-code-on-tie": "Avrundning, lika stor rest: lägst kod",
};

/**
 * The same words as ours about one share, as one list of strings from top to bottom, written straight from the numbers.
 * The plain version builds no objects, no addresses and no marks in the quotes.
 */
export function wordPlainly(share: PlainShare, matter: Matter, behind: Behind): readonly string[] {
  return [...plainHead(share, matter), ...plainWordsOfAll(matter), ...plainOwnWords(share, matter, behind)];
}

/** The title and the amount. */
export function plainHead(
  { recipient, amount }: PlainShare,
  { agreement, register, total }: Matter,
): readonly string[] {
  const name = register.municipalities.get(recipient)?.officialName ?? nameOf(recipient, register);
  const genitive = /[sxz]$/i.test(name) ? name : `${name}s`;
  return [`${genitive} del av ${total / 100_000_000n}${HARD}mnkr, ${agreement.title}`, kronor(amount)];
}

/** What the agreement says, and the key: the same for everybody. */
export function plainWordsOfAll({ agreement, component, basis, weights }: Matter): readonly string[] {
  const used = basis.series.date;
  const isReading = component.interpretations.some(({ effect }) => effect.kind === "key");
  const said = isReading
    ? `Tolkningen av nyckeln säger ${dayText(basis.keyDate)}.`
    : `avtalet säger ${dayText(basis.keyDate)}.`;
  return [
    "Vad avtalet säger",
    ...quotes(component.written.clauses, agreement),
    ...component.interpretations.filter(isOfAmount).flatMap(readingText),
    "Nyckeln",
    ...quotes(component.written.keyClauses, agreement),
    `Regel: per invånare, direkt på ${weights.size} mottagare, hela kronor, största rest, version ${RULE_VERSION}.`,
    "Underlaget avviker",
    `Räknat på folkmängden ${dayText(used)}${isReading ? ". " : ", "}${said}`,
    ...component.interpretations.filter((each) => !isOfAmount(each)).flatMap(readingText),
  ];
}

/** The base data, the calculation and what closes the explanation. */
export function plainOwnWords(
  share: PlainShare,
  { total, basis: { series }, register }: Matter,
  { municipalities, persons }: Behind,
): readonly string[] {
  const { recipient, weight, exact, amount, rest } = share;
  const codes = municipalities.get(recipient) ?? [];
  const name = nameOf(recipient, register);
  const rows = codes.map((code) => ({ code, row: series.rows.get(code) }));
  const own = rows.reduce((sum, { row }) => sum + (row?.persons ?? 0n), 0n);
  const change = amount * exact.denominator - exact.numerator;
  const how = change === 0n ? "none" : rest !== "none" ? rest : "down";
  const { document, place } = series.source;
  return [
    "Underlaget",
    ...(rows.length > 5
      ? []
      : rows.flatMap(({ code, row }) => [
          `${nameOf(code, register)}, rad ${row?.row}`,
          grouped(row?.persons ?? 0n),
        ])),
    ...(rows.length > 1 ? [`${name}, ${rows.length} kommuner`, grouped(own)] : []),
    "Alla mottagare tillsammans",
    grouped(persons),
    `${document}${place === undefined ? "" : `, ${place}`}.`,
    "Räkningen",
    `${grouped(total / 100n)} × ${grouped(weight.value)} ÷ ${grouped(exact.denominator)}`,
    inKronor(exact.numerator, exact.denominator),
    ROUNDINGS[how] ?? how,
    `${change === 0n ? "±" : change > 0n ? "+" : ""}${inKronor(change, exact.denominator)}`,
    name,
    kronor(amount),
    `Uträknat av Samnytta med regeln per invånare, version ${RULE_VERSION}.`,
    "Ingen har ändrat beloppet för hand.",
  ];
}

function quotes(ids: readonly string[], { clauses, documents }: Agreement): readonly string[] {
  return ids.flatMap((id) => {
    const clause = clauses.find((each) => each.id === id);
    if (clause === undefined || clause.reading === "unread") return [];
    const document = documents.find((each) => each.id === clause.document);
    const title = document === undefined ? clause.document : `${document.publisher}, ${document.title}`;
    return [clause.text, `${title}, ${clause.place.charAt(0).toLowerCase()}${clause.place.slice(1)}`];
  });
}

function readingText({ reading, why, by }: Interpretation): readonly string[] {
  return ["Tolkat", `${reading} ${why} (${by})`, "Visa kontrollen"];
}

function isOfAmount({ effect }: Interpretation): boolean {
  return ["amount-to-each-group", "jointly-per-county", "figures-as-read"].includes(effect.kind);
}

function nameOf(code: string, { municipalities, regions }: Matter["register"]): string {
  return municipalities.get(code)?.name ?? regions.get(code)?.name ?? code;
}

function dayText(day: { readonly day: number; readonly month: number; readonly year: number }): string {
  return `${day.day} ${MONTHS[day.month - 1]} ${day.year}`;
}

function kronor(amount: bigint): string {
  return `${grouped(amount / 100n)}${HARD}kr`;
}

/** Öre as a fraction, in kronor with two decimals, half up. */
function inKronor(numerator: bigint, denominator: bigint): string {
  const size = numerator < 0n ? -numerator : numerator;
  const hundredths = (2n * size + denominator) / (2n * denominator);
  const sign = numerator < 0n ? "\u2212" : "";
  return `${sign}${grouped(hundredths / 100n)},${String(hundredths % 100n).padStart(2, "0")}${HARD}kr`;
}

/** Twice as fast as an Intl.NumberFormat made once. */
function grouped(value: bigint): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, HARD);
}
