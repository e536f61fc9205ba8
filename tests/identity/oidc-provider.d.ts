/** What the tests use of the provider; the package has no types of its own. */
declare module "oidc-provider" {
  import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

  /** A request that the provider is answering. */
  export type ProviderContext = { body: unknown; readonly path: string };

  /** A provider of identities. */
  export class Provider {
    constructor(issuer: string, configuration: object);
    callback(): RequestListener;
    use(run: (context: ProviderContext, next: () => Promise<void>) => Promise<void>): void;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
    readonly Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<string> };
  }
}
