import {
  firstDueDay,
  PERSONAL_DATA,
  RETENTION,
  type PersonalDataKind,
  type PersonalDataRow,
  type RetentionKind,
  type RetentionRule,
} from "#domain/personal-data";
import type { Acting } from "#domain/rights";
import { compareDays, dayOf, isWithin, type Day } from "#domain/time";
import type { LinkParts } from "./accept-link.ts";
import type { RetentionRun } from "./ports.ts";

/** A row of the register with the rule that ends it, and when that was last used. */
export type RegisterRow = PersonalDataRow & {
  readonly rule?: RetentionRule;
  readonly last?: RetentionRun;
};

/** One sort of personal data in an organisation: how much, how old, and what goes next. */
export type OwnData = {
  readonly kind: PersonalDataKind;
  /** "elsewhere" for what belongs to a person and to no organisation. */
  readonly count: number | "elsewhere";
  readonly oldest?: Day;
  /** The first day that something of it may be removed. */
  readonly next?: Day;
};

/** The register of personal data (registerförteckningen), as everybody may read it. */
export async function viewRegister(
  parts: Pick<LinkParts, "people"> | undefined,
): Promise<readonly RegisterRow[]> {
  const runs = parts === undefined ? [] : await parts.people.lastRetained();
  return PERSONAL_DATA.map((row) => {
    const rule = ruleOf(row.retention);
    const last = runs.find(({ kind }) => kind === row.retention);
    return { ...row, ...(rule === undefined ? {} : { rule }), ...(last === undefined ? {} : { last }) };
  });
}

/** What an organisation keeps of people, sort by sort. For whoever may manage its people. */
export async function viewOwnData(
  { organisation }: Acting,
  { people, records, clock }: LinkParts,
): Promise<readonly OwnData[]> {
  const [held, links, events, shown] = await Promise.all([
    people.peopleIn(organisation),
    people.linksOf(organisation),
    records.events(organisation),
    people.shownNames(),
  ]);
  const today = clock.today();
  const persons = new Set(held.map(({ person }) => person.id));
  const named = held.filter(({ person }) => person.name !== "erased");
  const addressed = [...persons]
    .map((id) => held.filter(({ person }) => person.id === id))
    .filter((roles) => roles[0]?.person.email !== undefined);
  const endings = addressed.flatMap((roles) =>
    roles.some(({ assignment }) => assignment.to === undefined || !isOver(assignment.to, today))
      ? []
      : roles
          .flatMap(({ assignment }) => assignment.to ?? [])
          .toSorted(compareDays)
          .slice(-1),
  );
  const linkEnds = links.map(({ usedAt, revokedAt, expiresAt }) => dayOf(usedAt ?? revokedAt ?? expiresAt));
  const lines = events.filter(({ person }) => person !== undefined);
  return PERSONAL_DATA.map(({ kind }): OwnData => {
    switch (kind) {
      case "person":
        return own(
          kind,
          new Set(named.map(({ person }) => person.id)).size,
          named.map(({ assignment }) => assignment.from),
          next("address", endings),
        );
      case "role":
        return own(
          kind,
          held.length,
          held.map(({ assignment }) => assignment.from),
        );
      case "link":
        return own(
          kind,
          links.length,
          links.map(({ issuedAt }) => dayOf(issuedAt)),
          next("link", linkEnds),
        );
      case "log":
        return own(
          kind,
          lines.length,
          lines.map(({ moment }) => dayOf(moment)),
        );
      case "shown-name":
        return { kind, count: shown.filter((each) => each.organisation === organisation).length };
      case "identity":
      case "session":
      case "unsent":
      case "letter":
      case "text":
        return { kind, count: "elsewhere" };
    }
  });
}

function own(kind: PersonalDataKind, count: number, days: readonly Day[], next?: Day): OwnData {
  const oldest = days.toSorted(compareDays)[0];
  return {
    kind,
    count,
    ...(oldest === undefined || count === 0 ? {} : { oldest }),
    ...(next === undefined ? {} : { next }),
  };
}

/** The first day that any of what ended on some days may be removed. */
function next(kind: RetentionKind, ends: readonly Day[]): Day | undefined {
  const rule = ruleOf(kind);
  const [first] = ends.toSorted(compareDays);
  return rule === undefined || first === undefined ? undefined : firstDueDay(rule, first);
}

function ruleOf(kind: RetentionKind | undefined): RetentionRule | undefined {
  return RETENTION.find((rule) => rule.kind === kind);
}

function isOver(last: Day, today: Day): boolean {
  return !isWithin(today, undefined, last);
}
