import { ATTEMPT_LIMITS } from "../../application/attempts.ts";
import { ANNEX_PAGES } from "../../texts/annex-pages.ts";
import {
  FAILURE_HEADING,
  failureSentence,
  NOT_FOUND_PAGE,
  UNREADABLE_FORM,
} from "../../texts/error-pages.ts";
import { NO_TYPESETTER } from "../../texts/papers.ts";
import { PERSONAL_NUMBER, personalNumberSentence } from "../../texts/personal-number.ts";
import { SIGN_IN, TOO_MANY_ATTEMPTS, tooManySentence } from "../../texts/sign-in.ts";
import { DidYouMean } from "../ui/did-you-mean.tsx";
import { PageLayout } from "../ui/page-layout.tsx";

/** 404: the page does not exist, and what to do. @param nearly pages whose names are nearly what was written */
export function NotFoundPage({
  nearly = [],
}: {
  readonly nearly?: readonly { readonly name: string; readonly href: string }[];
}) {
  return (
    <PageLayout title={NOT_FOUND_PAGE.heading}>
      <h1>{NOT_FOUND_PAGE.heading}</h1>
      <p>{NOT_FOUND_PAGE.why}</p>
      {nearly.length > 0 && (
        <p>
          <DidYouMean names={nearly} />
        </p>
      )}
      <p>
        {NOT_FOUND_PAGE.search} <a href="/overenskommelser">{NOT_FOUND_PAGE.agreements}</a>{" "}
        {NOT_FOUND_PAGE.or} <a href="/kommuner">{NOT_FOUND_PAGE.municipalities}</a>.
      </p>
    </PageLayout>
  );
}

/** 500: the fault is ours; the reference leads to the log line. */
export function FailurePage({ reference }: { readonly reference: string }) {
  return (
    <PageLayout title={FAILURE_HEADING}>
      <h1>{FAILURE_HEADING}</h1>
      <p>{failureSentence(reference)}</p>
    </PageLayout>
  );
}

/** 403: a deed that came from elsewhere, or to a house that others can reach. */
export function RefusedPage() {
  return <PlainPage heading={ANNEX_PAGES.refused} body={ANNEX_PAGES.refusedBody} />;
}

/** 422: the key of a form stands for another deed. */
export function KeyTakenPage() {
  return <PlainPage heading={ANNEX_PAGES.keyTaken} body={ANNEX_PAGES.keyTakenBody} />;
}

/** 400: a form that came halfway, or with signs that no text holds. */
export function UnreadableFormPage() {
  return <PlainPage {...UNREADABLE_FORM} />;
}

/** 503: no PDF can be written on this kind of computer. */
export function NoTypesetterPage() {
  return <PlainPage {...NO_TYPESETTER} />;
}

/** 413: more than the form takes. */
export function TooLargePage() {
  return <PlainPage heading={ANNEX_PAGES.tooLarge} body={ANNEX_PAGES.tooLargeBody} />;
}

/** 403: a form of signing in that came from elsewhere. */
export function SignInRefusedPage() {
  return <PlainPage heading={SIGN_IN.refused} body={SIGN_IN.refusedBody} />;
}

/** 422: a form with a personal identity number in it. The browser still has what was written. */
export function PersonalNumberPage({
  numbers,
}: {
  readonly numbers: readonly { readonly field: string; readonly number: string }[];
}) {
  return (
    <PageLayout title={PERSONAL_NUMBER.heading} hasErrors>
      <h1>{PERSONAL_NUMBER.heading}</h1>
      <ul>
        {numbers.map(({ number }) => (
          <li>{personalNumberSentence(number)}</li>
        ))}
      </ul>
      <p>{PERSONAL_NUMBER.whatToDo}</p>
    </PageLayout>
  );
}

/** 429: too many attempts have failed. */
export function TooManyAttemptsPage() {
  return <PlainPage heading={TOO_MANY_ATTEMPTS.heading} body={tooManySentence(ATTEMPT_LIMITS.minutes)} />;
}

function PlainPage({ heading, body }: { readonly heading: string; readonly body: string }) {
  return (
    <PageLayout title={heading}>
      <h1>{heading}</h1>
      <p>{body}</p>
    </PageLayout>
  );
}
