import * as client from "openid-client";
import type {
  BegunSignIn,
  IdentityProvider,
  ProvenIdentity,
  ProviderProblem,
  ProviderSettings,
} from "../application/ports.ts";

const SCOPE = "openid profile email";
const SECONDS = 10;

/**
 * A provider that speaks OpenID Connect: code flow with PKCE, state and nonce; the signature of what it says is checked
 * with its keys as they are now, so that new ones are no trouble.
 */
export function openIdProvider(settings: ProviderSettings): IdentityProvider {
  const { id, name, organisations } = settings;
  let known: client.ServerMetadata | undefined;
  const configure = async () => {
    known ??= (await discover(settings)).serverMetadata();
    // Made anew each time: what was fetched of the provider's keys is not kept.
    return prepared(new client.Configuration(known, settings.clientId, settings.clientSecret), settings);
  };
  return {
    id,
    name,
    organisations,
    begin: async (returnTo) => {
      try {
        const configuration = await configure();
        const begun = {
          state: client.randomState(),
          nonce: client.randomNonce(),
          verifier: client.randomPKCECodeVerifier(),
        };
        const address = client.buildAuthorizationUrl(configuration, {
          redirect_uri: returnTo,
          scope: SCOPE,
          state: begun.state,
          nonce: begun.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(begun.verifier),
          code_challenge_method: "S256",
        });
        return { address: address.href, begun };
      } catch (error) {
        return { problem: problemOf(error) };
      }
    },
    finish: async (answer, begun) => {
      if (new URL(answer).searchParams.get("state") !== begun.state) return { problem: "not-ours" };
      try {
        return { identity: await prove(await configure(), answer, begun) };
      } catch (error) {
        return { problem: problemOf(error) };
      }
    },
  };
}

async function discover(settings: ProviderSettings): Promise<client.Configuration> {
  return client.discovery(
    new URL(settings.issuer),
    settings.clientId,
    settings.clientSecret,
    undefined,
    isOnThisComputer(settings)
      ? { execute: [client.allowInsecureRequests], timeout: SECONDS }
      : { timeout: SECONDS },
  );
}

function prepared(configuration: client.Configuration, settings: ProviderSettings): client.Configuration {
  configuration.timeout = SECONDS;
  client.enableNonRepudiationChecks(configuration);
  if (isOnThisComputer(settings)) client.allowInsecureRequests(configuration);
  return configuration;
}

/** Only a provider on this very computer, as in tests, is spoken to without https. */
function isOnThisComputer({ issuer }: ProviderSettings): boolean {
  const { protocol, hostname } = new URL(issuer);
  return protocol === "http:" && (hostname === "127.0.0.1" || hostname === "localhost");
}

async function prove(
  configuration: client.Configuration,
  answer: string,
  { state, nonce, verifier }: BegunSignIn,
): Promise<ProvenIdentity> {
  const tokens = await client.authorizationCodeGrant(configuration, new URL(answer), {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new client.ClientError("no claims");
  const { iss, sub, name, email } = claims;
  return {
    issuer: iss,
    subject: sub,
    ...(typeof name === "string" ? { name } : {}),
    ...(typeof email === "string" ? { email } : {}),
  };
}

function problemOf(error: unknown): ProviderProblem {
  if (error instanceof client.AuthorizationResponseError) return "declined";
  if (error instanceof client.ResponseBodyError)
    return error.error === "invalid_grant" ? "too-late" : "unreachable";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  switch (code) {
    case "OAUTH_JWT_TIMESTAMP_CHECK_FAILED":
      return "too-late";
    case "OAUTH_JWT_CLAIM_COMPARISON_FAILED":
    case "OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED":
      return "not-for-us";
    // A wrong signature is an invalid response too.
    case "OAUTH_INVALID_RESPONSE":
    case "OAUTH_KEY_SELECTION_FAILED":
    case "OAUTH_UNSUPPORTED_OPERATION":
      return "not-proven";
    default:
      return "unreachable";
  }
}
