import { CONSENT, consentLinkUntil } from "../../../texts/name-consent.ts";
import { consentHref } from "../../addresses.ts";
import { PageLayout } from "../../ui/page-layout.tsx";

/** That a name is shown now, and the link by which the person takes it back: the only time that it is shown. */
export function RecordedConsentPage(props: {
  readonly seat: string;
  /** Absent where the form was sent before. */
  readonly made?: { readonly link: string; readonly until: string } | undefined;
}) {
  const { seat, made } = props;
  const title = made === undefined ? CONSENT.recordedBefore : CONSENT.recordedTitle;
  return (
    <PageLayout
      title={title}
      under="mine"
      crumbs={[{ label: CONSENT.title, href: consentHref(seat) }, { label: title }]}
    >
      <h1>{title}</h1>
      <p>{made === undefined ? CONSENT.recordedBeforeBody : CONSENT.recordedLead}</p>
      {made !== undefined && (
        <>
          <p>
            <code class="link-text">{made.link}</code>
          </p>
          <p>{consentLinkUntil(made.until)}</p>
        </>
      )}
      <p>
        <a href={consentHref(seat)}>{CONSENT.back}</a>
      </p>
    </PageLayout>
  );
}
