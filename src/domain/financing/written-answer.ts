import type { Ore } from "#domain/money";
import {
  ORIGINS,
  readFields,
  type Origin,
  type RecipientCode,
  type WrittenProblem,
} from "#domain/organisation";
import type { Result } from "#domain/result";
import type { Day } from "#domain/time";
import { BINDING_LEVELS, type Answer, type BindingLevel, type Commitment } from "./joint-post.ts";
import { amountIn, YEARS_WRITTEN, yearWritten } from "./written-values.ts";

/** What a party can answer. That it has not answered can be written too: that takes an answer back. */
export const ANSWER_KINDS = ["yes", "no", "not-answered"] as const satisfies readonly Answer["kind"][];

/** A party's answer for one post and operating year, as it is written down (svar). */
export type WrittenAnswer = {
  readonly organisation: RecipientCode;
  /** The post by its slug. */
  readonly post: string;
  readonly year: number;
  readonly answer: Answer;
  readonly amount?: Ore;
  /** Which body of the party decided or said it. */
  readonly body?: string;
  readonly decided?: Day;
  /** Paragraph and minutes: "KS § 112". */
  readonly paragraph?: string;
  /** Where it can be read. */
  readonly source?: string;
  readonly origin: Origin;
};

/** Levels that somebody has decided: then the body and the day must be said. */
const DECIDED: readonly BindingLevel[] = ["conditional-decision", "decision", "agreement"];

/** The most that a condition takes, in characters. */
const LONGEST_CONDITION = 400;

/**
 * Reads an answer as it is written down, or as a form gives it. A yes says how binding it is; a decision its body and day;
 * one that is conditional its condition.
 * @returns the answer, or every problem with its field
 */
export function readAnswer(json: string): Result<WrittenAnswer, WrittenProblem> {
  return readFields(json, (fields) => {
    const kind = fields.oneOf("answer", ANSWER_KINDS);
    const level = kind === "yes" ? fields.oneOf("level", BINDING_LEVELS) : undefined;
    const isDecided = level !== undefined && DECIDED.includes(level);
    const isConditional = level === "conditional-decision";
    const condition = isConditional
      ? fields.shortText("condition", LONGEST_CONDITION)
      : fields.optionalText("condition");
    const decided = fields.optionalDay("decided");
    const body = isDecided ? fields.text("body") : fields.optionalText("body");
    // Where the day is missing that is told.
    if (isDecided && decided === undefined) fields.text("decided");
    const amount = fields.optional("amount", amountIn);
    const paragraph = fields.optionalText("paragraph");
    const source = fields.optionalText("source");
    return {
      organisation: fields.text("organisation"),
      post: fields.text("post"),
      year: yearWritten(fields.oneOf("year", YEARS_WRITTEN)),
      answer: level === undefined ? { kind: kind === "no" ? "no" : "not-answered" } : yes(level, condition),
      ...(kind !== "yes" || amount === undefined ? {} : { amount }),
      ...(body === undefined ? {} : { body }),
      ...(decided === undefined ? {} : { decided }),
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(source === undefined ? {} : { source }),
      origin: fields.oneOf("origin", ORIGINS),
    };
  });
}

function yes(level: BindingLevel, condition: string | undefined): Answer {
  return { kind: "yes", level, ...(condition === undefined ? {} : { condition }) };
}

/**
 * A written answer as the post counts it. Its evidence is the minutes, or who has written it down.
 * @param writtenBy the name of whoever has written it down @param isUnconfirmed nobody at the party has confirmed it
 */
export function commitmentOf(
  written: WrittenAnswer,
  { writtenBy, isUnconfirmed }: { readonly writtenBy: string; readonly isUnconfirmed: boolean },
): Commitment {
  const { organisation: party, year, answer, amount, body, decided, paragraph, source, origin } = written;
  const place = [body, paragraph].filter((each) => each !== undefined).join(", ");
  return {
    party,
    year,
    answer,
    ...(amount === undefined ? {} : { amount }),
    evidence: {
      certainty: origin === "example" ? "example" : isUnconfirmed ? "preliminary" : "decided",
      by: writtenBy,
      source: {
        document: source ?? writtenBy,
        ...(place === "" ? {} : { place }),
        ...(decided === undefined ? {} : { published: decided }),
      },
    },
    ...(isUnconfirmed ? { isUnconfirmed } : {}),
  };
}
