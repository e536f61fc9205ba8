import type { WrittenAttachment } from "../../application/attach-file.ts";
import { ATTACHMENTS } from "../../texts/attachments.ts";
import { formatBytes } from "../../texts/format-bytes.ts";
import { publicFileHref } from "../addresses.ts";

/** The published files of an agreement or a body; nothing at all where there are none. */
export function AttachedFiles({ files }: { readonly files: readonly WrittenAttachment[] }) {
  if (files.length === 0) return <></>;
  return (
    <section aria-labelledby="bilagor">
      <h2 id="bilagor">{ATTACHMENTS.title}</h2>
      <ul>
        {files.map(({ attachment: { name, hash, bytes } }) => (
          <li>
            <a href={publicFileHref(hash)}>{name}</a>, {formatBytes(bytes)}
            <br />
            <span class="small">
              {ATTACHMENTS.hash}: <code class="long">{hash}</code>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
