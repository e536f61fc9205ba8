import { actingFor, type Acting } from "#domain/rights";
import type { Clock, LetterChoice, NewLetter, People, Person, Post } from "./ports.ts";
import { hashOfSecret, type SignInParts } from "./sign-in.ts";
import { newLetter } from "./write-letter.ts";

/** What is written to somebody who has not said. */
export const USUAL_CHOICE: LetterChoice = { rhythm: "daily", reminds: true };

/** Where letters to the demonstration's people would go, who have no address: nowhere (RFC 2606). */
const EXAMPLE_ADDRESS = "exempel@demo.example";

/** Somebody whom letters go to. */
export type Receiver = { readonly person: Person & { readonly email: string }; readonly acting: Acting };

/** What writing to somebody needs. */
export type ReceiverParts = Pick<SignInParts, "newSecret"> & {
  readonly people: People;
  readonly clock: Clock;
  readonly post: Post;
};

/** Everybody of an organisation whom letters reach. */
export async function receiversIn(
  organisation: string,
  { people, clock }: Pick<ReceiverParts, "people" | "clock">,
): Promise<readonly Receiver[]> {
  const [held, mandates] = await Promise.all([people.peopleIn(organisation), people.mandates()]);
  const assignments = held.map(({ assignment }) => assignment);
  const persons = new Map(held.map(({ person }) => [person.id, person]));
  return [...persons.values()].flatMap((person) => {
    const email = person.email ?? (person.isExample ? EXAMPLE_ADDRESS : undefined);
    const { name } = person;
    const acting = actingFor(person.id, organisation, { assignments, mandates }, clock.today());
    const isReached = acting !== undefined && email !== undefined && name !== "erased";
    return isReached ? [{ person: { ...person, email }, acting }] : [];
  });
}

/** Writes a letter to one receiver, with the words of its kind. */
export type WriteTo = (
  kind: "reminder" | "digest" | "published",
  key: string,
  word: (
    words: Post["words"],
    about: {
      readonly organisation: string;
      readonly house: string;
      readonly link: string;
      readonly isExample: boolean;
    },
  ) => ReturnType<Post["words"]["digest"]>,
) => NewLetter | undefined;

/** How letters are written to a receiver, each with a secret that stops them. @param name of the organisation */
export function letterTo(
  { person, acting: { organisation, roles } }: Receiver,
  name: string,
  { post, newSecret, clock }: ReceiverParts,
): WriteTo {
  return (kind, key, word) => {
    const secret = newSecret();
    const [role = "reader"] = roles;
    const { isExample, email: address, id } = person;
    const facts = {
      key,
      organisation,
      kind,
      to: { organisation, role, address, person: id },
      secretPath: post.stopPath(secret),
      stopHash: hashOfSecret(secret),
      isExample,
      writtenAt: clock.moment(),
    };
    return newLetter(facts, post, (places) => word(post.words, { organisation: name, isExample, ...places }));
  };
}
