import {
  nameOf as shortNameOf,
  readBody,
  readCaseNumber,
  readContact,
  readMandate,
  readMembership,
  readRegistered,
  readSeat,
} from "#domain/organisation";
import { readAnswer } from "../../application/read-said.ts";
import type { NameOrganisation } from "../../application/name-organisations.ts";
import type { RecordVersion } from "../../application/ports.ts";
import type { BodyRecord } from "../../application/written-down.ts";
import { answerHeading } from "../../texts/answer-words.ts";
import { SEAT_FUNCTION_WORDS } from "../../texts/body-words.ts";
import { COUNTY_BODIES } from "../../texts/county-bodies.ts";
import type { House } from "../house.ts";
import { AnswerFacts } from "../pages/bodies/answer-facts.tsx";
import { BodyFacts, CaseNumberFacts, ContactFacts, SeatFacts } from "../pages/bodies/record-words.tsx";
import {
  MandateFacts,
  MembershipFacts,
  OrganisationFacts,
} from "../pages/organisation/organisation-words.tsx";
import {
  valuesOfAnswer,
  valuesOfBody,
  valuesOfCaseNumber,
  valuesOfContact,
  valuesOfMandate,
  valuesOfMembership,
  valuesOfOrganisation,
  valuesOfSeat,
} from "./record-fields.ts";

/** What stands in a version, as heading, values and facts. */
export function standingOf(
  entry: RecordVersion,
  kind: BodyRecord,
  {
    catalogue,
    nameOf,
    jointPosts = [],
  }: Pick<House, "catalogue"> & Partial<Pick<House, "jointPosts">> & { readonly nameOf: NameOrganisation },
) {
  const shortName = (code: string) => shortNameOf(code, catalogue.register);
  if (kind === "body") {
    const read = readBody(entry.body);
    if (!read.ok) return undefined;
    const values = valuesOfBody(read.value, entry.owner, shortName);
    return {
      heading: read.value.name,
      values,
      facts: <BodyFacts body={read.value} nameOf={nameOf} />,
      body: "",
    };
  }
  if (kind === "seat") {
    const read = readSeat(entry.body);
    if (!read.ok) return undefined;
    const facts = <SeatFacts seat={read.value} nameOf={nameOf} />;
    return {
      heading: `${COUNTY_BODIES.seat}: ${SEAT_FUNCTION_WORDS[read.value.function]}`,
      values: valuesOfSeat(read.value, entry.owner),
      facts,
      body: read.value.body,
    };
  }
  if (kind === "case-number") {
    const read = readCaseNumber(entry.body);
    if (!read.ok) return undefined;
    const { matter } = read.value;
    const agreement = catalogue.entries.find((each) => each.agreement.slug === matter)?.agreement;
    return {
      heading: `${COUNTY_BODIES.caseNumber}: ${read.value.number}`,
      values: valuesOfCaseNumber(read.value, entry.owner),
      facts: <CaseNumberFacts caseNumber={read.value} matterTitle={agreement?.title ?? matter} />,
      body: "",
    };
  }
  if (kind === "organisation") {
    const read = readRegistered(entry.body);
    if (!read.ok) return undefined;
    const values = valuesOfOrganisation(read.value, entry.owner);
    const county = catalogue.register.counties.get(read.value.county ?? "")?.name;
    const facts = <OrganisationFacts organisation={read.value} county={county} />;
    return { heading: read.value.name, values, facts, body: "" };
  }
  if (kind === "membership") {
    const read = readMembership(entry.body);
    if (!read.ok) return undefined;
    const heading = `${COUNTY_BODIES.membership}: ${nameOf(read.value.in).name}`;
    const facts = <MembershipFacts membership={read.value} nameOf={nameOf} />;
    return { heading, values: valuesOfMembership(read.value), facts, body: "" };
  }
  if (kind === "mandate") {
    const read = readMandate(entry.body);
    if (!read.ok) return undefined;
    const heading = `${COUNTY_BODIES.mandate}: ${nameOf(read.value.host).name}`;
    const facts = <MandateFacts mandate={read.value} nameOf={nameOf} />;
    return { heading, values: valuesOfMandate(read.value), facts, body: "" };
  }
  if (kind === "commitment") {
    const read = readAnswer(entry.body);
    if (!read.ok) return undefined;
    const { post, year } = read.value;
    const title = jointPosts.find(({ slug }) => slug === post)?.title ?? post;
    const facts = <AnswerFacts answer={read.value} title={title} nameOf={nameOf} />;
    const values = valuesOfAnswer(read.value, entry.body);
    return { heading: answerHeading(title, year), values, facts, body: "" };
  }
  const read = readContact(entry.body);
  if (!read.ok) return undefined;
  const { agreement } = read.value;
  const title =
    catalogue.entries.find((each) => each.agreement.slug === agreement)?.agreement.title ?? agreement;
  const values = valuesOfContact(read.value, entry.owner, catalogue);
  const facts = <ContactFacts contact={read.value} agreementTitle={title} />;
  return { heading: COUNTY_BODIES.contact, values, facts, body: "" };
}
