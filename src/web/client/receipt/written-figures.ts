import type { NamedValue } from "#domain/receipt";

const HARD_SPACE = "\u00a0";

/** Numbers in hundredths as the pages write them: groups of three, decimals only where they are needed. */
export function writtenFigures({ figures = [], unit = "" }: Exclude<NamedValue, string>): string {
  return figures.map((figure) => written(figure) + (unit === "" ? "" : HARD_SPACE + unit)).join(" · ");
}

function written(figure: bigint): string {
  const absolute = figure < 0n ? -figure : figure;
  const whole = (absolute / 100n).toString().replaceAll(/\B(?=(\d{3})+$)/g, HARD_SPACE);
  const decimals = absolute % 100n === 0n ? "" : `,${(absolute % 100n).toString().padStart(2, "0")}`;
  return (figure < 0n ? "\u2212" : "") + whole + decimals;
}
