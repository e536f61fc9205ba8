import type { Context, Hono } from "hono";
import {
  addPart,
  dividePart,
  PART_GROUPS,
  removePart,
  splitPart,
  takeBackParts,
  type Division,
  type NewPart,
  type PartOutcome,
} from "../../application/change-parts.ts";
import { correctSums, viewParts } from "../../application/view-parts.ts";
import type { Visitor } from "../../application/sign-in.ts";
import { amountInWords } from "../../texts/draft-fields.ts";
import { DRAFTS } from "../../texts/drafts.ts";
import { partsHref, DRAFTS_PATH, draftHref } from "../addresses.ts";
import type { House, HouseTrust } from "../house.ts";
import { keyAgain } from "../kept-text.ts";
import { DraftPartsPage } from "../pages/drafts/draft-parts-page.tsx";
import {
  EMPTY_PART,
  PARTS_DONE,
  type DraftPartsPageProps,
  type PartsDone,
} from "../pages/drafts/part-fields.ts";
import { RefusedDraftPage } from "../pages/drafts/refused-draft-page.tsx";
import { signedIn } from "../visitor.tsx";
import { formOf, visitDraft, type DraftVisit } from "./draft-visit.tsx";
import { fieldIn, type FormBody } from "./given-file.ts";

const PATH = `${DRAFTS_PATH}/:draft/delar`;

/** The parts of a draft: added, divided between groups, taken away, and taken back. */
export function addDraftPartsRoutes(app: Hono, house: House): void {
  const { trust } = house;
  if (trust === undefined) return;

  app.get(
    PATH,
    signedIn(trust, async (context, visitor) => {
      const visit = await visitDraft(context, visitor, trust, house);
      if (visit === undefined) return context.notFound();
      if (visit.draft.version.state === "published")
        return context.redirect(draftHref(visit.draft.version.object, "granska"), 303);
      const query = context.req.query();
      const done = PARTS_DONE.find((word) => word === query["gjort"]);
      return show(context, visit, visitor, trust, {
        open: { divide: query["dela"], remove: query["ta-bort"] },
        done,
      });
    }),
  );

  app.post(
    PATH,
    signedIn(trust, async (context, visitor) => {
      const visit = await visitDraft(context, visitor, trust, house);
      if (visit === undefined) return context.notFound();
      const refusal = visit.refusal("write-agreement");
      if (refusal !== undefined) return context.html(<RefusedDraftPage why={[refusal]} />, 403);
      const body = await context.req.parseBody({ all: true });
      const form = formOf(context, body);
      const id = fieldIn(body, "del");
      const led = (word: PartsDone) =>
        context.redirect(`${partsHref(visit.draft.version.object)}?gjort=${word}`, 303);
      switch (fieldIn(body, "gor")) {
        case "angra": {
          const outcome = await takeBackParts(form, visitor.acting, trust);
          if (outcome.kind === "written" && fieldIn(body, "fran") === "utkast")
            return context.redirect(`${draftHref(visit.draft.version.object)}?angrat`, 303);
          return outcome.kind === "written"
            ? led("angrad")
            : again(context, visit, visitor, trust, {}, outcome);
        }
        case "ta-bort": {
          const outcome = await removePart(form, id, visitor.acting, trust);
          return outcome.kind === "written"
            ? led("borttagen")
            : again(context, visit, visitor, trust, { open: { remove: id } }, outcome);
        }
        case "per-grupp": {
          const outcome = await splitPart(form, id, visitor.acting, trust);
          return outcome.kind === "written"
            ? led("per-grupp")
            : again(context, visit, visitor, trust, {}, outcome);
        }
        case "summor": {
          const outcome = await correctSums(form, amountInWords, visitor.acting, trust);
          if (outcome.kind !== "written") return again(context, visit, visitor, trust, {}, outcome);
          return fieldIn(body, "fran") === "utkast"
            ? context.redirect(`${draftHref(visit.draft.version.object)}?sparat`, 303)
            : led("summor");
        }
        case "dela": {
          const division = divisionIn(body, id);
          const outcome = await dividePart(form, division, visitor.acting, trust);
          return outcome.kind === "written"
            ? led("uppdelad")
            : again(context, visit, visitor, trust, { open: { divide: id }, division }, outcome);
        }
        default: {
          const part = partIn(body);
          const outcome = await addPart(form, part, visitor.acting, trust);
          return outcome.kind === "written"
            ? led("tillagd")
            : again(context, visit, visitor, trust, { part }, outcome);
        }
      }
    }),
  );
}

type Shown = Partial<Pick<DraftPartsPageProps, "open" | "division" | "part" | "done" | "problems" | "told">>;

async function again(
  context: Context,
  visit: DraftVisit,
  visitor: Visitor,
  trust: HouseTrust,
  shown: Shown,
  outcome: PartOutcome,
) {
  switch (outcome.kind) {
    case "problems":
      return show(context, visit, visitor, trust, { ...shown, problems: outcome.problems }, 422);
    case "named-elsewhere":
      return show(context, visit, visitor, trust, { ...shown, told: { places: outcome.places } }, 422);
    case "stale":
      return show(context, visit, visitor, trust, { ...shown, told: "stale" }, 409);
    default:
      return context.html(
        <RefusedDraftPage why={[outcome.kind === "too-long" ? DRAFTS.tooLong : DRAFTS.keyTaken]} />,
        422,
      );
  }
}

async function show(
  context: Context,
  visit: DraftVisit,
  visitor: Visitor,
  trust: HouseTrust,
  shown: Shown,
  status: 200 | 409 | 422 = 200,
) {
  const { draft, organisation } = visit;
  const values = trust.files.values(draft.text);
  if (values === undefined) return context.redirect(draftHref(draft.version.object, "json"), 303);
  const formKey = status === 422 ? await keyAgain(context, visitor, trust) : trust.newKey();
  return context.html(
    <DraftPartsPage
      open={{}}
      {...shown}
      draft={draft}
      organisation={organisation}
      values={values}
      {...viewParts(values, shown.open?.divide)}
      refusal={visit.refusal("write-agreement")}
      formKey={formKey}
      newKey={trust.newKey}
    />,
    status,
  );
}

function partIn(body: FormBody): NewPart {
  const given = [body["mottagare"]].flat();
  return {
    ...EMPTY_PART,
    title: fieldIn(body, "part-title"),
    amount: fieldIn(body, "belopp"),
    groups: PART_GROUPS.filter((group) => given.includes(group)),
    name: fieldIn(body, "vem"),
    keyDay: fieldIn(body, "dag"),
    parent: fieldIn(body, "ingar-i"),
    isOfWhich: fieldIn(body, "varav") !== "",
  };
}

function divisionIn(body: FormBody, part: string): Division {
  return {
    part,
    shares: {
      regions: fieldIn(body, "regions"),
      municipalities: fieldIn(body, "municipalities"),
      "counties-jointly": fieldIn(body, "counties-jointly"),
    },
  };
}
