import type { Context, Hono } from "hono";
import type { JointPost, WrittenNotice } from "#domain/financing";
import type { Acting, Verdict } from "#domain/rights";
import { canonicalJson } from "#domain/source";
import { whoseCopies } from "../../application/keep-unsent.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import { nameInRegister } from "../../application/open-catalogue.ts";
import type { RecordVersion } from "../../application/ports.ts";
import type { Visitor } from "../../application/sign-in.ts";
import { holdsPost, noticeObject, previewNotice } from "../../application/tell-notice.ts";
import { readNotice } from "../../application/read-said.ts";
import { readTold } from "../../application/told-of-posts.ts";
import { undoChange } from "../../application/undo-change.ts";
import { yearsOfPosts } from "../../application/answers-to-posts.ts";
import { viewOwnPosts } from "../../application/view-own-posts.ts";
import { mayWrite, writeRecord } from "../../application/write-record.ts";
import { postReckoningSentence } from "../../texts/joint-post-problems.ts";
import { NOTICE_PAGE, notAYearOfThePost, noticeProblems } from "../../texts/notice-page.ts";
import { refusalSentence } from "../../texts/roles.ts";
import { NEW_RECORD, OWN_POSTS_PATH, withQuery } from "../addresses.ts";
import type { House, HouseTrust } from "../house.ts";
import { keyAgain } from "../kept-text.ts";
import { KeyTakenPage, NotFoundPage } from "../pages/error-pages.tsx";
import { NoticeFacts } from "../pages/notice/notice-facts.tsx";
import {
  NOTICE_FIELD_NAMES,
  NoticeFormPage,
  type NoticeFormPageProps,
  type NoticeValues,
} from "../pages/notice/notice-form-page.tsx";
import { OwnPostsPage } from "../pages/notice/own-posts-page.tsx";
import { NoticePreviewPage } from "../pages/notice/notice-preview-page.tsx";
import { signedIn } from "../visitor.tsx";
import { SAVED } from "./county-routes.tsx";
import { keyIn } from "./deed-forms.tsx";
import { fieldIn, type FormBody } from "./given-file.ts";

/** The year's notice of a joint post: written down, looked at, saved, and taken back. */
export function addNoticeRoutes(app: Hono, house: House): void {
  const { trust } = house;
  if (trust === undefined) return;
  app.get(
    OWN_POSTS_PATH,
    signedIn(trust, async (context, { acting }) => {
      if (acting === undefined) return context.html(<NotFoundPage />, 404);
      const nameOf = await nameOrganisations(house.catalogue.register, trust.records);
      const posts = await viewOwnPosts(acting, house.jointPosts, trust.records);
      const done = DONE[context.req.query("nyss") ?? ""];
      return context.html(<OwnPostsPage {...{ posts, nameOf, done }} />);
    }),
  );
  const path = `${OWN_POSTS_PATH}/:slug/besked/:object`;
  const opening = (answer: (context: Context, visitor: Visitor, opened: Opened) => Promise<Response>) =>
    signedIn(trust, async (context, visitor) => {
      const opened = await openNotice(context, visitor, house, trust);
      return opened === undefined ? context.html(<NotFoundPage />, 404) : answer(context, visitor, opened);
    });
  app.get(
    path,
    opening(async (context, _visitor, { page, verdict }) =>
      context.html(<NoticeFormPage {...page} />, verdict.may || page.shown !== undefined ? 200 : 403),
    ),
  );
  app.post(
    path,
    opening(async (context, visitor, opened) => send(context, visitor, { ...opened, house, trust })),
  );
  app.post(
    `${path}/ta-tillbaka`,
    opening(async (context, visitor, { page, current, verdict }) => {
      if (!verdict.may) return context.html(<NoticeFormPage {...page} />, 403);
      const form = await context.req.parseBody();
      const [key, version] = [keyIn(form), Number(fieldIn(form, "version"))];
      if (current === undefined || key === "" || !Number.isSafeInteger(version))
        return context.html(<NotFoundPage />, 404);
      const { object } = current;
      const undone = await undoChange(visitor, { kind: "notice", object, version, key }, trust);
      if (undone.kind === "written" || undone.kind === "already-written")
        return context.redirect(withQuery(OWN_POSTS_PATH, { nyss: TAKEN_BACK }), 303);
      return undone.kind === "stale"
        ? context.html(<NoticeFormPage {...page} stale={page.shown} />, 409)
        : context.html(<NotFoundPage />, 404);
    }),
  );
}

