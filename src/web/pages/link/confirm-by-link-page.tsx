import { chosenWord } from "../../../application/confirm-by-link.ts";
import {
  CONFIRM_PAGE,
  confirmedSentence,
  confirmHeading,
  waitingSentence,
} from "../../../texts/confirm-page.ts";
import { Answer } from "../../ui/answer.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";
import type { WaitingEntry } from "../bodies/confirm-page.tsx";

/** What the page of a link for confirming is made of. */
export type ConfirmByLinkPageProps = {
  readonly organisation: string;
  /** Who has entered it. */
  readonly host: string;
  readonly waiting: readonly WaitingEntry[];
  /** Where the form goes. */
  readonly action: string;
};

/** What waits on an organisation, for whoever holds the link: each thing with a box that is ticked until somebody unticks it. */
export function ConfirmByLinkPage({ organisation, host, waiting, action }: ConfirmByLinkPageProps) {
  return (
    <PageLayout title={CONFIRM_PAGE.title} crumbs={[{ label: CONFIRM_PAGE.title }]}>
      <h1>{confirmHeading(organisation)}</h1>
      <Answer explanation={waiting.length === 0 ? undefined : CONFIRM_PAGE.byLinkLead}>
        {waiting.length === 0 ? CONFIRM_PAGE.nothing : waitingSentence(waiting.length, host)}
      </Answer>
      {waiting.length > 0 && (
        <form method="post" action={action}>
          {waiting.map(({ entry, heading, facts }, index) => (
            <section>
              <h2>
                <input type="checkbox" id={`sak-${index}`} name="sak" value={chosenWord(entry)} checked />{" "}
                <label for={`sak-${index}`}>{heading}</label>
              </h2>
              {facts}
            </section>
          ))}
          <SubmitButton>{CONFIRM_PAGE.byLink}</SubmitButton>
        </form>
      )}
    </PageLayout>
  );
}

/** What was confirmed, after a link was used. */
export function ConfirmedByLinkPage({ confirmed }: { readonly confirmed: number }) {
  return (
    <PageLayout title={CONFIRM_PAGE.title} crumbs={[{ label: CONFIRM_PAGE.title }]}>
      <h1>{confirmedSentence(confirmed)}</h1>
      <Notice tone="ok" lead={CONFIRM_PAGE.thanks} />
      <p>
        <a href="/">{CONFIRM_PAGE.toStart}</a>
      </p>
    </PageLayout>
  );
}
