/** Shows the buttons that only work with script. @param root the page, or a part of it that was just put in */
export function revealControls(root: ParentNode): void {
  for (const control of root.querySelectorAll<HTMLElement>("[data-needs-script]")) {
    // Copying needs a secure address (https or this machine).
    control.hidden = control.dataset["copies"] !== undefined && navigator.clipboard === undefined;
  }
}

/** Printing, copying an explanation, opening the list of keys. Listens once for the whole page. */
export function enableControls(): void {
  document.addEventListener("click", (event) => {
    const control =
      event.target instanceof Element
        ? event.target.closest<HTMLElement>("[data-needs-script] *, [data-needs-script]")
        : null;
    if (control === null) return;
    const { copies, opens, prints } = control.dataset;
    if (prints !== undefined) globalThis.print();
    if (opens !== undefined) document.querySelector<HTMLDialogElement>(`#${opens}`)?.showModal();
    if (copies !== undefined) void copyText(document.querySelector<HTMLElement>(copies));
  });
}

/** Copies an explanation as plain text with its address, and says so. */
async function copyText(trace: HTMLElement | null): Promise<void> {
  if (trace === null) return;
  const parts = [...trace.querySelectorAll<HTMLElement>("[data-copied]")].map(({ innerText }) =>
    innerText.trim(),
  );
  const own = trace.dataset["address"];
  const address = own === undefined ? location.href : new URL(own, location.href).href;
  await navigator.clipboard.writeText([...parts, address].join("\n\n"));
  const status = trace.querySelector<HTMLElement>("[data-says-copied]");
  if (status !== null) status.textContent = status.dataset["saysCopied"] ?? "";
}
