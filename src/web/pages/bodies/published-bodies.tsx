import type { NameOrganisation } from "../../../application/name-organisations.ts";
import type { PublishedBodies } from "../../../application/view-published-bodies.ts";
import { PUBLISHED_BODIES, saidBy } from "../../../texts/published-bodies.ts";
import { bodyHref } from "../../addresses.ts";
import { OriginMark } from "./record-words.tsx";

/** What a public page shows of bodies and contacts, with the names that it needs. */
export type PublishedBodiesProps = {
  readonly published: PublishedBodies;
  readonly nameOf: NameOrganisation;
  /** An agreement's title by its short name. */
  readonly titleOf: (agreement: string) => string;
};

/** Published bodies and contact functions, with who says it; nothing at all where nothing is published. */
export function PublishedBodiesSection({ published, nameOf, titleOf }: PublishedBodiesProps) {
  const { bodies, contacts } = published;
  if (bodies.length + contacts.length === 0) return <></>;
  return (
    <section aria-labelledby="organ">
      <h2 id="organ">{PUBLISHED_BODIES.heading}</h2>
      <p>{PUBLISHED_BODIES.lead}</p>
      <ul>
        {bodies.map(({ entry, body, seats }) => (
          <li>
            <a href={bodyHref(entry.object)}>{body.name}</a>. {saidBy(nameOf(entry.owner).name)}.{" "}
            {seats
              .filter(({ seat }) => seat.duty === "chair")
              .map(({ seat }) => (
                <>
                  {PUBLISHED_BODIES.chair} {nameOf(seat.organisation).name}.{" "}
                </>
              ))}
            <OriginMark origin={body.origin} />
          </li>
        ))}
      </ul>
      {contacts.length > 0 && (
        <>
          <h3>{PUBLISHED_BODIES.contacts}</h3>
          <ul>
            {contacts.map(({ contact }) => (
              <li>
                {titleOf(contact.agreement)}: {contact.function}, {nameOf(contact.organisation).name}{" "}
                <OriginMark origin={contact.origin} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
