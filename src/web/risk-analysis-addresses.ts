import { JOINT_POSTS_PATH, NEW_RECORD, OWN_POSTS_PATH } from "./addresses.ts";

/** Where an organisation writes its risk analysis of a post; of a new one where nothing is named. */
export function ownAnalysisHref(slug: string, object?: string, under = ""): string {
  return `${OWN_POSTS_PATH}/${slug}/riskanalys/${encodeURIComponent(object ?? NEW_RECORD)}${under}`;
}

/** The published risk analyses of a post. */
export function analysesHref(slug: string): string {
  return `${JOINT_POSTS_PATH}/${slug}/riskanalys`;
}

/** An organisation's published risk analysis of a post, or a file of it. */
export function analysisHref(slug: string, organisation: string, file?: string): string {
  const page = `${JOINT_POSTS_PATH}/${slug}/riskanalys/${encodeURIComponent(organisation)}`;
  return file === undefined ? page : `${page}/${file}`;
}
