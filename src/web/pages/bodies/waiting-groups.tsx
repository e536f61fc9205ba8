import type { Child } from "hono/jsx";
import { chosenWord } from "../../../application/confirm-by-link.ts";
import type { RecordVersion } from "../../../application/ports.ts";
import type { BodyRecord } from "../../../application/written-down.ts";
import { CONFIRM_PAGE, ofTotalTicked, saidAgainst } from "../../../texts/confirm-page.ts";
import { Notice } from "../../ui/notice.tsx";

/** One entry that waits, with its facts in words. */
export type WaitingEntry = {
  readonly kind: BodyRecord;
  readonly entry: RecordVersion;
  readonly heading: string;
  /** What it is shown with: its body, or the others of its kind. */
  readonly group: { readonly id: string; readonly heading: string };
  readonly facts: Child;
  /** What somebody there has said against it. */
  readonly objection?: string | undefined;
};

/** How the entries are shown. */
export type WaitingGroupsProps = {
  readonly waiting: readonly WaitingEntry[];
  /** Whether each has a box to tick; ticked until somebody unticks it. */
  readonly hasBoxes: boolean;
  /** The boxes that are not ticked, by their words. */
  readonly unticked?: ReadonlySet<string> | undefined;
  /** What stands beneath an entry. @param place counted from 0, over all groups */
  readonly below: (entry: WaitingEntry, place: number) => Child;
};

/** What waits, group by group, each with buttons that tick or untick all of it. */
export function WaitingGroups({ waiting, hasBoxes, unticked, below }: WaitingGroupsProps) {
  const groups = [...new Set(waiting.map(({ group }) => group.id))].map((id) =>
    waiting.filter(({ group }) => group.id === id),
  );
  const places = new Map(waiting.map((each, place) => [each, place]));
  return (
    <>
      {groups.map((entries) => (
        <fieldset class="waiting" data-tick-group>
          <legend>
            <h2>{entries[0]?.group.heading}</h2>
          </legend>
          {hasBoxes && entries.length > 1 && <GroupButtons />}
          {entries.map((each) => {
            const { entry, heading, facts, objection } = each;
            const place = places.get(each) ?? 0;
            const word = chosenWord(entry);
            return (
              <section>
                <h3>
                  {hasBoxes ? (
                    <label class="tick" for={`sak-${place}`}>
                      <input
                        type="checkbox"
                        id={`sak-${place}`}
                        name="sak"
                        value={word}
                        checked={unticked?.has(word) !== true}
                      />{" "}
                      {heading}
                    </label>
                  ) : (
                    heading
                  )}
                </h3>
                {objection !== undefined && <Notice tone="wait">{saidAgainst(objection)}</Notice>}
                {facts}
                {below(each, place)}
              </section>
            );
          })}
        </fieldset>
      ))}
    </>
  );
}

function GroupButtons() {
  return (
    <p class="buttons" data-needs-script hidden>
      <button type="button" class="button secondary" data-ticks="all">
        {CONFIRM_PAGE.tickGroup}
      </button>
      <button type="button" class="button secondary" data-ticks="none">
        {CONFIRM_PAGE.untickGroup}
      </button>
    </p>
  );
}

/** How many of the boxes are ticked; a script keeps the count, so it is unseen without one. */
export function TickedCount({ ticked, total }: { readonly ticked: number; readonly total: number }) {
  return (
    <p role="status" data-needs-script hidden>
      <span data-ticked>{ticked}</span> {ofTotalTicked(total)}
    </p>
  );
}
