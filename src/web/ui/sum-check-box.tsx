import type { Child } from "hono/jsx";
import { PARTS } from "../../texts/parts.ts";
import { StatusShape, type MarkTone } from "./status-mark.tsx";

/** One compared sum: it agrees, it does not, something is missing, a reading answers why, or there is something to know. */
export type CheckLine = {
  readonly state: "agrees" | "open" | "missing" | "answered" | "note";
  /** The comparison with its figures: "250 + 250 + 150 + 130 = 780 mnkr till huvudmännen." */
  readonly text: Child;
  /** Which reading answers it and who read it so, or a possible reading while it is open. */
  readonly answer?: Child;
};

/** What the check of a document came to. */
export type SumCheckBoxProps = {
  readonly verdict: "agrees" | "open" | "answered" | "nothing";
  /** Other first words than the usual, for example "190 000 kr saknar mottagare." */
  readonly headline?: string | undefined;
  readonly lines: readonly CheckLine[];
  /** A name in the page, so that a trace can point here. */
  readonly id: string;
};

const TONES: Readonly<Record<CheckLine["state"], MarkTone>> = {
  agrees: "ok",
  open: "stop",
  missing: "stop",
  answered: "ok",
  note: "wait",
};
const WORDS: Readonly<Record<CheckLine["state"], string>> = {
  agrees: PARTS.agrees,
  open: PARTS.open,
  missing: PARTS.missing,
  answered: PARTS.answered,
  note: PARTS.toKnow,
};
const HEADLINES: Readonly<Record<SumCheckBoxProps["verdict"], string>> = {
  agrees: PARTS.sumsAddUp,
  open: PARTS.sumsDoNotAddUp,
  answered: PARTS.sumsAddUpWithReading,
  nothing: PARTS.noSums,
};
const VERDICT_TONES: Readonly<Record<SumCheckBoxProps["verdict"], MarkTone>> = { ...TONES, nothing: "wait" };

/** "Summorna stämmer." or a red box that says which sum does not, and by how much. */
export function SumCheckBox({ verdict, headline, lines, id }: SumCheckBoxProps) {
  return (
    <section class={`notice notice-${VERDICT_TONES[verdict]}`} id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{headline ?? HEADLINES[verdict]}</h2>
      {lines.length > 0 && (
        <ul class="checks">
          {lines.map(({ state, text, answer }) => (
            <li>
              <span class={TONES[state]}>
                <StatusShape tone={TONES[state]} />
                <span class="visually-hidden">{WORDS[state]}: </span>
              </span>
              <div>
                <p>{text}</p>
                {answer !== undefined && <p class="small">{answer}</p>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
