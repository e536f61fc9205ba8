import type { AllocationRule } from "#domain/allocation";
import type { KeyForm } from "#domain/agreement";
import { KRONA, TKR, type Ore } from "#domain/money";

const KEYS: Readonly<Record<KeyForm["kind"], string>> = {
  population: "per invånare",
  "rate-per-inhabitant": "kronor per invånare",
  "base-plus-population": "fast belopp plus per invånare",
  "weighted-population": "per viktad invånare",
  "rate-with-rebate": "kronor per invånare med rabatt",
  "half-quarter-quarter": "hälften, en fjärdedel och en fjärdedel",
  "municipalities-and-regions": "delat mellan kommuner och regioner, sedan per invånare",
  "percent-of-component": "procent av vad var och en fick",
  bounded: "per invånare med golv eller tak",
  conditional: "per invånare, och vissa har inte uppfyllt villkoret",
  participants: "per invånare bland dem som deltar",
  split: "i delar",
  fixed: "fasta belopp",
  table: "belopp i en tabell",
  whole: "hela beloppet till en mottagare",
};

const RESTS: Readonly<Record<AllocationRule["rest"], string>> = {
  "largest-remainder": "största rest",
  "each-rounded": "var och en avrundad för sig",
  "each-rounded-leftover-to-largest": "avrundat, resten till den största",
  "as-listed": "resten i den ordning mottagarna står",
};

/** The Swedish name of a key. @example keyName("population") // "per invånare" */
export function keyName(kind: KeyForm["kind"]): string {
  return KEYS[kind];
}

/** The Swedish name of a rest rule. @example restName("largest-remainder") // "största rest" */
export function restName(rest: AllocationRule["rest"]): string {
  return RESTS[rest];
}

/** The Swedish name of a grain: hela öre, hela kronor, hela tusental kronor. */
export function grainName(grain: Ore): string {
  if (grain === KRONA) return "hela kronor";
  if (grain === TKR) return "hela tusental kronor";
  return grain === 1n ? "hela öre" : `steg om ${grain} öre`;
}

/** Where the sharing starts. @example stageName("direct", 290) // "direkt på 290 mottagare" */
export function stageName(stage: AllocationRule["stage"], recipients: number): string {
  if (recipients === 1) return "hela beloppet till en mottagare";
  return stage === "direct" ? `direkt på ${recipients} mottagare` : "först på länen, sedan inom länet";
}
