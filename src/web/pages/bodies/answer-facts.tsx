import type { WrittenAnswer } from "#domain/financing";
import type { NamedOrganisation } from "../../../application/name-organisations.ts";
import { answerWords } from "../../../texts/answer-words.ts";
import { BODY_FIELDS, COUNTY_BODIES } from "../../../texts/county-bodies.ts";
import { formatDay, formatOre } from "../../../texts/format.ts";
import { Facts, type Fact } from "../../ui/facts.tsx";
import { ore } from "#domain/money";

/** The facts of an answer. @param title of the joint post */
export function AnswerFacts(props: {
  readonly answer: WrittenAnswer;
  readonly title: string;
  readonly nameOf: (id: string) => NamedOrganisation;
}) {
  const { answer, title, nameOf } = props;
  const { organisation, year, amount, body, decided, paragraph, source } = answer;
  const condition = answer.answer.kind === "yes" ? answer.answer.condition : undefined;
  const fact = (term: string, detail: string | undefined): readonly Fact[] =>
    detail === undefined ? [] : [{ term, detail }];
  return (
    <Facts
      hasSentences
      facts={[
        { term: COUNTY_BODIES.organisation, detail: nameOf(organisation).name },
        { term: BODY_FIELDS.posten.label, detail: `${title}, ${year}` },
        { term: BODY_FIELDS.svar.label, detail: answerWords(answer.answer) },
        ...fact(BODY_FIELDS.belopp.label, amount && formatOre(amount, ore(1n))),
        ...fact(BODY_FIELDS.beslutsorgan.label, body),
        ...fact(BODY_FIELDS.beslutsdag.label, decided && formatDay(decided)),
        ...fact(BODY_FIELDS.paragraf.label, paragraph),
        ...fact(BODY_FIELDS.villkor.label, condition),
        ...fact(BODY_FIELDS.kalla.label, source),
      ]}
    />
  );
}
