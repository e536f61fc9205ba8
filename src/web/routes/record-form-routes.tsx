import type { Context, Hono } from "hono";
import { objectionIn } from "#domain/organisation";
import type { Acting } from "#domain/rights";
import { whoseCopies } from "../../application/keep-unsent.ts";
import { answerObjectOf, postYearValue, yearsOfPosts } from "../../application/answers-to-posts.ts";
import { caseNumberObject, mattersFor } from "../../application/case-numbers.ts";
import { mergeEdits } from "../../application/merge-edits.ts";
import { giveMandate } from "../../application/give-mandate.ts";
import {
  nameOrganisations,
  registeredOrganisations,
  type NameOrganisation,
} from "../../application/name-organisations.ts";
import type { RecordVersion } from "../../application/ports.ts";
import type { Visitor } from "../../application/sign-in.ts";
import { mayWrite, newObject, writeRecord } from "../../application/write-record.ts";
import { BODY_RECORDS, type BodyRecord } from "../../application/written-down.ts";
import { COUNTY_BODIES } from "../../texts/county-bodies.ts";
import { ORGANISATION } from "../../texts/organisation-page.ts";
import { refusalSentence } from "../../texts/roles.ts";
import {
  COUNTY_PATH,
  endBodyHref,
  filesHref,
  NEW_RECORD,
  ORGANISATION_PATH,
  RECORD_WORDS,
  recordFormHref,
  withQuery,
} from "../addresses.ts";
import type { House, HouseTrust } from "../house.ts";
import {
  RecordFormPage,
  type RecordFormPageProps,
  type RecordValues,
} from "../pages/bodies/record-form-page.tsx";
import { UnconfirmedMark } from "../pages/bodies/record-words.tsx";
import { KeyTakenPage, NotFoundPage } from "../pages/error-pages.tsx";
import { keyAgain } from "../kept-text.ts";
import { signedIn } from "../visitor.tsx";
import { SAVED } from "./county-routes.tsx";
import { keyIn } from "./deed-forms.tsx";
import { fieldIn } from "./given-file.ts";
import { checkRecord, matterIn, matterValue, recordValues } from "./record-fields.ts";
import { standingOf } from "./standing-record.tsx";

/** The forms of bodies, seats and contacts. */
export function addRecordFormRoutes(app: Hono, house: House): void {
  const { trust } = house;
  if (trust === undefined) return;
  for (const kind of BODY_RECORDS) {
    const path = `${COUNTY_PATH}/${RECORD_WORDS[kind]}/:object`;
    app.get(
      path,
      signedIn(trust, async (context, visitor) => {
        const opened = await openForm(context, visitor, kind, house, trust);
        if (opened === undefined) return context.html(<NotFoundPage />, 404);
        const { page, standing } = opened;
        const there = kind === "commitment" && (await answerThere(context, visitor, trust));
        if (there) return context.redirect(recordFormHref(kind, there), 303);
        const values = standing ?? {
          agare:
            page.owners.find(({ value }) => value === context.req.query("agare"))?.value ??
            page.owners[0]?.value ??
            "",
          overenskommelse: context.req.query("overenskommelse") ?? "",
          arende: context.req.query("arende") ?? "",
          // A mandate of before there was a form for it is ended by the same host and first day.
          vard: context.req.query("vard") ?? "",
          fran: context.req.query("fran") ?? "",
          grund: context.req.query("grund") ?? "",
          posten: context.req.query("posten") ?? "",
          svar: "not-answered",

          ursprung: "stated",
        };
        return context.html(<RecordFormPage {...page} values={values} problems={{}} />);
      }),
    );
    app.post(
      path,
      signedIn(trust, async (context, visitor) => {
        const opened = await openForm(context, visitor, kind, house, trust);
        if (opened === undefined) return context.html(<NotFoundPage />, 404);
        return save(context, visitor, { kind, house, trust, ...opened });
      }),
    );
  }
}

