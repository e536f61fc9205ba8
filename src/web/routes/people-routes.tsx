import type { Context, Hono } from "hono";
import type { Acting } from "#domain/rights";
import { parseWrittenDay } from "#domain/time";
import {
  endRole,
  findRole,
  invitePerson,
  letInAgain,
  mayManagePeople,
  revokeGiven,
  viewPeople,
  type LinkOutcome,
} from "../../application/manage-people.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import type { Visitor } from "../../application/sign-in.ts";
import { formatMoment } from "../../texts/format.ts";
import { goesByLetter } from "../../texts/outbox.ts";
import { joined } from "../../texts/joined.ts";
import { personName } from "../../texts/people.ts";
import {
  endProblemSentence,
  issuedSentence,
  PEOPLE_PAGE,
  worksElsewhereSentence,
} from "../../texts/people-page.ts";
import { refusalSentence } from "../../texts/roles.ts";
import { invitationHref, PEOPLE_PATH } from "../addresses.ts";
import type { House } from "../house.ts";
import { ownAddress } from "../own-form.ts";
import { KeyTakenPage, NotFoundPage } from "../pages/error-pages.tsx";
import { EndRolePage } from "../pages/people/end-role-page.tsx";
import type { InvitationProblems, InvitationValues } from "../pages/people/invitation-form.tsx";
import { IssuedLinkPage, NotDonePage } from "../pages/people/issued-link-page.tsx";
import { PeoplePage } from "../pages/people/people-page.tsx";
import { whoseCopies } from "../../application/keep-unsent.ts";
import { keyAgain } from "../kept-text.ts";
import { NOT_KEPT, signedIn } from "../visitor.tsx";
import { keyIn } from "./deed-forms.tsx";
import { fieldIn } from "./given-file.ts";
import { NOTHING_WRITTEN, problemsByField, readInvitation } from "./people-form-fields.ts";

