import type { Child } from "hono/jsx";
import type { LeftPlace, OldWords } from "#domain/draft";
import { LEFT_BOXES, type LeftInDraft } from "../../../application/left-in-draft.ts";
import {
  allHold,
  amountsHold,
  figuresHeading,
  figuresMarked,
  LEFT_OVER,
  leftHeading,
  leftPublishedAs,
  leftSaid,
  leftWhenPublishing,
  movedSentence,
  oldWordsHeading,
  oldWordsLead,
  oldWordsMark,
  readingsHold,
  restsOnIt,
  sameAmountsHeading,
  sameHeading,
  sameReadingsHeading,
  sameWords,
} from "../../../texts/left-over.ts";
import { draftHref } from "../../addresses.ts";
import { SubmitButton } from "../../ui/submit-button.tsx";
import { Notice } from "../../ui/notice.tsx";

/** What the parts of what is left need: the places, whether one may write, and how fields and amounts are called. */
export type LeftOverProps = {
  readonly left: LeftInDraft;
  readonly isWritable: boolean;
  /** The field of a place in the form, and what it is called there. */
  readonly fieldOf: (place: LeftPlace) => { readonly id: string; readonly label: string };
  /** What an amount is called, by where it stands: "Hela beloppet 885 miljoner kronor". */
  readonly amountName: (path: string) => string;
};

/** What a copy has left from the year before: what names a figure, amounts, readings, the rest, and whose words the clauses are. */
export function LeftOver(props: LeftOverProps) {
  const { left } = props;
  const { places, year, next, from, words } = left;
  if (places.length === 0 && words.length === 0)
    return <Notice tone="ok">{`${leftHeading(year)}: ${LEFT_OVER.none}`}</Notice>;
  const amounts = places.filter(({ group }) => group === "amounts");
  const readings = places.filter(({ group }) => group === "readings");
  const others = places.filter(({ group }) => group !== "amounts" && group !== "readings");
  const named = others.filter(({ namesFigure }) => namesFigure);
  const same = others.filter(({ namesFigure }) => !namesFigure);
  return (
    <fieldset class="draft-part left-over" id="kvar">
      <legend>{leftHeading(year)}</legend>
      <p class="small">
        {movedSentence(from, year)} {LEFT_OVER.ofSaved}
      </p>
      {places.length === 0 && <p>{LEFT_OVER.none}</p>}
      {named.length > 0 && (
        <LeftRows
          {...props}
          places={named}
          heading={figuresHeading(named.length)}
          lead={LEFT_OVER.figuresLead}
          hasChoices
        >
          <SubmitButton isSecondary>{LEFT_OVER.save}</SubmitButton>
        </LeftRows>
      )}
      {amounts.length > 0 && (
        <LeftRows {...props} places={amounts} heading={sameAmountsHeading(amounts.length, year)}>
          <HoldsButton of="amounts" label={amountsHold(amounts.length, next)} />
        </LeftRows>
      )}
      {readings.length > 0 && (
        <LeftRows
          {...props}
          places={readings}
          heading={sameReadingsHeading(readings.length, year)}
          lead={LEFT_OVER.readingsLead}
          hasChoices={readings.length > 1}
        >
          {readings.length > 1 && <SubmitButton isSecondary>{LEFT_OVER.save}</SubmitButton>}
          <HoldsButton of="readings" label={readingsHold(readings.length, next)} />
        </LeftRows>
      )}
      {same.length > 0 && (
        <LeftRows {...props} places={same} heading={sameHeading(same.length)} lead={LEFT_OVER.sameLead}>
          <HoldsButton of="alla" label={allHold(same.length)} />
        </LeftRows>
      )}
      {words.length > 0 && <OldWordsList {...props} />}
    </fieldset>
  );
}

