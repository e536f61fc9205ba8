import type { OpenInvitation } from "../../../application/accept-link.ts";
import type { PersonFieldProblem, PersonFields } from "../../../application/person-fields.ts";
import type { Visitor } from "../../../application/sign-in.ts";
import { formatMoment } from "../../../texts/format.ts";
import {
  againHeading,
  INVITATION,
  invitationHeading,
  invitedBySentence,
  personFieldSentence,
  rolePeriodSentence,
  signedInAsSentence,
} from "../../../texts/invitations.ts";
import { personName } from "../../../texts/people.ts";
import type { IdentityProvider } from "../../../application/ports.ts";
import { PROVIDERS } from "../../../texts/providers.ts";
import { ProviderList } from "../sign-in/provider-pages.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Field } from "../../ui/field.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { SubmitButton } from "../../ui/submit-button.tsx";

/** What the page of an invitation is made of. */
export type InvitationPageProps = {
  readonly invitation: OpenInvitation;
  /** "Falu kommun". */
  readonly organisation: string;
  readonly action: string;
  readonly fields: PersonFields;
  readonly problems?: readonly PersonFieldProblem[];
  readonly visitor?: Visitor | undefined;
  /** The providers that the invitation may be taken with, and its secret. */
  readonly providers: readonly IdentityProvider[];
  readonly secret: string;
};

/** Who invites to what, and the button that accepts. Opening the page changes nothing. */
export function InvitationPage(props: InvitationPageProps) {
  const { invitation, organisation, action, problems = [] } = props;
  const { gift, link, by, person } = invitation;
  const heading =
    gift.kind === "role"
      ? invitationHeading(organisation, gift.role)
      : againHeading(person === undefined ? "" : personName(person), organisation);
  const period = gift.kind === "role" ? rolePeriodSentence(gift) : undefined;
  return (
    <PageLayout
      title={INVITATION.crumb}
      crumbs={[{ label: INVITATION.crumb }]}
      hasErrors={problems.length > 0}
    >
      {problems.length > 0 && (
        <ErrorSummary
          problems={problems.map((problem) => ({
            text: personFieldSentence(problem),
            fieldId: FIELD_NAMES[problem.field],
          }))}
        />
      )}
      <h1>{heading}</h1>
      <p>{invitedBySentence(by && personName(by), formatMoment(link.expiresAt))}</p>
      {period !== undefined && <p>{period}</p>}
      <form method="post" action={action} class="stacked">
        <Way {...props} />
      </form>
      <p class="small">{INVITATION.nothingYet}</p>
      {props.providers.length > 0 && (
        <section aria-labelledby="providers">
          <h2 id="providers">{PROVIDERS.acceptHeading}</h2>
          <p>{PROVIDERS.linkHelp}</p>
          <ProviderList providers={props.providers} invitation={props.secret} />
        </section>
      )}
    </PageLayout>
  );
}

/** The names of the form's fields, which are also their ids. */
const FIELD_NAMES = { name: "namn", email: "epost" } as const;

function Way({ invitation, fields, problems = [], visitor }: InvitationPageProps) {
  if (invitation.gift.kind === "sign-in-again") return <SubmitButton>{INVITATION.signInAgain}</SubmitButton>;
  if (visitor !== undefined)
    return (
      <>
        <p>{signedInAsSentence(personName(visitor.person))}</p>
        <p>{INVITATION.notYou}</p>
        <SubmitButton>{INVITATION.acceptSignedIn}</SubmitButton>
        <button class="button secondary" type="submit" formaction="/logga-ut">
          {INVITATION.signOut}
        </button>
      </>
    );
  const problemOf = (field: "name" | "email") => {
    const found = problems.find((problem) => problem.field === field);
    return found && personFieldSentence(found);
  };
  return (
    <>
      <Field
        name={FIELD_NAMES.name}
        label={INVITATION.name}
        help={INVITATION.nameHelp}
        problem={problemOf("name")}
        control={{ kind: "text", value: fields.name, size: 40 }}
      />
      <Field
        name={FIELD_NAMES.email}
        label={INVITATION.email}
        help={INVITATION.emailHelp}
        problem={problemOf("email")}
        control={{ kind: "text", value: fields.email, size: 40 }}
      />
      <SubmitButton>{INVITATION.accept}</SubmitButton>
    </>
  );
}
