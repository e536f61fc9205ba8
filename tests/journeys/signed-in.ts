import type { OpenedHouse } from "./opened-house.ts";

const OWN = { origin: "http://localhost", host: "localhost" };

/** Signs in as one of the demonstration's people. @returns how they ask for a page, or send a form */
export async function signIn({ app }: OpenedHouse, part: string) {
  const form = new URLSearchParams({ roll: part });
  const answered = await app.request("/logga-in/exempel", { method: "POST", headers: OWN, body: form });
  const cookie = answered.headers.get("set-cookie")?.split(";")[0] ?? "";
  return async (path: string, fields?: Readonly<Record<string, string>>) =>
    app.request(path, {
      headers: { ...OWN, cookie },
      ...(fields === undefined ? {} : { method: "POST", body: new URLSearchParams(fields) }),
    });
}
