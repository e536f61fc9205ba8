import type { Context, Hono } from "hono";
import { editDraft, fieldsOf, rewriteDraft } from "../../application/edit-draft.ts";
import { formerYearOf, leftInDraft } from "../../application/left-in-draft.ts";
import { submissionOf } from "../../application/submit-draft.ts";
import { viewParts } from "../../application/view-parts.ts";
import { doubtOf, yearOfDraft } from "../../application/year-of-draft.ts";
import { wordsBehind } from "../../application/words-behind.ts";
import type { Draft } from "../../application/draft-record.ts";
import { amountInWords, draftFieldGiven, draftFieldLabel } from "../../texts/draft-fields.ts";
import { draftFileName, DRAFTS } from "../../texts/drafts.ts";
import { draftHref, DRAFTS_PATH } from "../addresses.ts";
import type { House, HouseTrust } from "../house.ts";
import { DraftClashPage, TextClashPage } from "../pages/drafts/draft-clash-page.tsx";
import { FOLLOW } from "../pages/drafts/amount-tree.tsx";
import { DraftFormPage, THEN } from "../pages/drafts/draft-form-page.tsx";
import { MEANT_FIELD, meantIn } from "../pages/drafts/meant-amounts.tsx";
import { DraftJsonPage } from "../pages/drafts/draft-json-page.tsx";
import { RefusedDraftPage } from "../pages/drafts/refused-draft-page.tsx";
import { keyAgain } from "../kept-text.ts";
import { signedIn } from "../visitor.tsx";
import { formOf, visitDraft, type DraftVisit } from "./draft-visit.tsx";
import { fieldIn, type FormBody } from "./given-file.ts";

/** How a draft is written in, field by field or as a text, and fetched as a file. */
export function addDraftEditRoutes(app: Hono, house: House): void {
  const { trust } = house;
  if (trust === undefined) return;
  addForm(app, house, trust);
  addJson(app, house, trust);

  app.get(
    `${DRAFTS_PATH}/:draft/agreement.json`,
    signedIn(trust, async (context, visitor) => {
      const visit = await visitDraft(context, visitor, trust, house);
      if (visit === undefined) return context.notFound();
      return context.body(visit.draft.text, 200, {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": `attachment; filename="${draftFileName(visit.draft.version.state === "draft")}"`,
      });
    }),
  );
}

function addForm(app: Hono, house: House, trust: HouseTrust): void {
  app.get(
    `${DRAFTS_PATH}/:draft`,
    signedIn(trust, async (context, visitor) => {
      const visit = await visitDraft(context, visitor, trust, house);
      if (visit === undefined) return context.notFound();
      if (visit.draft.version.state === "published") return toWhatWasPublished(context, visit);
      const values = trust.files.values(visit.draft.text);
      if (values === undefined) return context.redirect(draftHref(visit.draft.version.object, "json"), 303);
      return context.html(
        <DraftFormPage
          {...visit}
          fields={fieldsOf(visit.draft, trust)}
          values={values}
          formKey={trust.newKey()}
          sums={viewParts(values)}
          ofYear={yearOfDraft(visit.draft, house.catalogue, trust)}
          showsLeft={context.req.query("kvar") !== undefined}
          behind={wordsBehind(visit.draft, formerYearOf(visit.draft, house.catalogue, trust))}
          left={leftInDraft(visit.draft, house.catalogue, trust)}
          newKey={trust.newKey}
          begun={{
            isMoved: context.req.query("nytt") !== undefined,
            hasOtherAddress: context.req.query("adress") !== undefined,
          }}
          isSaved={context.req.query("sparat") !== undefined}
          isUndone={context.req.query("angrat") !== undefined}
          isSplit={context.req.query("per-grupp") !== undefined}
          isSent={(await submissionOf(visit.draft, trust)) !== undefined}
          refusal={visit.refusal("write-agreement")}
          givesRoles={visit.givesRoleFor("write-agreement")}
        />,
      );
    }),
  );

  app.post(
    `${DRAFTS_PATH}/:draft`,
    signedIn(trust, async (context, visitor) => {
      const visit = await visitDraft(context, visitor, trust, house);
      if (visit === undefined) return context.notFound();
      const body = await context.req.parseBody();
      const given = givenIn(body, visit, trust);
      const former = formerYearOf(visit.draft, house.catalogue, trust);
      const sumsFollow = fieldIn(body, FOLLOW.field) === FOLLOW.says ? amountInWords : undefined;
      const form = { ...formOf(context, body), organisation: visit.organisation, sumsFollow };
      const outcome = await editDraft(form, given, visitor.acting, trust, former);
      if (outcome.kind === "written") {
        const isSplit = (outcome.splits ?? []).length > 0;
        const isMeant = fieldIn(body, MEANT_FIELD) !== "";
        const goesOn =
          (isMeant || fieldIn(body, THEN.field) === THEN.preview) &&
          isSettled({ before: visit.draft, after: outcome.draft, isMeant }, house, trust);
        return saved(context, visit, isSplit, goesOn);
      }
      if (outcome.kind === "clash")
        return context.html(
          <DraftClashPage
            draft={outcome.current}
            organisation={visit.organisation}
            whose={visit.whose}
            formKey={await keyAgain(context, visitor, trust)}
            clashes={outcome.clashes}
            others={outcome.others}
          />,
          409,
        );
      const why = visit.refusal("write-agreement") ?? reasonOf(outcome.kind);
      return context.html(
        <RefusedDraftPage why={[why]} given={writtenIn(body, visit, trust)} />,
        outcome.kind === "refused" ? 403 : 422,
      );
    }),
  );
}

