import type { UnsentCopy } from "#domain/editing";
import type { BrowserCopy } from "./browser-copies.ts";

const ADDRESS = "/mitt/osparat";

/** What the server knows of a form's unsent texts. */
export type ServerCopies = {
  readonly kept: readonly UnsentCopy[];
  readonly taken: readonly string[];
  /** "Du har text som inte är sparad, från …", by moment. */
  readonly sentences: Readonly<Record<string, string>>;
};

/** What the server answered to a text. */
export type Sent =
  | { readonly kind: "kept"; readonly sentence: string }
  | { readonly kind: "retrying" | "ended" | "number" | "tooLong" | "taken" };

/** Asks for one's own texts of a form. Where nobody answers nothing is known. */
export async function askForCopies(place: string, moments: readonly string[]): Promise<ServerCopies> {
  const nothing = { kept: [], taken: [], sentences: {} };
  try {
    const query = new URLSearchParams([["plats", place], ...moments.map((moment) => ["tid", moment])]);
    const answered = await fetch(`${ADDRESS}?${query}`, { redirect: "error" });
    return answered.ok ? await answered.json() : nothing;
  } catch {
    return nothing;
  }
}

/** Sends what is written so far. @param isLeaving the page is going away: it is sent all the same where it is short */
export async function sendCopy(
  place: string,
  { key, basedOn, page, heading, fields }: BrowserCopy,
  { signal, isLeaving = false }: { readonly signal?: AbortSignal; readonly isLeaving?: boolean } = {},
): Promise<Sent> {
  const body = new URLSearchParams([
    ["plats", place],
    ["nyckel", key],
    ["version", String(basedOn)],
    ["sida", page],
    ["rubrik", heading],
    ...fields.map(([name, value]) => [`f:${name}`, value]),
  ]);
  try {
    const answered = await fetch(ADDRESS, {
      method: "POST",
      body,
      redirect: "error",
      keepalive: isLeaving,
      ...(signal === undefined ? {} : { signal }),
    });
    if (answered.ok) return { kind: "kept", ...(await answered.json()) };
    return { kind: TROUBLES[answered.status] ?? "retrying" };
  } catch {
    return { kind: "retrying" };
  }
}

/** What an answer means. */
const TROUBLES: Readonly<Record<number, Exclude<Sent["kind"], "kept">>> = {
  403: "ended",
  409: "taken",
  413: "tooLong",
  422: "number",
};

/** Throws a text away on the server. */
export async function discardOnServer(place: string, key: string): Promise<void> {
  const body = new URLSearchParams({ plats: place, nyckel: key });
  await fetch(`${ADDRESS}/kasta`, { method: "POST", body, redirect: "error" }).catch(() => undefined);
}
