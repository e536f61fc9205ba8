import type { GapRule } from "#domain/financing";
import type { FuturesWhenLate, SmallestNo, Tally, TriedMap } from "#domain/futures";
import type { Ore } from "#domain/money";
import { UNKNOWN } from "./certainty.ts";
import { formatCount, formatOre } from "./format.ts";
import { futuresProblemSentence, missingForFutures } from "./futures-problems.ts";
import { joined } from "./joined.ts";
import { gapSentence } from "./joint-post-words.ts";

/** What the map says in words, for the page and for the browser that draws it again. */
export type ToldFutures = {
  readonly isKnown: boolean;
  /** One sentence after the other, the answer first. */
  readonly answer: readonly string[];
  /** Who pays a gap, and that it is assumed where it is. */
  readonly rule: string;
  readonly rules: readonly (ToldRow & { readonly gap: GapRule })[];
  readonly lateness: readonly (ToldRow & { readonly late: number; readonly need: string })[];
  readonly parties: readonly ToldParty[];
  readonly noes: readonly ToldNoes[];
};

/** One map as cells of a table. */
export type ToldRow = { readonly standing: string; readonly single: string; readonly smallest: string };

/** A party as cells of a table. */
export type ToldParty = {
  readonly party: string;
  readonly highest: string;
  readonly room: string;
  readonly pivotal: string;
  readonly single: string;
};

/** So many noes: how many stand, as words and as a part of 100 for a picture. */
export type ToldNoes = { readonly noes: number; readonly standing: string; readonly outOf100: number };

/** What the map is told with: a party's name by its code, and the smallest unit of the post's amounts, in öre. */
export type Teller = { readonly nameOf: (party: string) => string; readonly grain: Ore };

/** The map in words. What cannot be counted is okänt, and the answer says what is missing. */
export function toldFutures(map: TriedMap, teller: Teller): ToldFutures {
  const { nameOf, grain } = teller;
  const { byLateness, byRule, breakEvens, tried } = map;
  const all = breakEvens.length;
  const computed = byLateness.ok && byLateness.value.status === "computed" ? byLateness.value.byLateness : [];
  const chosen = computed.find(({ late }) => late === tried.late);
  return {
    isKnown: chosen !== undefined,
    answer: chosen === undefined ? unknownAnswer(map, nameOf) : answerOf(chosen, map.lent, all, teller),
    rule: `${gapSentence(tried.gap)}${tried.isGapAssumed ? " Det är ett antagande: underlaget har ingen regel." : ""}`,
    rules: byRule.map((each) => ({ gap: each.gap, ...rowOfRule(each, all, nameOf) })),
    lateness: map.latenesses.map((late) => ({ late, ...lateRow(computed, late, all, teller) })),
    parties: breakEvens.map(({ party, highest, room }) => ({
      party,
      highest: amountText(highest, grain),
      room: amountText(room, grain),
      pivotal: pivotalText(chosen, party),
      single: singleText(chosen, party),
    })),
    noes: noesOf(chosen, all),
  };
}

/** Who alone ends it, as a sentence. @example singleSentence([], 15) // "Inget enskilt nej fäller den." */
export function singleSentence(names: readonly string[], parties: number): string {
  if (names.length === 0) return "Inget enskilt nej fäller den.";
  if (names.length === parties && parties > 1)
    return "Ett nej, vems det än är, räcker för att den ska falla.";
  return `Ett nej från ${joined(names, "eller")} räcker för att den ska falla.`;
}

/** The fewest whose no ends the post, as a sentence. */
function smallestSentence(
  smallest: SmallestNo | undefined,
  nameOf: (party: string) => string,
): string | undefined {
  if (smallest === undefined) return "Posten står även om alla säger nej.";
  // One alone has been told by name, and none at all with the answer.
  if (smallest.size < 2) return undefined;
  const { groups } = smallest;
  const names = joined(smallest.group.map(nameOf));
  const others =
    groups === "unknown" || groups === 1n ? "" : ` Det finns ${formatCount(groups)} grupper som är så små.`;
  return `${groups === 1n ? "Den minsta grupp vars nej fäller posten" : "En minsta grupp vars nej fäller posten"}: ${names}.${others}`;
}

