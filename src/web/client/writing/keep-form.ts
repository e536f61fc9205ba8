import { copiesToOffer, type UnsentCopy } from "#domain/editing";
import { askForCopies, discardOnServer, sendCopy, type Sent } from "./ask-server.ts";
import { copiesAt, dropCopy, findCopy, putCopy, type BrowserCopy, type CopyPlace } from "./browser-copies.ts";
import { fieldsOf, fillFields, hiddenField } from "./form-fields.ts";
import { showOffer } from "./unsent-offer.ts";

const PAUSE_MILLISECONDS = 1000;
/** Somebody who never pauses is sent all the same. */
const LONGEST_MILLISECONDS = 10_000;
const RETRY_MILLISECONDS = 5000;

/**
 * Keeps what is written in a form: in the browser at each keystroke, on the server at each pause, until the form has been
 * saved. What was left from before is offered.
 */
export function keepForm(form: HTMLFormElement): void {
  const action = new URL(form.action);
  const at: CopyPlace = { whose: form.dataset["keeps"] ?? "", place: action.pathname + action.search };
  const key = hiddenField(form, "nyckel")?.value ?? "";
  const state = stateOf(form);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstUnsent: number | undefined;
  let underWay: AbortController | undefined;
  let isSubmitting = false;

  /** What the form says now, in the browser before this returns. */
  function write(): BrowserCopy {
    const { fields, hasPersonalNumber } = fieldsOf(form);
    const copy = {
      key,
      basedOn: Number(hiddenField(form, "version")?.value ?? "0"),
      fields,
      at: new Date().toISOString(),
      page: location.pathname + location.search,
      heading: document.querySelector("h1")?.textContent?.trim() ?? "",
      isOnServer: false,
    };
    const isKept = putCopy(at, copy);
    state.say(isKept ? "onlyHere" : undefined);
    state.trouble(hasPersonalNumber ? "number" : isKept ? undefined : "notKept");
    return copy;
  }

  function sendLater(milliseconds: number): void {
    firstUnsent ??= Date.now();
    clearTimeout(timer);
    const left = firstUnsent + LONGEST_MILLISECONDS - Date.now();
    timer = setTimeout(() => void send(), Math.max(0, Math.min(milliseconds, left)));
  }

  async function send(): Promise<Sent["kind"] | undefined> {
    clearTimeout(timer);
    firstUnsent = undefined;
    const copy = findCopy(at, key);
    if (copy === undefined || copy.isOnServer || isSubmitting) return undefined;
    underWay?.abort();
    const own = new AbortController();
    underWay = own;
    const sent = await sendCopy(at.place, copy, { signal: own.signal });
    if (own.signal.aborted || isSubmitting) return undefined;
    const isLast = findCopy(at, key)?.at === copy.at;
    if (sent.kind === "kept") {
      if (!isLast) return sent.kind;
      putCopy(at, { ...copy, isOnServer: true });
      state.say(sent.sentence);
      if (!fieldsOf(form).hasPersonalNumber) state.trouble(undefined);
      return sent.kind;
    }
    state.trouble(sent.kind);
    if (sent.kind === "retrying" || sent.kind === "ended") {
      timer = setTimeout(() => void send(), RETRY_MILLISECONDS);
    }
    return sent.kind;
  }

  /** Puts an unsent text into the form, from then on as this form's own. */
  async function adopt(copy: UnsentCopy): Promise<void> {
    fillFields(form, copy.fields);
    // What adds up while one writes does so of what was taken up too.
    form.dispatchEvent(new Event("change"));
    const version = hiddenField(form, "version");
    if (version !== undefined) version.value = String(copy.basedOn);
    const takenUp = hiddenField(form, "osparat");
    if (takenUp !== undefined) takenUp.value = `${takenUp.value} ${copy.key}`.trim();
    write();
    if ((await send()) !== "kept") return;
    await discard(copy);
  }

  async function discard(copy: UnsentCopy): Promise<void> {
    dropCopy(at, copy.key);
    await discardOnServer(at.place, copy.key);
  }

  async function offer(): Promise<void> {
    const browser = copiesAt(at);
    const known = await askForCopies(
      at.place,
      browser.map((copy) => copy.at),
    );
    for (const taken of known.taken) dropCopy(at, taken);
    const shown = { key, fields: fieldsOf(form).fields };
    const basedOn = Number(hiddenField(form, "version")?.value ?? "0");
    for (const copy of copiesToOffer({ browser, server: known.kept, taken: known.taken, shown })) {
      showOffer(
        form,
        { copy, sentence: known.sentences[copy.at], hasMoved: copy.basedOn !== basedOn },
        {
          adopt: () => void adopt(copy),
          compare: () => void adopt(copy).then(() => form.requestSubmit()),
          discard: () => void discard(copy),
        },
      );
    }
  }

  form.addEventListener("input", () => {
    write();
    sendLater(PAUSE_MILLISECONDS);
  });
  form.addEventListener("submit", () => {
    write();
    clearTimeout(timer);
    underWay?.abort();
    isSubmitting = true;
  });
  document.addEventListener("visibilitychange", () => {
    const copy = findCopy(at, key);
    if (document.visibilityState === "hidden" && copy?.isOnServer === false && !isSubmitting)
      void sendCopy(at.place, copy, { isLeaving: true });
  });
  if (isWrittenIn(form)) {
    write();
    sendLater(PAUSE_MILLISECONDS);
  }
  void offer();
}

/** Whether somebody wrote before the script was there. */
function isWrittenIn(form: HTMLFormElement): boolean {
  return [...form.elements].some(
    (element) =>
      (element instanceof HTMLTextAreaElement ||
        (element instanceof HTMLInputElement && element.type === "text")) &&
      element.value !== element.defaultValue,
  );
}

/** The two lines under a form: how it stands, which is read when one looks, and trouble, which is told at once. */
function stateOf(form: HTMLFormElement) {
  const line = form.querySelector<HTMLElement>("[data-kept-state]");
  const trouble = form.querySelector<HTMLElement>("[data-kept-trouble]");
  return {
    say: (words: string | undefined): void => {
      if (line === null) return;
      line.textContent = words === "onlyHere" ? (line.dataset["onlyHere"] ?? "") : (words ?? "");
      line.hidden = words === undefined;
    },
    trouble: (kind: Exclude<Sent["kind"], "kept"> | "notKept" | undefined): void => {
      const words = kind === undefined ? "" : (trouble?.dataset[kind] ?? "");
      if (trouble !== null && trouble.textContent !== words) trouble.textContent = words;
    },
  };
}
