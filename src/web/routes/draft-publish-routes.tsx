import type { Context, Hono } from "hono";
import type { Hindrance } from "#domain/draft";
import { emptyFields, interpretFinding, type Answer } from "../../application/interpret-finding.ts";
import { leftInDraft } from "../../application/left-in-draft.ts";
import { previewDraft } from "../../application/preview-draft.ts";
import { hindrancesTo, openWord, publishAgreement } from "../../application/publish-agreement.ts";
import { tellPublished } from "../../application/published-letter.ts";
import { publishersOf } from "../../application/draft-publishers.ts";
import { yearOfDraft } from "../../application/year-of-draft.ts";
import type { Visitor } from "../../application/sign-in.ts";
import {
  submissionOf,
  submitDraft,
  takeBackDraft,
  type SubmissionOutcome,
} from "../../application/submit-draft.ts";
import type { DraftOutcome } from "../../application/write-draft.ts";
import { DRAFTS, hindranceSentence } from "../../texts/drafts.ts";
import { draftHref, DRAFTS_PATH } from "../addresses.ts";
import type { House, HouseTrust } from "../house.ts";
import { DESPITE_FIELD } from "../pages/drafts/draft-decision.tsx";
import { DraftPreviewPage, type DraftPreviewPageProps } from "../pages/drafts/draft-preview-page.tsx";
import { RefusedDraftPage } from "../pages/drafts/refused-draft-page.tsx";
import { keyAgain } from "../kept-text.ts";
import { ownAddress } from "../own-form.ts";
import { signedIn } from "../visitor.tsx";
import { formOf, publishing, visitDraft, type DraftVisit } from "./draft-visit.tsx";
import { fieldIn } from "./given-file.ts";

/** A draft looked through, its findings answered, and published. */
export function addDraftPublishRoutes(app: Hono, house: House): void {
  const { trust } = house;
  if (trust === undefined) return;

  app.get(
    `${DRAFTS_PATH}/:draft/granska`,
    signedIn(trust, async (context, visitor) => {
      const visit = await visitDraft(context, visitor, trust, house);
      if (visit === undefined) return context.notFound();
      const props = await previewOf(visit, visitor, house, trust);
      const isJustPublished =
        context.req.query("publicerad") !== undefined && visit.draft.version.state === "published";
      return context.html(
        <DraftPreviewPage
          {...props}
          saved={
            context.req.query("sparat") === undefined
              ? undefined
              : { isSplit: context.req.query("per-grupp") !== undefined }
          }
          justPublishedAt={isJustPublished ? ownAddress(context, trust) : undefined}
        />,
      );
    }),
  );

  app.post(
    `${DRAFTS_PATH}/:draft/klart`,
    signedIn(trust, async (context, visitor) => {
      const visit = await visitDraft(context, visitor, trust, house);
      if (visit === undefined) return context.notFound();
      const body = await context.req.parseBody();
      const { basedOn, key } = formOf(context, body);
      const { draft } = visit;
      const deed = fieldIn(body, "lage") === "ta-tillbaka" ? takeBackDraft : submitDraft;
      const outcome = await deed({ draft, basedOn, key }, visitor.acting, trust);
      switch (outcome.kind) {
        case "done":
          return context.redirect(`${draftHref(draft.version.object, "granska")}#publicera`, 303);
        case "refused":
          return refused(context, visit.refusal("write-agreement"), outcome);
        case "has-problems":
          return refused(context, undefined, {
            kind: "hindered",
            by: [outcome],
          });
        case "stale":
          return context.html(<DraftPreviewPage {...await previewOf(visit, visitor, house, trust)} />, 409);
      }
    }),
  );

  app.post(
    `${DRAFTS_PATH}/:draft/tolkning`,
    signedIn(trust, async (context, visitor) => {
      const visit = await visitDraft(context, visitor, trust, house);
      if (visit === undefined) return context.notFound();
      const body = await context.req.parseBody();
      const answer: Answer = {
        finding: fieldIn(body, "finding"),
        reading: fieldIn(body, "reading"),
        by: fieldIn(body, "by"),
        on: fieldIn(body, "on"),
        why: fieldIn(body, "why"),
        evidence: fieldIn(body, "evidence"),
      };
      const empty = emptyFields(answer);
      const again = async (status: 409 | 422) => {
        const now = (await visitDraft(context, visitor, trust, house)) ?? visit;
        const props = await previewOf(now, visitor, house, trust);
        const answerKey = await keyAgain(context, visitor, trust);
        return context.html(
          <DraftPreviewPage {...props} answerKey={answerKey} answer={{ given: answer, empty }} />,
          status,
        );
      };
      if (empty.length > 0) return again(422);
      const { basedOn, key } = formOf(context, body);
      const written = await interpretFinding(
        { draft: visit.draft, answer, basedOn, key },
        visitor.acting,
        trust,
      );
      // What was written stands in the form, beside what the draft is now.
      if (written.kind === "stale") return again(409);
      if (written.kind === "written")
        return context.redirect(`${draftHref(visit.draft.version.object, "granska")}#kontroll`, 303);
      return refused(context, visit.refusal("interpret-finding"), written, [
        { label: DRAFTS.reading, text: answer.reading },
        { label: DRAFTS.why, text: answer.why },
        { label: DRAFTS.evidence, text: answer.evidence },
      ]);
    }),
  );

  app.post(
    `${DRAFTS_PATH}/:draft/publicera`,
    signedIn(trust, async (context, visitor) => {
      const visit = await visitDraft(context, visitor, trust, house);
      if (visit === undefined) return context.notFound();
      const body = await context.req.parseBody();
      const { basedOn, key } = formOf(context, body);
      const { draft } = visit;
      const parts = publishing(visitor, house, trust);
      const form = { draft, basedOn, key, despite: fieldIn(body, DESPITE_FIELD) };
      const outcome = await publishAgreement(form, visitor.acting, parts);
      if (outcome.kind === "written") {
        const { post } = trust;
        if (post !== undefined) await tellPublished(draft, { ...trust, post });
        return context.redirect(`${draftHref(draft.version.object, "granska")}?publicerad`, 303);
      }
      if (outcome.kind === "stale")
        return context.html(<DraftPreviewPage {...await previewOf(visit, visitor, house, trust)} />, 409);
      if (outcome.kind === "still-open")
        return context.html(
          <DraftPreviewPage {...await previewOf(visit, visitor, house, trust)} isUnconfirmed />,
          422,
        );
      return refused(context, visit.refusal("publish-agreement"), outcome);
    }),
  );
}