type Opened = {
  readonly page: Omit<RecordFormPageProps, "values" | "problems">;
  readonly current: RecordVersion | undefined;
  /** The values of what stands; absent for a new thing. */
  readonly standing: RecordValues | undefined;
  readonly nameOf: NameOrganisation;
  /** The body that a seat belongs to. */
  readonly body: string;
};

/** What the page of one thing is made of, for whoever sees it; undefined where it is not there for them. */
async function openForm(
  context: Context,
  visitor: Visitor,
  kind: BodyRecord,
  { catalogue, jointPosts }: House,
  trust: HouseTrust,
): Promise<Opened | undefined> {
  const { acting } = visitor;
  const { records } = trust;
  if (acting === undefined) return undefined;
  const object = context.req.param("object") ?? "";
  const isNew = object === NEW_RECORD;
  const current = isNew ? undefined : (await records.history(acting.organisation, kind, object)).at(-1);
  const body = context.req.query("organ") ?? "";
  const isOfBody =
    !isNew || kind !== "seat" || (await records.history(acting.organisation, "body", body)).length > 0;
  if ((!isNew && current === undefined) || !isOfBody) return undefined;
  // A forecast is for everybody on the post's page; here it is for those that it is between.
  if (current !== undefined && !isTheirs(current, acting)) return undefined;
  const registered = await registeredOrganisations(records);
  const nameOf = await nameOrganisations(catalogue.register, records);
  const standing = current && standingOf(current, kind, { catalogue, nameOf, jointPosts });
  if (current !== undefined && standing === undefined) return undefined;
  const owners = ownersOf(kind, acting, current).filter(
    (owner) => kind !== "organisation" || !isNew || isUnregistered(owner, registered, catalogue),
  );
  const askedOwner = kind === "commitment" && isNew ? context.req.query("agare") : undefined;
  if (kind === "organisation" && owners.length === 0) return undefined;
  const verdict = mayWrite(
    { kind, owner: current?.owner ?? askedOwner ?? owners[0] ?? acting.organisation, current },
    acting,
  );
  return {
    current,
    standing: standing?.values,
    nameOf,
    body: standing?.body ?? body,
    page: {
      kind,
      heading: standing?.heading ?? NEW_HEADINGS[kind],
      filesHref:
        kind === "body" && current?.owner === acting.organisation ? filesHref(kind, object) : undefined,
      isSaved: context.req.query("nyss") === SAVED,
      action: withQuery(recordFormHref(kind, object), { organ: isNew ? body : undefined }),
      newSeatHref:
        kind === "body" && current !== undefined
          ? withQuery(recordFormHref("seat"), { organ: current.object })
          : undefined,
      owners: owners.map((id) => ({ value: id, label: nameOf(id).name })),
      agreements: catalogue.entries.map(({ agreement: { slug, title } }) => ({ value: slug, label: title })),
      matters:
        kind === "case-number" ? await matterOptions(acting, catalogue, trust, standing?.values.arende) : [],
      posts: kind === "commitment" ? postOptions(jointPosts, standing?.values.posten) : [],
      organisations:
        kind === "membership" || kind === "mandate"
          ? registered
              .filter((id) => id !== acting.organisation)
              .map((id) => ({ value: id, label: nameOf(id).name }))
          : [],
      counties:
        kind === "organisation"
          ? [
              { value: "", label: COUNTY_BODIES.noCountyChosen },
              ...[...catalogue.register.counties.values()].map(({ code, name }) => ({
                value: code,
                label: name,
              })),
            ]
          : [],
      lead: kind === "mandate" ? `${ORGANISATION.whatItMeans} ${ORGANISATION.afterLast}` : undefined,
      endHref: kind === "body" && current !== undefined ? endBodyHref(current.object) : undefined,
      basedOn: current?.version ?? 0,
      formKey: await keyAgain(context, visitor, trust),
      whose: whoseCopies(visitor),
      mark: current && <UnconfirmedMark entry={current} />,
      objection: current && objectionIn(current.body),
      shown: standing?.facts,
      refusal: verdict.may ? undefined : refusalSentence(verdict.why, (id) => nameOf(id).name),
    },
  };
}

