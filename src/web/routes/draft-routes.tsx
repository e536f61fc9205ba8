import type { Context, Hono } from "hono";
import {
  type CopyNames,
  copyAgreement,
  daysToMove,
  emptyAgreement,
} from "../../application/copy-agreement.ts";
import { mayStartDraft } from "../../application/draft-rights.ts";
import { shippedFor } from "../../application/publish-agreement.ts";
import { listDrafts, type Draft } from "../../application/draft-record.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import { nextYearsThere, takenBeside } from "../../application/next-years.ts";
import { submissionsOf } from "../../application/submit-draft.ts";
import type { Visitor } from "../../application/sign-in.ts";
import { LONGEST_DRAFT, startDraft, type NewDraft } from "../../application/write-draft.ts";
import { DRAFTS, exampleTitle } from "../../texts/drafts.ts";
import { refusalSentence } from "../../texts/roles.ts";
import { draftHref, DRAFTS_PATH, withQuery } from "../addresses.ts";
import type { House, HouseTrust } from "../house.ts";
import { DraftsPage, type DraftsPageProps } from "../pages/drafts/drafts-page.tsx";
import { MoveDaysPage, MOVED_DAY_FIELD } from "../pages/drafts/move-days-page.tsx";
import { RefusedDraftPage } from "../pages/drafts/refused-draft-page.tsx";
import { signedIn } from "../visitor.tsx";
import { keyIn } from "./deed-forms.tsx";
import { fieldIn, type FormBody } from "./given-file.ts";

/** An organisation's own agreements, and how one is begun: from a former one, from nothing, from a file. */
export function addDraftRoutes(app: Hono, house: House): void {
  const { trust } = house;
  if (trust === undefined) return;
  const show = showDrafts(house, trust);

  app.get(
    DRAFTS_PATH,
    signedIn(trust, (context, visitor) => show(context, visitor)),
  );

  app.post(
    DRAFTS_PATH,
    signedIn(trust, async (context, visitor) => {
      const verdict = mayStartDraft(visitor.acting);
      if (!verdict.may) return show(context, visitor, {}, 403);
      const body = await context.req.parseBody({ all: true });
      const given = {
        from: fieldIn(body, "utgangspunkt"),
        year: fieldIn(body, "ar"),
      };
      const isDirect = fieldIn(body, "flytta") === "direkt";
      const chosen = isDirect
        ? movedBy(given, house, trust)?.days.map(({ id }) => id)
        : body[MOVED_DAY_FIELD];
      const days = new Set([chosen].flat().filter((each) => typeof each === "string"));
      const begun =
        fieldIn(body, "sort") === "fil"
          ? await ofFile(body)
          : ofForm(
              given,
              { ...(await namesFor(visitor, house, trust)), days },
              house,
              trust,
              await ownDrafts(visitor, trust),
            );
      if ("problems" in begun) return show(context, visitor, { given, problems: begun.problems }, 422);
      const toMove = fieldIn(body, "flytta") === "alla" ? movedBy(given, house, trust) : undefined;
      if (toMove !== undefined)
        return context.html(<MoveDaysPage {...toMove} given={{ ...given, key: keyIn(body) }} />);
      const outcome = await startDraft({ ...begun, key: keyIn(body) }, visitor.acting, trust);
      if (outcome.kind === "written")
        return context.redirect(createdHref(outcome.draft, begun, isDirect && days.size > 0), 303);
      const why = outcome.kind === "too-long" ? DRAFTS.tooLong : DRAFTS.keyTaken;
      return context.html(<RefusedDraftPage why={[why]} />, 422);
    }),
  );
}

/** What a copy is called: marked, for whoever is one of the demonstration's people, and by their organisation. */
async function namesFor(
  { person, acting }: Visitor,
  { catalogue }: House,
  { records }: HouseTrust,
): Promise<Pick<CopyNames, "titled" | "by">> {
  const named = await nameOrganisations(catalogue.register, records);
  return {
    titled: (title) => (person.isExample ? exampleTitle(title) : title),
    by: acting === undefined ? "" : named(acting.organisation).name,
  };
}

