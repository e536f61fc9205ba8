import { STOP_LETTERS, stopLettersFor, switchedSentence } from "../../../texts/my-letters.ts";
import { MY_LETTERS_PATH, SIGN_IN_PATH } from "../../addresses.ts";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** The name of the form's one field: "ja" begins the letters again. */
export const WANTED_FIELD = "brev";

/** Whether somebody wants letters, by the link in one of them: nothing is done until the button is pressed. */
export function StopLettersPage(props: {
  /** "Orsa kommun". */
  readonly organisation: string;
  readonly isOn: boolean;
  /** Whether the button has just been pressed. */
  readonly isDone: boolean;
  readonly action: string;
}) {
  const { organisation, isOn, isDone, action } = props;
  return (
    <PageLayout title={STOP_LETTERS.title} crumbs={[{ label: STOP_LETTERS.title }]}>
      <h1>{STOP_LETTERS.heading}</h1>
      <p>{stopLettersFor(organisation)}</p>
      {isDone ? (
        <Notice tone="ok" lead={switchedSentence(isOn)} />
      ) : (
        <p>{isOn ? STOP_LETTERS.on : STOP_LETTERS.off}</p>
      )}
      <p>{STOP_LETTERS.others}</p>
      <form method="post" action={action}>
        <input type="hidden" name={WANTED_FIELD} value={isOn ? "nej" : "ja"} />
        <SubmitButton isSecondary={isDone}>{isOn ? STOP_LETTERS.stop : STOP_LETTERS.start}</SubmitButton>
      </form>
      <p>
        <a href={`${SIGN_IN_PATH}?vidare=${encodeURIComponent(MY_LETTERS_PATH)}`}>{STOP_LETTERS.signIn}</a>
      </p>
    </PageLayout>
  );
}

/** A link that no letter has: what to do instead. */
export function UnknownStopPage() {
  return (
    <PageLayout title={STOP_LETTERS.unknown} crumbs={[{ label: STOP_LETTERS.unknown }]}>
      <h1>{STOP_LETTERS.unknown}</h1>
      <p>{STOP_LETTERS.unknownBody}</p>
      <p>{STOP_LETTERS.unknownRemedy}</p>
      <p>
        <a href={`${SIGN_IN_PATH}?vidare=${encodeURIComponent(MY_LETTERS_PATH)}`}>{STOP_LETTERS.toSignIn}</a>
      </p>
    </PageLayout>
  );
}
