import type {
  NamedColumn,
  NamedRecipient,
  PublishedAmountProblem,
  PublishedGroup,
  PublishedLineProblem,
  PublishedPlaceProblem,
  PublishedRecipientProblem,
  PublishedTableProblem,
  PublishedTotalProblem,
} from "#domain/published";
import { KRONA, ore, type Ore } from "#domain/money";
import type { FileInstead } from "#domain/result";
import { fileProblemSentence, insteadOfTable, placed } from "./file-problems.ts";
import { formatOre, groupThousands } from "./format.ts";

/** What is wrong in a payer's published table: where, what, and what to do. */
export function publishedProblemSentence(problem: PublishedTableProblem): string {
  switch (problem.kind) {
    case "too-many-rows":
    case "recipients-not-found":
    case "other-group":
    case "amount-column-missing":
    case "amount-columns":
    case "amount-column-unknown":
    case "recipients-beside":
    case "unit-unclear":
    case "unit-doubtful":
    case "sheets-fit":
    case "sheet-unknown":
      return placed(problem.at, placeSentence(problem));
    case "line-divided-otherwise":
    case "line-undivided":
      return placed(problem.at, lineSentence(problem));
    case "recipient-missing":
    case "recipient-unknown":
    case "recipient-ambiguous":
    case "leading-zero-lost":
    case "code-replaced":
    case "code-and-name-differ":
    case "recipient-twice":
      return placed(problem.at, recipientSentence(problem));
    case "amount-missing":
    case "amount-negative":
    case "amount-zero":
    case "amount-unreadable":
    case "amount-finer-than-ore":
    case "amount-ambiguous":
    case "amount-misprinted":
      return placed(problem.at, amountSentence(problem));
    case "total-differs":
      return placed(problem.at, totalSentence(problem));
    case "file-not-text":
      return notATable(problem.looksLike);
    default:
      return fileProblemSentence(problem);
  }
}

type GroupWords = {
  readonly one: string;
  readonly any: string;
  readonly a: string;
  readonly many: string;
  readonly code: string;
};

const GROUPS: Readonly<Record<PublishedGroup, GroupWords>> = {
  municipalities: {
    one: "kommun",
    any: "någon kommun",
    a: "en kommun",
    many: "kommuner",
    code: "kommunens fyra siffror, till exempel 1980",
  },
  regions: {
    one: "region",
    any: "någon region",
    a: "en region",
    many: "regioner",
    code: "länets två siffror, till exempel 19",
  },
  "counties-jointly": {
    one: "län",
    any: "något län",
    a: "ett län",
    many: "län",
    code: "länets två siffror, till exempel 19",
  },
};

function placeSentence(problem: PublishedPlaceProblem): string {
  switch (problem.kind) {
    case "too-many-rows":
      return `tabellen har ${groupThousands(BigInt(problem.rows))} rader. Högst ${groupThousands(BigInt(problem.limit))} går att läsa. Ta bort rader som inte hör till tabellen.`;
    case "recipients-not-found":
      return `ingen rad har ${GROUPS[problem.group].a} med ett belopp. Kontrollera att du valde rätt fil, och att varje rad har kod eller namn och ett belopp.`;
    case "other-group":
      return `tabellen ska gälla ${GROUPS[problem.group].many}, men den har ${problem.recipients} ${GROUPS[problem.looksLike][problem.recipients === 1 ? "one" : "many"]}. Välj rätt fil, eller läs in den som en tabell för ${GROUPS[problem.looksLike].many}.`;
    case "amount-column-missing":
      return problem.found.length === 0
        ? "ingen kolumn har belopp. Skriv Belopp över rätt kolumn."
        : `ingen kolumn har belopp. Rubrikerna är: ${problem.found.join(", ")}. Skriv Belopp över rätt kolumn.`;
    case "amount-columns":
      return `flera kolumner kan vara beloppet: ${columnsNamed(problem.choices)}. Välj en av dem.`;
    case "amount-column-unknown":
      return `kolumnen ${problem.wanted} är inte en kolumn med belopp. ${
        problem.choices.length === 0
          ? "Ingen kolumn är det."
          : `De som är det: ${columnsNamed(problem.choices)}. Välj en av dem.`
      }`;
    case "recipients-beside":
      return `raden har en mottagare till, ${problem.recipient.name}, bredvid den första. Ställ tabellens delar under varandra, så att varje rad har en mottagare och ett belopp.`;
    case "unit-unclear":
      return `det går inte att se i vilken enhet beloppen står: ${quoted(problem.written)}. Skriv enheten i kolumnens rubrik, till exempel ”Belopp, kr” eller ”Belopp, tkr”.`;
    case "unit-doubtful":
      return `beloppen blir tillsammans ${amount(problem.published)}, men samma mottagare får ${amount(problem.computed)} i vår uträkning: ungefär ${groupThousands(problem.times)} gånger ${problem.computed > problem.published ? "mer" : "mindre"}. Kontrollera enheten och skriv den i kolumnens rubrik, till exempel ”Belopp, kr” eller ”Belopp, tkr”.`;
    case "sheets-fit":
      return `flera blad har en sådan tabell: ${problem.choices.map(quoted).join(", ")}. Välj ett av dem.`;
    case "sheet-unknown":
      return `bladet ”${problem.wanted}” finns inte. Bladen är: ${problem.choices.map(quoted).join(", ")}. Välj ett av dem.`;
  }
}

/** As many columns as a sentence names; a table that lies on its side has one for every recipient. */
const MOST_COLUMNS = 10;

