import { postAmountHref } from "./addresses.ts";

/** The permanent address of an amount of a joint post: it leads to the amount as it was reckoned, also when more has been told since. */
export function keptPostAmountHref(
  slug: string,
  hash: string,
  asked: Parameters<typeof postAmountHref>[1],
  trial: Parameters<typeof postAmountHref>[2] = {},
): string {
  return postAmountHref(slug, asked, trial).replace("/belopp", `/belopp/${hash}`);
}
