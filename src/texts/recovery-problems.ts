import type { AmountsProblem, RecoveryProblem } from "#domain/recovery";
import { fileProblemSentence, placed } from "./file-problems.ts";
import { formatOre } from "./format.ts";
import { grainName } from "./rules.ts";

/** What is wrong in a list of published amounts: where, what, and what to do. */
export function amountsProblemSentence(problem: AmountsProblem): string {
  switch (problem.kind) {
    case "column-unknown":
      return placed(
        problem.at,
        `kolumnen används inte. Rubrikerna ska vara ${problem.allowed.join(", ")}. Ta bort den eller rätta rubriken.`,
      );
    case "recipient-code-missing":
      return placed(problem.at, "mottagarens kod saknas. Skriv den, till exempel 1981 eller 19.");
    case "amount-missing":
      return placed(problem.at, "beloppet saknas. Skriv det, eller ta bort raden om det är okänt.");
    case "amount-unreadable":
      return placed(
        problem.at,
        `”${problem.written}” är inte ett belopp. Skriv bara siffror, till exempel 559096.`,
      );
    case "amount-negative":
      return placed(
        problem.at,
        `”${problem.written}” är mindre än noll. Skriv 0 eller ett belopp över noll.`,
      );
    default:
      return fileProblemSentence(problem);
  }
}

/** Why nothing can be read out of a table: where, what, and what to do. */
export function recoveryProblemSentence(problem: RecoveryProblem): string {
  switch (problem.kind) {
    case "no-rows":
      return "Tabellen har inga rader. Skriv minst en mottagare med belopp.";
    case "all-amounts-zero":
      return "Alla belopp är 0, så det finns inget att räkna på. Kontrollera att det är rätt kolumn.";
    case "recipient-unknown":
      return `Rad ${problem.row}: koden ”${problem.recipient}” finns inte. Skriv kommunens kod (1981), regionens (19) eller länets gemensamma (lan-19).`;
    case "groups-mixed":
      return `Rad ${problem.row}: ”${problem.recipient}” är ett annat slags mottagare än de första raderna. Ta kommuner, regioner och län var för sig.`;
    case "amount-not-in-unit":
      return `Rad ${problem.row}: ${formatOre(problem.amount, problem.unit)} är inte ${grainName(problem.unit)}. Rätta beloppet eller välj en mindre enhet.`;
    case "amount-finer-than-ore":
      return `Rad ${problem.row}: beloppet har delar av ett öre. Skriv hela ören.`;
    case "total-not-in-unit":
      return `Hela beloppet, ${formatOre(problem.total, problem.unit)}, är inte ${grainName(problem.unit)}. Rätta det eller välj en mindre enhet.`;
    case "total-too-large":
      return `Hela beloppet, ${formatOre(problem.total, problem.total)}, är för stort för att läsas baklänges. Välj en större enhet.`;
  }
}
