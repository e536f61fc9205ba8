import type { Agreement, Clause } from "#domain/agreement";
import { AGREEMENT_TEXT_PAGE } from "../../../texts/agreement-text-page.ts";
import { lowerFirst } from "../../../texts/component-title.ts";
import { withYearOf } from "../../../texts/other-year.ts";
import { Passage } from "../../ui/passage.tsx";

/** What a clause says and where it stands; that it has not been read, where it has not. */
export function ClausePassage(props: {
  readonly clause: Clause;
  readonly agreement: Agreement;
  /** Where the document is told of; absent where that is another page. */
  readonly documentHref?: (document: string) => string;
}) {
  const { clause, agreement, documentHref } = props;
  const document = agreement.documents.find(({ id }) => id === clause.document);
  if (clause.reading === "unread") return <p class="unknown">{AGREEMENT_TEXT_PAGE.unread}</p>;
  return (
    <Passage
      isQuote={clause.reading === "quote"}
      text={[{ text: clause.text, isMarked: false }]}
      source={{
        label: withYearOf(
          `${document?.title ?? clause.document}, ${lowerFirst(clause.place)}`,
          document?.ofYear,
        ),
        ...(documentHref && { href: documentHref(clause.document) }),
      }}
    />
  );
}
