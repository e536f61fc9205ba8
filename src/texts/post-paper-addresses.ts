import type { PaperAddresses } from "./post-paper-told.ts";

/**
 * Where the things that a paper names lie.
 * @param party absent for a paper that all parties share
 * @param house the address of the installation without a slash, or "" where it is not known: then paths are written
 */
export function paperAddresses(house: string, post: string, party?: string): PaperAddresses {
  const page = `${house}/gemensamma-poster/${post}`;
  return {
    amount: ({ without, year, party: code }) => {
      const words = [
        ...(without === undefined ? [] : [`utan=${without}`]),
        ...(year === undefined ? [] : [`ar=${year}`]),
        ...(code === undefined ? [] : [`part=${code}`]),
      ];
      return `${page}/belopp${words.length === 0 ? "" : `?${words.join("&")}`}`;
    },
    post: page,
    paper: party === undefined ? `${page}/handlingar` : `${page}/handlingar/${party}`,
    document: (slug) => `${house}/underlag/${slug}`,
  };
}
