import type { ClosedLink } from "../../../application/links.ts";
import { CLOSED_LINK, CLOSED_LINK_REMEDY, closedLinkSentence } from "../../../texts/invitations.ts";
import { SIGN_IN_PATH } from "../../addresses.ts";
import { PageLayout } from "../../ui/page-layout.tsx";

/** A link that opens nothing: why, and what to do. The page is of the same kind whatever the reason. */
export function ClosedLinkPage({ why }: { readonly why: ClosedLink }) {
  return (
    <PageLayout title={CLOSED_LINK.heading} crumbs={[{ label: CLOSED_LINK.heading }]}>
      <h1>{CLOSED_LINK.heading}</h1>
      <p>{closedLinkSentence(why)}</p>
      <p>{CLOSED_LINK_REMEDY}</p>
      <p>
        <a href={SIGN_IN_PATH}>{CLOSED_LINK.toSignIn}</a>
      </p>
    </PageLayout>
  );
}
