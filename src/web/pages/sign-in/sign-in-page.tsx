import { DEMO_PEOPLE } from "../../../application/demo-people.ts";
import { DEMO_PART_WORDS, SIGN_IN } from "../../../texts/sign-in.ts";
import type { IdentityProvider } from "../../../application/ports.ts";
import { PROVIDERS } from "../../../texts/providers.ts";
import { ProviderList } from "./provider-pages.tsx";
import { SIGN_IN_PATH } from "../../addresses.ts";
import { ExampleMark } from "../../ui/example-mark.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";

/** What the page of signing in is made of. */
export type SignInPageProps = {
  /** Where the reader goes afterwards, a path of this house. */
  readonly onwards: string;
  readonly isDemo: boolean;
  readonly providers: readonly IdentityProvider[];
  /** What has just happened: a sign-in that ran out, or one that was ended. */
  readonly told?: "ended" | "signed-out" | undefined;
};

/** The ways to sign in. */
export function SignInPage({ onwards, isDemo, providers, told }: SignInPageProps) {
  return (
    <PageLayout title={SIGN_IN.title} crumbs={[{ label: SIGN_IN.title }]}>
      <h1>{SIGN_IN.heading}</h1>
      {told === "ended" && <Notice tone="wait" lead={SIGN_IN.ended} />}
      {told === "signed-out" && <Notice tone="ok" lead={SIGN_IN.signedOut} />}
      <p>{SIGN_IN.lead}</p>
      {providers.length > 0 && (
        <section aria-labelledby="providers">
          <h2 id="providers">{PROVIDERS.heading}</h2>
          <ProviderList providers={providers} onwards={onwards} />
        </section>
      )}
      {isDemo && <DemoPeople onwards={onwards} />}
      {!isDemo && <p>{providers.length > 0 ? SIGN_IN.byLink : SIGN_IN.noWay}</p>}
    </PageLayout>
  );
}

function DemoPeople({ onwards }: { readonly onwards: string }) {
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">
        {SIGN_IN.demoHeading} <ExampleMark />
      </h2>
      <p>{SIGN_IN.demoLead}</p>
      <form method="post" action={`${SIGN_IN_PATH}/exempel`}>
        <input type="hidden" name="vidare" value={onwards} />
        <ul class="choices">
          {DEMO_PEOPLE.map(({ part }) => (
            <li>
              <button class="link" type="submit" name="roll" value={part}>
                {DEMO_PART_WORDS[part]}
              </button>
            </li>
          ))}
        </ul>
      </form>
      <p>
        {SIGN_IN.citizen} <a href="/kommuner">{SIGN_IN.toMunicipalities}</a>.
      </p>
    </section>
  );
}
