import { fraction, KRONA, type Fraction, type Persons } from "#domain/money";
import type { RecipientCode } from "#domain/organisation";
import type { RecoveredKey, RecoveredRow, Recovery, RecoveryFinding } from "#domain/recovery";
import { formatCount, formatDay, formatExact, formatOre, formatPercent, formatPersons } from "./format.ts";
import { restName, stageName } from "./rules.ts";

/** The name of a recipient by its code. */
export type Naming = (recipient: RecipientCode) => string;

/** How far the reading came, in one or two sentences. */
export function outcomeSentence(recovery: Recovery): string {
  const { outcome, populationTotal, rows } = recovery;
  const low = populationTotal === undefined ? "" : formatPersons(populationTotal.low);
  const high = populationTotal === undefined ? "" : formatPersons(populationTotal.high);
  switch (outcome) {
    case "exact":
      return `Tabellen är räknad på ${low} invånare. Varje rad svarar mot ett enda antal.`;
    case "several":
      if (loneOpenRow(recovery) !== undefined)
        return `Alla rader utom en svarar mot ett enda antal. Fler än en nyckel ger tabellen, på ${low === high ? low : `mellan ${low} och ${high}`} invånare tillsammans.`;
      return low === high
        ? `Tabellen är räknad på ${low} invånare. Fler än en fördelning av dem ger tabellen.`
        : `Fler än en nyckel ger tabellen. Alla tillsammans är mellan ${low} och ${high} invånare.`;
    case "part":
      return low === high
        ? `Raderna är en del av en större tabell, räknad på ${low} invånare.`
        : `Raderna är en del av en större tabell, räknad på mellan ${low} och ${high} invånare.`;
    case "partly":
      return `En nyckel på ${low} invånare ger tabellen, utom de rader som nämns.`;
    case "spans":
      return `Beloppen är för grova för ett enda antal. Varje rad har ett spann, om alla tillsammans är mellan ${low} och ${high} invånare.`;
    case "none":
      return `Ingen nyckel efter invånare ger tabellens ${rows.length === 1 ? "rad" : `${rows.length} rader`}. Antalen är okända.`;
  }
}

/** The one recipient that the keys leave open, and why no reading can tell; undefined where there are none or several. */
export function openRowSentence(recovery: Recovery, naming: Naming): string | undefined {
  const row = loneOpenRow(recovery);
  if (row?.low === undefined || row.high === undefined) return undefined;
  const [low, high] = [formatPersons(row.low), formatPersons(row.high)];
  const between = row.high - row.low === 1n ? `${low} eller ${high}` : `mellan ${low} och ${high}`;
  return `${naming(row.recipient)} (${row.recipient}) har ${between} invånare. Varje nyckel ger precis samma tabell, så pengarna kan inte skilja dem åt.`;
}

function loneOpenRow({ outcome, rows }: Recovery): RecoveredRow | undefined {
  const [open, ...others] = rows.filter(({ weight }) => weight === undefined);
  return outcome === "several" && rows.length > 1 && others.length === 0 ? open : undefined;
}

/** That the stage makes no difference, where the table is one of regions or counties. */
export function stageSentence({ keys, rows }: Recovery): string | undefined {
  if (keys.length === 0 || rows.some(({ recipient }) => recipient.length === 4)) return undefined;
  return "Varje mottagare är ett eget län. Direkt och först på länen ger därför samma belopp.";
}

/**
 * How the inhabitants were read out of the money, by one row.
 * @param perPerson öre
 */
export function exampleSentence(
  name: string,
  { amount, weight }: RecoveredRow,
  { total, populationTotal }: Recovery,
  perPerson: Fraction,
): string {
  if (weight === undefined || populationTotal === undefined) return "";
  return `${name} fick ${formatOre(amount, KRONA)} av ${formatOre(total, KRONA)}. Det svarar mot ${formatPersons(weight)} invånare av ${formatPersons(populationTotal.low)}: en invånare mer hade gett ${formatExact(perPerson)} till.`;
}

/** A key that gives the table: "9 995 153 invånare, direkt på 290 mottagare, största rest". */
export function keySentence({ populationTotal, rule }: RecoveredKey, recipients: number): string {
  return `${formatPersons(populationTotal)} invånare, ${stageName(rule.stage, recipients)}, ${restName(rule.rest)}`;
}

