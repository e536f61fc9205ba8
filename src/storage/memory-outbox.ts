import type { KeptRow, Letter, LetterChoice, NewLetter, Outbox, Person } from "../application/ports.ts";
import { keepsLink } from "./insert-letters.ts";

/** The letters of the house in memory, with what the store of people needs of them. */
export type MemoryOutbox = Outbox & {
  readonly insert: (letters: readonly NewLetter[]) => number;
  /** Takes away what letters to somebody say, and where they went. */
  readonly erase: (person: Person) => void;
  readonly keptAbout: (person: Person) => readonly KeptRow[];
};

/** The letters of the house, as long as the program lasts, with the same promises as in the database. */
export function openMemoryOutbox(): MemoryOutbox {
  const letters = new Map<string, Letter>();
  const worksUntil = new Map<string, string>();
  const choices = new Map<string, LetterChoice>();
  const ofOrganisation = (organisation: string) =>
    [...letters.values()]
      .filter((each) => each.organisation === organisation)
      .map((each) => shown(each))
      .toSorted((left, right) => compare(right.writtenAt, left.writtenAt) || compare(left.id, right.id));
  const insert = (added: readonly NewLetter[]) =>
    added.filter((letter) => {
      const isThere = [...letters.values()].some(
        ({ organisation, key }) => organisation === letter.organisation && key === letter.key,
      );
      if (!isThere) {
        letters.set(letter.id, begun(letter));
        if (letter.linkUntil !== undefined) worksUntil.set(letter.id, letter.linkUntil);
      }
      return !isThere;
    }).length;
  return {
    insert,
    erase: (person) => {
      for (const [id, letter] of letters) {
        if (!isTo(letter, person)) continue;
        const { answer: _answer, link: _link, ...rest } = letter;
        const { address: _address, ...to } = rest.to;
        letters.set(id, { ...rest, text: "", to });
      }
      for (const place of choices.keys()) if (place.endsWith(` ${person.id}`)) choices.delete(place);
    },
    keptAbout: (person) => [...letters.values()].filter((each) => isTo(each, person)).map(keptRow),
    add: async (_organisation, added) => insert(added),
    list: async (organisation) => ofOrganisation(organisation),
    find: async (organisation, id) => ofOrganisation(organisation).find((each) => each.id === id),
    retry: async (organisation, id, now) => {
      const letter = letters.get(id);
      if (letter?.organisation !== organisation || letter.state !== "failed") return false;
      if (letter.to.address === undefined) return false;
      const { settledAt: _settled, ...again } = letter;
      letters.set(id, { ...again, state: "waiting", tried: 0, nextAt: now });
      return true;
    },
    take: async (now, heldUntil) => {
      const [due] = [...letters.values()]
        .filter(({ state, nextAt }) => state === "waiting" && nextAt !== undefined && nextAt <= now)
        .toSorted(
          (left, right) => compare(left.nextAt ?? "", right.nextAt ?? "") || compare(left.id, right.id),
        );
      if (due === undefined) return undefined;
      const taken = { ...due, tried: due.tried + 1, nextAt: heldUntil };
      letters.set(due.id, taken);
      return taken;
    },
    settle: async (id, { state, answer, at, nextAt }) => {
      const letter = letters.get(id);
      if (letter === undefined) return;
      const { link, nextAt: _next, ...rest } = letter;
      letters.set(id, {
        ...rest,
        state,
        answer,
        ...(nextAt === undefined ? {} : { nextAt }),
        ...(state === "waiting" ? {} : { settledAt: at }),
        ...(state === "sent" || link === undefined ? {} : { link }),
      });
    },
    forgetLinks: async (now) => {
      for (const [id, until] of worksUntil) {
        const letter = letters.get(id);
        if (until > now || letter === undefined) continue;
        const { link: _link, ...rest } = letter;
        letters.set(id, rest);
      }
    },
    lastTo: async (organisation, person, kind, most) =>
      ofOrganisation(organisation)
        .filter((each) => each.to.person === person && each.kind === kind)
        .slice(0, most),
    findByStop: async (stopHash) => {
      const letter = [...letters.values()].find((each) => each.stopHash === stopHash);
      return letter && shown(letter);
    },
    choiceOf: async (organisation, person) => choices.get(`${organisation} ${person}`),
    choose: async (organisation, person, choice) => {
      choices.set(`${organisation} ${person}`, choice);
    },
  };
}

function isTo({ to }: Letter, { id, email }: Person): boolean {
  return to.person === id || (email !== undefined && to.address?.toLowerCase() === email.toLowerCase());
}

/** With the names of the database's columns. */
function keptRow({ to, subject, text, answer, organisation, writtenAt }: Letter): KeptRow {
  const values = {
    person: to.person,
    address: to.address,
    heading: subject,
    letter_text: text,
    answer,
    organisation,
    written_at: new Date(writtenAt).toISOString(),
  };
  return {
    kind: "letter",
    values: Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  };
}

function begun(letter: NewLetter): Letter {
  const { link, linkUntil: _until, ...rest } = letter;
  return {
    ...rest,
    tried: 0,
    ...(letter.state === "waiting" ? { nextAt: letter.writtenAt } : {}),
    ...(link !== undefined && keepsLink(letter) ? { link } : {}),
  };
}

/** As an organisation sees it: the link of an example alone. */
function shown(letter: Letter): Letter {
  const { link, ...rest } = letter;
  return letter.isExample && link !== undefined ? { ...rest, link } : rest;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
