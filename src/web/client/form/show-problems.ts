/** What is wrong with a field, by its id. */
export type FieldFault = { readonly field: string; readonly sentence: string };

/** Tells at each field what is wrong with it, as the server's page does, and takes away what is right again. */
export function showProblems(form: HTMLFormElement, problems: readonly FieldFault[]): void {
  document.querySelector("[aria-labelledby='problems-heading']")?.remove();
  for (const control of form.querySelectorAll<HTMLElement>("input, select")) {
    const sentences = problems.filter(({ field }) => field === control.id).map(({ sentence }) => sentence);
    tellAt(control, sentences.join(" "));
  }
}

function tellAt(control: HTMLElement, sentence: string): void {
  const id = `${control.id}-problem`;
  const before = document.getElementById(id);
  if (before?.textContent === sentence) return;
  before?.remove();
  const isWrong = sentence !== "";
  control.parentElement?.classList.toggle("has-problem", isWrong);
  control.toggleAttribute("aria-invalid", false);
  const described = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((each) => each !== id);
  if (isWrong) {
    const told = document.createElement("p");
    told.id = id;
    told.className = "problem";
    told.textContent = sentence;
    control.before(told);
    control.setAttribute("aria-invalid", "true");
    described.push(id);
  }
  const ids = described.filter((each) => each !== "").join(" ");
  if (ids === "") control.removeAttribute("aria-describedby");
  else control.setAttribute("aria-describedby", ids);
}
