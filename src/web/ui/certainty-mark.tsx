import type { Certainty } from "#domain/source";
import { certaintyMeaning, certaintyWord } from "../../texts/certainty.ts";
import { ExampleMark } from "./example-mark.tsx";
import { StatusMark, type MarkTone } from "./status-mark.tsx";

const TONES: Readonly<Record<Exclude<Certainty, "example">, MarkTone>> = {
  decided: "ok",
  published: "ok",
  derived: "wait",
  interpreted: "wait",
  preliminary: "wait",
  intention: "wait",
  assumption: "wait",
  missing: "none",
};

/** How sure a figure is, as shape and word. */
export type CertaintyMarkProps = {
  readonly certainty: Certainty;
  /** Other words than the usual one, for example "Underlaget avviker". */
  readonly word?: string | undefined;
};

/** The mark beside an amount or a date. */
export function CertaintyMark({ certainty, word }: CertaintyMarkProps) {
  if (certainty === "example") return <ExampleMark />;
  return <StatusMark tone={TONES[certainty]}>{word ?? certaintyWord(certainty)}</StatusMark>;
}

/** The marks with their meanings, for the page that explains how we count. */
export function CertaintyKey({ certainties }: { readonly certainties: readonly Certainty[] }) {
  return (
    <dl class="key">
      {certainties.map((certainty) => (
        <div>
          <dt>
            <CertaintyMark certainty={certainty} />
          </dt>
          <dd>{certaintyMeaning(certainty)}</dd>
        </div>
      ))}
    </dl>
  );
}
