import type { MyLetters } from "../../../application/letter-choice.ts";
import { RHYTHMS, type Digest } from "../../../application/ports.ts";
import { changeSentence, headSentence, moreChangesSentence, waitingSentence } from "../../../texts/digest.ts";
import { formatMoment } from "../../../texts/format.ts";
import { choiceSentence, MY_LETTERS, myLettersHeading, RHYTHM_CHOICES } from "../../../texts/my-letters.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { letterStateSentence, OUTBOX } from "../../../texts/outbox.ts";
import { MY_LETTERS_PATH, MY_PATH } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { ExampleMark } from "../../ui/example-mark.tsx";
import { Field } from "../../ui/field.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** What the page of one's own letters is made of. */
export type MyLettersPageProps = {
  /** "Orsa kommun". */
  readonly organisation: string;
  readonly letters: MyLetters;
  /** What the next letter would say. */
  readonly next: Digest;
  /** Why nothing is sent, where nothing is. */
  readonly notSending?: string | undefined;
  readonly formKey: string;
  readonly isSaved?: boolean;
  readonly problem?: string | undefined;
};

/** The names of the form's fields. */
export const CHOICE_FIELDS = { rhythm: "hur-ofta", reminds: "paminnelser" } as const;

/** How often somebody wants letters, what the next one would say, and how the last ones stand. */
export function MyLettersPage(props: MyLettersPageProps) {
  const { organisation, letters, next, notSending, formKey, isSaved = false, problem } = props;
  const { choice } = letters;
  return (
    <PageLayout
      title={MY_LETTERS.title}
      under="mine"
      crumbs={[{ label: MY_PAGE.title, href: MY_PATH }, { label: MY_LETTERS.title }]}
    >
      <h1>{myLettersHeading(organisation)}</h1>
      <Answer>{choiceSentence(choice.rhythm, choice.reminds)}</Answer>
      {isSaved && <Notice tone="ok" lead={MY_LETTERS.saved} />}
      {notSending !== undefined && <Notice tone="fact">{notSending}</Notice>}
      <form method="post" action={MY_LETTERS_PATH} class="stacked">
        <input type="hidden" name="nyckel" value={formKey} />
        <Field
          name={CHOICE_FIELDS.rhythm}
          label={MY_LETTERS.rhythm}
          help={MY_LETTERS.rhythmHelp}
          problem={problem}
          control={{
            kind: "choice",
            chosen: choice.rhythm,
            options: RHYTHMS.map((value) => ({ value, label: RHYTHM_CHOICES[value] })),
          }}
        />
        <Field
          name={CHOICE_FIELDS.reminds}
          label={MY_LETTERS.reminds}
          help={MY_LETTERS.remindsHelp}
          control={{
            kind: "choice",
            chosen: choice.reminds ? "ja" : "nej",
            options: [
              { value: "ja", label: MY_LETTERS.yes },
              { value: "nej", label: MY_LETTERS.no },
            ],
          }}
        />
        <SubmitButton>{MY_LETTERS.save}</SubmitButton>
      </form>
      <NextLetter organisation={organisation} next={next} />
      <LastLetters letters={letters} />
    </PageLayout>
  );
}

function NextLetter({
  organisation,
  next: { waiting, changes, moreChanges, head },
}: Pick<MyLettersPageProps, "organisation" | "next">) {
  const lines = [
    ...waiting.map(waitingSentence),
    ...changes.map(changeSentence),
    ...(moreChanges === 0 ? [] : [moreChangesSentence(moreChanges)]),
  ];
  return (
    <section aria-labelledby="next">
      <h2 id="next">{MY_LETTERS.next}</h2>
      {lines.length === 0 ? (
        <p>{MY_LETTERS.nothing}</p>
      ) : (
        <>
          <ul>
            {lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          {head !== undefined && <p class="small">{headSentence(organisation, head)}</p>}
        </>
      )}
    </section>
  );
}

function LastLetters({ letters: { last } }: Pick<MyLettersPageProps, "letters">) {
  return (
    <section aria-labelledby="last">
      <h2 id="last">{MY_LETTERS.last}</h2>
      {last.length === 0 ? (
        <p>{MY_LETTERS.none}</p>
      ) : (
        <LedgerTable
          caption={MY_LETTERS.caption}
          rowHeading={{ label: OUTBOX.subject }}
          columns={[
            { key: "written", label: OUTBOX.written },
            { key: "state", label: OUTBOX.state },
          ]}
          rows={last.map((letter) => ({
            heading: (
              <>
                {letter.subject} {letter.isExample && <ExampleMark />}
              </>
            ),
            cells: { written: formatMoment(letter.writtenAt), state: letterStateSentence(letter) },
          }))}
        />
      )}
    </section>
  );
}