function answerOf(
  tally: FuturesWhenLate,
  lent: Ore,
  parties: number,
  { nameOf, grain }: Teller,
): readonly string[] {
  const standing = `Posten står i ${outOf(tally.standing, tally.coalitions)} möjliga svar.`;
  if (!tally.standsWithAll) {
    const why =
      lent < tally.cashNeed
        ? `Någon behöver ligga ute med ${formatOre(tally.cashNeed, grain)} innan bidraget kommer, men bara ${formatOre(lent, grain)} är sagt.`
        : "Pengarna räcker inte till kostnaden.";
    return [standing, "Den står inte ens om alla säger ja.", why];
  }
  const smallest = smallestSentence(tally.smallestNo, nameOf);
  return [
    standing,
    ...(tally.smallestNo === undefined ? [] : [singleSentence(tally.single.map(nameOf), parties)]),
    ...(smallest === undefined ? [] : [smallest]),
  ];
}

function unknownAnswer({ byLateness, breakEvens }: TriedMap, nameOf: (party: string) => string) {
  if (!byLateness.ok) return ["Okänt.", ...byLateness.problems.map(futuresProblemSentence)];
  if (byLateness.value.status === "computed") return ["Okänt."];
  const { missing } = byLateness.value;
  const opening = missing.some(({ kind }) => kind === "ceilings")
    ? "Okänt: ingen har sagt hur mycket parterna högst kan betala."
    : "Okänt: något saknas.";
  return [opening, ...missing.map((each) => missingForFutures(each, breakEvens.length, nameOf))];
}

function rowOfRule(
  { map }: TriedMap["byRule"][number],
  parties: number,
  nameOf: (party: string) => string,
): ToldRow {
  const unknown = { standing: UNKNOWN, single: UNKNOWN };
  if (!map.ok) return { ...unknown, smallest: map.problems.map(futuresProblemSentence).join(" ") };
  if (map.value.status === "unknown")
    return {
      ...unknown,
      smallest: map.value.missing.map((each) => missingForFutures(each, parties, nameOf)).join(" "),
    };
  const [first] = map.value.byLateness;
  return first === undefined ? { ...unknown, smallest: UNKNOWN } : rowOf(first, parties, nameOf);
}

function rowOf(tally: Tally, parties: number, nameOf: (party: string) => string): ToldRow {
  const { single, smallestNo, standsWithAll } = tally;
  const alone = single.length === parties ? "Vem som helst" : joined(single.map(nameOf), "eller");
  return {
    standing: outOf(tally.standing, tally.coalitions),
    single: !standsWithAll ? "Står inte" : single.length === 0 ? "Ingen" : alone,
    smallest: smallestNo?.size === 1 ? alone : smallestText(smallestNo, nameOf),
  };
}

function lateRow(
  computed: readonly FuturesWhenLate[],
  late: number,
  parties: number,
  { nameOf, grain }: Teller,
): ToldRow & { readonly need: string } {
  const own = computed.find((each) => each.late === late);
  return own === undefined
    ? { need: UNKNOWN, standing: UNKNOWN, single: UNKNOWN, smallest: UNKNOWN }
    : { need: formatOre(own.cashNeed, grain), ...rowOf(own, parties, nameOf) };
}

/** A row for each number of noes, also before anything can be counted. */
function noesOf(tally: Tally | undefined, parties: number): readonly ToldNoes[] {
  const counted = tally === undefined || tally.byNoes === "unknown" ? [] : tally.byNoes;
  return Array.from({ length: parties + 1 }, (_, noes) => {
    const own = counted.find((each) => each.noes === noes);
    if (own === undefined || own.coalitions === 0n) return { noes, standing: UNKNOWN, outOf100: 0 };
    const { coalitions, standing } = own;
    const outOf100 = Number((standing * 10_000n) / coalitions) / 100;
    return { noes, standing: outOf(standing, coalitions), outOf100 };
  });
}

function smallestText(smallest: SmallestNo | undefined, nameOf: (party: string) => string): string {
  if (smallest === undefined) return "Ingen";
  if (smallest.size === 0) return "–";
  const { groups } = smallest;
  const others = groups === "unknown" || groups === 1n ? "" : ` (${formatCount(groups)} så små grupper)`;
  return `${joined(smallest.group.map(nameOf))}${others}`;
}

function pivotalText(tally: Tally | undefined, party: string): string {
  const own = tally?.pivotal.find((each) => each.party === party);
  return tally === undefined || own === undefined ? UNKNOWN : outOf(own.count, tally.coalitions / 2n);
}

function singleText(tally: Tally | undefined, party: string): string {
  if (tally === undefined) return UNKNOWN;
  return tally.single.includes(party) ? "Ja" : "Nej";
}

function amountText(amount: Ore | "unknown", grain: Ore): string {
  return amount === "unknown" ? UNKNOWN : formatOre(amount, grain);
}

function outOf(count: bigint, all: bigint): string {
  return `${formatCount(count)} av ${formatCount(all)}`;
}