/** Who has which role in the organisation that one acts for, and the links by which others get one. */
export function addPeopleRoutes(app: Hono, { trust, catalogue }: House): void {
  if (trust === undefined) return;
  const names = () => nameOrganisations(catalogue.register, trust.records);

  const refuse = async (context: Context, why: Parameters<typeof refusalSentence>[0]) => {
    const named = await names();
    const body = refusalSentence(why, (id) => named(id).name);
    return context.html(<NotDonePage heading={PEOPLE_PAGE.refusedTitle} body={body} />, 403, NOT_KEPT);
  };

  const show = async (
    context: Context,
    visitor: Visitor & { readonly acting: Acting },
    { values, problems }: { readonly values: InvitationValues; readonly problems: InvitationProblems },
  ) => {
    const { acting } = visitor;
    const view = await viewPeople(acting, trust);
    const formKey = await keyAgain(context, visitor, trust);
    const named = await names();
    const deputies = view.roles.filter(
      ({ stands, person }) => stands !== "ended" && person.name !== "erased",
    );
    const page = (
      <PeoplePage
        organisation={named(acting.organisation).name}
        view={view}
        form={{ values, problems, formKey, whose: whoseCopies(visitor), deputies }}
        newKey={trust.newKey}
      />
    );
    return context.html(page, Object.keys(problems).length > 0 ? 422 : 200, NOT_KEPT);
  };

  const answerLink = async (context: Context, outcome: LinkOutcome, forWhom: string) => {
    switch (outcome.kind) {
      case "refused":
        return refuse(context, outcome.why);
      case "unknown":
      case "problems":
        return context.html(<NotFoundPage />, 404, NOT_KEPT);
      case "already-issued":
        return context.html(
          <NotDonePage heading={PEOPLE_PAGE.issuedAgain} body={PEOPLE_PAGE.issuedAgainBody} />,
          200,
          NOT_KEPT,
        );
      case "works-elsewhere": {
        const named = await names();
        const others = joined(outcome.organisations.map((id) => named(id).name));
        const page = <NotDonePage heading={PEOPLE_PAGE.refusedTitle} body={worksElsewhereSentence(others)} />;
        return context.html(page, 409, NOT_KEPT);
      }
      case "issued": {
        const { gift, secret, expiresAt, letter } = outcome;
        const role = gift.kind === "role" ? gift.role : undefined;
        const sentence = issuedSentence(forWhom, role, formatMoment(expiresAt));
        const address = ownAddress(context, trust);
        return context.html(
          <IssuedLinkPage
            link={`${address}${invitationHref(secret)}`}
            sentence={sentence}
            letter={goesByLetter(letter, forWhom)}
          />,
          200,
          NOT_KEPT,
        );
      }
    }
  };

  app.get(
    PEOPLE_PATH,
    signedIn(trust, async (context, visitor) => {
      const { acting } = visitor;
      const verdict = mayManagePeople(acting);
      if (!verdict.may || acting === undefined)
        return refuse(context, verdict.may ? { kind: "not-signed-in" } : verdict.why);
      return show(context, { ...visitor, acting }, { values: NOTHING_WRITTEN, problems: {} });
    }),
  );

  app.post(
    `${PEOPLE_PATH}/bjud-in`,
    signedIn(trust, async (context, visitor) => {
      const { acting } = visitor;
      const body = await context.req.parseBody();
      const read = readInvitation(body);
      const outcome =
        read.invitation === undefined
          ? undefined
          : await invitePerson(read.invitation, acting, { ...trust, key: keyIn(body) });
      if (outcome !== undefined && outcome.kind !== "problems")
        return answerLink(context, outcome, read.values.epost);
      const verdict = mayManagePeople(acting);
      if (!verdict.may || acting === undefined)
        return refuse(context, verdict.may ? { kind: "not-signed-in" } : verdict.why);
      const problems = { ...read.problems, ...problemsByField(outcome?.problems ?? []) };
      return show(context, { ...visitor, acting }, { values: read.values, problems });
    }),
  );

  app.post(
    `${PEOPLE_PATH}/ny-lank`,
    signedIn(trust, async (context, { acting }) => {
      const body = await context.req.parseBody();
      const person = fieldIn(body, "person");
      const outcome = await letInAgain(person, acting, { ...trust, key: keyIn(body) });
      const found = outcome.kind === "issued" ? await trust.people.findPerson(person) : undefined;
      return answerLink(context, outcome, found === undefined ? "" : personName(found));
    }),
  );

  app.post(
    `${PEOPLE_PATH}/aterkalla`,
    signedIn(trust, async (context, { acting }) => {
      const verdict = mayManagePeople(acting);
      if (!verdict.may) return refuse(context, verdict.why);
      await revokeGiven(fieldIn(await context.req.parseBody(), "lank"), acting, trust);
      return context.redirect(PEOPLE_PATH, 303);
    }),
  );

  const showRole = async (
    context: Context,
    visitor: Visitor,
    told: { readonly last?: string; readonly problem?: string; readonly isStale?: boolean } = {},
  ) => {
    const { acting } = visitor;
    const verdict = mayManagePeople(acting);
    if (!verdict.may || acting === undefined)
      return refuse(context, verdict.may ? { kind: "not-signed-in" } : verdict.why);
    const found = await findRole(context.req.param("id") ?? "", acting, trust);
    if (found === undefined) return context.html(<NotFoundPage />, 404, NOT_KEPT);
    const { last = trust.clock.today().toString(), problem, isStale = false } = told;
    const kept = { formKey: await keyAgain(context, visitor, trust), whose: whoseCopies(visitor) };
    const page = <EndRolePage {...found} {...kept} {...{ last, problem, isStale }} />;
    return context.html(page, isStale ? 409 : problem === undefined ? 200 : 422, NOT_KEPT);
  };

  app.get(
    `${PEOPLE_PATH}/roll/:id`,
    signedIn(trust, (context, visitor) => showRole(context, visitor)),
  );

  app.post(
    `${PEOPLE_PATH}/roll/:id`,
    signedIn(trust, async (context, visitor) => {
      const body = await context.req.parseBody();
      const written = fieldIn(body, "sista");
      const last = parseWrittenDay(written);
      if (!last.ok)
        return showRole(context, visitor, { last: written, problem: endProblemSentence("not-a-day") });
      const key = keyIn(body);
      if (key === "") return context.html(<KeyTakenPage />, 422, NOT_KEPT);
      const id = context.req.param("id") ?? "";
      const basedOn = Number.parseInt(fieldIn(body, "version"), 10) || 0;
      const change = { id, last: last.value, basedOn };
      const outcome = await endRole(change, visitor.acting, { ...trust, key });
      switch (outcome.kind) {
        case "ended":
          return context.redirect(PEOPLE_PATH, 303);
        case "unknown":
          return context.html(<NotFoundPage />, 404, NOT_KEPT);
        case "refused":
          return refuse(context, outcome.why);
        case "stale":
          return showRole(context, visitor, { last: written, isStale: true });
        case "last-administrator":
        case "ends-before-it-begins":
        case "ended-already":
          return showRole(context, visitor, { last: written, problem: endProblemSentence(outcome.kind) });
      }
    }),
  );
}
