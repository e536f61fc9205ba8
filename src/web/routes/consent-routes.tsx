import type { Context, Hono } from "hono";
import { CONSENT_WAYS, NAMED_HOLDERS, readBody } from "#domain/organisation";
import { parseWrittenDay } from "#domain/time";
import {
  mayRecordConsent,
  recordConsent,
  viewConsents,
  withdrawConsent,
  type ConsentProblem,
} from "../../application/name-consent.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import type { Visitor } from "../../application/sign-in.ts";
import { CONSENT, consentProblemSentence } from "../../texts/name-consent.ts";
import { formatMoment } from "../../texts/format.ts";
import { refusalSentence } from "../../texts/roles.ts";
import { consentHref, consentLinkHref, COUNTY_PATH } from "../addresses.ts";
import type { House } from "../house.ts";
import { hostIn } from "../own-form.ts";
import { ConsentPage, type ConsentField, type ConsentPageProps } from "../pages/bodies/consent-page.tsx";
import { RecordedConsentPage } from "../pages/bodies/recorded-consent-page.tsx";
import { KeyTakenPage, NotFoundPage } from "../pages/error-pages.tsx";
import { NOT_KEPT, signedIn } from "../visitor.tsx";
import { keyIn } from "./deed-forms.tsx";
import { fieldIn, type FormBody } from "./given-file.ts";

/** Consents to show a representative's name: recorded, and taken back by one press. */
export function addConsentRoutes(app: Hono, { trust, catalogue, clock }: House): void {
  if (trust === undefined) return;
  const path = `${COUNTY_PATH}/plats/:object/samtycke`;

  const show = async (
    context: Context,
    { acting }: Visitor,
    told: Pick<ConsentPageProps, "values" | "problems"> & {
      readonly refused?: boolean;
      readonly isStale?: boolean;
    },
    seat = context.req.param("object") ?? "",
  ) => {
    const view = acting && (await viewConsents(seat, acting, trust));
    if (acting === undefined || view === undefined) return context.html(<NotFoundPage />, 404, NOT_KEPT);
    const nameOf = await nameOrganisations(catalogue.register, trust.records);
    const verdict = mayRecordConsent(view.seat.entry, acting);
    const page = (
      <ConsentPage
        view={view}
        body={await bodyName(view.seat.seat.body, acting.organisation)}
        values={told.values}
        problems={told.problems}
        newKey={trust.newKey}
        isStale={told.isStale}
        refusal={verdict.may ? undefined : refusalSentence(verdict.why, (id) => nameOf(id).name)}
      />
    );
    const isFaulty = Object.keys(told.problems).length > 0;
    const status = told.refused === true ? 403 : told.isStale === true ? 409 : isFaulty ? 422 : 200;
    return context.html(page, status, NOT_KEPT);
  };

  const bodyName = async (body: string, organisation: string) => {
    const entry = (await trust.records.history(organisation, "body", body)).at(-1);
    const read = entry && readBody(entry.body);
    return read?.ok === true ? read.value.name : CONSENT.unknown;
  };

  app.get(
    path,
    signedIn(trust, (context, visitor) => {
      const values = { dag: clock.today().toString(), ordalydelse: CONSENT.usualWording };
      return show(context, visitor, { values, problems: {} });
    }),
  );

  app.post(
    path,
    signedIn(trust, async (context, visitor) => {
      const form = await context.req.parseBody();
      const key = keyIn(form);
      if (!/^[\w-]{1,80}$/.test(key)) return context.html(<KeyTakenPage />, 422, NOT_KEPT);
      const values = valuesIn(form);
      const given = parseWrittenDay(values.dag ?? "");
      if (!given.ok)
        return show(context, visitor, { values, problems: { dag: consentProblemSentence("not-a-day") } });
      const seat = context.req.param("object") ?? "";
      const consent = {
        seat,
        key,
        name: values.namn ?? "",
        holder: NAMED_HOLDERS.find((each) => each === values.vem) ?? "holder",
        way: CONSENT_WAYS.find((each) => each === values.satt) ?? "in-writing",
        wording: values.ordalydelse ?? "",
        given: given.value,
        basedOn: Number.parseInt(fieldIn(form, "version"), 10) || 0,
      } as const;
      const outcome = await recordConsent(consent, visitor.acting, trust);
      switch (outcome.kind) {
        case "recorded": {
          const scheme = trust.isSecure ? "https" : "http";
          const address = trust.address ?? `${scheme}://${hostIn(context.req)}`;
          const made = {
            link: `${address}${consentLinkHref(outcome.secret)}`,
            until: formatMoment(outcome.expiresAt),
          };
          return context.html(<RecordedConsentPage seat={seat} made={made} />, 200, NOT_KEPT);
        }
        case "already-recorded":
          return context.html(<RecordedConsentPage seat={seat} />, 200, NOT_KEPT);
        case "problems":
          return show(context, visitor, { values, problems: problemsByField(outcome.problems) });
        case "refused":
          return show(context, visitor, { values, problems: {}, refused: true });
        case "stale":
          return show(context, visitor, { values, problems: {}, isStale: true });
        case "unknown":
        case "no-representative":
          return context.html(<NotFoundPage />, 404, NOT_KEPT);
      }
    }),
  );

  app.post(
    `${COUNTY_PATH}/samtycke/:consent/ta-tillbaka`,
    signedIn(trust, async (context, visitor) => {
      const form = await context.req.parseBody();
      const key = keyIn(form);
      if (!/^[\w-]{1,80}$/.test(key)) return context.html(<KeyTakenPage />, 422, NOT_KEPT);
      const consent = context.req.param("consent") ?? "";
      const seat = fieldIn(form, "plats");
      const outcome = await withdrawConsent({ consent, key }, visitor.acting, trust);
      switch (outcome.kind) {
        case "withdrawn":
          return context.redirect(consentHref(seat), 303);
        case "refused":
          return show(context, visitor, { values: {}, problems: {}, refused: true }, seat);
        case "unknown":
          return context.html(<NotFoundPage />, 404, NOT_KEPT);
      }
    }),
  );
}

const FIELDS = ["namn", "vem", "satt", "dag", "ordalydelse"] as const satisfies readonly ConsentField[];

function valuesIn(form: FormBody): ConsentPageProps["values"] {
  return Object.fromEntries(FIELDS.map((name) => [name, fieldIn(form, name)]));
}

const FIELD_OF: Readonly<Record<ConsentProblem["field"], ConsentField>> = {
  name: "namn",
  wording: "ordalydelse",
  given: "dag",
};

function problemsByField(problems: readonly ConsentProblem[]): ConsentPageProps["problems"] {
  return Object.fromEntries(
    problems.map(({ field, kind }) => [FIELD_OF[field], consentProblemSentence(kind)]),
  );
}