/** Where the total comes from, when nobody has said it. */
export function totalSentence({ total, totalIs }: Recovery): string {
  switch (totalIs) {
    case "given":
      return `Hela beloppet är ${formatOre(total, KRONA)}, som ni har angett.`;
    case "sum-of-rows":
      return `Hela beloppet är radernas summa, ${formatOre(total, KRONA)}.`;
    case "nearest-round":
      return `Tabellen går jämnt ut med hela beloppet ${formatOre(total, KRONA)}, som är rundare än radernas summa.`;
  }
}

/** The day at hand that the table is of, or nearest to. */
export function nearestSentence({ nearest, rows }: Recovery): string | undefined {
  if (nearest === undefined) return undefined;
  const day = formatDay(nearest.day);
  if (nearest.sameRows === rows.length) return `Nyckeldag: alla rader är folkmängden ${day}.`;
  if (nearest.sameRows * 2 > rows.length)
    return `Nyckeldag: ${nearest.sameRows} av ${rows.length} rader är folkmängden ${day}.`;
  const half = formatPercent(fraction(BigInt(nearest.medianPerMillion), 1_000_000n), 2);
  return `Närmast av de inlästa dagarna är ${day}. Hälften av raderna ligger inom ${half} från den.`;
}

/** What no key explains, or a reader should know, as a sentence with whom it is about. */
export function recoveryFindingSentence(
  finding: RecoveryFinding,
  naming: Naming,
  { nearest }: Recovery,
): string {
  const named = (code: RecipientCode) => `${naming(code)} (${code})`;
  const all = (codes: readonly RecipientCode[]) => codes.map(named).join(", ");
  switch (finding.kind) {
    case "row-twice":
      return `Rad ${finding.row}: ${named(finding.recipient)} står redan på rad ${finding.firstRow}. Den första raden är använd.`;
    case "sum-differs":
      return `Raderna blir ${formatOre(finding.sum, KRONA)}, men hela beloppet är ${formatOre(finding.total, KRONA)}. Kvar är ${formatOre(finding.difference, KRONA)}.`;
    case "amount-fits-nobody":
      return finding.expected === undefined
        ? `${named(finding.recipient)}: beloppet är inget helt antal invånare med de andras nyckel.`
        : `${named(finding.recipient)}: beloppet är inget helt antal invånare med de andras nyckel. Är de andra raderna rätta ska det vara ${formatOre(finding.expected, KRONA)}.`;
    case "amounts-swapped":
      return `${named(finding.recipients[0])} och ${named(finding.recipients[1])} ligger långt från sina egna invånare och nära varandras. Beloppen kan ha bytt plats.`;
    case "counted-several-times":
      return `Räknas ${finding.factor} gånger: ${all(finding.recipients)}. Det kan vara en vikt i nyckeln, eller en rad som har räknats ${finding.factor} gånger.`;
    case "weight-without-amount":
      return `Av ${formatOre(finding.total, KRONA)} har delen för ${formatPersons(finding.persons)} invånare inte gått till någon rad.${
        finding.recipients.length === 0
          ? ""
          : ` Lika många har ${all(finding.recipients)}, som kan ha räknats två gånger i summan.`
      }`;
    case "county-apart":
      return `Länets rader skiljer sig från de andra: ${all(finding.recipients)}. ${
        finding.day === undefined
          ? "De kan vara räknade på en annan dag."
          : `De är folkmängden ${formatDay(finding.day)}.`
      }`;
    case "far-from-known":
      return `${named(finding.recipient)} ligger ${apartWords(finding.perMille)} folkmängden${
        nearest === undefined ? "" : ` ${formatDay(nearest.day)}`
      }, mot vad de andra gör. Raden kan vara fel.`;
    case "not-by-population":
      return "De flesta rader ligger långt från folkmängden. Nyckeln verkar vara något annat än invånare.";
    case "rounding-unknown":
      return `Invånarna är säkra, men ingen regel för avrundning ger alla belopp. ${
        finding.rows === 1 ? "Ett" : finding.rows
      } skiljer sig från största rest.`;
    case "total-unknown":
      return `Hela beloppet är okänt: ${formatCount(BigInt(finding.missing))} mottagare saknar rad. Ange hela beloppet.`;
  }
}

function apartWords(perMille: number): string {
  const size = fraction(BigInt(Math.abs(perMille)), 1000n);
  return `${formatPercent(size, 1)} ${perMille < 0 ? "under" : "över"}`;
}

/** A row's span in words. @example spanText(10n, 12n) // "10–12" */
export function spanText(low: Persons | undefined, high: Persons | undefined): string {
  if (low === undefined || high === undefined) return "okänt";
  return low === high ? formatPersons(low) : `${formatPersons(low)}–${formatPersons(high)}`;
}
