import { forgetWhenSignedOut } from "./writing/sign-out.ts";
import { keepForm } from "./writing/keep-form.ts";

/**
 * What pages where somebody writes gain with script: nothing that was on screen is lost. Everything works without it, but
 * for that.
 */
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-keeps]")) keepForm(form);
forgetWhenSignedOut();

// A page that the browser brings back as it stood has a form that may have been sent since.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
