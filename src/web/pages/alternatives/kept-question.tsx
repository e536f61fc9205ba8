import type { AlternativesQuestion } from "../../../application/view-alternatives.ts";
import { questionWords } from "./question-words.ts";

/** What is asked besides what the form itself asks, so that one choice does not undo another. */
export function KeptQuestion({
  question,
  except,
}: {
  readonly question: AlternativesQuestion;
  readonly except: "skiljer" | "ja" | "later";
}) {
  const own = except === "later" ? ["nyckel", "folkmangd", "part", "grundbelopp", "golvbelopp"] : [except];
  return (
    <>
      {Object.entries(questionWords(question)).map(([name, value]) =>
        value === undefined || own.includes(name) ? "" : <input type="hidden" name={name} value={value} />,
      )}
    </>
  );
}
