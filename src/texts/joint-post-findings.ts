import type { PostFinding } from "#domain/financing";
import type { Ore } from "#domain/money";
import { ore } from "#domain/money";
import { formatOre } from "./format.ts";
import { joined } from "./joined.ts";
import { monthText, numberText, operatingYearsText } from "./joint-post-words.ts";

/** A finding in Swedish: the first words in bold, and what follows. */
export type WordedFinding = { readonly tone: "wait" | "fact"; readonly lead: string; readonly body: string };

/** What does not go together in a post, or what its figures leave out. */
export function postFinding(finding: PostFinding): WordedFinding {
  switch (finding.kind) {
    case "years-and-length-differ":
      return {
        tone: "wait",
        lead: yearsLead(finding),
        body: `Underlaget skriver ”${finding.years}” på ett ställe och ”${finding.length}” på ett annat. Med starten som räknas här slutar uppdraget i ${monthText(finding.lastMonth)}. Det berör ${operatingYearsText(finding.operatingYears)} och behöver ${numberText(finding.operatingYears)} beslut.`,
      };
    case "overhead-raised":
      return {
        tone: "wait",
        lead: `Pålägget höjdes: ${kr(ore(finding.after - finding.before))} mer om året.`,
        body: `Ett helår kostar ${kr(finding.before)} med ${finding.from} års personalomkostnadspålägg och ${kr(finding.after)} med ${finding.to} års. En budget som gjordes ${finding.from} är alltså för liten, även utan högre lön.`,
      };
    case "salary-above-ceiling":
      return {
        tone: "fact",
        lead: "Pensionen är för lågt räknad.",
        body: `Lönen ${kr(finding.salary)} i månaden är över 7,5 inkomstbasbelopp, ${kr(finding.ceiling)} i månaden ${finding.year}. Över den gränsen kostar pensionen mer än pålägget räknar med. Hur mycket är okänt.`,
      };
    case "overhead-assumed":
      return {
        tone: "fact",
        lead: `Pålägget för ${joined(finding.years.map(String))} är ett antagande.`,
        body: `De årens personalomkostnadspålägg är inte inlästa, så beräkningen använder ${finding.knownYear} års. Blir det högre kostar tjänsten mer.`,
      };
  }
}

function yearsLead({
  operatingYears,
  length,
}: Extract<PostFinding, { kind: "years-and-length-differ" }>): string {
  const years = numberText(operatingYears);
  return `${length.charAt(0).toUpperCase()}${length.slice(1)} blir ${years} verksamhetsår.`;
}

function kr(amount: Ore): string {
  return formatOre(amount, ore(100n));
}