const NEW_HEADINGS: Readonly<Record<BodyRecord, string>> = {
  body: COUNTY_BODIES.newBody,
  seat: COUNTY_BODIES.newSeat,
  contact: COUNTY_BODIES.newContact,
  "case-number": COUNTY_BODIES.newCaseNumber,
  organisation: COUNTY_BODIES.newOrganisation,
  membership: COUNTY_BODIES.newMembership,
  mandate: COUNTY_BODIES.newMandate,
  commitment: COUNTY_BODIES.newCommitment,
};

/** An organisation that is in no register, and that nobody has written down. */
function isUnregistered(
  owner: string,
  registered: readonly string[],
  { register }: House["catalogue"],
): boolean {
  return !registered.includes(owner) && !register.municipalities.has(owner) && !register.regions.has(owner);
}

function isTheirs({ state, owner, enteredBy }: RecordVersion, { organisation, hosts }: Acting): boolean {
  return state === "published" || [owner, enteredBy].includes(organisation) || hosts.includes(owner);
}

/** Which post and year an answer may be about; one that stands stays about the same. */
function postOptions(posts: House["jointPosts"], standing: string | undefined) {
  return yearsOfPosts(posts)
    .map((each) => ({ value: postYearValue(each), label: `${each.title}, ${each.year}` }))
    .filter(({ value }) => standing === undefined || value === standing);
}

/** The answer that there is already of the organisation, post and year that the address names. */
async function answerThere(
  context: Context,
  { acting }: Visitor,
  { records }: HouseTrust,
): Promise<string | undefined> {
  const { agare = "", posten = "" } = context.req.query();
  const object = answerObjectOf(agare, posten);
  if (acting === undefined || context.req.param("object") !== NEW_RECORD) return undefined;
  const there = await records.history(acting.organisation, "commitment", object);
  return there.length === 0 ? undefined : object;
}

/** What a diary number may be of. One that stands stays what it is of. */
async function matterOptions(
  acting: Acting,
  catalogue: House["catalogue"],
  trust: HouseTrust,
  standing: string | undefined,
) {
  const matters = await mattersFor(acting, catalogue, trust);
  const options = matters.map(({ kind, id, title, isDraft }) => ({
    value: matterValue(kind, id),
    label: isDraft ? `${COUNTY_BODIES.draftMatter}: ${title}` : title,
  }));
  if (standing === undefined) return options;
  const own = options.filter(({ value }) => value === standing);
  return own.length > 0 ? own : [{ value: standing, label: matterIn(standing).matter }];
}

/** Whose a thing may be: as it stands, else everybody that the visitor may write for. */
function ownersOf(kind: BodyRecord, acting: Acting, current: RecordVersion | undefined): readonly string[] {
  if (current !== undefined) return [current.owner];
  return [acting.organisation, ...acting.hosts].filter(
    (owner) => mayWrite({ kind, owner, current: undefined }, acting).may,
  );
}

