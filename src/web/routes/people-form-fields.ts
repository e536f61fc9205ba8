import { parseWrittenDay, type Day } from "#domain/time";
import { ROLES_IN_ORDER, type Invitation, type InvitationProblem } from "../../application/manage-people.ts";
import { personFieldSentence } from "../../texts/invitations.ts";
import { invitationProblemSentence } from "../../texts/people-page.ts";
import {
  deputyIn,
  type InvitationField,
  type InvitationProblems,
  type InvitationValues,
} from "../pages/people/invitation-form.tsx";
import { fieldIn, type FormBody } from "./given-file.ts";

/** The form before anybody has written in it. */
export const NOTHING_WRITTEN: InvitationValues = { som: "editor", epost: "", fran: "", till: "" };

/** The form as it was written, with what is wrong in it and, where it can be read, what it asks for. */
export function readInvitation(body: FormBody): {
  readonly values: InvitationValues;
  readonly problems: InvitationProblems;
  readonly invitation?: Invitation;
} {
  const values = {
    som: fieldIn(body, "som"),
    epost: fieldIn(body, "epost"),
    fran: fieldIn(body, "fran"),
    till: fieldIn(body, "till"),
  };
  const role = ROLES_IN_ORDER.find((each) => each === values.som);
  const deputyFor = deputyIn(values.som);
  const as = role !== undefined ? { role } : deputyFor && { deputyFor };
  const from = readDay(values.fran);
  const to = readDay(values.till);
  const problems: InvitationProblems = {
    ...(!as ? { som: invitationProblemSentence("no-such-role") } : {}),
    ...(from === "not-a-day" ? { fran: invitationProblemSentence("not-a-day") } : {}),
    ...(to === "not-a-day" ? { till: invitationProblemSentence("not-a-day") } : {}),
  };
  if (!as || from === "not-a-day" || to === "not-a-day") return { values, problems };
  return { values, problems, invitation: { as, email: values.epost, from, to } };
}

function readDay(text: string): Day | undefined | "not-a-day" {
  if (text === "") return undefined;
  const read = parseWrittenDay(text);
  return read.ok ? read.value : "not-a-day";
}

/** What the deed found wrong, by the field that holds it. */
export function problemsByField(problems: readonly InvitationProblem[]): InvitationProblems {
  const found: Partial<Record<InvitationField, string>> = {};
  for (const problem of problems) {
    if ("field" in problem) found.epost ??= personFieldSentence(problem);
    else if (problem.kind === "no-such-role") found.som = invitationProblemSentence(problem.kind);
    else found.till = invitationProblemSentence(problem.kind);
  }
  return found;
}
