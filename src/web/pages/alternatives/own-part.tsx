import { KRONA } from "#domain/money";
import type { AlternativesView } from "../../../application/view-alternatives.ts";
import { ALTERNATIVES, laterKeyName, ownPart } from "../../../texts/alternatives-page.ts";
import { calculationWords } from "../../../texts/explain-lines.ts";
import { ExampleMark } from "../../ui/example-mark.tsx";
import { Reckoning } from "../../ui/reckoning.tsx";

/** What the reader's own organisation pays by the chosen key, line by line. Empty where nobody is chosen. */
export function OwnPart({ view: { later } }: { readonly view: AlternativesView }) {
  const { part, chosen } = later;
  return (
    <div id="din-del" class="narrow" data-own-part>
      {part !== undefined && (
        <>
          <p>
            <b>{ownPart(part.party.name, part.share.amount)}</b>
            <ExampleMark />
          </p>
          <h3>
            {ALTERNATIVES.explanation}: {laterKeyName(chosen.key, later.amounts)}
          </h3>
          <Reckoning
            name={ALTERNATIVES.explanation}
            lines={calculationWords({
              grain: KRONA,
              nameOf: (code) => later.parties.find((party) => party.code === code)?.name ?? code,
            })(part.lines, part.party.code)}
          />
        </>
      )}
    </div>
  );
}