function columnsNamed(columns: readonly NamedColumn[]): string {
  const named = columns.slice(0, MOST_COLUMNS).map(columnNamed).join(", ");
  return columns.length > MOST_COLUMNS ? `${named} och ${columns.length - MOST_COLUMNS} till` : named;
}

function columnNamed({ column, heading }: NamedColumn): string {
  return heading === "" ? `kolumn ${column}` : quoted(heading);
}

/** As much of a value as a sentence can hold. */
const LONGEST_QUOTE = 80;

function quoted(text: string): string {
  return text.length > LONGEST_QUOTE ? `”${text.slice(0, LONGEST_QUOTE)} …”` : `”${text}”`;
}

function lineSentence(problem: PublishedLineProblem): string {
  switch (problem.kind) {
    case "line-divided-otherwise":
      return `raden har ${problem.values} värden, men tabellen har ${problem.expected} kolumner. ${
        problem.by === "space"
          ? "Skriv ett mellanslag inne i belopp och minst två mellan kolumner."
          : "Sätt citattecken runt belopp som innehåller kommatecken."
      }`;
    case "line-undivided":
      return `${quoted(problem.written)} kan vara flera tal. Skriv minst två mellanslag mellan kolumnerna, eller beloppet utan mellanslag.`;
  }
}

function recipientSentence(problem: PublishedRecipientProblem): string {
  switch (problem.kind) {
    case "recipient-missing":
      return `raden har ett belopp, ${quoted(problem.amountWritten)}, men ingen mottagare. Skriv mottagarens kod eller namn, eller Summa om raden är en summa.`;
    case "recipient-unknown":
      return `${quoted(problem.written)} är inte ${/^\d+$/.test(problem.written) ? "koden för" : "namnet på"} ${GROUPS[problem.group].any}. ${
        problem.named === undefined
          ? `Skriv ${GROUPS[problem.group].code}.`
          : `Raden heter ${problem.named.name}, som har koden ${problem.named.code}. Rätta koden.`
      }`;
    case "recipient-ambiguous":
      return `${quoted(problem.written)} kan vara ${problem.candidates.map(named).join(" eller ")}. Skriv koden.`;
    case "leading-zero-lost":
      return `${quoted(problem.written)} har tappat sin första nolla. Menade du ${problem.meant.code}, ${problem.meant.name}? Skriv nollan först, eller skriv namnet bredvid.`;
    case "code-replaced":
      return `${quoted(problem.written)} gäller inte längre. ${problem.now.name} har koden ${problem.now.code}. Skriv den.`;
    case "code-and-name-differ":
      return `${problem.code.code} är koden för ${problem.code.name}, men raden heter ${problem.name.name}, som har ${problem.name.code}. Två rader kan ha bytt plats. Kontrollera att kod, namn och belopp hör ihop.`;
    case "recipient-twice":
      return `${named(problem.recipient)} finns redan på rad ${problem.firstRow}. Ta bort en av raderna.`;
  }
}

function amountSentence(problem: PublishedAmountProblem): string {
  switch (problem.kind) {
    case "amount-missing":
      return `beloppet för ${problem.recipient.name} saknas. Skriv det, eller ta bort raden om inget belopp är fastställt.`;
    case "amount-negative":
      return `${quoted(problem.written)} är mindre än noll. Skriv ett belopp över noll.`;
    case "amount-zero":
      return `beloppet för ${problem.recipient.name} är 0. Skriv rätt belopp, eller ta bort raden om inget belopp är fastställt.`;
    case "amount-unreadable":
      return `${quoted(problem.written)} är inte ett belopp. Skriv bara siffror, till exempel 1234567.`;
    case "amount-finer-than-ore":
      return `${quoted(problem.written)} har delar av ett öre. Avrunda beloppet till hela kronor eller ören.`;
    case "amount-ambiguous":
      return `${quoted(problem.written)} kan vara ${amount(problem.joined)} eller ett tal med decimaler. Skriv bara siffror.`;
    case "amount-misprinted":
      return misprintSentence(problem);
  }
}

function misprintSentence({
  written,
  joined,
  total,
}: Extract<PublishedAmountProblem, { kind: "amount-misprinted" }>): string {
  const what = `${quoted(written)} är inte delat i grupper om tre siffror. Det kan vara ${amount(joined)}, men`;
  return total === undefined
    ? `${what} ingen summa i tabellen visar det. Kontrollera beloppet och skriv bara siffror, eller lägg till tabellens summa.`
    : `${what} då blir summan ${amount(total.withJoined)} och tabellen säger ${amount(total.stated)}. Kontrollera beloppet och skriv bara siffror.`;
}

function totalSentence({ of, stated, computed }: PublishedTotalProblem): string {
  const whose = typeof of === "string" ? (of === "all" ? "" : " för delen ovanför") : ` för ${of.county}`;
  const difference = ore(stated > computed ? stated - computed : computed - stated);
  return `summan${whose} är ${amount(stated)}, men raderna ger ${amount(computed)}. Det skiljer ${amount(difference)}. Rätta raderna eller summan.`;
}

function notATable(looksLike: FileInstead): string {
  const instead = insteadOfTable(looksLike);
  if (instead !== undefined) return instead;
  return looksLike === "pdf"
    ? "Filen är en PDF. Be betalaren om tabellen som Excel (.xlsx) eller CSV, eller kopiera den och klistra in den som text."
    : "Filen är varken text eller en arbetsbok. Spara tabellen som Excel (.xlsx) eller CSV.";
}

function amount(written: Ore): string {
  return formatOre(written, KRONA);
}

function named({ code, name }: NamedRecipient): string {
  return `${name} (${code})`;
}
