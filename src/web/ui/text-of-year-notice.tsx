import type { Agreement } from "#domain/agreement";
import type { WordedPublication } from "../../texts/entered-amount.ts";
import { publishedByWords, textOfYear, textOfYearNotice } from "../../texts/text-of-year.ts";
import { Notice } from "./notice.tsx";

/** Who published an agreement here, and that its text is another year's; nothing for one that came with Samnytta. */
export function TextOfYearNotice(props: {
  readonly agreement: Agreement;
  readonly publication?: WordedPublication | undefined;
}) {
  const { agreement, publication } = props;
  const other = textOfYear(agreement);
  const words = other && textOfYearNotice(other, publication);
  return (
    <>
      {publication !== undefined && <p class="small">{publishedByWords(publication)}</p>}
      {words !== undefined && (
        <Notice tone="wait" lead={words.lead}>
          {words.body}
        </Notice>
      )}
    </>
  );
}
