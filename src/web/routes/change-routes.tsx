import type { Context, Hono } from "hono";
import { parseWrittenDay } from "#domain/time";
import { nameOrganisations, type NameOrganisation } from "../../application/name-organisations.ts";
import { RECORD_KINDS, type Written } from "../../application/ports.ts";
import type { Visitor } from "../../application/sign-in.ts";
import { undoChange } from "../../application/undo-change.ts";
import { viewChanges, viewSince, viewStateOn, type StandingThing } from "../../application/view-changes.ts";
import { BODY_RECORDS } from "../../application/written-down.ts";
import { CHANGES } from "../../texts/changes.ts";
import { formatDay } from "../../texts/format.ts";
import { personName } from "../../texts/people.ts";
import type { RecordNames } from "../../texts/record-values.ts";
import { AGAINST_TODAY, CHANGES_PATH } from "../addresses.ts";
import type { House, HouseTrust } from "../house.ts";
import { ChangesPage, type ChangesPageProps } from "../pages/changes/changes-page.tsx";
import { SincePage } from "../pages/changes/since-page.tsx";
import { StatePage } from "../pages/changes/state-page.tsx";
import { toldChange } from "../pages/changes/told-change.ts";
import { Facts } from "../ui/facts.tsx";
import { signedIn } from "../visitor.tsx";
import { keyIn } from "./deed-forms.tsx";
import { fieldIn } from "./given-file.ts";
import { standingOf } from "./standing-record.tsx";

/** Looking back: what was changed, how it stood on a day, and taking the last change back. */
export function addChangeRoutes(app: Hono, { trust, catalogue, jointPosts }: House): void {
  if (trust === undefined) return;
  const namesFor = async (visitor: Visitor, named: NameOrganisation): Promise<RecordNames> => {
    const known =
      visitor.acting === undefined ? [] : await trust.people.peopleIn(visitor.acting.organisation);
    const persons = new Map(known.map(({ person }) => [person.id, personName(person)]));
    return {
      organisation: (id) => named(id).name,
      person: (id) => persons.get(id),
      title: (slug) =>
        jointPosts.find((post) => post.slug === slug)?.title ??
        catalogue.entries.find(({ agreement }) => agreement.slug === slug)?.agreement.title ??
        slug,
    };
  };
  const show = async (
    context: Context,
    visitor: Visitor,
    status: 200 | 404 | 409,
    told?: ChangesPageProps["told"],
  ) => {
    const named = await nameOrganisations(catalogue.register, trust.records);
    const page = (
      <ChangesPage
        changes={visitor.acting === undefined ? [] : await viewChanges(visitor.acting, trust)}
        organisation={visitor.acting?.organisation ?? ""}
        named={named}
        names={await namesFor(visitor, named)}
        newKey={trust.newKey}
        told={told}
      />
    );
    return context.html(page, status);
  };

  app.get(
    CHANGES_PATH,
    signedIn(trust, (context, visitor) => {
      const isUndone = context.req.query("nyss") === "angrad";
      return show(context, visitor, 200, isUndone ? { tone: "ok", sentence: CHANGES.undone } : undefined);
    }),
  );

  app.get(
    `${CHANGES_PATH}/laget`,
    signedIn(trust, async (context, visitor) => {
      const { dag: asked = "", mot } = context.req.query();
      const day = parseWrittenDay(asked);
      if (!day.ok) return context.html(<StatePage asked={asked} />, 422);
      const named = await nameOrganisations(catalogue.register, trust.records);
      const names = await namesFor(visitor, named);
      const words = formatDay(day.value);
      const own = visitor.acting?.organisation;
      if (mot === AGAINST_TODAY) {
        const things = own === undefined ? [] : await viewSince(own, day.value, trust);
        return context.html(<SincePage asked={asked} day={words} things={things} names={names} />);
      }
      const things = own === undefined ? [] : await viewStateOn(own, day.value, trust);
      const contents = (thing: StandingThing) =>
        contentsOf(thing, names, { catalogue, nameOf: named, jointPosts });
      return context.html(<StatePage asked={asked} state={{ day: words, things, names, contents }} />);
    }),
  );

  app.post(
    `${CHANGES_PATH}/angra`,
    signedIn(trust, async (context, visitor) => {
      const written = await undo(context, visitor, trust);
      if (written.kind === "written" || written.kind === "already-written")
        return context.redirect(`${CHANGES_PATH}?nyss=angrad`, 303);
      return written.kind === "stale"
        ? show(context, visitor, 409, { tone: "stop", sentence: CHANGES.stale })
        : show(context, visitor, 404, { tone: "stop", sentence: CHANGES.notPossible });
    }),
  );
}

/** What a thing said, as its own page shows it: the facts of what is written in forms, the fields of an agreement, else all of it. */
function contentsOf(
  { version, values }: StandingThing,
  names: RecordNames,
  naming: Parameters<typeof standingOf>[2],
) {
  const kind = BODY_RECORDS.find((each) => each === version.kind);
  const own = kind && standingOf(version, kind, naming);
  if (own !== undefined) return own.facts;
  const shown = version.kind === "agreement" ? values.filter(({ field }) => field !== undefined) : values;
  const facts = (shown.length === 0 ? values : shown).map((value) => {
    const { what: term, is: detail } = toldChange(version.kind, value, names);
    return { term, detail };
  });
  return <Facts hasSentences facts={facts} />;
}

async function undo(context: Context, visitor: Visitor, trust: HouseTrust): Promise<Written> {
  const body = await context.req.parseBody();
  const kind = RECORD_KINDS.find((each) => each === fieldIn(body, "slag"));
  const version = fieldIn(body, "version");
  const key = keyIn(body);
  if (kind === undefined || !/^\d{1,9}$/.test(version) || key === "") return { kind: "unknown" };
  const change = { kind, object: fieldIn(body, "sak"), version: Number.parseInt(version, 10), key };
  return undoChange(visitor, change, trust);
}
