import type { LeftPlace, OldWords } from "#domain/draft";
import { LEFT_BOXES, type LeftInDraft } from "../../../application/left-in-draft.ts";
import {
  allHold,
  groupHolds,
  LEFT_OVER,
  leftCount,
  leftHeading,
  leftName,
  leftWhenPublishing,
  movedSentence,
  oldWordsHeading,
  oldWordsLead,
  oldWordsMark,
  restsOnIt,
  sameHeading,
  sameWords,
  yearHeading,
  yearsMarked,
} from "../../../texts/left-over.ts";
import { draftHref } from "../../addresses.ts";
import { listSeparator } from "../../../texts/joined.ts";
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

/** What a copy has left from the year before: what names a year, what is only unchanged, and whose words the clauses are. */
export function LeftOver(props: LeftOverProps) {
  const { left } = props;
  const { places, year, from, words } = left;
  if (places.length === 0 && words.length === 0)
    return <Notice tone="ok">{`${leftHeading(year)}: ${LEFT_OVER.none}`}</Notice>;
  const named = places.filter(({ namesYear }) => namesYear);
  const same = places.filter(({ namesYear }) => !namesYear);
  return (
    <fieldset class="draft-part left-over" id="kvar">
      <legend>{leftHeading(year)}</legend>
      <p class="small">{movedSentence(from, year)}</p>
      {places.length === 0 && <p>{LEFT_OVER.none}</p>}
      {named.length > 0 && <NamesYear {...props} places={named} />}
      {same.length > 0 && <Unchanged {...props} places={same} />}
      {words.length > 0 && <OldWordsList {...props} />}
    </fieldset>
  );
}

type Places = LeftOverProps & { readonly places: readonly LeftPlace[] };

function NamesYear({ places, isWritable, fieldOf }: Places) {
  return (
    <div>
      <h2>{yearHeading(places.length)}</h2>
      <p class="small">{LEFT_OVER.yearLead}</p>
      <ul>
        {places.map((place) => (
          <li>
            {yearsMarked(place.words).map(({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text))}{" "}
            <a href={`#${fieldOf(place).id}`}>{LEFT_OVER.change}</a>
            {isWritable && <LeftChoice place={place} />}
          </li>
        ))}
      </ul>
      {isWritable && <SubmitButton isSecondary>{LEFT_OVER.save}</SubmitButton>}
    </div>
  );
}

function Unchanged({ places, isWritable, fieldOf }: Places) {
  const groups = groupsOf(places);
  return (
    <div>
      <h2>{sameHeading(places.length)}</h2>
      <p class="small">{LEFT_OVER.sameLead}</p>
      {isWritable && <HoldsButton of="alla" label={allHold(places.length)} />}
      {groups.map(({ group, own }) => (
        <details>
          <summary>{leftCount(group, own.length)}</summary>
          <p>
            {own.map((place, index) => (
              <>
                {listSeparator(index, own.length)}
                <a href={`#${fieldOf(place).id}`}>{leftName(place, fieldOf(place).label)}</a>
              </>
            ))}
          </p>
          {isWritable && groups.length > 1 && (
            <HoldsButton of={group} label={groupHolds(group, own.length)} />
          )}
        </details>
      ))}
    </div>
  );
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