/** What the address says when a notice has just been taken back. */
const TAKEN_BACK = "tillbakatagen";

const DONE: Readonly<Record<string, string>> = {
  [SAVED]: NOTICE_PAGE.saved,
  [TAKEN_BACK]: NOTICE_PAGE.takenBackNow,
};

type Opened = {
  readonly post: JointPost;
  readonly current: RecordVersion | undefined;
  readonly verdict: Verdict;
  readonly acting: Acting;
  readonly page: NoticeFormPageProps;
};

/** The notice that the address names, or a new one; undefined where the post is none that the visitor's organisation holds. */
async function openNotice(
  context: Context,
  visitor: Visitor,
  { catalogue, jointPosts }: House,
  trust: HouseTrust,
): Promise<Opened | undefined> {
  const { acting } = visitor;
  const post = jointPosts.find(({ slug }) => slug === context.req.param("slug"));
  if (acting === undefined || post === undefined) return undefined;
  const object = context.req.param("object") ?? NEW_RECORD;
  const isNew = object === NEW_RECORD;
  const current = isNew
    ? undefined
    : (await trust.records.history(acting.organisation, "notice", object)).at(-1);
  const read = current && readNotice(current.body);
  if (!isNew && (read?.ok !== true || read.value.post !== post.slug)) return undefined;
  const owner = current?.owner ?? acting.organisation;
  const verdict = mayWrite({ kind: "notice", owner, current }, acting);
  // Whoever may write notices at all, but holds no such post, finds none.
  if (verdict.may && !holdsPost(post, acting)) return undefined;
  const named = await nameOrganisations(catalogue.register, trust.records);
  const written = read?.ok === true ? read.value : undefined;
  const isTakenBack = written?.isTakenBack === true;
  return {
    post,
    current,
    verdict,
    acting,
    page: {
      slug: post.slug,
      title: post.title,
      object: current?.object,
      values: current === undefined ? firstValues(post) : valuesOf(current.body),
      problems: {},
      years: yearsOfPosts([post]).map(({ year }) => ({ value: String(year), label: String(year) })),
      grants: grantOptions(post, catalogue),
      basedOn: current?.version ?? 0,
      formKey: await keyAgain(context, visitor, trust),
      whose: whoseCopies(visitor),
      isTakenBack,
      takeBackKey: current !== undefined && verdict.may && !isTakenBack ? trust.newKey() : undefined,
      refusal: verdict.may ? undefined : refusalSentence(verdict.why, (id) => named(id).name),
      shown: written && <NoticeFacts notice={written} />,
    },
  };
}

/** The grants that the post reckons with, and every agreement with the state. */
function grantOptions(post: JointPost, { entries }: House["catalogue"]): NoticeFormPageProps["grants"] {
  const titleOf = (slug: string) =>
    entries.find(({ agreement }) => agreement.slug === slug)?.agreement.title ?? slug;
  const expected = post.grants.map(({ agreement, component }) => ({
    value: `${agreement} ${component ?? ""}`.trim(),
    label: component === undefined ? titleOf(agreement) : `${titleOf(agreement)}: ${component}`,
  }));
  const known = entries.map(({ agreement: { slug, title } }) => ({ value: slug, label: title }));
  return [...expected, ...known.filter(({ value }) => !expected.some((each) => each.value === value))];
}

function firstValues({ grants }: JointPost): NoticeValues {
  const [first] = grants;
  return first === undefined
    ? {}
    : { ar: String(first.year), bidrag: `${first.agreement} ${first.component ?? ""}`.trim() };
}

function valuesOf(body: string): NoticeValues {
  const said: unknown = JSON.parse(body);
  const text = (field: string) => {
    const value: unknown = typeof said === "object" && said !== null ? Reflect.get(said, field) : undefined;
    return typeof value === "string" ? value : "";
  };
  return {
    ar: text("year"),
    bidrag: `${text("agreement")} ${text("component")}`.trim(),
    belopp: text("amount"),
    dag: text("told"),
    palagg: text("overhead"),
    kalla: text("source"),
  };
}

