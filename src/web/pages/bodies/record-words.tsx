import type { Body, CaseNumber, Contact, Origin, Seat } from "#domain/organisation";
import type { NamedOrganisation } from "../../../application/name-organisations.ts";
import type { RecordVersion } from "../../../application/ports.ts";
import {
  BODY_KIND_WORDS,
  BODY_LEVEL_WORDS,
  BODY_MANDATE_WORDS,
  SEAT_DUTY_WORDS,
  SEAT_FUNCTION_WORDS,
} from "../../../texts/body-words.ts";
import { BODY_FIELDS, COUNTY_BODIES, spanWords, unconfirmedSentence } from "../../../texts/county-bodies.ts";
import { formatDay } from "../../../texts/format.ts";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { Facts, type Fact } from "../../ui/facts.tsx";
import { StatusMark } from "../../ui/status-mark.tsx";

/** How something is known, beside it: an assumption, an example; nothing where somebody has said it. */
export function OriginMark({ origin }: { readonly origin: Origin }) {
  return origin === "stated" ? <></> : <CertaintyMark certainty={origin} />;
}

/** That the host has entered something and nobody has confirmed it; nothing where somebody has. */
export function UnconfirmedMark({ entry }: { readonly entry: RecordVersion }) {
  if (entry.state !== "unconfirmed") return <></>;
  return <StatusMark tone="wait">{unconfirmedSentence(entry.owner)}</StatusMark>;
}

/** A body's facts. */
export function BodyFacts(props: {
  readonly body: Body;
  readonly nameOf: (id: string) => NamedOrganisation;
}) {
  const { body, nameOf } = props;
  return (
    <Facts
      hasSentences
      facts={[
        { term: BODY_FIELDS.namn.label, detail: body.name },
        { term: BODY_FIELDS.slag.label, detail: BODY_KIND_WORDS[body.kind] },
        { term: BODY_FIELDS.niva.label, detail: BODY_LEVEL_WORDS[body.level] },
        { term: BODY_FIELDS.mandat.label, detail: BODY_MANDATE_WORDS[body.mandate] },
        {
          term: BODY_FIELDS.omfattar.label,
          detail: (
            <ul class="plain">
              {body.covers.map((each) => (
                <li>
                  {nameOf(each.organisation).name} {spanWords(each)}
                </li>
              ))}
            </ul>
          ),
        },
        ...spanFact(body),
        ...(body.source === undefined ? [] : [{ term: BODY_FIELDS.kalla.label, detail: body.source }]),
      ]}
    />
  );
}

/** A seat's facts. */
export function SeatFacts(props: {
  readonly seat: Seat;
  readonly nameOf: (id: string) => NamedOrganisation;
}) {
  const { seat, nameOf } = props;
  return (
    <Facts
      hasSentences
      facts={[
        { term: COUNTY_BODIES.organisation, detail: nameOf(seat.organisation).name },
        { term: BODY_FIELDS.funktion.label, detail: SEAT_FUNCTION_WORDS[seat.function] },
        { term: BODY_FIELDS.uppgift.label, detail: SEAT_DUTY_WORDS[seat.duty] },
        {
          term: BODY_FIELDS.innehavare.label,
          detail:
            seat.holdings.length === 0
              ? COUNTY_BODIES.vacant
              : seat.holdings.map((holding) => <div>{spanWords(holding) || COUNTY_BODIES.filled}</div>),
        },
        ...spanFact(seat),
      ]}
    />
  );
}

/** A contact's facts. @param agreementTitle "Psykisk hälsa 2016" */
export function ContactFacts(props: { readonly contact: Contact; readonly agreementTitle: string }) {
  const { contact, agreementTitle } = props;
  return (
    <Facts
      hasSentences
      facts={[
        { term: BODY_FIELDS.overenskommelse.label, detail: agreementTitle },
        { term: BODY_FIELDS.kontaktfunktion.label, detail: contact.function },
        ...spanFact(contact),
      ]}
    />
  );
}

/** A diary number's facts. @param matterTitle "Psykisk hälsa 2016" */
export function CaseNumberFacts(props: { readonly caseNumber: CaseNumber; readonly matterTitle: string }) {
  const { caseNumber, matterTitle } = props;
  const { number, registered } = caseNumber;
  return (
    <Facts
      hasSentences
      facts={[
        { term: BODY_FIELDS.arende.label, detail: matterTitle },
        { term: BODY_FIELDS.nummer.label, detail: number },
        ...(registered === undefined
          ? []
          : [{ term: BODY_FIELDS.registrerad.label, detail: formatDay(registered) }]),
      ]}
    />
  );
}

function spanFact(span: Parameters<typeof spanWords>[0]): readonly Fact[] {
  const words = spanWords(span);
  return words === "" ? [] : [{ term: BODY_FIELDS.fran.label, detail: words }];
}
