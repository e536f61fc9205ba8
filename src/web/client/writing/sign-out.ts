import { sendCopy } from "./ask-server.ts";
import { copiesOf } from "./browser-copies.ts";

/**
 * Signing out takes what the person has left in this browser, once the server has it. What the server cannot take stays:
 * nobody else who signs in here is shown it.
 */
export function forgetWhenSignedOut(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-signs-out]");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    void handOver(form.dataset["signsOut"] ?? "").finally(() => form.submit());
  });
}

async function handOver(person: string): Promise<void> {
  for (const { place, copy, drop } of copiesOf(person)) {
    const isThere = copy.isOnServer || ["kept", "taken"].includes((await sendCopy(place, copy)).kind);
    if (isThere) drop();
  }
}
