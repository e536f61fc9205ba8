import type { Child } from "hono/jsx";
import { UNSENT } from "../../texts/unsent.ts";

/** A form whose text is kept while it is written. */
export type KeptFormProps = {
  /** Where it is sent. Also what its text is kept under. */
  readonly action: string;
  /** Whose the text is, as `whoseCopies` names them. */
  readonly whose: string;
  /** The key that makes one deed of a form sent twice. A form that comes back with faults has the key it came with. */
  readonly formKey: string;
  /** The version that is before the eyes; absent for what has no versions. */
  readonly basedOn?: number | undefined;
  /**
   * Whether what is written is kept. Not where one chooses between two texts: what was written stays as it was until the
   * choice is sent. Nor where one may not write.
   */
  readonly keeps?: boolean | undefined;
  readonly isStacked?: boolean | undefined;
  readonly children: Child;
};

/**
 * The name of the field that says that a form's text is kept: once it has been saved, what was kept of it goes. Its value is
 * the keys of earlier forms whose text was taken up in it.
 */
export const KEPT_FIELD = "osparat";

/**
 * A form that loses nothing: a script keeps each keystroke in the browser, and sends what is written to the server at each
 * pause. Without script it is a plain form.
 */
export function KeptForm(props: KeptFormProps) {
  const { action, whose, formKey, basedOn, keeps = true, isStacked = false, children } = props;
  return (
    <>
      <form
        method="post"
        action={action}
        class={isStacked ? "stacked" : undefined}
        data-keeps={keeps ? whose : undefined}
      >
        <input type="hidden" name="nyckel" value={formKey} />
        {basedOn !== undefined && <input type="hidden" name="version" value={String(basedOn)} />}
        <input type="hidden" name={KEPT_FIELD} value="" />
        {children}
        {keeps && <KeptState />}
      </form>
      {keeps && <WritingScript />}
    </>
  );
}

/** The script of pages where somebody writes. */
export function WritingScript() {
  return <script type="module" src="/assets/writing.js"></script>;
}

/** What the script says, in words that are here already; unseen until it has something to say. */
function KeptState() {
  return (
    <>
      <p class="small" data-kept-state data-only-here={UNSENT.onlyHere} hidden></p>
      <p
        class="small kept-trouble"
        role="status"
        data-kept-trouble
        data-retrying={UNSENT.retrying}
        data-ended={UNSENT.ended}
        data-number={UNSENT.personalNumber}
        data-too-long={UNSENT.tooLong}
        data-not-kept={UNSENT.notKept}
        data-taken={UNSENT.alreadySaved}
      ></p>
      <template
        data-unsent-offer
        data-now={UNSENT.nowStands}
        data-unsent={UNSENT.unsentValue}
        data-empty={UNSENT.empty}
      >
        <div class="notice notice-wait" role="status" tabindex={-1}>
          <p>
            <b data-unsent-sentence>{UNSENT.unsent}</b> <span data-unsent-moved>{UNSENT.moved}</span>
          </p>
          <p class="small">{UNSENT.differences}</p>
          <dl class="facts sentences" data-unsent-differences></dl>
          <div class="buttons">
            <button type="button" class="button" data-unsent-continue>
              {UNSENT.continue}
            </button>
            <button type="button" class="button" data-unsent-compare>
              {UNSENT.compare}
            </button>
            <button type="button" class="button secondary" data-unsent-discard>
              {UNSENT.discard}
            </button>
          </div>
        </div>
      </template>
    </>
  );
}
