import type { OrganisationId } from "#domain/rights";
import type { LinkParts } from "./accept-link.ts";
import type { LinkGift, WriteLetter } from "./links.ts";
import type { Post } from "./ports.ts";
import { hashOfSecret } from "./sign-in.ts";
import { newLetter } from "./write-letter.ts";

/** How the letter of an invitation is written (inbjudningsbrev); undefined where nobody's address was given. */
export async function invitationLetter(
  gift: LinkGift,
  organisation: OrganisationId,
  { people, post }: Pick<LinkParts, "people"> & { readonly post: Post },
): Promise<WriteLetter | undefined> {
  if (gift.kind !== "role" || gift.email === undefined || gift.by === undefined) return undefined;
  const { role, email, from, to } = gift;
  const by = await people.findPerson(gift.by);
  const { name } = (await post.nameOf())(organisation);
  return ({ secret, expiresAt, issuedAt }) =>
    newLetter(
      {
        key: `invitation ${hashOfSecret(secret)}`,
        organisation,
        kind: "invitation",
        to: { organisation, role, address: email },
        secretPath: post.invitationPath(secret),
        linkUntil: expiresAt,
        isExample: by?.isExample ?? false,
        writtenAt: issuedAt,
      },
      post,
      (places) =>
        post.words.invitation({
          organisation: name,
          role,
          by: by === undefined ? undefined : { name: by.name, isExample: by.isExample },
          ...(from === undefined ? {} : { from }),
          ...(to === undefined ? {} : { to }),
          until: expiresAt,
          ...places,
        }),
    );
}
