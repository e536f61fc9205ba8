const GROUP = "[data-tick-group]";
const BOX = 'input[type="checkbox"]';

/** Ticks or unticks every box of a group by its buttons, and keeps the count of the form's ticked boxes. */
export function enableTicks(): void {
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-ticks]") : null;
    if (button === null) return;
    const isTicked = button.dataset["ticks"] === "all";
    for (const box of button.closest(GROUP)?.querySelectorAll<HTMLInputElement>(BOX) ?? [])
      box.checked = isTicked;
    count(button.closest("form"));
  });
  document.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement) count(event.target.form);
  });
  // A page that the browser brings back has the boxes as they were left.
  for (const form of document.querySelectorAll<HTMLFormElement>("form:has([data-ticked])")) count(form);
}

function count(form: HTMLFormElement | null): void {
  const shown = form?.querySelector<HTMLElement>("[data-ticked]");
  if (form === null || shown === null || shown === undefined) return;
  shown.textContent = String(form.querySelectorAll(`${BOX}:checked`).length);
}
