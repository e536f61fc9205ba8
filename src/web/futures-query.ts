import type { Context } from "hono";
import type { AskedFutures } from "#domain/futures";
import { askedFutures } from "../texts/futures-words.ts";

/** What an address asks of the map. */
export function askedFuturesIn(context: Context): AskedFutures {
  return askedFutures(Object.entries(context.req.query()));
}

/** An example that fills the form: a quarter above each part, a grant in April, and an employer that lies out. */
export function exampleFutures(employer: string): Readonly<Record<string, string>> {
  return { hogst: "125 %", bidrag: "4", [`ute-${employer}`]: "500 000 kr", minst: "50 %" };
}
