import type { OrganisationId } from "#domain/rights";
import type { Identity } from "./trust-ports.ts";

/** A provider of identities as the installation names it (inloggningstjänst). */
export type ProviderSettings = {
  /** In addresses: "falun". */
  readonly id: string;
  /** As people know it: "Falu kommun". */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whose invitations may be taken with it. Empty: every organisation's. */
  readonly organisations: readonly OrganisationId[];
};

/** What is wrong in the file of providers; `place` counts from 1, 0 is the file itself. */
export type ProviderSettingProblem =
  | { readonly kind: "not-readable" }
  | { readonly kind: "field-missing" | "field-wrong"; readonly place: number; readonly field: string }
  | { readonly kind: "id-twice"; readonly place: number; readonly id: string };

/** Why a provider has let nobody in. */
export type ProviderProblem =
  /** It does not answer, or answers what is no provider's answer. */
  | "unreachable"
  /** It, or the person, has said no. */
  | "declined"
  /** The answer belongs to no sign-in that this browser has begun. */
  | "not-ours"
  /** The answer is too old, or has been used. */
  | "too-late"
  /** The answer was made for another service, by another provider, or for another sign-in. */
  | "not-for-us"
  /** Its signature proves nothing. */
  | "not-proven";

/** What this house remembers of a sign-in that is under way at a provider. */
export type BegunSignIn = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** Somebody as a provider names them. The name and the address are what it says, and prove nothing. */
export type ProvenIdentity = Identity & { readonly name?: string; readonly email?: string };

/**
 * A way to get in by somebody else's sign-in. Another protocol, such as SAML behind a proxy, is another implementation of
 * this.
 */
export type IdentityProvider = Pick<ProviderSettings, "id" | "name" | "organisations"> & {
  /** @param returnTo the address of this house that the provider sends the browser back to */
  readonly begin: (
    returnTo: string,
  ) => Promise<
    { readonly address: string; readonly begun: BegunSignIn } | { readonly problem: ProviderProblem }
  >;
  /** @param answer the whole address that the browser came back to */
  readonly finish: (
    answer: string,
    begun: BegunSignIn,
  ) => Promise<{ readonly identity: ProvenIdentity } | { readonly problem: ProviderProblem }>;
};

/** Whether an organisation's invitations may be taken with a provider. */
export function mayTakeWith(
  { organisations }: Pick<IdentityProvider, "organisations">,
  organisation: string,
): boolean {
  return organisations.length === 0 || organisations.includes(organisation);
}
