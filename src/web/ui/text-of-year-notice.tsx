import type { Agreement } from "#domain/agreement";
import type { WordedPublication } from "../../texts/entered-amount.ts";
import {
  publishedByWords,
  textOfYear,
  textOfYearInShort,
  textOfYearNotice,
} from "../../texts/text-of-year.ts";
import { Notice } from "./notice.tsx";

/** Who published an agreement here, and that its text is another year's; nothing for one that came with Samnytta. */
export function TextOfYearNotice(props: {
  readonly agreement: Agreement;
  readonly publication?: WordedPublication | undefined;
}) {
  const { agreement, publication } = props;
  return (
    <>
      {publication !== undefined && <p class="small">{publishedByWords(publication)}</p>}
      <NoTextOfYear agreement={agreement} enteredBy={publication?.by} />
    </>
  );
}

type OfYearProps = {
  readonly agreement: Agreement;
  /** The organisation that wrote the amounts in. */
  readonly enteredBy: string | undefined;
};

/** That an agreement's text is another year's; nothing for one whose text is its own. */
export function NoTextOfYear({ agreement, enteredBy }: OfYearProps) {
  const other = textOfYear(agreement);
  if (other === undefined) return <></>;
  const { lead, body } = textOfYearNotice(other, enteredBy);
  return (
    <Notice tone="wait" lead={lead}>
      {body}
    </Notice>
  );
}

/** The same under the agreement's name in a list. */
export function TextOfYearLine({ agreement, enteredBy }: OfYearProps) {
  const words = textOfYearInShort(agreement, enteredBy);
  return words === "" ? <></> : <div class="small after">{words}</div>;
}
