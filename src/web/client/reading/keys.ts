import { nextRow, readKey, type Shortcut } from "./shortcuts.ts";

const STORED = "samnytta.tangenter";
const OFF = "av";
const ROWS = ".ledger tbody tr, [data-row]";

/**
 * Listens for the keys of the list that `?` shows. Silent in fields, with a modifier, and when switched off (WCAG 2.1.4);
 * Escape works always.
 * @param stepBack closes what is open, innermost first; false when nothing was
 */
export function listenForKeys(stepBack: () => boolean): void {
  let isPending = false;
  const choice = document.querySelector<HTMLInputElement>("[data-shortcuts-switch]");
  if (choice !== null) {
    choice.checked = !isSwitchedOff();
    choice.addEventListener("change", () => {
      localStorage.setItem(STORED, choice.checked ? "" : OFF);
    });
  }
  document.addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]") !== null || event.defaultPrevented) return;
    if (event.key === "Escape" && !isInField(event.target)) {
      if (stepBack()) event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isInField(event.target))
      return;
    if (isSwitchedOff() || event.key === "Shift") return;
    const { shortcut, pending } = readKey(isPending, event.key);
    isPending = pending;
    if (shortcut === undefined) return;
    event.preventDefault();
    follow(shortcut);
  });
}

function follow(shortcut: Shortcut): void {
  switch (shortcut.kind) {
    case "search":
      // On Min sida its own field comes first.
      return (
        document.querySelector<HTMLInputElement>("#own-search") ??
        document.querySelector<HTMLInputElement>("#search")
      )?.select();
    case "list":
      return document.querySelector<HTMLDialogElement>("#shortcuts")?.showModal();
    case "go":
      return document.querySelector<HTMLElement>(`[data-go="${shortcut.letter}"]`)?.click();
    case "row":
      return focusRow(shortcut.step);
  }
}

/** Focus goes to the first link of the row, so that Enter opens it. */
function focusRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll(ROWS)].filter((row) => row.querySelector("a") !== null);
  const current = rows.findIndex((row) => row.contains(document.activeElement));
  const next = nextRow(rows.length, current, step);
  if (next !== undefined) rows[next]?.querySelector("a")?.focus();
}

function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}

function isSwitchedOff(): boolean {
  return localStorage.getItem(STORED) === OFF;
}
