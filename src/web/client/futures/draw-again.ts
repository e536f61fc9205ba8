import { addressIn, wordsIn } from "./form-words.ts";
import { showProblems } from "../form/show-problems.ts";
import type { AskedMap, CarriedPost, ToldMap } from "./tell-map.ts";
import { writeMap } from "./write-map.ts";

/** Draws the map again at each change of the form; only the answer to the last question is shown. */
export function drawAgain(section: HTMLElement): void {
  const form = section.querySelector<HTMLFormElement>("[data-futures-form]");
  const text = section.querySelector("[data-basis]")?.textContent;
  if (form === null || !text) return;
  // Written by the server in this shape.
  const post: CarriedPost = JSON.parse(text);
  const worker = new Worker("/assets/futures-worker.js", { type: "module" });
  let asked = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<ToldMap>) => {
    if (data.asked !== asked) return;
    showProblems(form, data.problems);
    writeMap(section, data);
    section.dataset["drawn"] = String(asked);
  });
  const ask = () => {
    asked += 1;
    const question: AskedMap = { asked, post, words: wordsIn(form) };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name.
    worker.postMessage(question);
  };
  const askAt = () => {
    history.replaceState(null, "", addressIn(form));
    ask();
  };
  form.addEventListener("input", ask);
  form.addEventListener("change", askAt);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    askAt();
  });
}
