import type { WrittenAttachment } from "../../../application/attach-file.ts";
import type { NameOrganisation } from "../../../application/name-organisations.ts";
import type { SeatedBody } from "../../../application/view-county-bodies.ts";
import {
  BODY_KIND_WORDS,
  BODY_MANDATE_WORDS,
  SEAT_DUTY_WORDS,
  SEAT_FUNCTION_WORDS,
} from "../../../texts/body-words.ts";
import { COUNTY_BODIES } from "../../../texts/county-bodies.ts";
import { shownNameWords } from "../../../texts/name-consent.ts";
import { MENU } from "../../../texts/page-frame.ts";
import { bodyAnswer, bodyQuestion, PUBLISHED_BODIES, saidBy } from "../../../texts/published-bodies.ts";
import { bodyHref } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { AttachedFiles } from "../../ui/attached-files.tsx";
import { CaseNumbers, type ShownCaseNumber } from "../../ui/case-numbers.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { BodyFacts, OriginMark } from "./record-words.tsx";

/** A published body: what it may do, whom it works for, its seats by function. */
export function BodyPage(props: {
  readonly view: SeatedBody;
  readonly nameOf: NameOrganisation;
  readonly caseNumbers: readonly ShownCaseNumber[];
  readonly files: readonly WrittenAttachment[];
}) {
  const { view, nameOf } = props;
  const { entry, body, seats } = view;
  return (
    <PageLayout
      title={body.name}
      under="municipalities"
      crumbs={[{ label: MENU.municipalities, href: "/kommuner" }, { label: body.name }]}
      address={bodyHref(entry.object)}
    >
      <h1>{bodyQuestion(body.name)}</h1>
      <Answer
        explanation={
          <>
            {saidBy(nameOf(entry.owner).name)}. <OriginMark origin={body.origin} />
          </>
        }
      >
        {bodyAnswer(body.name, BODY_KIND_WORDS[body.kind], BODY_MANDATE_WORDS[body.mandate])}
      </Answer>
      <BodyFacts body={body} nameOf={nameOf} />
      <h2>{PUBLISHED_BODIES.seats}</h2>
      {seats.length === 0 ? (
        <EmptyState next={<p>{PUBLISHED_BODIES.noSeatsNext}</p>}>{PUBLISHED_BODIES.noSeats}</EmptyState>
      ) : (
        <ul>
          {seats.map(({ seat, isVacant, names = [] }) => (
            <li>
              {SEAT_FUNCTION_WORDS[seat.function]}, {SEAT_DUTY_WORDS[seat.duty]},{" "}
              {nameOf(seat.organisation).name}: {isVacant ? COUNTY_BODIES.vacant : COUNTY_BODIES.filled}{" "}
              <OriginMark origin={seat.origin} />
              {names.map(({ name, holder }) => (
                <div>{shownNameWords(name, holder)}</div>
              ))}
            </li>
          ))}
        </ul>
      )}
      <AttachedFiles files={props.files} />
      <CaseNumbers numbers={props.caseNumbers} />
    </PageLayout>
  );
}
