import type { LeftPlace } from "#domain/draft";
import { LEFT_BOXES, type LeftInDraft } from "../../../application/left-in-draft.ts";
import {
  LEFT_OVER,
  leftCount,
  leftHeading,
  leftLead,
  leftName,
  leftWhenPublishing,
} from "../../../texts/left-over.ts";
import { draftHref } from "../../addresses.ts";
import { listSeparator } from "../../../texts/joined.ts";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { Notice } from "../../ui/notice.tsx";

/** What a copy has left from the year before, kind by kind with a link to each place, and what to say of many at once. */
export function LeftOver(props: {
  readonly left: LeftInDraft;
  readonly isWritable: boolean;
  /** The field of a place in the form, and what it is called there. */
  readonly fieldOf: (place: LeftPlace) => { readonly id: string; readonly label: string };
}) {
  const { left, isWritable, fieldOf } = props;
  const { places, year, from } = left;
  if (places.length === 0) return <Notice tone="ok">{`${leftHeading(year)}: ${LEFT_OVER.none}`}</Notice>;
  return (
    <fieldset class="draft-part left-over" id="kvar">
      <legend>{leftHeading(year)}</legend>
      <p>{leftLead(places.length, from)}</p>
      {isWritable && (
        <p>
          <Box of="alla" answer="holds" label={LEFT_OVER.allHolds} />
        </p>
      )}
      {groupsOf(places).map(({ group, own }) => (
        <div>
          <p>
            <b>{leftCount(group, own.length)}:</b>{" "}
            {own.map((place, index) => (
              <>
                {listSeparator(index, own.length)}
                <PlaceLink place={place} field={fieldOf(place)} />
              </>
            ))}
          </p>
          {isWritable && <LeftChoice of={group} canBeCleared={own.every(isClearable)} />}
        </div>
      ))}
      {isWritable && (
        <div>
          <SubmitButton isSecondary>{LEFT_OVER.save}</SubmitButton>
        </div>
      )}
    </fieldset>
  );
}

function PlaceLink(props: {
  readonly place: LeftPlace;
  readonly field: { readonly id: string; readonly label: string };
}) {
  const { place, field } = props;
  return <a href={`#${field.id}`}>{leftName(place, field.label)}</a>;
}

/** The two boxes of a place, or of a kind of places. */
export function LeftChoice(props: {
  readonly of: string;
  readonly canBeCleared: boolean;
  /** The year that it is left from, where the place is not under that heading. */
  readonly year?: number | undefined;
}) {
  const { of, canBeCleared, year } = props;
  return (
    <p class="small left-choice">
      {year !== undefined && `${leftHeading(year)}: `}
      <Box of={of} answer="holds" label={LEFT_OVER.holds} />
      {canBeCleared && <Box of={of} answer="unknown" label={LEFT_OVER.unknown} />}
    </p>
  );
}

function Box(props: { readonly of: string; readonly answer: "holds" | "unknown"; readonly label: string }) {
  const { of, answer, label } = props;
  const name = LEFT_BOXES.name(of);
  return (
    <span>
      <input type="checkbox" id={`${name}-${answer}`} name={name} value={LEFT_BOXES[answer]} />{" "}
      <label for={`${name}-${answer}`} class="beside">
        {label}
      </label>
    </span>
  );
}

/** Before publishing: how much is left that nobody has gone through, and the way to it. */
export function LeftWhenPublishing({
  left,
  object,
}: {
  readonly left: LeftInDraft | undefined;
  readonly object: string;
}) {
  if (left === undefined || left.places.length === 0) return <></>;
  const counts = groupsOf(left.places).map(({ group, own }) => ({ group, count: own.length }));
  return (
    <Notice tone="wait" lead={leftWhenPublishing(left.year, counts)}>
      {LEFT_OVER.before} <a href={`${draftHref(object)}#kvar`}>{LEFT_OVER.goThrough}</a>
    </Notice>
  );
}

function groupsOf(places: readonly LeftPlace[]) {
  return [...new Set(places.map(({ group }) => group))].map((group) => ({
    group,
    own: places.filter((place) => place.group === group),
  }));
}

function isClearable({ canBeCleared }: LeftPlace): boolean {
  return canBeCleared;
}