async function previewOf(
  { draft, organisation, whose, refusal, givesRoleFor }: DraftVisit,
  visitor: Visitor,
  house: House,
  trust: HouseTrust,
): Promise<DraftPreviewPageProps> {
  return {
    draft,
    organisation,
    whose,
    answerKey: trust.newKey(),
    preview: previewDraft(draft, house.catalogue),
    ofYear: yearOfDraft(draft, house.catalogue, trust),
    values: trust.files.values(draft.text) ?? [],
    publishers: draft.version.state === "draft" ? await publishersOf(draft, trust) : [],
    register: house.catalogue.register,
    newKey: trust.newKey,
    left: leftInDraft(draft, house.catalogue, trust),
    despite: openWord(draft, house.catalogue),
    hindrances: await hindrancesTo(draft, publishing(visitor, house, trust)),
    refusals: {
      publish: refusal("publish-agreement"),
      interpret: refusal("interpret-finding"),
      submit: refusal("write-agreement"),
    },
    givesRoles: givesRoleFor("publish-agreement"),
    submission: await submissionOf(draft, trust),
    today: house.clock.today().toString(),
  };
}

function refused(
  context: Context,
  refusal: string | undefined,
  outcome:
    | DraftOutcome
    | SubmissionOutcome
    | { readonly kind: "hindered"; readonly by: readonly Hindrance[] },
  given: readonly { readonly label: string; readonly text: string }[] = [],
): Response | Promise<Response> {
  const hindered = outcome.kind === "hindered" ? outcome.by.map(hindranceSentence) : [];
  const why = refusal ?? DRAFTS.keyTaken;
  return context.html(
    <RefusedDraftPage why={hindered.length > 0 ? hindered : [why]} given={given} />,
    outcome.kind === "refused" ? 403 : 422,
  );
}
