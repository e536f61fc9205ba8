import type { Hono } from "hono";
import type { Standing } from "../application/current-catalogue.ts";

/** What answers requests. */
export type Answering = { readonly fetch: (request: Request) => Response | Promise<Response> };

/**
 * The web application over a catalogue that deeds change: every page is a function of one standing, and when the
 * standing is another the whole application is made anew over it, with nothing kept from before (ADR 0012).
 * @param read the standing as it is now
 * @param reportFailure is told when it cannot be read; what was last read is then still shown
 */
export async function livingApp(
  read: () => Promise<Standing>,
  make: (standing: Standing) => Hono,
  reportFailure: (error: unknown) => void,
): Promise<Answering> {
  let standing = await read();
  let app = make(standing);
  const renew = async () => {
    const now = await read();
    if (now === standing) return;
    standing = now;
    app = make(now);
  };
  return {
    fetch: async (request) => {
      // Styles and fonts are the same whatever is done.
      if (!new URL(request.url).pathname.startsWith("/assets/")) await renew().catch(reportFailure);
      return app.fetch(request);
    },
  };
}
