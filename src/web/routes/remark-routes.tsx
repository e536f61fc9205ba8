import type { Context, Hono } from "hono";
import type { Verdict } from "#domain/rights";
import {
  GUEST_DAYS,
  guestLinksOf,
  issueGuestLink,
  mayAskGuests,
  revokeGuestLink,
  type GuestFields,
} from "../../application/guest-links.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import { leaveRemark, mayRemark, remarksOn } from "../../application/remarks.ts";
import type { Visitor } from "../../application/sign-in.ts";
import { formatMoment } from "../../texts/format.ts";
import {
  guestProblemSentence,
  guestWords,
  issuedGuestSentence,
  remarkProblemSentence,
} from "../../texts/remarks.ts";
import { refusalSentence } from "../../texts/roles.ts";
import { draftHref, DRAFTS_PATH, guestHref } from "../addresses.ts";
import type { House } from "../house.ts";
import { keyAgain } from "../kept-text.ts";
import { ownAddress } from "../own-form.ts";
import { IssuedGuestLinkPage } from "../pages/drafts/issued-guest-link-page.tsx";
import { RefusedDraftPage } from "../pages/drafts/refused-draft-page.tsx";
import {
  GUEST_FIELD_IDS,
  REMARK_FIELD,
  RemarksPage,
  type RemarksPageProps,
} from "../pages/drafts/remarks-page.tsx";
import { NOT_KEPT, signedIn } from "../visitor.tsx";
import { KeyTakenPage } from "../pages/error-pages.tsx";
import { keyIn } from "./deed-forms.tsx";
import { visitDraft, type DraftVisit } from "./draft-visit.tsx";
import { fieldIn } from "./given-file.ts";

const PATH = `${DRAFTS_PATH}/:draft/synpunkter`;
const NOTHING_GIVEN = { organisation: "", function: "", days: String(GUEST_DAYS.usual), remark: "" } as const;

/** What others think of a draft: remarks, and the links by which somebody without an account is asked. */
export function addRemarkRoutes(app: Hono, house: House): void {
  const { trust, catalogue } = house;
  if (trust === undefined) return;
  const names = () => nameOrganisations(catalogue.register, trust.records);

  const sentence = async (verdict: Verdict) => {
    if (verdict.may) return undefined;
    const named = await names();
    return refusalSentence(verdict.why, (id) => named(id).name);
  };

  const show = async (
    context: Context,
    visitor: Visitor,
    visit: DraftVisit,
    form: Partial<Pick<RemarksPageProps, "given" | "problems">> & { readonly sent?: "link" | "remark" } = {},
  ) => {
    const { given = NOTHING_GIVEN, problems = {}, sent } = form;
    const again = sent === undefined ? "" : await keyAgain(context, visitor, trust);
    const page = (
      <RemarksPage
        draft={visit.draft}
        organisation={visit.organisation}
        remarks={await remarksOn(visit.draft, trust)}
        links={await guestLinksOf(visit.draft, trust)}
        nameOf={await names()}
        refusals={{
          link: await sentence(mayAskGuests(visit.draft, visitor.acting)),
          remark: await sentence(mayRemark(visit.draft, visitor.acting)),
        }}
        given={given}
        problems={problems}
        linkKey={sent === "link" ? again : trust.newKey()}
        remarkKey={sent === "remark" ? again : trust.newKey()}
        newKey={trust.newKey}
        whose={visit.whose}
      />
    );
    return context.html(page, Object.keys(problems).length > 0 ? 422 : 200, NOT_KEPT);
  };

  app.get(
    PATH,
    signedIn(trust, async (context, visitor) => {
      const visit = await visitDraft(context, visitor, trust, house);
      return visit === undefined ? context.notFound() : show(context, visitor, visit);
    }),
  );

  app.post(
    PATH,
    signedIn(trust, async (context, visitor) => {
      const visit = await visitDraft(context, visitor, trust, house);
      if (visit === undefined) return context.notFound();
      const body = await context.req.parseBody();
      const text = fieldIn(body, REMARK_FIELD);
      const { draft } = visit;
      const key = keyIn(body);
      if (key === "") return context.html(<KeyTakenPage />, 422);
      const outcome = await leaveRemark({ draft, text, key }, visitor.acting, trust);
      switch (outcome.kind) {
        case "left":
        case "already-left":
        case "closed":
          return context.redirect(draftHref(draft.version.object, "synpunkter"), 303);
        case "refused":
          return refused(context, outcome.why);
        case "empty":
        case "too-long":
          return show(context, visitor, visit, {
            sent: "remark",
            given: { ...NOTHING_GIVEN, remark: text },
            problems: { remark: remarkProblemSentence(outcome.kind) },
          });
      }
    }),
  );

  app.post(
    `${PATH}/lank`,
    signedIn(trust, async (context, visitor) => {
      const visit = await visitDraft(context, visitor, trust, house);
      if (visit === undefined) return context.notFound();
      const body = await context.req.parseBody();
      const fields: GuestFields = {
        organisation: fieldIn(body, GUEST_FIELD_IDS.organisation),
        function: fieldIn(body, GUEST_FIELD_IDS.function),
        days: fieldIn(body, GUEST_FIELD_IDS.days),
      };
      const { draft, organisation } = visit;
      const parts = { ...trust, register: catalogue.register };
      const outcome = await issueGuestLink({ draft, fields, key: keyIn(body) }, visitor.acting, parts);
      switch (outcome.kind) {
        case "refused":
          return refused(context, outcome.why);
        case "problems":
          return show(context, visitor, visit, {
            sent: "link",
            given: { ...NOTHING_GIVEN, ...fields },
            problems: Object.fromEntries(
              outcome.problems.map((problem) => [problem.field, guestProblemSentence(problem)]),
            ),
          });
        case "already-issued":
          return context.html(
            <IssuedGuestLinkPage draft={draft} organisation={organisation} issued={undefined} />,
            200,
            NOT_KEPT,
          );
        case "issued": {
          const { scope, link } = outcome;
          const forWhom = guestWords((await names())(scope.guest).name, scope.function);
          const issued = {
            link: `${ownAddress(context, trust)}${guestHref(link.secret)}`,
            sentence: issuedGuestSentence(forWhom, scope.version, formatMoment(link.expiresAt)),
          };
          return context.html(
            <IssuedGuestLinkPage draft={draft} organisation={organisation} issued={issued} />,
            200,
            NOT_KEPT,
          );
        }
      }
    }),
  );

  app.post(
    `${PATH}/aterkalla`,
    signedIn(trust, async (context, visitor) => {
      const visit = await visitDraft(context, visitor, trust, house);
      if (visit === undefined) return context.notFound();
      const { draft } = visit;
      const secretHash = fieldIn(await context.req.parseBody(), "lank");
      const done = await revokeGuestLink(draft, secretHash, visitor.acting, trust);
      return typeof done === "boolean"
        ? context.redirect(`${draftHref(draft.version.object, "synpunkter")}#lankar`, 303)
        : refused(context, done);
    }),
  );

  async function refused(context: Context, why: Parameters<typeof refusalSentence>[0]) {
    const named = await names();
    return context.html(
      <RefusedDraftPage why={[refusalSentence(why, (id) => named(id).name)]} />,
      403,
      NOT_KEPT,
    );
  }
}
