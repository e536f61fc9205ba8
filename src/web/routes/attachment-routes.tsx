import type { Context, Hono } from "hono";
import type { Attachment } from "#domain/attachment";
import {
  attachFile,
  attachmentsOf,
  findFile,
  mayChangeFiles,
  removeFile,
  thingWithFiles,
  type AttachOutcome,
} from "../../application/attach-file.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import { ATTACHMENT_TYPES } from "../../application/ports.ts";
import type { Visitor } from "../../application/sign-in.ts";
import { nameOfThing } from "../../application/view-changes.ts";
import { ATTACHMENTS } from "../../texts/attachments.ts";
import { refusalSentence } from "../../texts/roles.ts";
import { draftHref, FILES_PATH, filesHref, recordFormHref, THING_WORDS, withQuery } from "../addresses.ts";
import type { House, HouseTrust } from "../house.ts";
import { AttachmentsPage, type AttachmentsPageProps } from "../pages/attachments/attachments-page.tsx";
import { KeyTakenPage, NotFoundPage } from "../pages/error-pages.tsx";
import { signedIn } from "../visitor.tsx";
import { keyIn, NOT_KEPT } from "./deed-forms.tsx";
import { fieldIn, givenFields } from "./given-file.ts";

/** Files that belong to an agreement or a body: the organisation's page of them, and where everybody fetches them. */
export function addAttachmentRoutes(app: Hono, house: House): void {
  const { trust } = house;
  if (trust === undefined) return;
  for (const kind of ["agreement", "body"] as const) addFilesOf(kind, app, house, trust);

  app.get("/bilaga/:hash", async (context) => {
    const found = await findFile(context.req.param("hash"), "everybody", trust);
    context.header("Cache-Control", "no-cache");
    return found === undefined ? context.notFound() : handOut(context, found);
  });
}

function addFilesOf(kind: Kind, app: Hono, house: House, trust: HouseTrust): void {
  const path = `${FILES_PATH}/${THING_WORDS[kind]}/:object`;
  const show = showFiles(kind, house, trust);
  const thingIn = (context: Context) => ({ kind, object: context.req.param("object") ?? "" });

  app.get(
    path,
    signedIn(trust, (context, visitor) => {
      const told = context.req.query("nyss");
      const sentence =
        told === "bifogad" ? ATTACHMENTS.attached : told === "borta" ? ATTACHMENTS.removed : undefined;
      return show(context, visitor, 200, sentence === undefined ? {} : { told: { tone: "ok", sentence } });
    }),
  );

  app.post(
    path,
    signedIn(trust, async (context, visitor) => {
      const body = await context.req.parseBody();
      const key = keyIn(body);
      if (key === "") return context.html(<KeyTakenPage />, 422);
      const { file } = await givenFields(body);
      const thing = thingIn(context);
      if (file === undefined) return show(context, visitor, 422, { problem: "no-file" });
      const bytes = new Uint8Array(Buffer.from(file.base64, "base64"));
      const outcome = await attachFile({ thing, name: file.name, bytes, key }, visitor.acting, trust);
      if (outcome.kind === "problem") return show(context, visitor, 422, { problem: outcome.problem });
      return answer(context, visitor, outcome, "bifogad");
    }),
  );

  app.post(
    `${path}/ta-bort`,
    signedIn(trust, async (context, visitor) => {
      const body = await context.req.parseBody();
      const key = keyIn(body);
      const version = fieldIn(body, "version");
      if (key === "" || !/^\d{1,9}$/.test(version)) return context.html(<KeyTakenPage />, 422);
      const file = {
        thing: thingIn(context),
        object: fieldIn(body, "bilaga"),
        basedOn: Number(version),
        key,
      };
      return answer(context, visitor, await removeFile(file, visitor.acting, trust), "borta");
    }),
  );

  app.get(
    `${path}/fil/:hash`,
    signedIn(trust, async (context, { acting }) => {
      const thing = thingIn(context);
      const hash = context.req.param("hash") ?? "";
      const of = await thingWithFiles(thing, acting, trust);
      const files = of === undefined ? [] : await attachmentsOf(thing, of.owner, trust);
      const isHere = files.some(({ attachment }) => attachment.hash === hash);
      const found = isHere && of !== undefined ? await findFile(hash, of.owner, trust) : undefined;
      return found === undefined ? context.html(<NotFoundPage />, 404) : handOut(context, found);
    }),
  );

  const answer = async (context: Context, visitor: Visitor, outcome: AttachOutcome, told: string) => {
    const { object } = thingIn(context);
    if (outcome.kind === "done")
      return context.redirect(withQuery(filesHref(kind, object), { nyss: told }), 303);
    if (outcome.kind === "refused") return show(context, visitor, 403);
    if (outcome.kind === "stale")
      return show(context, visitor, 409, { told: { tone: "stop", sentence: ATTACHMENTS.stale } });
    if (outcome.kind === "key-taken")
      return show(context, visitor, 422, { told: { tone: "stop", sentence: ATTACHMENTS.keyTaken } });
    return context.html(<NotFoundPage />, 404);
  };
}

type Kind = Attachment["thing"]["kind"];

function showFiles(kind: Kind, { catalogue }: House, trust: HouseTrust) {
  return async (
    context: Context,
    { acting }: Visitor,
    status: 200 | 403 | 409 | 422,
    shown: Pick<AttachmentsPageProps, "problem" | "told"> = {},
  ) => {
    const object = context.req.param("object") ?? "";
    const thing = { kind, object };
    const of = await thingWithFiles(thing, acting, trust);
    if (of === undefined) return context.html(<NotFoundPage />, 404);
    const verdict = mayChangeFiles("attach-file", of, acting);
    const named = await nameOrganisations(catalogue.register, trust.records);
    const action = filesHref(kind, object);
    const page = (
      <AttachmentsPage
        thing={{
          title: nameOfThing(of),
          href: kind === "body" ? recordFormHref("body", object) : draftHref(object),
          isPublic: of.state === "published",
        }}
        files={await attachmentsOf(thing, of.owner, trust)}
        action={action}
        hrefOf={(hash) => `${action}/fil/${hash}`}
        newKey={trust.newKey}
        refusal={verdict.may ? undefined : refusalSentence(verdict.why, (id) => named(id).name)}
        {...shown}
      />
    );
    return context.html(page, status);
  };
}

/** To be saved, never shown by the browser itself, whatever is in it. */
function handOut(
  context: Context,
  {
    attachment: { name, type },
    bytes,
  }: { readonly attachment: Attachment; readonly bytes: Uint8Array<ArrayBuffer> },
): Response {
  const plain = name.replaceAll(/[^\w. -]/g, "_");
  return context.body(bytes, 200, {
    ...NOT_KEPT,
    "Content-Type": ATTACHMENT_TYPES[type],
    "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, encodeOne)}`,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox; default-src 'none'",
  });
}

function encodeOne(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
