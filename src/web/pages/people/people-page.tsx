import type { GivenLink, HeldRole, PeopleView } from "../../../application/manage-people.ts";
import { formatDay, formatMoment } from "../../../texts/format.ts";
import { personName } from "../../../texts/people.ts";
import {
  deputyWords,
  giftWords,
  lastDayWords,
  linkState,
  PEOPLE_PAGE,
  peopleHeading,
} from "../../../texts/people-page.ts";
import { PERSONAL_DATA_PAGE } from "../../../texts/personal-data.ts";
import { ERASE_PERSON } from "../../../texts/erase-person.ts";
import { erasePersonHref, MY_PATH, PEOPLE_PATH } from "../../addresses.ts";
import { ExampleMark } from "../../ui/example-mark.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { InvitationForm, type InvitationFormProps } from "./invitation-form.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";

/** What the page of people and roles is made of. */
export type PeoplePageProps = {
  readonly organisation: string;
  readonly view: PeopleView;
  /** The form for inviting, with what was written in it. */
  readonly form: InvitationFormProps;
  /** A key for each of the small forms. */
  readonly newKey: () => string;
};

/** The crumbs above the pages of people. */
export const PEOPLE_CRUMBS = [
  { label: MY_PAGE.title, href: MY_PATH },
  { label: PEOPLE_PAGE.title, href: PEOPLE_PATH },
] as const;

/** Who has which role since when, who has had one, which links are out, and the form that invites. */
export function PeoplePage({ organisation, view, form, newKey }: PeoplePageProps) {
  const inForce = view.roles.filter(({ stands }) => stands !== "ended");
  const ended = view.roles.filter(({ stands }) => stands === "ended");
  const problems = Object.entries(form.problems).map(([fieldId, text]) => ({ text, fieldId }));
  return (
    <PageLayout
      title={PEOPLE_PAGE.title}
      under="mine"
      crumbs={[{ label: MY_PAGE.title, href: MY_PATH }, { label: PEOPLE_PAGE.title }]}
      hasErrors={problems.length > 0}
    >
      {problems.length > 0 && <ErrorSummary problems={problems} />}
      <h1>{peopleHeading(organisation)}</h1>
      <RolesTable caption={PEOPLE_PAGE.roles} roles={inForce} newKey={newKey} />
      {ended.length > 0 && <RolesTable caption={PEOPLE_PAGE.ended} roles={ended} />}
      <p>
        <a href={`${PEOPLE_PATH}/uppgifter`}>{PERSONAL_DATA_PAGE.ownLink}</a>
      </p>
      <h2>{PEOPLE_PAGE.invite}</h2>
      <InvitationForm {...form} />
      <h2>{PEOPLE_PAGE.links}</h2>
      {view.links.length === 0 ? (
        <p>{PEOPLE_PAGE.noLinks}</p>
      ) : (
        <LinksTable links={view.links} newKey={newKey} />
      )}
    </PageLayout>
  );
}

function RolesTable({
  caption,
  roles,
  newKey,
}: {
  readonly caption: string;
  readonly roles: readonly HeldRole[];
  readonly newKey?: () => string;
}) {
  return (
    <LedgerTable
      caption={caption}
      rowHeading={{ label: PEOPLE_PAGE.person }}
      columns={[
        { key: "role", label: PEOPLE_PAGE.role },
        { key: "email", label: PEOPLE_PAGE.email },
        { key: "from", label: PEOPLE_PAGE.since },
        { key: "to", label: PEOPLE_PAGE.until },
        { key: "change", label: PEOPLE_PAGE.change },
      ]}
      rows={roles.map(({ person, assignment, deputyFor }) => ({
        heading: (
          <>
            {personName(person)} {person.isExample && <ExampleMark />}
          </>
        ),
        cells: {
          role: deputyWords(assignment.role, deputyFor && personName(deputyFor)),
          email: person.email ?? PEOPLE_PAGE.unknownAddress,
          from: formatDay(assignment.from),
          to: lastDayWords(assignment),
          change:
            person.name !== "erased" && newKey === undefined ? (
              <a href={erasePersonHref(person.id)}>{ERASE_PERSON.link}</a>
            ) : person.name !== "erased" && newKey !== undefined ? (
              <form method="post" action={`${PEOPLE_PATH}/ny-lank`}>
                <input type="hidden" name="nyckel" value={newKey()} />
                <a href={`${PEOPLE_PATH}/roll/${assignment.id}`}>{PEOPLE_PAGE.end}</a>{" "}
                <button class="link" type="submit" name="person" value={person.id}>
                  {PEOPLE_PAGE.again}
                </button>{" "}
                <a href={erasePersonHref(person.id)}>{ERASE_PERSON.link}</a>
              </form>
            ) : (
              ""
            ),
        },
      }))}
    />
  );
}

function LinksTable({
  links,
  newKey,
}: {
  readonly links: readonly GivenLink[];
  readonly newKey: () => string;
}) {
  return (
    <LedgerTable
      caption={PEOPLE_PAGE.links}
      rowHeading={{ label: PEOPLE_PAGE.forWhom }}
      columns={[
        { key: "gives", label: PEOPLE_PAGE.role },
        { key: "by", label: PEOPLE_PAGE.madeBy },
        { key: "until", label: PEOPLE_PAGE.works },
        { key: "state", label: PEOPLE_PAGE.state },
        { key: "change", label: PEOPLE_PAGE.change },
      ]}
      rows={links.map(({ link, secretHash, gift, by, person, closed }) => ({
        heading: giftTo(gift, person),
        cells: {
          gives: giftWords(gift.kind === "role" ? gift.role : undefined),
          by: by === undefined ? PEOPLE_PAGE.byProgram : personName(by),
          until: formatMoment(link.expiresAt),
          state: linkState(closed),
          change: closed === undefined && (
            <form method="post" action={`${PEOPLE_PATH}/aterkalla`}>
              <input type="hidden" name="nyckel" value={newKey()} />
              <button class="link" type="submit" name="lank" value={secretHash}>
                {PEOPLE_PAGE.revoke}
              </button>
            </form>
          ),
        },
      }))}
    />
  );
}

function giftTo(gift: GivenLink["gift"], person: GivenLink["person"]): string {
  if (person !== undefined) return personName(person);
  return gift.kind === "role" ? (gift.email ?? PEOPLE_PAGE.unknownAddress) : PEOPLE_PAGE.unknownAddress;
}
