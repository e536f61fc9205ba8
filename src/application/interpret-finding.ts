import type { Interpretation } from "#domain/agreement";
import type { Acting } from "#domain/rights";
import type { Draft } from "./draft-record.ts";
import { saveDraft, type DraftOutcome, type DraftParts } from "./write-draft.ts";

/** How somebody answers a finding of the check (tolkning): their reading, who stands for it, which day, and why. */
export type Answer = {
  /** The id of the finding: "parts-against-whole:frame". */
  readonly finding: string;
  readonly reading: string;
  readonly by: string;
  /** Written 2017-02-24; a day that is none is refused when the draft is read. */
  readonly on: string;
  readonly why: string;
  /** What speaks for it. */
  readonly evidence: string;
};

/** Which fields of an answer are empty. */
export function emptyFields(answer: Answer): readonly (keyof Answer)[] {
  return (["reading", "by", "on", "why", "evidence"] as const).filter((name) => answer[name].trim() === "");
}

/** Writes the answer among the draft's interpretations, last; it changes no figure. */
export async function interpretFinding(
  {
    draft,
    answer,
    basedOn,
    key,
  }: {
    readonly draft: Draft;
    readonly answer: Answer;
    readonly basedOn: number;
    readonly key: string;
  },
  acting: Acting | undefined,
  parts: DraftParts,
): Promise<DraftOutcome> {
  if (!draft.reading.ok) return { kind: "not-here" };
  const { interpretations } = draft.reading.value;
  const { finding, evidence, ...said } = answer;
  const added = {
    id: freeId(interpretations),
    effect: { kind: "explained", finding },
    ...said,
    evidence: [{ text: evidence }],
  };
  const text = parts.files.append(draft.text, "interpretations", added);
  return saveDraft({ draft, text, basedOn, key }, acting, parts, "interpret-finding");
}

function freeId(taken: readonly Interpretation[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  for (let number = taken.length + 1; ; number += 1) if (!ids.has(`t-${number}`)) return `t-${number}`;
}