/** Places with their whole text, so that whoever confirms them has read them, and the buttons that do. */
function LeftRows(
  props: Pick<LeftOverProps, "isWritable" | "fieldOf"> & {
    readonly places: readonly LeftPlace[];
    readonly heading: string;
    readonly lead?: string;
    /** Whether each has boxes of its own here. */
    readonly hasChoices?: boolean;
    readonly children?: Child;
  },
) {
  const { places, heading, lead, isWritable, fieldOf, hasChoices = false } = props;
  return (
    <div>
      <h2>{heading}</h2>
      {lead !== undefined && <p class="small">{lead}</p>}
      <ul>
        {places.map((place) => (
          <li>
            {place.group === "notKnown" && <span class="small">{LEFT_OVER.unknownThen} </span>}
            <Marked text={leftSaid(place)} /> <a href={`#${fieldOf(place).id}`}>{LEFT_OVER.change}</a>
            {place.support.map((said, index) => (
              <p class="small">
                {index === 0 ? LEFT_OVER.because : LEFT_OVER.evidence} <Marked text={said} />
              </p>
            ))}
            {isWritable && hasChoices && <LeftChoice place={place} />}
          </li>
        ))}
      </ul>
      {isWritable && props.children}
    </div>
  );
}

function Marked({ text }: { readonly text: string }) {
  return <>{figuresMarked(text).map((piece) => (piece.isMarked ? <mark>{piece.text}</mark> : piece.text))}</>;
}

function HoldsButton({ of, label }: { readonly of: string; readonly label: string }) {
  return (
    <p>
      <SubmitButton isSecondary says={{ name: LEFT_BOXES.name(of), value: LEFT_BOXES.holds }}>
        {label}
      </SubmitButton>
    </p>
  );
}

function OldWordsList({ left, amountName }: LeftOverProps) {
  const { words, year } = left;
  return (
    <div>
      <h2>{oldWordsHeading(words.length, year)}</h2>
      <p class="small">{oldWordsLead(year, left.next)}</p>
      <details>
        <summary>{LEFT_OVER.wordsList}</summary>
        <ul>
          {words.map(({ field, number, heading, amounts }) => (
            <li>
              <a href={`#${field}`}>{`${number} ${heading}`}</a>: {restsOnIt(amounts.map(amountName))}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** The boxes of one place: that it still holds, and that it is not known or goes. */
export function LeftChoice(props: {
  readonly place: Pick<LeftPlace, "id" | "group" | "canBeCleared">;
  /** The year that it is left from, where the place is not under that heading. */
  readonly year?: number | undefined;
}) {
  const { place, year } = props;
  return (
    <p class="small left-choice">
      {year !== undefined && `${leftHeading(year)}: `}
      <Box of={place.id} answer="holds" label={LEFT_OVER.holds} at={year} />
      {place.canBeCleared && (
        <Box
          of={place.id}
          answer="unknown"
          label={place.group === "notKnown" ? LEFT_OVER.removeLine : LEFT_OVER.unknown}
          at={year}
        />
      )}
    </p>
  );
}

/** Beside a clause in the words of another year: what rests on it, and that this year's text has the same. */
export function OldWordsChoice(props: {
  readonly words: OldWords;
  readonly next: number;
  readonly amountName: (path: string) => string;
}) {
  const { words, next, amountName } = props;
  return (
    <p class="small left-choice">
      {oldWordsMark(words.year)} {restsOnIt(words.amounts.map(amountName))}.{" "}
      <Box of={words.id} answer="holds" label={sameWords(next)} />
      {words.canBeCleared && <Box of={words.id} answer="unknown" label={LEFT_OVER.removeText} />}
    </p>
  );
}

function Box(props: {
  readonly of: string;
  readonly answer: "holds" | "unknown";
  readonly label: string;
  /** Where the same box stands a second time on the page, at its field. */
  readonly at?: number | undefined;
}) {
  const { of, answer, label, at } = props;
  const name = LEFT_BOXES.name(of);
  const id = `${name}-${answer}${at === undefined ? "" : "-har"}`;
  return (
    <span>
      <input type="checkbox" id={id} name={name} value={LEFT_BOXES[answer]} />{" "}
      <label for={id} class="beside">
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
    <Notice tone="fact" lead={leftWhenPublishing(left.year, counts)}>
      {leftPublishedAs(
        left.year,
        left.next,
        counts.map(({ group }) => group),
      )}{" "}
      <a href={`${draftHref(object)}?kvar#kvar`}>{LEFT_OVER.goThrough}</a>
    </Notice>
  );
}

function groupsOf(places: readonly LeftPlace[]) {
  return [...new Set(places.map(({ group }) => group))].map((group) => ({
    group,
    own: places.filter((place) => place.group === group),
  }));
}
