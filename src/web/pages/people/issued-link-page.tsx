import { PEOPLE_PAGE } from "../../../texts/people-page.ts";
import { PEOPLE_PATH } from "../../addresses.ts";
import { PageLayout } from "../../ui/page-layout.tsx";
import { PEOPLE_CRUMBS } from "./people-page.tsx";

/** A link that has just been made: the only time that it is shown. */
export function IssuedLinkPage(props: {
  readonly link: string;
  readonly sentence: string;
  /** Whether it goes by letter too. */
  readonly letter: string;
}) {
  const { link, sentence, letter } = props;
  return (
    <PageLayout
      title={PEOPLE_PAGE.issuedTitle}
      under="mine"
      crumbs={[...PEOPLE_CRUMBS, { label: PEOPLE_PAGE.issuedTitle }]}
    >
      <h1>{PEOPLE_PAGE.issuedTitle}</h1>
      <p>{sentence}</p>
      <p class="notice notice-wait">{PEOPLE_PAGE.issuedOnce}</p>
      <p>
        <code class="link-text">{link}</code>
      </p>
      <p>{letter}</p>
      <p>
        <a href={PEOPLE_PATH}>{PEOPLE_PAGE.back}</a>
      </p>
    </PageLayout>
  );
}

/** Something that was not done, why, and what to do. */
export function NotDonePage({ heading, body }: { readonly heading: string; readonly body: string }) {
  return (
    <PageLayout title={heading} under="mine" crumbs={[...PEOPLE_CRUMBS, { label: heading }]}>
      <h1>{heading}</h1>
      <p>{body}</p>
      <p>
        <a href={PEOPLE_PATH}>{PEOPLE_PAGE.back}</a>
      </p>
    </PageLayout>
  );
}
