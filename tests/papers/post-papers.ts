import type { Paper } from "#domain/paper";
import { viewPostPapers, type PostPaperView } from "../../src/application/view-post-papers.ts";
import type { ReckonedPost } from "../../src/application/reckon-post.ts";
import { paperOf, type PaperKind } from "../../src/texts/papers.ts";
import { paperAddresses } from "../../src/texts/post-paper-addresses.ts";
import { postBasis, reckoned } from "../worked-cases/joint-post.ts";
import { shipped } from "../worked-cases/shipped.ts";

/** The address that the papers of these tests point at. */
export const HOUSE = "https://samnytta.example";

/** What the shipped papers are written on. */
const paperBasis = { ...postBasis, knownAgreements: shipped.entries.map(({ agreement }) => agreement) };

/** The matters of Dalarna's fifteen municipalities, as the post is shipped. */
export const shippedMatters: readonly PostPaperView[] = viewPostPapers(reckoned(), paperBasis).papers;

/** The fingerprints of the shipped post's amounts, which their addresses have. */
export const shippedHash = viewPostPapers(reckoned(), paperBasis).hashOf;

/** One party's matter. */
export function matterOf(party: string, post?: ReckonedPost): PostPaperView {
  const all = post === undefined ? shippedMatters : viewPostPapers(post, paperBasis).papers;
  const found = all.find(({ matter }) => matter.party === party);
  if (found === undefined) throw new Error(`${party} has a matter`);
  return found;
}

/** A paper of one party. */
export function shippedPaper(told: PostPaperView, kind: PaperKind = "report", house = HOUSE): Paper {
  return paperOf(
    kind,
    told,
    shippedMatters,
    paperAddresses({ house, post: told.matter.post.slug, party: told.slug }, shippedHash),
  );
}