function addJson(app: Hono, house: House, trust: HouseTrust): void {
  app.get(
    `${DRAFTS_PATH}/:draft/json`,
    signedIn(trust, async (context, visitor) => {
      const visit = await visitDraft(context, visitor, trust, house);
      if (visit === undefined) return context.notFound();
      if (visit.draft.version.state === "published") return toWhatWasPublished(context, visit);
      const refusal = visit.refusal("write-agreement");
      return context.html(<DraftJsonPage {...visit} formKey={trust.newKey()} refusal={refusal} />);
    }),
  );

  app.post(
    `${DRAFTS_PATH}/:draft/json`,
    signedIn(trust, async (context, visitor) => {
      const visit = await visitDraft(context, visitor, trust, house);
      if (visit === undefined) return context.notFound();
      const body = await context.req.parseBody();
      const text = typeof body["json"] === "string" ? body["json"] : "";
      const outcome = await rewriteDraft(formOf(context, body), text, visitor.acting, trust);
      if (outcome.kind === "written") return saved(context, visit);
      if (outcome.kind === "clash")
        return context.html(
          <TextClashPage
            draft={outcome.current}
            organisation={visit.organisation}
            whose={visit.whose}
            formKey={await keyAgain(context, visitor, trust)}
            differences={outcome.differences}
            mine={text}
          />,
          409,
        );
      const refusal = visit.refusal("write-agreement");
      const problem = refusal ?? reasonOf(outcome.kind);
      return context.html(
        <DraftJsonPage
          {...visit}
          formKey={await keyAgain(context, visitor, trust)}
          refusal={undefined}
          given={{ text, problem }}
        />,
        refusal === undefined ? 422 : 403,
      );
    }),
  );
}

/** Nothing is changed in what is published: its forms lead to what it is. */
function toWhatWasPublished(context: Context, { draft }: DraftVisit): Response {
  return context.redirect(draftHref(draft.version.object, "granska"), 303);
}

function saved(context: Context, { draft }: DraftVisit, isSplit = false, goesOn = false): Response {
  const page = draftHref(draft.version.object, goesOn ? "granska" : undefined);
  return context.redirect(`${page}?sparat${isSplit ? "&per-grupp" : ""}`, 303);
}

/**
 * Whether nothing is to be put right where it was written: the text has no faults, and nothing is off that was not so before,
 * neither a sum nor an amount that may not be what was meant. Whoever has said what one amount is meant as has said nothing
 * of the others.
 */
function isSettled(
  { before, after, isMeant }: { readonly before: Draft; readonly after: Draft; readonly isMeant: boolean },
  { catalogue }: House,
  trust: HouseTrust,
): boolean {
  const sumsOff = (draft: Draft) =>
    viewParts(trust.files.values(draft.text) ?? []).sums.map(
      ({ whole, difference }) => `${whole} ${difference}`,
    );
  const doubtful = (draft: Draft) =>
    yearOfDraft(draft, catalogue, trust).lines.flatMap((line) =>
      doubtOf(line) === undefined ? [] : [`${line.field?.key} ${line.field?.value}`],
    );
  const known = new Set([...sumsOff(before), ...(isMeant ? [] : doubtful(before))]);
  return after.reading.ok && [...sumsOff(after), ...doubtful(after)].every((each) => known.has(each));
}

function reasonOf(kind: "refused" | "key-taken" | "too-long" | "not-here"): string {
  return kind === "too-long" ? DRAFTS.tooLong : DRAFTS.keyTaken;
}

/** What was written in the fields, as the file writes it. A field that has gone since is kept too, to be shown. */
function givenIn(body: FormBody, { draft }: DraftVisit, trust: HouseTrust): ReadonlyMap<string, string> {
  const fields = new Map(fieldsOf(draft, trust).map((field) => [field.key, field]));
  const meant = meantIn(fieldIn(body, MEANT_FIELD));
  return new Map(
    Object.keys(body).flatMap((key): (readonly [string, string])[] => {
      // A field for several places is written as the first of them is.
      const field = fields.get(key.split("|")[0] ?? key);
      const written = meant.get(key) ?? fieldIn(body, key);
      if (field === undefined) return [[key, written]];
      return [[key, draftFieldGiven(field, written)]];
    }),
  );
}

function writtenIn(body: FormBody, { draft }: DraftVisit, trust: HouseTrust) {
  return fieldsOf(draft, trust).flatMap((field) => {
    const text = fieldIn(body, field.key);
    return text === "" ? [] : [{ label: draftFieldLabel(field), text }];
  });
}
