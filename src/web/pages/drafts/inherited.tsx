import type { Inherited } from "../../../application/preview-draft.ts";
import { formatDay } from "../../../texts/format.ts";
import { inheritedClauses, inheritedHeading, inheritedInterpretations } from "../../../texts/drafts.ts";

/** What a copy says word for word as the agreement it was copied from, so that nobody publishes last year's text unread. */
export function InheritedTexts({ inherited }: { readonly inherited: Inherited }) {
  const { from, clauses, interpretations } = inherited;
  if (clauses.length + interpretations.length === 0) return <></>;
  return (
    <>
      <h2 id="foljde-med">{inheritedHeading(from)}</h2>
      {clauses.length > 0 && (
        <details>
          <summary>{inheritedClauses(clauses.map(({ number }) => number))}</summary>
          <ul>
            {clauses.map(({ number, heading, text }) => (
              <li>
                <b>
                  {number} {heading}
                </b>{" "}
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
      {interpretations.length > 0 && (
        <>
          <p>{inheritedInterpretations(interpretations.length)}</p>
          <ul>
            {interpretations.map(({ reading, by, on }) => (
              <li>
                {reading} ({by}, {formatDay(on)})
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
