import { LINK_PLACE } from "../../../application/ports.ts";
import type { SeenLetter } from "../../../application/view-outbox.ts";
import { formatMoment } from "../../../texts/format.ts";
import { letterAnswerSentence, letterStateSentence, OUTBOX, receiverWords } from "../../../texts/outbox.ts";
import { letterHref, OUTBOX_PATH } from "../../addresses.ts";
import { ExampleMark } from "../../ui/example-mark.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { OUTBOX_CRUMBS } from "./outbox-page.tsx";

/** What the page of one letter is made of. */
export type LetterPageProps = {
  readonly letter: SeenLetter;
  /** "Orsa kommun". */
  readonly organisation: string;
  readonly formKey: string;
  /** Whether it has just been put in line again. */
  readonly isQueued: boolean;
};

const TONES = { waiting: "wait", sent: "ok", failed: "stop", kept: "fact" } as const;

/** A letter as it was written, how it stands, and the way to have it tried again. */
export function LetterPage({ letter, organisation, formKey, isQueued }: LetterPageProps) {
  const { id, subject, to, writtenAt, state, answer, isExample, mayRetry } = letter;
  return (
    <PageLayout title={subject} under="mine" crumbs={[...OUTBOX_CRUMBS, { label: subject }]}>
      <h1>
        {subject} {isExample && <ExampleMark />}
      </h1>
      {isQueued && <Notice tone="ok" lead={OUTBOX.willRetry} />}
      <Notice tone={TONES[state]} lead={letterStateSentence(letter)}>
        {state !== "sent" && answer !== undefined && letterAnswerSentence(answer)}
      </Notice>
      <Facts
        facts={[
          { term: OUTBOX.to, detail: receiverWords(to.role, organisation) },
          ...(to.address === undefined ? [] : [{ term: OUTBOX.address, detail: to.address }]),
          { term: OUTBOX.written, detail: formatMoment(writtenAt) },
        ]}
      />
      {mayRetry && (
        <form method="post" action={letterHref(id, "igen")} class="stacked">
          <input type="hidden" name="nyckel" value={formKey} />
          <p>{OUTBOX.retryLead}</p>
          <SubmitButton>{OUTBOX.retry}</SubmitButton>
        </form>
      )}
      <h2>{OUTBOX.textHeading}</h2>
      <LetterText letter={letter} />
      <p>
        <a href={OUTBOX_PATH}>{OUTBOX.back}</a>
      </p>
    </PageLayout>
  );
}

/** The text of a letter, paragraph by paragraph; a link that is not shown has left its place. */
export function LetterText({
  letter: { text, link },
}: {
  readonly letter: Pick<SeenLetter, "text" | "link">;
}) {
  if (text === "") return <p>{OUTBOX.erased}</p>;
  return (
    <blockquote class="letter">
      {text
        .trim()
        .split("\n\n")
        .map((paragraph) => (
          <p>
            {paragraph
              .replaceAll(LINK_PLACE, () => link ?? OUTBOX.linkWas)
              .split("\n")
              .map((line, index) => (
                <>
                  {index > 0 && <br />}
                  {line}
                </>
              ))}
          </p>
        ))}
    </blockquote>
  );
}
