/** What the address of a paper names: its post, and whose it is; all parties' where nobody is named. */
export type PaperAddress = { readonly post: string; readonly party: string | undefined };

const PAPER = /\/gemensamma-poster\/([a-z0-9-]+)\/handlingar(?:\/([a-z0-9-]+))?(?=[?/]|$)/;

/** Reads the address that a paper ends in, as somebody has pasted it; undefined where it is none. */
export function readPaperAddress(pasted: string): PaperAddress | undefined {
  const [, post, party] = PAPER.exec(pasted.replaceAll(/\s+/g, "")) ?? [];
  return post === undefined ? undefined : { post, party };
}
