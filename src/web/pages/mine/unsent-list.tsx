import type { Day } from "#domain/time";
import type { UnsentText } from "../../../application/ports.ts";
import { UNSENT, whenWords } from "../../../texts/unsent.ts";
import { UNSENT_PATH } from "../../addresses.ts";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** What somebody has written and not saved, on any computer: the way to each page, and throwing it away. */
export function UnsentList({
  unsent,
  today,
}: {
  readonly unsent: readonly UnsentText[];
  readonly today: Day;
}) {
  if (unsent.length === 0) return <></>;
  return (
    <section aria-labelledby="unsent">
      <h2 id="unsent">{UNSENT.listHeading}</h2>
      <p class="small">{UNSENT.listLead}</p>
      <ul class="choices">
        {unsent.map(({ place, key, page, heading, at }) => (
          <li>
            <a href={page}>{heading === "" ? page : heading}</a>{" "}
            <span class="small">{whenWords(at, today)}</span>
            <form method="post" action={`${UNSENT_PATH}/kasta`}>
              <input type="hidden" name="plats" value={place} />
              <input type="hidden" name="nyckel" value={key} />
              <input type="hidden" name="vidare" value="1" />
              <SubmitButton isSecondary>{UNSENT.discard}</SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
