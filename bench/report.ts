import { arch, cpus, loadavg, platform, totalmem } from "node:os";
import type { Comparison, Spread } from "./measure.ts";

/** One line of the result: what both sides did, how long each took, and the ratio that was aimed at. */
export type Line = {
  readonly what: string;
  /** Who we are measured against. */
  readonly versus: string;
  readonly measured: Comparison;
  readonly unit: "µs" | "ms";
  /** Recipients that the time is divided by, where growth with their number is what matters. */
  readonly recipients?: number;
  /** The ratio we aim at or below. */
  readonly goal?: number;
};

/** A part of the measurements, in order; a peer that is not at hand is named, with what is lost. */
export type Part = {
  readonly title: string;
  /** Exactly what each side does, in whole sentences. */
  readonly about: readonly string[];
  readonly lines: readonly Line[];
  readonly notRun: readonly string[];
};

/** The machine and its load, without its name. */
export function describeMachine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${first?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, ${memory} GB, ${platform()} ${arch()}, Node ${process.versions.node}`;
}

/** How busy the machine is: processes that want to run, over the last minute. */
export function describeLoad(): string {
  return `load ${(loadavg()[0] ?? 0).toFixed(1)}`;
}

/** A part as Markdown: what was done, the table, the peers that were missing. */
export function partInMarkdown({ title, about, lines, notRun }: Part): string {
  return [
    `## ${title}`,
    "",
    ...about.flatMap((paragraph) => [paragraph, ""]),
    ...(lines.length === 0 ? [] : [...tableOf(lines), ""]),
    ...notRun.flatMap((name) => [`not run: ${name}`, ""]),
  ].join("\n");
}

/** A line for the terminal while the measurements go on. */
export function lineAsText(line: Line): string {
  const { what, ours, theirs, ratio, goal } = cellsOf(line);
  return `${what}, against ${line.versus}\n  ours ${ours}, peer ${theirs}, ratio ${ratio}${goal === "" ? "" : `, goal ${goal}`}`;
}

function tableOf(lines: readonly Line[]): readonly string[] {
  return [
    "| what | ours | against | its time | ours ÷ its | goal |",
    "| --- | --- | --- | --- | --- | --- |",
    ...lines.map((line) => {
      const { what, ours, theirs, ratio, goal } = cellsOf(line);
      return `| ${what} | ${ours} | ${line.versus} | ${theirs} | ${ratio} | ${goal} |`;
    }),
  ];
}

function cellsOf({ what, measured, unit, recipients, goal }: Line) {
  const time = (spread: Spread) =>
    recipients === undefined
      ? timeText(spread, unit)
      : `${timeText(spread, unit)}, ${((spread.median * 1e6) / recipients).toFixed(0)} ns each`;
  const { median } = measured.ratio;
  return {
    what,
    ours: time(measured.ours),
    theirs: time(measured.peer),
    ratio: `**${ratioText(median)}** (${ratioText(measured.ratio.lower)}–${ratioText(measured.ratio.upper)})`,
    goal: goal === undefined ? "" : `≤ ${goal}: ${median <= goal ? "met" : "missed"}`,
  };
}

/** Median, and between which values the middle half of the rounds lies. */
function timeText({ median, lower, upper }: Spread, unit: Line["unit"]): string {
  const shown = (milliseconds: number) => figure(unit === "µs" ? milliseconds * 1000 : milliseconds);
  return `${shown(median)} ${unit} (${shown(lower)}–${shown(upper)})`;
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}

function ratioText(ratio: number): string {
  return ratio >= 0.1 ? ratio.toFixed(2) : ratio.toPrecision(1);
}

/** The whole of docs/benchmarks.md. @param before and after: the load when the measurements began and ended */
export function documentOf(day: Date, before: string, after: string, parts: readonly Part[]): string {
  return [
    "# Benchmarks",
    "",
    "How fast Samnytta is, as ratios to a named peer measured by turns in the same run. `npm run bench` measures again and prints; `npm run bench -- --write` renews this page. A ratio below 1 means that ours is faster. Each figure is the median of the rounds, with the middle half of them in parentheses.",
    "",
    `Measured ${day.toISOString().slice(0, 10)} on ${describeMachine()}. The machine was shared with other work: ${before} when the measurements began, ${after} when they ended.`,
    "",
    ...parts.map(partInMarkdown),
  ].join("\n");
}
