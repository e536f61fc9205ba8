import type { DemoPart } from "../../src/application/demo-people.ts";
import type { People, RecordStore, RecordVersion } from "../../src/application/ports.ts";
import { openMemoryPeople } from "../../src/storage/memory-people.ts";
import { openMemoryRecords } from "../../src/storage/memory-records.ts";
import type { HouseTrust } from "../../src/web/house.ts";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";

/** The fields of a form: a name may stand several times. */
export type SentFields = readonly (readonly [string, string])[];

/** A house that is attacked in process: whoever plays a part, and what they send. */
export type AttackedHouse = {
  readonly house: OpenedHouse;
  readonly read: (path: string, cookie?: string, headers?: HeadersInit) => Promise<Response>;
  readonly send: (
    path: string,
    fields: SentFields | FormData,
    cookie?: string,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
  /** The cookie of somebody who plays a part. */
  readonly as: (part: DemoPart) => Promise<string>;
  /** Every version of everything that is kept, as the store holds it. */
  readonly kept: () => Promise<readonly RecordVersion[]>;
  readonly close: () => Promise<void>;
};

/** What a browser says of a form of the house's own page. */
export const OWN_PAGE = { origin: "http://localhost", host: "localhost" };

/** Opens a house whose stores refuse what the database refuses. */
export async function openAttackedHouse(trusting: Partial<HouseTrust> = {}): Promise<AttackedHouse> {
  const seen: RecordVersion[] = [];
  const memory = openMemoryRecords();
  const records: RecordStore = refusing({
    ...memory,
    write: async (by, change, moment) => {
      refuseLong(change.object, change.key);
      const written = await memory.write(by, change, moment);
      if (written.kind === "written") seen.push(written.version);
      return written;
    },
  });
  const house = await openHouse({ records, people: refusing<People>(openMemoryPeople()), ...trusting });
  const send: AttackedHouse["send"] = async (path, fields, cookie, headers = OWN_PAGE) => {
    const body =
      fields instanceof FormData ? fields : new URLSearchParams(fields.map(([name, value]) => [name, value]));
    const init = { method: "POST", headers: { ...headers, ...(cookie && { cookie }) }, body };
    return house.app.request(path, init);
  };
  return {
    house,
    send,
    read: async (path, cookie, headers = {}) =>
      house.app.request(path, {
        headers: { ...Object.fromEntries(new Headers(headers)), ...(cookie && { cookie }) },
      }),
    as: async (part) => cookieIn(await send("/logga-in/exempel", [["roll", part]])),
    kept: async () => seen,
    close: house.close,
  };
}

/** The cookie that an answer gives, as the browser sends it back. */
export function cookieIn(answered: Response): string {
  return answered.headers.get("set-cookie")?.split(";")[0] ?? "";
}

/** As PostgreSQL: no text holds a null byte. */
function refusing<T extends object>(store: T): T {
  return new Proxy(store, {
    get: (target, name) => {
      const ask: unknown = Reflect.get(target, name);
      if (typeof ask !== "function") return ask;
      return async (...words: readonly unknown[]) => {
        if (
          JSON.stringify(words).includes(String.raw`\u0000`) &&
          textsIn(words).some((text) => text.includes("\0"))
        )
          throw new Error('invalid byte sequence for encoding "UTF8": 0x00');
        const answer: unknown = await Reflect.apply(ask, target, words);
        return answer;
      };
    },
  });
}

/** As PostgreSQL: what is in an index has at most a third of a page. */
function refuseLong(...names: readonly string[]): void {
  for (const name of names)
    if (Buffer.byteLength(name) > 2_700)
      throw new Error("index row size exceeds btree version 4 maximum 2704");
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
