import type { SupportingDocument } from "#domain/supporting-document";
import { supportingHref } from "../../addresses.ts";

/** The documents that a post is read out of. */
export function PostDocuments({ documents }: { readonly documents: readonly SupportingDocument[] }) {
  return (
    <ul class="plain">
      {documents.map(({ slug, shortTitle }) => (
        <li>
          <a href={supportingHref(slug)}>{shortTitle}</a>
        </li>
      ))}
    </ul>
  );
}
