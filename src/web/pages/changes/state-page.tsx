import type { Child } from "hono/jsx";
import type { RecordVersion } from "../../../application/ports.ts";
import type { StandingThing } from "../../../application/view-changes.ts";
import {
  CHANGES,
  recordKindWord,
  recordName,
  recordStateWord,
  standingThing,
  stateHeading,
} from "../../../texts/changes.ts";
import type { RecordNames } from "../../../texts/record-values.ts";
import { CHANGES_PATH, stateHref, thingId } from "../../addresses.ts";
import { ExampleMark } from "../../ui/example-mark.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";
import { DayForm } from "./day-form.tsx";
import { stateCrumbs } from "./since-page.tsx";

/** What the page of one day is made of. */
export type StatePageProps = {
  /** As it was asked for. */
  readonly asked: string;
  /** Absent where what was asked for is no day. */
  readonly state?:
    | {
        readonly day: string;
        readonly things: readonly StandingThing[];
        readonly names: Pick<RecordNames, "title" | "organisation">;
        /** What a thing said that day, as its own page shows it. */
        readonly contents: (thing: StandingThing) => Child;
      }
    | undefined;
};

/** What an organisation had written down on a day: each thing by name, and opened all that it said. */
export function StatePage({ asked, state }: StatePageProps) {
  return (
    <PageLayout title={CHANGES.onDay} under="mine" hasErrors={state === undefined} crumbs={stateCrumbs()}>
      <h1>{state === undefined ? CHANGES.onDay : stateHeading(state.day)}</h1>
      {state === undefined && <ErrorSummary problems={[{ text: CHANGES.badDay, fieldId: "dag" }]} />}
      {state?.things.length === 0 && <p>{CHANGES.noneThen}</p>}
      {state !== undefined && state.things.length > 0 && <p>{CHANGES.stateLead}</p>}
      {state !== undefined && (
        <p>
          <a href={stateHref(asked, "today")}>{CHANGES.compareAll}</a>
        </p>
      )}
      {state?.things.map((thing) => (
        <details>
          <summary>
            {headed(thing.name, thing.version, state.names)} {thing.isExample && <ExampleMark />}
          </summary>
          {state.contents(thing)}
          <p>
            {thing.isSameToday ? (
              CHANGES.sameToday
            ) : (
              <a href={`${stateHref(asked, "today")}#${encodeURIComponent(thingId(thing.version))}`}>
                {CHANGES.compareThing}
              </a>
            )}
          </p>
        </details>
      ))}
      <DayForm day={asked} problem={state === undefined ? CHANGES.badDay : undefined} />
      <p>
        <a href={CHANGES_PATH}>{CHANGES.allChanges}</a>
      </p>
    </PageLayout>
  );
}

function headed(
  name: string,
  { kind, state, version }: RecordVersion,
  names: Pick<RecordNames, "title" | "organisation">,
): string {
  const thing = `${recordKindWord(kind)}: ${recordName(kind, name, names)}`;
  return standingThing(thing, recordStateWord(state), version);
}
