import { ROLES_IN_ORDER, type HeldRole } from "../../../application/manage-people.ts";
import { personName } from "../../../texts/people.ts";
import { deputyChoice, PEOPLE_PAGE } from "../../../texts/people-page.ts";
import { roleWord } from "../../../texts/roles.ts";
import { PEOPLE_PATH } from "../../addresses.ts";
import { Field } from "../../ui/field.tsx";
import { KeptForm } from "../../ui/kept-form.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** The names of the form's fields, which are also their ids. */
export type InvitationField = "som" | "epost" | "fran" | "till";

/** What was written in the form, kept through every answer. */
export type InvitationValues = Readonly<Record<InvitationField, string>>;

/** What is wrong with it, field by field. */
export type InvitationProblems = Partial<InvitationValues>;

/** What the form for inviting is made of. */
export type InvitationFormProps = {
  readonly values: InvitationValues;
  readonly problems: InvitationProblems;
  readonly formKey: string;
  readonly whose: string;
  /** The roles that somebody may stand in for. */
  readonly deputies: readonly HeldRole[];
};

/** As what, whose address, and for which days. */
export function InvitationForm({ values, problems, formKey, whose, deputies }: InvitationFormProps) {
  return (
    <KeptForm action={`${PEOPLE_PATH}/bjud-in`} whose={whose} formKey={formKey} isStacked>
      <Field
        name="som"
        label={PEOPLE_PAGE.asWhat}
        problem={problems.som}
        control={{
          kind: "choice",
          chosen: values.som,
          options: [
            ...ROLES_IN_ORDER.map((role) => ({ value: role, label: roleWord(role) })),
            ...deputies.map(({ person, assignment }) => ({
              value: deputyValue(assignment.id),
              label: deputyChoice(personName(person), assignment.role),
            })),
          ],
        }}
      />
      <Field
        name="epost"
        label={PEOPLE_PAGE.inviteEmail}
        help={PEOPLE_PAGE.inviteEmailHelp}
        problem={problems.epost}
        control={{ kind: "text", value: values.epost, size: 40 }}
      />
      <Field
        name="fran"
        label={PEOPLE_PAGE.from}
        help={PEOPLE_PAGE.fromHelp}
        problem={problems.fran}
        isOptional
        control={{ kind: "text", value: values.fran, size: 20 }}
      />
      <Field
        name="till"
        label={PEOPLE_PAGE.to}
        help={PEOPLE_PAGE.toHelp}
        problem={problems.till}
        isOptional
        control={{ kind: "text", value: values.till, size: 20 }}
      />
      <SubmitButton>{PEOPLE_PAGE.makeLink}</SubmitButton>
    </KeptForm>
  );
}

const DEPUTY = "ersatter:";

/** The choice of standing in for a role. */
function deputyValue(assignment: string): string {
  return DEPUTY + assignment;
}

/** The role that a choice stands in for; undefined for any other choice. */
export function deputyIn(value: string): string | undefined {
  return value.startsWith(DEPUTY) ? value.slice(DEPUTY.length) : undefined;
}
