import { isWithin } from "#domain/time";
import type { Draft } from "./draft-record.ts";
import { mayDoDraft } from "./draft-rights.ts";
import type { Clock, People, Person } from "./ports.ts";

/** Those who may publish a draft as it stands (de som får publicera): never whoever wrote last. In the order of the roles. */
export async function publishersOf(
  draft: Draft,
  { people, clock }: { readonly people: People; readonly clock: Clock },
): Promise<readonly Person[]> {
  const { owner } = draft.version;
  const today = clock.today();
  const held = (await people.peopleIn(owner)).filter(({ assignment }) =>
    isWithin(today, assignment.from, assignment.to),
  );
  const found = held.filter(({ person, assignment }) => {
    const acting = { person: person.id, organisation: owner, roles: [assignment.role], hosts: [] };
    return mayDoDraft("publish-agreement", draft, acting).may;
  });
  return [...new Map(found.map(({ person }) => [person.id, person])).values()];
}
