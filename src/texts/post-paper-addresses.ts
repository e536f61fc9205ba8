import type { PaperAddresses } from "./post-paper-told.ts";
import { TRIAL_WORDS } from "./trial-words.ts";

/**
 * Where the things that a paper names lie.
 * @param party absent for a paper that all parties share
 * @param day the day that the paper was asked for, "2024-02-12"; absent where nobody has asked for one
 * @param hashOf the fingerprint of an amount, which its permanent address has
 * @param house the address of the installation without a slash, or "" where it is not known: then paths are written
 */
export function paperAddresses(
  {
    house,
    post,
    party,
    day,
  }: {
    readonly house: string;
    readonly post: string;
    readonly party?: string | undefined;
    readonly day?: string | undefined;
  },
  hashOf: (asked: Parameters<PaperAddresses["amount"]>[0]) => string | undefined,
): PaperAddresses {
  const page = `${house}/gemensamma-poster/${post}`;
  const onDay = day === undefined ? [] : [`${TRIAL_WORDS.day}=${day}`];
  return {
    amount: (asked) => {
      const { without, year, party: code } = asked;
      const hash = hashOf(asked);
      const words = [
        ...(year === undefined ? [] : [`ar=${year}`]),
        ...onDay,
        ...(code === undefined ? [] : [`part=${code}`]),
        ...(without === undefined ? [] : [`utan=${without}`]),
      ];
      return asking(`${page}/belopp${hash === undefined ? "" : `/${hash}`}`, words);
    },
    post: asking(page, onDay),
    paper: asking(party === undefined ? `${page}/handlingar` : `${page}/handlingar/${party}`, onDay),
    document: (slug) => `${house}/underlag/${slug}`,
  };
}

/** A page with the words of its query, each as "word=value". */
function asking(page: string, words: readonly string[]): string {
  return words.length === 0 ? page : `${page}?${words.join("&")}`;
}