async function ownDrafts({ acting }: Visitor, trust: HouseTrust): Promise<readonly Draft[]> {
  return acting === undefined ? [] : listDrafts(acting, trust);
}

type GivenStart = { readonly from: string; readonly year: string };
/** A draft to begin, and the address that its year would give where somebody else has that. */
type Beginning = Omit<NewDraft, "key"> & { readonly wasTaken?: boolean };
type Begun = Beginning | { readonly problems: Readonly<Record<string, string>> };

/** The file as it came: what cannot be read as an agreement is still a draft. */
async function ofFile(body: FormBody): Promise<Begun> {
  const file = body["fil"];
  if (!(file instanceof File) || file.size === 0) return { problems: { fil: DRAFTS.noFile } };
  if (file.size > LONGEST_DRAFT) return { problems: { fil: DRAFTS.tooLong } };
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return { text: decoder.decode(await file.arrayBuffer()) };
  } catch {
    return { problems: { fil: DRAFTS.notText } };
  }
}

function ofForm(
  { from, year }: GivenStart,
  calling: Pick<CopyNames, "titled" | "by" | "days">,
  { catalogue, clock }: House,
  { files }: HouseTrust,
  drafts: readonly Draft[],
): Begun {
  const entry = catalogue.entries.find(({ agreement }) => agreement.slug === from);
  if (year !== "" && !/^\d{4}$/.test(year)) return { problems: { ar: DRAFTS.badYear } };
  const today = clock.today().toString();
  const wanted = year === "" ? undefined : Number(year);
  if (entry === undefined)
    return {
      text: emptyAgreement(wanted ?? Number(today.slice(0, 4)), calling.titled(DRAFTS.newTitle), today),
    };
  const { slug, version } = entry.agreement;
  const taken = takenBeside(entry, catalogue.entries, drafts);
  const names = { ...calling, year: wanted };
  const text = copyAgreement(entry, { ...names, taken }, files);
  return { text, copiedFrom: { slug, version }, wasTaken: text !== copyAgreement(entry, names, files) };
}

/** The page of a new draft, with what is to be told there. */
function createdHref({ version }: Draft, { wasTaken }: Beginning, isMoved: boolean): string {
  const told = {
    nytt: isMoved ? "flyttat" : undefined,
    adress: wasTaken === true ? "ledig" : undefined,
  };
  return withQuery(draftHref(version.object), told);
}

/** The days that the copy would move, to be looked through first; undefined where there are none. */
function movedBy({ from, year }: GivenStart, { catalogue }: House, { files }: HouseTrust) {
  const entry = catalogue.entries.find(({ agreement }) => agreement.slug === from);
  if (entry === undefined) return undefined;
  const moved = daysToMove(entry, year === "" ? undefined : Number(year), files);
  return moved.days.length === 0 ? undefined : { ...moved, from: entry.agreement.title };
}

function showDrafts(house: House, trust: HouseTrust) {
  return async (
    context: Context,
    visitor: Visitor,
    form: Pick<DraftsPageProps, "given" | "problems"> = {},
    status: 200 | 403 | 422 = 200,
  ) => {
    const { acting } = visitor;
    if (acting === undefined) return context.notFound();
    const named = await nameOrganisations(house.catalogue.register, trust.records);
    const verdict = mayStartDraft(acting);
    const drafts = await listDrafts(acting, trust);
    const from = context.req.query("utgangspunkt");
    const asked = from === undefined ? {} : { given: { from, year: context.req.query("ar") ?? "" } };
    const page = (
      <DraftsPage
        organisation={named(acting.organisation).name}
        drafts={drafts}
        submissions={await submissionsOf(drafts, acting, trust)}
        catalogue={house.catalogue}
        nextYears={nextYearsThere(house.catalogue.entries, drafts, await namesFor(visitor, house, trust))}
        shipped={await shippedFor(acting.organisation, house.catalogue, trust)}
        refusal={verdict.may ? undefined : refusalSentence(verdict.why, (id) => named(id).name)}
        newKey={trust.newKey}
        {...asked}
        {...form}
      />
    );
    return context.html(page, status);
  };
}
