import { amountDoubt, amountSums, followingSums, statedIn, type SummedLine } from "#domain/draft";
import { ore, type Ore } from "#domain/money";
import { UNKNOWN } from "../../../texts/certainty.ts";
import { amountGrowth, countedAs, insideSentence } from "../../../texts/year-of-draft.ts";

/** A line of the table with what it said before, and whether what is written now cannot be read. */
type WrittenLine = SummedLine & {
  readonly element: HTMLElement;
  readonly before?: Ore;
  readonly isUnreadable: boolean;
  /** It is written without a unit, and is far less than before. */
  readonly hasNoUnit: boolean;
  readonly isUntouched: boolean;
};

/** Writes how much each amount has grown, and what each whole is now or becomes when the form is saved. */
export function addUp(section: HTMLElement): void {
  const lines = [...section.querySelectorAll<HTMLElement>("[data-part]")].map(lineIn);
  const box = section.querySelector<HTMLInputElement>("input[type=checkbox]");
  const told = [...section.querySelectorAll<HTMLElement>("[data-inside]")];
  const following = new Set(
    told.flatMap(({ dataset }) => (dataset["follows"] === undefined ? [] : [dataset["inside"] ?? ""])),
  );
  const followed = followingSums(
    lines,
    (whole) =>
      box?.checked === true &&
      following.has(whole) &&
      lines.every(({ part, isUntouched }) => part !== whole || isUntouched),
  );
  for (const { element, part, before, now, isUnreadable, hasNoUnit } of lines) {
    const cell = element.closest("tr")?.querySelector<HTMLElement>("[data-growth]");
    const grown =
      hasNoUnit && now !== undefined
        ? countedAs(now, "no-unit")
        : amountGrowth(before, followed.get(part) ?? now);
    write(cell, isUnreadable ? (section.dataset["unreadable"] ?? "") : grown);
  }
  for (const element of told) {
    const whole = element.dataset["inside"] ?? "";
    const standing = lines.map((line) => (line.part === whole ? line : withAmount(line, followed)));
    const sum = amountSums(standing).find((each) => each.whole === whole);
    const name = element.dataset["name"] ?? "";
    write(element, sum === undefined ? "" : insideSentence(name, sum, followed.has(whole)));
  }
}

function lineIn(element: HTMLElement): WrittenLine {
  const { part = "", whole, times = "1", open, before, now, isShare } = element.dataset;
  const input = element instanceof HTMLInputElement ? element : undefined;
  const isUntouched = input === undefined || input.value === input.defaultValue;
  const written = isUntouched || isShare !== undefined ? now : statedIn(input.value)?.ore;
  const amountOf = (figure: string | undefined) => (figure === undefined ? undefined : ore(BigInt(figure)));
  const [amount, was] = [amountOf(written), amountOf(before)];
  const words = input?.value.trim() ?? "";
  const isAmount = !isUntouched && isShare === undefined && words !== "" && words !== UNKNOWN;
  return {
    element,
    part,
    ...(whole === undefined ? {} : { whole }),
    ...(amount === undefined ? {} : { now: amount }),
    ...(was === undefined ? {} : { before: was }),
    times: Number(times),
    isOfWhich: open !== undefined,
    isUntouched,
    isUnreadable: isAmount && amount === undefined,
    hasNoUnit: isAmount && amountDoubt(words, amount, was) === "no-unit",
  };
}

function withAmount(line: WrittenLine, followed: ReadonlyMap<string, Ore>): WrittenLine {
  const amount = followed.get(line.part);
  return amount === undefined ? line : { ...line, now: amount };
}

function write(element: HTMLElement | null | undefined, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}
