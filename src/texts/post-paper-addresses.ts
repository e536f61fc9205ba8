import type { PaperAddresses } from "./post-paper-told.ts";

/**
 * Where the things that a paper names lie.
 * @param party absent for a paper that all parties share
 * @param hashOf the fingerprint of an amount, which its permanent address has
 * @param house the address of the installation without a slash, or "" where it is not known: then paths are written
 */
export function paperAddresses(
  {
    house,
    post,
    party,
  }: { readonly house: string; readonly post: string; readonly party?: string | undefined },
  hashOf: (asked: Parameters<PaperAddresses["amount"]>[0]) => string | undefined,
): PaperAddresses {
  const page = `${house}/gemensamma-poster/${post}`;
  return {
    amount: (asked) => {
      const { without, year, party: code } = asked;
      const hash = hashOf(asked);
      const words = [
        ...(year === undefined ? [] : [`ar=${year}`]),
        ...(code === undefined ? [] : [`part=${code}`]),
        ...(without === undefined ? [] : [`utan=${without}`]),
      ];
      return `${page}/belopp${hash === undefined ? "" : `/${hash}`}${words.length === 0 ? "" : `?${words.join("&")}`}`;
    },
    post: page,
    paper: party === undefined ? `${page}/handlingar` : `${page}/handlingar/${party}`,
    document: (slug) => `${house}/underlag/${slug}`,
  };
}
