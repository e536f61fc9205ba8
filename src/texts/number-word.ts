const NUMBERS = [
  "noll",
  "en",
  "två",
  "tre",
  "fyra",
  "fem",
  "sex",
  "sju",
  "åtta",
  "nio",
  "tio",
  "elva",
  "tolv",
];

/** A small number in a running sentence: words to twelve, then figures. @example numberWord(10) // "tio" */
export function numberWord(count: number): string {
  return NUMBERS[count] ?? String(count);
}
