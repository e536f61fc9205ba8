import { differingFields, differingLines, type UnsentCopy } from "#domain/editing";
import { fieldsOf, labelOf, shownValue } from "./form-fields.ts";

/** So many fields are shown, and so many lines of each. */
const MOST_FIELDS = 20;
const MOST_LINES = 12;

/** What somebody may answer to the offer of an unsent text. */
export type OfferAnswers = {
  readonly adopt: () => void;
  readonly compare: () => void;
  readonly discard: () => void;
};

/**
 * Shows above a form that there is text that was not saved: from when, what differs, and the choice. Nothing is put into the
 * form by itself.
 * @param hasMoved somebody has saved a newer version than the text was written on
 */
export function showOffer(
  form: HTMLFormElement,
  {
    copy,
    sentence,
    hasMoved,
  }: { readonly copy: UnsentCopy; readonly sentence: string | undefined; readonly hasMoved: boolean },
  answers: OfferAnswers,
): void {
  const template = form.querySelector<HTMLTemplateElement>("template[data-unsent-offer]");
  const offer = template?.content.firstElementChild?.cloneNode(true);
  if (template === null || !(offer instanceof HTMLElement)) return;
  const part = (name: string) => offer.querySelector<HTMLElement>(`[data-unsent-${name}]`);
  const said = part("sentence");
  if (said !== null && sentence !== undefined) said.textContent = sentence;
  part("moved")?.toggleAttribute("hidden", !hasMoved);
  part("differences")?.append(...differences(form, copy, template.dataset));
  const closing = (answer: () => void) => () => {
    offer.remove();
    answer();
  };
  part("continue")?.toggleAttribute("hidden", hasMoved);
  part("continue")?.addEventListener("click", closing(answers.adopt));
  part("compare")?.toggleAttribute("hidden", !hasMoved);
  part("compare")?.addEventListener("click", closing(answers.compare));
  part("discard")?.addEventListener("click", closing(answers.discard));
  form.before(offer);
}

function differences(form: HTMLFormElement, copy: UnsentCopy, words: DOMStringMap): readonly HTMLElement[] {
  const shown = fieldsOf(form);
  return differingFields(shown, copy)
    .slice(0, MOST_FIELDS)
    .map((name) => {
      const lines = differingLines(shownValue(form, name, shown.fields), shownValue(form, name, copy.fields));
      const row = document.createElement("div");
      const term = document.createElement("dt");
      term.textContent = labelOf(form, name);
      row.append(
        term,
        value(words["now"] ?? "", lines.now, words["empty"] ?? ""),
        value(words["unsent"] ?? "", lines.mine, words["empty"] ?? ""),
      );
      return row;
    });
}

function value(label: string, text: string, empty: string): HTMLElement {
  const detail = document.createElement("dd");
  const name = document.createElement("span");
  name.className = "small";
  name.textContent = `${label}: `;
  const words = document.createElement("span");
  words.className = "as-written";
  const lines = text.split("\n");
  words.textContent =
    text === "" ? empty : lines.slice(0, MOST_LINES).join("\n") + (lines.length > MOST_LINES ? "\n…" : "");
  detail.append(name, words);
  return detail;
}
