import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** Claims of an id token, to be changed before it is signed again. */
export type Claims = Record<string, unknown>;

/** A real provider of identities on this computer, where anybody is signed in as `subject` at once. */
export type TestProvider = {
  readonly issuer: string;
  /** Who signs in next. */
  readonly as: { subject: string };
  /** Changes what the provider says, until it is told otherwise. */
  readonly tell: (change: ((claims: Claims) => Claims) | undefined, signedBy?: "own" | "another") => void;
  /** The provider takes new keys, as providers do. */
  readonly rotateKeys: () => void;
  /** Sends browsers back to another address from now on: that of a house which was opened after the provider. */
  readonly sendBackTo: (address: string) => void;
  /** Follows a sign-in through the provider, as a browser does. @returns the address that it sends the browser back to */
  readonly follow: (address: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

const CLIENT = { client_id: "samnytta", client_secret: "a secret of the test" };

/** Opens a provider that knows one client. @param first the address of the house that it sends browsers back to */
export async function openTestProvider(first: string): Promise<TestProvider> {
  let returnTo = first;
  let answer: RequestListener = (_, response) => response.end();
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const as = { subject: "anna" };
  let change: ((claims: Claims) => Claims) | undefined;
  let signedBy: "own" | "another" = "own";
  const another = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  let keys = 0;
  const rotateKeys = () => {
    keys += 1;
    const kid = `key-${keys}`;
    const own = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
    const provider = new Provider(issuer, {
      clients: [{ ...CLIENT, redirect_uris: [returnTo] }],
      jwks: { keys: [{ ...own.export({ format: "jwk" }), kid, use: "sig", alg: "RS256" }] },
      claims: { openid: ["sub"], profile: ["name"], email: ["email"] },
      conformIdTokenClaims: false,
      cookies: { keys: ["a key of the test"] },
      features: { devInteractions: { enabled: false } },
      findAccount: (_: unknown, id: string) => ({
        accountId: id,
        claims: () => ({ sub: id, name: `${id} Exempelsson`, email: `${id}@example.se` }),
      }),
      loadExistingGrant: async (context: {
        readonly oidc: { readonly client: { clientId: string }; readonly session: { accountId: string } };
      }) => {
        const { client, session } = context.oidc;
        const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
        grant.addOIDCScope("openid profile email");
        await grant.save();
        return grant;
      },
    });
    provider.use(async (context, next) => {
      await next();
      const body = context.body;
      if (context.path !== "/token" || change === undefined || typeof body !== "object" || body === null)
        return;
      const token = String(Object(body)["id_token"] ?? "");
      if (token === "undefined" || token === "") return;
      const key = signedBy === "own" ? own : another;
      context.body = { ...body, id_token: signedAgain(token, change, key) };
    });
    const callback = provider.callback();
    answer = (request, response) => {
      if (request.url?.startsWith("/interaction/") === true)
        void provider.interactionFinished(request, response, { login: { accountId: as.subject } });
      else callback(request, response);
    };
  };
  rotateKeys();
  return {
    issuer,
    as,
    tell: (how, by = "own") => {
      change = how;
      signedBy = by;
    },
    rotateKeys,
    sendBackTo: (address) => {
      returnTo = address;
      rotateKeys();
    },
    follow: (address) => follow(address, returnTo),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function signedAgain(token: string, change: (claims: Claims) => Claims, key: KeyObject): string {
  const [header = "", claims = ""] = token.split(".");
  const changed = change(JSON.parse(Buffer.from(claims, "base64url").toString()));
  const text = `${header}.${Buffer.from(JSON.stringify(changed)).toString("base64url")}`;
  return `${text}.${createSign("RSA-SHA256").update(text).sign(key).toString("base64url")}`;
}

async function follow(address: string, returnTo: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = address;
  for (let step = 0; step < 10 && !next.startsWith(returnTo); step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answered = await fetch(next, { redirect: "manual", headers: { cookie } });
    for (const set of answered.headers.getSetCookie()) {
      const [pair = ""] = set.split(";");
      const at = pair.indexOf("=");
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = answered.headers.get("location");
    if (location === null) throw new Error(`${answered.status} ${next} ${await answered.text()}`);
    next = new URL(location, next).href;
  }
  return next;
}
