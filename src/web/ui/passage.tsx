import type { QuotePiece, WordedLink } from "../../texts/worded-trace.ts";
import { PARTS } from "../../texts/parts.ts";

/** What a document says: quoted, or retold in our words. */
export type PassageProps = {
  readonly text: readonly QuotePiece[];
  /** A quote has quotation marks and serifs; a paraphrase has neither. */
  readonly isQuote: boolean;
  /** Document and place. */
  readonly source: WordedLink;
};

/** A passage of a document with the carrying words marked, and where it stands. */
export function Passage({ text, isQuote, source }: PassageProps) {
  const pieces = text.map((piece) => (piece.isMarked ? <mark>{piece.text}</mark> : piece.text));
  return (
    <>
      <blockquote class={isQuote ? undefined : "paraphrase"}>
        {isQuote ? PARTS.quoteOpen : ""}
        {pieces}
        {isQuote ? PARTS.quoteClose : ""}
      </blockquote>
      <p class="tiny">
        <WordedLinkText {...source} />
      </p>
    </>
  );
}

/** Words that lead somewhere, or stand as text when we have no address. */
export function WordedLinkText({ label, href }: WordedLink) {
  return href === undefined ? <>{label}</> : <a href={href}>{label}</a>;
}
