import { explainAmounts, RULE_VERSION } from "#domain/agreement";
import type { WordedPart, WordedTrace } from "../src/texts/worded-trace.ts";
import { wordShares } from "../src/texts/word-share.ts";
import type { Computed, Matter } from "./matter.ts";

const NOWHERE = {
  clauseHref: (clause: string) => `#${clause}`,
  rowHref: (day: string, code: string) => `${day}#${code}`,
  amountHref: (address: string) => address,
  annexHref: (hash: string) => hash,
  checkHref: "#kontroll",
};

/** Our explanation in Swedish of every share. */
export function wordAll(computed: Computed, matter: Matter): readonly WordedTrace[] {
  const { component, certainty, allocation } = computed;
  const stepsOf = explainAmounts(computed, matter.agreement, matter.register);
  const wordsOf = wordShares(computed, matter, NOWHERE);
  const name = component.key === "unknown" ? component.key : component.key.kind;
  return allocation.shares.map((share) =>
    wordsOf({
      recipient: share.recipient,
      amount: share.amount,
      figure: { rule: { name, version: RULE_VERSION }, certainty, steps: stepsOf(share) },
    }),
  );
}

/** The words of an explanation from top to bottom, without addresses and marks. */
export function wordsIn({ title, amount, steps, closing }: WordedTrace): readonly string[] {
  const parts = steps.flatMap(({ heading, parts }) => [heading, ...parts.flatMap(wordsOfPart)]);
  return [title, amount, ...parts, ...closing];
}

function wordsOfPart(part: WordedPart): readonly string[] {
  switch (part.kind) {
    case "quote":
      return [part.text.map(({ text }) => text).join(""), part.source.label];
    case "note": {
      const mark = part.mark === undefined ? [] : [part.mark.word];
      return [...mark, part.text, ...(part.links ?? []).map(({ label }) => label)];
    }
    case "ledger":
      return part.lines.flatMap(({ label, value }) => [label, value]);
  }
}
