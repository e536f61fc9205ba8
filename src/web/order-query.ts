import type { Context } from "hono";
import type { AskedOrder } from "../application/read-order-trial.ts";
import type { OrderView } from "../application/view-order.ts";

/** What is tried stands in the address under these words. */
export const ORDER_WORDS = { capacity: "antal", without: "utan", part: "part" } as const;

/** The word of an address for the place that a party gives a programme. */
export function placeWord(party: string, programme: string): string {
  return `plats-${party}-${programme}`;
}

/** What an address asks to try. */
export function askedOrderIn(context: Context): AskedOrder {
  const part = context.req.query(ORDER_WORDS.part)?.trim();
  return {
    capacity: context.req.query(ORDER_WORDS.capacity),
    without: (context.req.queries(ORDER_WORDS.without) ?? [])
      .flatMap((each) => each.split(","))
      .map((code) => code.trim())
      .filter((code) => code !== ""),
    places: Object.entries(context.req.queries()).flatMap(([word, values]) => {
      const [, party, programme] = /^plats-([^-]+)-(.+)$/.exec(word) ?? [];
      if (party === undefined || programme === undefined) return [];
      return values.map((place) => ({ party, programme, place }));
    }),
    ...(part === undefined || part === "" ? {} : { part }),
  };
}

/** The words of an address that ask for what a view shows: what is as the file has it is left out. */
export function orderQuery({
  order,
  asked,
  terms,
  parties,
}: OrderView): Readonly<Record<string, string | undefined>> {
  const tried = parties.filter(({ certainty }) => certainty === "tried");
  return {
    [ORDER_WORDS.capacity]: terms.capacity === order.rollout.capacity ? undefined : String(terms.capacity),
    [ORDER_WORDS.without]: terms.without.length === 0 ? undefined : terms.without.join(","),
    [ORDER_WORDS.part]: asked.part,
    ...Object.fromEntries(
      tried.flatMap(({ code, places }) =>
        order.programmes.map((programme, index) => [
          placeWord(code, programme.code),
          // A ballot that is taken back is said by an empty place, which an address would leave out.
          String(places?.get(programme.code) ?? (index === 0 && places === undefined ? "-" : "")),
        ]),
      ),
    ),
  };
}
