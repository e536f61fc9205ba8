import type { IdentityProvider } from "../../../application/ports.ts";
import {
  PROVIDERS,
  providerProblemSentence,
  signInWith,
  unknownIdentitySentence,
} from "../../../texts/providers.ts";
import { providerHref, SIGN_IN_PATH } from "../../addresses.ts";
import { PageLayout } from "../../ui/page-layout.tsx";

/** A sign-in at a provider that let nobody in: why, and what to do. */
export function ProviderProblemPage(props: {
  readonly problem: Parameters<typeof providerProblemSentence>[0];
  readonly name: string;
}) {
  return (
    <ProviderPage heading={PROVIDERS.failed} body={providerProblemSentence(props.problem, props.name)} />
  );
}

/** Somebody whom the provider knows and this house does not. */
export function UnknownIdentityPage({ name }: { readonly name: string }) {
  return <ProviderPage heading={PROVIDERS.unknown} body={unknownIdentitySentence(name)} />;
}

/** The providers as ways in, on the page of signing in and on an invitation's. */
export function ProviderList({
  providers,
  onwards,
  invitation,
}: {
  readonly providers: readonly IdentityProvider[];
  readonly onwards?: string;
  readonly invitation?: string;
}) {
  return (
    <ul class="choices">
      {providers.map(({ id, name }) => (
        <li>
          <a href={providerHref(id, { vidare: onwards, inbjudan: invitation })}>{signInWith(name)}</a>
        </li>
      ))}
    </ul>
  );
}

function ProviderPage({ heading, body }: { readonly heading: string; readonly body: string }) {
  return (
    <PageLayout title={heading} crumbs={[{ label: heading }]}>
      <h1>{heading}</h1>
      <p>{body}</p>
      <p>
        <a href={SIGN_IN_PATH}>{PROVIDERS.again}</a>
      </p>
    </PageLayout>
  );
}
