import { byLinkQuestion, CONSENT } from "../../../texts/name-consent.ts";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** The question of somebody's own link: whether the name is to be taken away. */
export function WithdrawConsentPage(props: {
  readonly name: string;
  readonly organisation: string;
  readonly action: string;
}) {
  const { name, organisation, action } = props;
  return (
    <PageLayout title={CONSENT.byLinkTitle} crumbs={[{ label: CONSENT.byLinkTitle }]}>
      <h1>{CONSENT.byLinkHeading}</h1>
      <p>{byLinkQuestion(name, organisation)}</p>
      <form method="post" action={action}>
        <SubmitButton>{CONSENT.byLinkButton}</SubmitButton>
      </form>
    </PageLayout>
  );
}

/** That it is gone. */
export function WithdrawnConsentPage() {
  return (
    <PageLayout title={CONSENT.byLinkDone} crumbs={[{ label: CONSENT.byLinkTitle }]}>
      <h1>{CONSENT.byLinkDone}</h1>
      <p>{CONSENT.byLinkDoneBody}</p>
    </PageLayout>
  );
}
