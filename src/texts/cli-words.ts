import { listed } from "./agreement-problems.ts";

/** What is wrong with the words of a command (mirrors what the command line finds). */
export type ToldWordProblem =
  | { readonly kind: "unknown-command"; readonly word: string; readonly commands: readonly string[] }
  | {
      readonly kind: "unknown-option";
      readonly option: string;
      readonly command: string;
      readonly allowed: readonly string[];
    }
  | { readonly kind: "value-missing"; readonly option: string }
  | { readonly kind: "option-twice"; readonly option: string }
  | { readonly kind: "option-missing"; readonly option: string; readonly command: string }
  | { readonly kind: "option-alone"; readonly option: string; readonly needs: string }
  | { readonly kind: "file-missing"; readonly command: string; readonly files: 1 | 2 }
  | { readonly kind: "word-too-many"; readonly word: string; readonly command: string }
  | {
      readonly kind: "not-a-choice";
      readonly option: string;
      readonly value: string;
      readonly choices: readonly string[];
    };

/** What is wrong with a word on the command line, and what to write. */
export function wordProblemSentence(problem: ToldWordProblem): string {
  switch (problem.kind) {
    case "unknown-command":
      return `Kommandot ”${problem.word}” finns inte. Välj ${listed(problem.commands)}. Hjälp: samnytta --help`;
    case "unknown-option":
      return `Valet ${problem.option} finns inte för ${problem.command}. Välj bland ${listed(problem.allowed.map((option) => `--${option}`))}.`;
    case "value-missing":
      return `Valet ${problem.option} saknar värde. Skriv värdet efter ${problem.option}.`;
    case "option-twice":
      return `Valet ${problem.option} står två gånger. Ta bort det ena.`;
    case "option-missing":
      return `Valet ${problem.option} saknas. Skriv ${problem.option} och ett värde. Hjälp: samnytta ${problem.command} --help`;
    case "option-alone":
      return `Valet ${problem.option} gäller bara tillsammans med ${problem.needs}. Ta bort det eller lägg till ${problem.needs}.`;
    case "file-missing":
      return problem.files === 2
        ? `En fil saknas. Skriv två filer: samnytta ${problem.command} FIL FIL`
        : `Filen saknas. Skriv vilken fil: samnytta ${problem.command} FIL`;
    case "word-too-many":
      return `Ordet ”${problem.word}” är ett för mycket. Ta bort det. Hjälp: samnytta ${problem.command} --help`;
    case "not-a-choice":
      return `Valet ${problem.option} är ”${problem.value}”. Välj ${listed(problem.choices)}.`;
  }
}
