import type { Answer, Ground } from "#domain/financing";
import { answerWord } from "../../../texts/joint-post-words.ts";
import { ExampleMark } from "../../ui/example-mark.tsx";
import { StatusMark, type MarkTone } from "../../ui/status-mark.tsx";

/** What a party has said for a year, with shape and word, and its evidence under it. */
export function AnswerMark(props: { readonly answer: Answer; readonly evidence?: Ground | undefined }) {
  const { answer, evidence } = props;
  return (
    <>
      <StatusMark tone={toneOf(answer)}>{answerWord(answer)}</StatusMark>
      {evidence?.certainty === "example" && <ExampleMark />}
      {answer.kind === "yes" && answer.condition !== undefined && <div class="tiny">{answer.condition}</div>}
      {evidence !== undefined && <div class="tiny">{evidence.source.document}</div>}
    </>
  );
}

function toneOf(answer: Answer): MarkTone {
  if (answer.kind === "no") return "stop";
  if (answer.kind === "not-answered") return "none";
  return answer.level === "decision" || answer.level === "agreement" ? "ok" : "wait";
}
