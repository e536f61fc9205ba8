import { EXPIRED } from "../../../src/texts/sign-in.ts";
import type { HouseTrust } from "../../../src/web/house.ts";
import { NEW_RECORD, recordFormHref } from "../../../src/web/addresses.ts";
import { ROUTE_ACCESS } from "../../../src/web/route-access.ts";
import { housePost } from "../../../src/web/house-post.ts";
import { openHouse, type OpenedHouse } from "../../journeys/opened-house.ts";
import { plainPapers } from "../../papers/plain-papers.ts";
import { shippedRegister } from "../parts.ts";
import { JOINT_POST, PART_OF_FALUN, requestsOf, type PublicPlaces, type RouteRequest } from "./requests.ts";
import { WORD, type PlantedThing } from "./things.ts";
import { addVisitors, VISITORS, type RouteVisitor } from "./visitors.ts";
import { openWatchedStores, type WatchedStores } from "./watched-stores.ts";

/** One cell of the matrix: who asks a route about which thing. */
export type Cell = {
  readonly route: string;
  readonly visitor: RouteVisitor;
  readonly request: RouteRequest;
  readonly thing: PlantedThing;
};

/** What a cell was answered. */
export type Answered = {
  /** In the words of the kept matrix. */
  readonly outcome: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What was changed in the stores. */
  readonly changes: readonly string[];
};

/** A house whose people and records are made anew for each cell. */
export type WalkedHouse = {
  readonly house: OpenedHouse;
  readonly stores: WatchedStores;
  readonly places: PublicPlaces;
  readonly ask: (cell: Cell) => Promise<Answered>;
};

const OWN_PAGE = { origin: "http://localhost", host: "localhost" };

/** Opens the house that is walked through. */
export async function openWalkedHouse(): Promise<WalkedHouse> {
  const stores = openWatchedStores();
  const unreachable = async () => ({ problem: "unreachable" as const });
  let keys = 0;
  const next = () => (keys += 1);
  const trusting: Partial<HouseTrust> = {
    people: stores.people,
    records: stores.records,
    post: housePost({
      outbox: stores.outbox,
      house: () => "http://localhost",
      isSending: true,
      register: await shippedRegister(),
      records: stores.records,
    }),
    // Who sees which file follows from the records.
    attachments: { keep: async () => {}, forget: async () => {}, find: async () => new Uint8Array([65]) },
    // Nobody who walks here is held back for guessing.
    attempts: { mayTry: () => true, failed: () => {} },
    // The same in each cell, so that two answers can be told to be the same.
    newKey: () => `key-${next()}`,
    newSecret: () => `new-secret-${next()}`,
    providers: [{ id: "p", name: "P", organisations: [], begin: unreachable, finish: unreachable }],
  };
  const house = await openHouse(trusting, plainPapers);
  const first = async (page: string, pattern: RegExp): Promise<string> => {
    const [, found] = pattern.exec(await (await house.app.request(page)).text()) ?? [];
    if (found === undefined) throw new Error(`${page} leads to ${String(pattern)}`);
    return found;
  };
  const places = {
    amount: await first("/kommuner/falun", /\/belopp\/([0-9a-f]{64})/),
    annex: await first("/bilagor", /\/bilagor\/([0-9a-f]{64})/),
    part: await first(`/gemensamma-poster/${JOINT_POST}/belopp${PART_OF_FALUN}`, /\/belopp\/([0-9a-f]{64})/),
    document: await first("/underlag", /\/underlag\/([\w-]+)"/),
  };
  let planted: PlantedThing | undefined;
  const ask = async ({ visitor, request, thing }: Cell): Promise<Answered> => {
    // What nobody has changed since it was planted need not be planted again.
    if (planted !== thing || thing.isVisitors === true || stores.changes().length > 0) {
      stores.renew();
      await addVisitors(stores.people);
      await thing.plant(stores, visitor);
      stores.forget();
      planted = thing;
    }
    keys = 0;
    const fields = request.fields?.(thing);
    const response = await house.app.request(request.path(thing), {
      method: fields === undefined ? "GET" : "POST",
      headers: {
        ...(fields === undefined ? {} : OWN_PAGE),
        ...(visitor.cookie === undefined ? {} : { cookie: visitor.cookie }),
      },
      ...(fields === undefined ? {} : { body: new URLSearchParams(fields) }),
    });
    const body = await response.text();
    const changes = [...stores.changes()];
    const headers = Object.fromEntries(response.headers);
    const answer = { status: response.status, headers, body, changes };
    return { ...answer, outcome: outcomeOf(answer, fields === undefined) };
  };
  return { house, stores, places, ask };
}

/** Every cell: each route, asked by everybody about each thing. */
export function cellsOf(places: PublicPlaces): readonly Cell[] {
  return Object.keys(ROUTE_ACCESS).flatMap((route) =>
    requestsOf(route, places).flatMap((request) =>
      request.things.flatMap((thing) =>
        VISITORS.filter(({ name }) => request.visitors?.includes(name) ?? true).map((visitor) => ({
          route,
          visitor,
          request,
          thing,
        })),
      ),
    ),
  );
}

/** How a refusal begins, as the page says it. */
const REFUSAL =
  /Den som skriver publicerar inte själv\.|Bara [^.<]+ kan göra det här\.|Det krävs (att du är|två personer)|Det går inte i det läge|Logga in för att göra det här/;

/** Forms that everybody who is signed in has on their pages. */
const EVERYBODYS = /^\/(logga-ut|mitt\/organisation)$/;

function outcomeOf({ status, headers, body, changes }: Omit<Answered, "outcome">, isRead: boolean): string {
  const location = headers["location"] ?? "";
  if (location.startsWith("/logga-in?vidare=") || body.includes(EXPIRED.heading)) return "sign in";
  if (changes.length > 0) return "done";
  if (status === 301 || status === 303) return "led on";
  if (status === 404) return "not found";
  const tells = body.includes(WORD) ? ["tells"] : [];
  const refuses = REFUSAL.test(body) ? ["refuses"] : [];
  const offers = isRead ? offered(body) : [];
  const words = [...tells, ...refuses, ...(offers.length > 0 ? [`offers ${offers.join(" ")}`] : [])];
  return `${WORDS[status] ?? status}${words.map((word) => `, ${word}`).join("")}`;
}

const WORDS: Readonly<Record<number, string>> = {
  200: "shown",
  403: "forbidden",
  409: "stale",
  413: "too large",
  422: "faults",
  503: "out of reach",
};

/** The last words of the addresses that a page's working forms are sent to. */
function offered(body: string): readonly string[] {
  const forms = [...body.matchAll(/<form[^>]*method="post"[^>]*action="([^"?]*)[^>]*>([\s\S]*?)<\/form>/g)];
  const working = forms.filter(
    ([, action = "", inside = ""]) => inside.includes("<button") && !EVERYBODYS.test(action),
  );
  const sentTo = working.map(([, action = ""]) => action.split("/").at(-1) ?? "");
  const begins = body.includes(`href="${recordFormHref("body")}"`) ? ["new"] : [];
  return [
    ...new Set([
      ...sentTo.map((word) => (word.includes(WORD) || word === NEW_RECORD ? "save" : word)),
      ...begins,
    ]),
  ].toSorted();
}
