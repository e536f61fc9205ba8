import { countLater } from "./later/count-later.ts";
import { offerPng } from "./later/offer-png.ts";

/**
 * What the page with alternatives gains with script: the parts of a later commitment as one chooses, by the rules that
 * the server counts with, and its pictures as PNG. Everything else works without it.
 */
for (const section of document.querySelectorAll<HTMLElement>("[data-later]")) countLater(section);
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-png]")) offerPng(button);
