import type { Membership, RegisteredOrganisation, WrittenMandate } from "#domain/organisation";
import type { NameOrganisation } from "../../../application/name-organisations.ts";
import { ORGANISATION_FORM_WORDS } from "../../../texts/body-words.ts";
import { BODY_FIELDS, COUNTY_BODIES, spanWords } from "../../../texts/county-bodies.ts";
import { ORGANISATION } from "../../../texts/organisation-page.ts";
import { Facts } from "../../ui/facts.tsx";

/** An organisation's facts. @param county "Dalarnas län" */
export function OrganisationFacts(props: {
  readonly organisation: RegisteredOrganisation;
  readonly county: string | undefined;
}) {
  const { organisation, county } = props;
  return (
    <Facts
      hasSentences
      facts={[
        { term: BODY_FIELDS.namn.label, detail: organisation.name },
        { term: BODY_FIELDS.form.label, detail: ORGANISATION_FORM_WORDS[organisation.form] },
        ...(county === undefined ? [] : [{ term: BODY_FIELDS.lan.label, detail: county }]),
      ]}
    />
  );
}

/** A membership's facts. */
export function MembershipFacts(props: {
  readonly membership: Membership;
  readonly nameOf: NameOrganisation;
}) {
  const { membership, nameOf } = props;
  return (
    <Facts
      hasSentences
      facts={[
        { term: COUNTY_BODIES.organisation, detail: nameOf(membership.member).name },
        { term: BODY_FIELDS.medlemi.label, detail: nameOf(membership.in).name },
        { term: ORGANISATION.days, detail: spanWords(membership) || ORGANISATION.unknownDays },
      ]}
    />
  );
}

/** A mandate's facts: who gave it to whom, on what ground, from when and until when. */
export function MandateFacts(props: { readonly mandate: WrittenMandate; readonly nameOf: NameOrganisation }) {
  const { mandate, nameOf } = props;
  return (
    <Facts
      hasSentences
      facts={[
        { term: ORGANISATION.givenBy, detail: nameOf(mandate.organisation).name },
        { term: ORGANISATION.host, detail: nameOf(mandate.host).name },
        { term: ORGANISATION.ground, detail: mandate.source },
        { term: ORGANISATION.days, detail: spanWords(mandate) },
      ]}
    />
  );
}
