import type { CarriedShares, TriedParts } from "#domain/financing";
import { ore, type Ore } from "#domain/money";
import { formatOre } from "../../../texts/format.ts";
import { JOINT_POST } from "../../../texts/joint-post-page.ts";
import { TRIAL } from "../../../texts/joint-post-trial.ts";

/** Writes each party's part of the year and of all years in the table; the links that explain them come from the server. */
export function writeParts({ parties, grain, shownYear }: CarriedShares, { parts }: TriedParts): void {
  const written = (amount: Ore | undefined, none: string) =>
    amount === undefined ? none : formatOre(amount, ore(BigInt(grain)));
  for (const party of parties) {
    const row = document.getElementById(`k-${party}`);
    const own = parts.get(party);
    write(row, `${JOINT_POST.part} ${shownYear}`, written(own?.year, TRIAL.notIn));
    write(row, JOINT_POST.wholePart, written(own?.total, "–"));
  }
}

function write(row: HTMLElement | null, column: string, text: string): void {
  const cells = [...(row?.querySelectorAll<HTMLElement>("td") ?? [])];
  const cell = cells.find(({ dataset }) => dataset["l"] === column);
  if (cell !== undefined && cell.textContent !== text) cell.textContent = text;
}
