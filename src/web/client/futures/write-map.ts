import { noesPicture } from "../../../texts/futures-page.ts";
import { amountLinkName } from "../../../texts/parts.ts";
import type { ToldMap } from "./tell-map.ts";

/** Writes the sentences where the server has written them, and fills the picture as high. */
export function writeMap(section: HTMLElement, { told, chosen }: ToldMap): void {
  const write = (name: string, text: string) => {
    const place = section.querySelector<HTMLElement>(`[data-told="${name}"]`);
    if (place !== null) writeAt(place, text);
  };
  write("answer", told.answer.join(" "));
  write("rule", told.rule);
  for (const place of section.querySelectorAll<HTMLElement>("[data-when]"))
    place.hidden = (place.dataset["when"] === "known") !== told.isKnown;
  for (const { gap, ...cells } of told.rules) {
    mark(`regel-${gap}`, gap === chosen.gap);
    for (const [cell, text] of Object.entries(cells)) write(`regel-${gap}-${cell}`, text);
  }
  for (const { late, ...cells } of told.lateness) {
    mark(`sen-${late}`, late === chosen.late);
    for (const [cell, text] of Object.entries(cells)) write(`sen-${late}-${cell}`, text);
  }
  for (const { party, ...cells } of told.parties)
    for (const [cell, text] of Object.entries(cells)) write(`part-${party}-${cell}`, text);
  const picture = section.querySelector("[data-noes-picture]");
  picture?.setAttribute("aria-label", noesPicture(told.noes));
  for (const { noes, standing, outOf100 } of told.noes) {
    write(`nej-${noes}`, standing);
    picture?.querySelector(`[data-noes="${noes}"]`)?.setAttribute("height", String(outOf100));
  }
}

/** A number keeps its link to how it was counted, and the name that says whose it is. */
function writeAt(place: HTMLElement, text: string): void {
  const link = place.querySelector("a");
  if (link === null) {
    place.textContent = text;
    return;
  }
  link.ariaLabel = amountLinkName(text, place.dataset["of"]);
  link.textContent = text;
}

function mark(row: string, isChosen: boolean): void {
  document.getElementById(row)?.classList.toggle("chosen", isChosen);
}
