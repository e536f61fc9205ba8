import { readNotice, type JointPost, type WrittenNotice } from "#domain/financing";
import { previewNotice, type NoticePreview } from "./tell-notice.ts";
import type { ToldRecords } from "./told-of-posts.ts";

/** A notice that has come, and what it changed when it came: grant, cost and every part before and after. */
export type NoticeTold = { readonly notice: WrittenNotice; readonly changed: NoticePreview };

/**
 * The notices of a post that have come and stand, in the order that they came, each laid on what had been told before it:
 * what somebody answers later does not change what the notice did. One that is taken back is none.
 * @param post as its file says, without anything told
 */
export function noticesTold(
  post: JointPost,
  { entries }: ToldRecords,
  parts: Omit<Parameters<typeof previewNotice>[3], "writtenBy">,
): readonly NoticeTold[] {
  return entries.flatMap(({ kind, body, state, owner }, index): readonly NoticeTold[] => {
    const read = kind === "notice" && state === "published" ? readNotice(body) : undefined;
    if (read?.ok !== true || read.value.post !== post.slug || read.value.isTakenBack) return [];
    const before = { entries: entries.slice(0, index), content: "" };
    const changed = previewNotice(post, read.value, before, { ...parts, writtenBy: parts.nameOf(owner) });
    return changed.ok ? [{ notice: read.value, changed: changed.value }] : [];
  });
}
