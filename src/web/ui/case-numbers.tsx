import type { CaseNumber } from "#domain/organisation";
import { UNKNOWN } from "../../texts/certainty.ts";
import { CASE_NUMBERS, registeredOn } from "../../texts/case-numbers.ts";
import { CertaintyMark } from "./certainty-mark.tsx";
import { Facts } from "./facts.tsx";

/** A party and what its diary calls the matter. */
export type ShownCaseNumber = { readonly party: string; readonly caseNumber: CaseNumber | "unknown" };

/** The diary numbers of a matter, party by party; what nobody has said is told as unknown. */
export function CaseNumbers({ numbers }: { readonly numbers: readonly ShownCaseNumber[] }) {
  if (numbers.length === 0) return <></>;
  return (
    <section aria-labelledby="diarienummer">
      <h2 id="diarienummer">{CASE_NUMBERS.heading}</h2>
      <Facts
        hasSentences
        facts={numbers.map(({ party, caseNumber }) => ({
          term: party,
          detail:
            caseNumber === "unknown" ? (
              UNKNOWN
            ) : (
              <>
                {caseNumber.number}
                {caseNumber.registered !== undefined && `, ${registeredOn(caseNumber.registered)}`}{" "}
                {caseNumber.origin !== "stated" && <CertaintyMark certainty={caseNumber.origin} />}
              </>
            ),
        }))}
      />
      <p class="small">{CASE_NUMBERS.others}</p>
    </section>
  );
}
