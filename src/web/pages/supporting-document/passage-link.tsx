import type { SupportingDocument } from "#domain/supporting-document";
import { supportingHref } from "../../addresses.ts";

/** A link to the passage that says it, named by its place in the document. */
export function PassageLink({
  document,
  id,
}: {
  readonly document: SupportingDocument;
  readonly id: string;
}) {
  const passage = document.passages.find((each) => each.id === id);
  return <a href={`${supportingHref(document.slug)}#${id}`}>{passage?.place ?? id}</a>;
}
