import type { PartyYear } from "../../../application/view-joint-post.ts";
import { answerWord, evidenceText, unconfirmedText } from "../../../texts/answer-words.ts";
import { answerFor } from "../../../texts/notice-page.ts";
import { answerHref } from "../../addresses.ts";
import { ExampleMark } from "../../ui/example-mark.tsx";
import { StatusMark, type MarkTone } from "../../ui/status-mark.tsx";

/** What a mark of an answer is made of. */
export type AnswerMarkProps = {
  readonly said: Pick<PartyYear, "answer" | "evidence" | "isUnconfirmed">;
  /** The code of who has said it. */
  readonly party: string;
};

/** What a party has said for a year, with shape and word, and its evidence under it; a forecast says that it is one. */
export function AnswerMark({ said, party }: AnswerMarkProps) {
  const { answer, evidence, isUnconfirmed } = said;
  return (
    <>
      <StatusMark tone={isUnconfirmed ? "wait" : toneOf(answer)}>{answerWord(answer)}</StatusMark>
      {evidence?.certainty === "example" && <ExampleMark />}
      {isUnconfirmed && <div class="tiny">{unconfirmedText(said, party)}</div>}
      {answer.kind === "yes" && answer.condition !== undefined && <div class="tiny">{answer.condition}</div>}
      {evidence !== undefined && !isUnconfirmed && <div class="tiny">{evidenceText(evidence)}</div>}
    </>
  );
}

/** The way to answer for a party: the same for everybody, and whoever may not is told so there. */
export function AnswerLink(props: {
  readonly party: { readonly code: string; readonly name: string };
  readonly post: string;
  readonly year: number;
}) {
  const { party, post, year } = props;
  return (
    <div class="tiny">
      <a href={answerHref(party.code, post, year)}>{answerFor(party.name)}</a>
    </div>
  );
}

function toneOf(answer: AnswerMarkProps["said"]["answer"]): MarkTone {
  if (answer.kind === "no") return "stop";
  if (answer.kind === "not-answered") return "none";
  return answer.level === "decision" || answer.level === "agreement" ? "ok" : "wait";
}
