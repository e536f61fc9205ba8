import { isMarkedAsExample } from "#domain/source";
import type { Publishing } from "../../application/publish-agreement.ts";
import type { Context } from "hono";
import { mayDoDraft, mayGiveRoles, type DraftDeed } from "../../application/draft-rights.ts";
import { findDraft, type Draft } from "../../application/draft-record.ts";
import { whoseCopies } from "../../application/keep-unsent.ts";
import { nameOrganisations } from "../../application/name-organisations.ts";
import type { Visitor } from "../../application/sign-in.ts";
import { refusalSentence } from "../../texts/roles.ts";
import type { House, HouseTrust } from "../house.ts";
import { keyIn } from "./deed-forms.tsx";
import { fieldIn, type FormBody } from "./given-file.ts";

/** Somebody at a page of a draft: whose it is, and in words why a deed is not theirs. */
export type DraftVisit = {
  readonly draft: Draft;
  /** "Falu kommun" */
  readonly organisation: string;
  /** What the visitor's unsent text is kept under. */
  readonly whose: string;
  /** Whether a role is what they lack, and they give out the roles of the draft's organisation themselves. */
  readonly givesRoleFor: (deed: DraftDeed) => boolean;
  /** The sentence that says why not; absent where they may. */
  readonly refusal: (deed: DraftDeed) => string | undefined;
};

/** The draft of the address; undefined where it is not the visitor's to read, or is not there. */
export async function visitDraft(
  context: Context,
  visitor: Visitor,
  trust: HouseTrust,
  { catalogue }: Pick<House, "catalogue">,
): Promise<DraftVisit | undefined> {
  const { acting } = visitor;
  const draft = await findDraft(context.req.param("draft") ?? "", acting, trust);
  if (draft === undefined) return undefined;
  const named = await nameOrganisations(catalogue.register, trust.records);
  return {
    draft,
    organisation: named(draft.version.owner).name,
    whose: whoseCopies(visitor),
    givesRoleFor: (deed) => {
      const verdict = mayDoDraft(deed, draft, acting);
      return !verdict.may && verdict.why.kind === "role-needed" && mayGiveRoles(acting, draft.version.owner);
    },
    refusal: (deed) => {
      const verdict = mayDoDraft(deed, draft, acting);
      return verdict.may ? undefined : refusalSentence(verdict.why, (id) => named(id).name);
    },
  };
}

/** The version that a form was based on, and its key. */
export function formOf(
  context: Context,
  body: FormBody,
): { readonly object: string; readonly basedOn: number; readonly key: string } {
  const version = fieldIn(body, "version");
  return {
    object: context.req.param("draft") ?? "",
    basedOn: /^\d{1,9}$/.test(version) ? Number(version) : 0,
    key: keyIn(body),
  };
}

/** What publishing needs, for whoever would do it. */
export function publishing(
  { person }: Visitor,
  { catalogue }: Pick<House, "catalogue">,
  trust: HouseTrust,
): Publishing {
  return {
    ...trust,
    catalogue,
    isExample: person.isExample,
    isMarked: isMarkedAsExample,
  };
}