/** What the form says as the body of a record, in its own words. */
function bodyOf(values: NoticeValues, { slug }: JointPost, grants: NoticeFormPageProps["grants"]): string {
  const grant = grants.find(({ value }) => value === values.bidrag)?.value ?? "";
  const [agreement = "", component = ""] = grant.split(" ");
  return canonicalJson({
    post: slug,
    year: values.ar ?? "",
    agreement,
    component,
    amount: values.belopp ?? "",
    told: values.dag ?? "",
    overhead: values.palagg ?? "",
    source: values.kalla ?? "",
    isExample: false,
  });
}

async function send(
  context: Context,
  visitor: Visitor,
  opened: Opened & { readonly house: House; readonly trust: HouseTrust },
): Promise<Response> {
  const { page, post, current, verdict, acting, trust, house } = opened;
  if (!verdict.may) return context.html(<NoticeFormPage {...page} />, 403);
  const form = await context.req.parseBody();
  const [key, basedOn] = [keyIn(form), Number(fieldIn(form, "version"))];
  if (key === "" || !Number.isSafeInteger(basedOn) || basedOn < 0) return context.html(<KeyTakenPage />, 422);
  const values = noticeValues(form);
  const again = (problems: NoticeFormPageProps["problems"], status: 200 | 422) =>
    context.html(<NoticeFormPage {...page} {...{ values, problems, basedOn }} formKey={key} />, status);
  if (fieldIn(form, "andra") !== "") return again({}, 200);
  const body = bodyOf(values, post, page.grants);
  const read = readNotice(body);
  if (!read.ok) return again(noticeProblems(read.problems), 422);
  const object = noticeObject(read.value);
  // Another year or grant is another notice.
  if (current !== undefined && object !== current.object) return context.html(<NotFoundPage />, 404);
  if (fieldIn(form, "spara") === "") {
    const shown = await previewed(read.value, opened);
    if ("problem" in shown) return again({ ar: shown.problem }, 422);
    const nameOf = (code: string) => nameInRegister(code, house.catalogue.register);
    return context.html(
      <NoticePreviewPage
        {...{ slug: post.slug, title: post.title, object: current?.object, year: read.value.year }}
        {...{ preview: shown.preview, nameOf, values, basedOn, formKey: key }}
      />,
    );
  }
  const outcome = await writeRecord(
    { kind: "notice", object, owner: current?.owner ?? acting.organisation, body, basedOn, key },
    visitor.acting,
    trust,
  );
  switch (outcome.kind) {
    case "written":
    case "already-written":
      return context.redirect(withQuery(OWN_POSTS_PATH, { nyss: SAVED }), 303);
    case "refused": {
      const named = await nameOrganisations(house.catalogue.register, trust.records);
      const refusal = refusalSentence(outcome.why, (id) => named(id).name);
      return context.html(<NoticeFormPage {...page} refusal={refusal} />, 403);
    }
    case "stale": {
      const now = readNotice(outcome.current.body);
      const stale = now.ok ? <NoticeFacts notice={now.value} /> : <></>;
      const onTop = { values, object: outcome.current.object, basedOn: outcome.current.version, stale };
      return context.html(<NoticeFormPage {...page} {...onTop} />, 409);
    }
    case "key-taken":
      return context.html(<KeyTakenPage />, 422);
    case "unknown":
      return context.html(<NotFoundPage />, 404);
  }
}

/** What the notice would do, or why that cannot be said. */
async function previewed(
  written: WrittenNotice,
  { post, acting, house, trust }: Opened & { readonly house: House; readonly trust: HouseTrust },
) {
  const named = await nameOrganisations(house.catalogue.register, trust.records);
  const nameOf = (code: string) => nameInRegister(code, house.catalogue.register);
  const preview = previewNotice(post, written, await readTold(trust.records), {
    basis: house.catalogue.basis,
    payroll: house.payroll,
    nameOf: (id) => named(id).name,
    writtenBy: named(acting.organisation).name,
  });
  if (preview.ok) return { preview: preview.value };
  const [problem] = preview.problems;
  return {
    problem:
      problem.kind === "not-an-operating-year"
        ? notAYearOfThePost(problem.year)
        : postReckoningSentence(problem, nameOf),
  };
}

function noticeValues(form: FormBody): NoticeValues {
  return Object.fromEntries(NOTICE_FIELD_NAMES.map((name) => [name, fieldIn(form, name)]));
}