async function save(
  context: Context,
  { acting }: Visitor,
  opened: Opened & { readonly kind: BodyRecord; readonly house: House; readonly trust: HouseTrust },
) {
  const { kind, house, trust, page, current, nameOf, body } = opened;
  const form = await context.req.parseBody();
  const key = keyIn(form);
  const basedOn = Number(fieldIn(form, "version"));
  if (key === "" || !Number.isSafeInteger(basedOn) || basedOn < 0) return context.html(<KeyTakenPage />, 422);
  const given = recordValues(form);
  const kept = page.matters[0] === undefined ? {} : { arende: page.matters[0].value };
  // Whom a mandate is for, and its first day, stay as they are: another is another mandate.
  const { vard = "", fran = "" } = opened.standing ?? {};
  const posten = opened.standing?.posten ?? "";
  const fixed = kind === "mandate" ? { vard, fran } : kind === "commitment" ? { posten } : {};
  const values = current === undefined ? given : { ...given, agare: current.owner, ...kept, ...fixed };
  const owner = values.agare ?? "";
  if (kind === "organisation" && !page.owners.some(({ value }) => value === owner))
    return context.html(<NotFoundPage />, 404);
  const checked = checkRecord(kind, values, {
    catalogue: house.catalogue,
    body,
    matters: page.matters.map(({ value }) => value),
    organisations: page.organisations.map(({ value }) => value),
    posts: yearsOfPosts(house.jointPosts),
  });
  if (!checked.ok)
    return context.html(
      <RecordFormPage {...page} basedOn={basedOn} values={values} problems={checked.problems} />,
      422,
    );
  // One party has one diary number of a matter.
  const named = { ...matterIn(values.arende), organisation: owner };
  const own = newObject(acting?.organisation ?? "", key);
  const object = current?.object ?? newObjectOf(kind, { named, owner, own, posten: values.posten ?? "" });
  const change = { kind, object, owner, body: checked.text, basedOn, key };
  const parts = { records: trust.records, clock: trust.clock, people: trust.people };
  const outcome = await (kind === "mandate" ? giveMandate : writeRecord)(change, acting, parts);
  switch (outcome.kind) {
    case "written":
    case "already-written": {
      // A new body is nothing without its seats: its own page leads to them.
      if (kind === "organisation" || kind === "membership" || kind === "mandate")
        return context.redirect(withQuery(ORGANISATION_PATH, { nyss: SAVED }), 303);
      if (kind === "case-number" || kind === "commitment" || (kind === "body" && current === undefined))
        return context.redirect(withQuery(recordFormHref(kind, object), { nyss: SAVED }), 303);
      const lan = /^\d{2}(\d{2})?$/.test(owner) ? owner.slice(0, 2) : undefined;
      return context.redirect(
        withQuery(COUNTY_PATH, { lan, overenskommelse: values.overenskommelse, nyss: SAVED }),
        303,
      );
    }
    case "refused": {
      const refusal = refusalSentence(outcome.why, (id) => nameOf(id).name);
      return context.html(<RecordFormPage {...page} values={values} problems={{}} refusal={refusal} />, 403);
    }
    case "stale": {
      const reading = { catalogue: house.catalogue, jointPosts: house.jointPosts, nameOf };
      const now = standingOf(outcome.current, kind, reading);
      const history = await trust.records.history(acting?.organisation ?? "", kind, object);
      const base = history.find(({ version }) => version === basedOn);
      const before = (base && standingOf(base, kind, reading)?.values) ?? now?.values;
      const { merged, values: both } = mergeEdits(
        definedIn(before),
        definedIn(now?.values),
        definedIn(values),
      );
      const again = { ...page, basedOn: outcome.current.version, stale: now?.facts, merged };
      return context.html(<RecordFormPage {...again} values={both} problems={{}} />, 409);
    }
    case "key-taken":
      return context.html(<KeyTakenPage />, 422);
    case "unknown":
      return context.html(<NotFoundPage />, 404);
  }
}

/** One party has one diary number of a matter, one answer about a post and year, and one record of what it is itself. */
function newObjectOf(
  kind: BodyRecord,
  {
    named,
    owner,
    own,
    posten,
  }: {
    readonly named: Parameters<typeof caseNumberObject>[0];
    readonly owner: string;
    readonly own: string;
    readonly posten: string;
  },
): string {
  if (kind === "organisation") return owner;
  if (kind === "commitment") return answerObjectOf(owner, posten);
  return kind === "case-number" ? caseNumberObject(named) : own;
}

function definedIn(values: RecordValues = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
