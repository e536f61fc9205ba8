import { withQuery } from "./addresses.ts";

/** In which order and at which pace programmes are brought in. */
export const ORDER_PATH = "/ordning";

/** The page of an order, with what is tried. */
export function orderHref(slug: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  return withQuery(`${ORDER_PATH}/${slug}`, query);
}

/** A file of what an order's page shows. */
export function orderFileHref(
  slug: string,
  kind: "csv" | "xlsx" | "json",
  query: Readonly<Record<string, string | undefined>>,
): string {
  return withQuery(`${ORDER_PATH}/${slug}/${kind === "json" ? "ordning" : "tidslinje"}.${kind}`, query);
}
