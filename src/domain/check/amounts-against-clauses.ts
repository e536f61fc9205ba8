import type { Agreement, StatedAmount } from "#domain/agreement";
import { amountsInText, ore, saysHowMuch, sumOre, type AmountInText, type Ore } from "#domain/money";
import type { AmountPlace, OpenFinding } from "./finding.ts";
import { isNear, toleranceOf, WIDEST_PART } from "./tolerance.ts";

/** Sums of more figures than this are not tried. */
const MOST_FIGURES = 10;

/** An amount of an agreement, and where it stands. */
type Placed = { readonly place: string; readonly where: AmountPlace; readonly stated: StatedAmount };

/**
 * Stated amounts against the figures of the clause that they rest on (belopp mot avsnitt): 260 million where the clause
 * says "250 Mkr". Only what can be read with certainty is held against an amount. A clause that gives no amount in digits,
 * or one in words, says nothing against; a sum of its figures, a part by its percentage, and parts that together are one of
 * its figures are what it says.
 */
export function findAmountsAgainstClauses(agreement: Agreement): readonly OpenFinding[] {
  const placed = placedIn(agreement);
  return agreement.clauses.flatMap((clause) => {
    const figures = amountsInText(clause.text);
    if (clause.reading === "unread" || !figures.some(({ hasUnit }) => hasUnit)) return [];
    if (hasAmountInWords(clause.text)) return [];
    const resting = placed.filter(({ stated }) => stated.clause === clause.id);
    const said = sayings(clause.text, figures);
    const unsaid = resting.filter(({ stated }) => !said(stated));
    if (unsaid.length === 0 || areOneFigure(resting, unsaid, figures)) return [];
    const named = figures.flatMap(({ hasUnit, readings: [first] }) =>
      hasUnit && first !== undefined ? [first] : [],
    );
    return unsaid.map(({ place: own, where, stated }) => {
      const place = `amount-against-clause:${own}`;
      return {
        id: `${place}:${stated.ore}`,
        place,
        severity: "contradiction" as const,
        detail: {
          kind: "amount-against-clause" as const,
          where,
          amount: stated.ore,
          clause: clause.id,
          number: clause.number,
          figures: [...new Set(named)],
        },
        clauses: [clause.id],
      };
    });
  });
}

function placedIn({ frame, components, statements }: Agreement): readonly Placed[] {
  return [
    ...(frame === "unknown" ? [] : [{ place: "frame", where: { kind: "frame" } as const, stated: frame }]),
    ...components.flatMap(({ id, stated }): readonly Placed[] =>
      stated === "unknown" ? [] : [{ place: id, where: { kind: "component", component: id }, stated }],
    ),
    ...statements.map(({ id, county, stated }): Placed => ({
      place: `statement:${id}`,
      where: { kind: "county", county },
      stated,
    })),
  ];
}

/** A number in words before a unit of money: what it comes to is not read, and may be any amount. */
function hasAmountInWords(text: string): boolean {
  const before = /(\p{L}+)\s+(?:halv\s+|halvt\s+)?(?:miljon|miljard|tusen|kron|m[n]?kr\b|tkr\b)/giu;
  return [...text.matchAll(before)].some(([, word = ""]) => saysHowMuch(`${word} miljon`));
}

/** What tells whether a text gives an amount: as a figure, a sum of figures, or a part of one that it names. */
function sayings(text: string, figures: readonly AmountInText[]): (stated: StatedAmount) => boolean {
  const parts = partsNamedIn(text);
  const isEach = /\bper\b|vardera|varje|var(?:t)? och ett?n?\b/iu.test(text);
  const isRest = /\brest(?:en)?\b|återstå|övrig/iu.test(text);
  const sums = sumsOfSome(figures);
  const rests = isRest ? differencesOf(figures) : [];
  return (stated) => {
    const own = toleranceOf(stated);
    const isIt = (amount: bigint, more = 0n) => isNear(amount, stated.ore, own + more);
    return (
      figures.some(({ readings, isAbout }) =>
        readings.some(
          (reading) =>
            isIt(reading, isAbout ? reading / WIDEST_PART : 0n) ||
            parts.some(([numerator, denominator]) => isIt((reading * numerator) / denominator, 1n)) ||
            (isEach && reading > 0n && stated.ore % reading === 0n),
        ),
      ) ||
      sums.some((sum) => isIt(sum)) ||
      rests.some((rest) => isIt(rest))
    );
  };
}

/** The parts of a whole that a text names, as numerator and denominator: "30 %", "hälften", "en tredjedel". */
function partsNamedIn(text: string): readonly (readonly [bigint, bigint])[] {
  const percentages = [...text.matchAll(/(\d{1,3})(?:[.,](\d{1,2}))?\s*(?:%|procent)/giu)].map(
    ([, whole = "", decimals = ""]) =>
      [BigInt(whole + decimals), 10n ** BigInt(decimals.length + 2)] as const,
  );
  const words = WORDED_PARTS.filter(([word]) => word.test(text)).flatMap(([, denominator]) =>
    TO_TEN.filter((numerator) => numerator < denominator).map(
      (numerator) => [numerator, denominator] as const,
    ),
  );
  return [...percentages, ...words];
}

const TO_TEN = [1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n, 9n] as const;

const WORDED_PARTS: readonly (readonly [RegExp, bigint])[] = [
  [/hälften|halva/iu, 2n],
  [/tredjedel/iu, 3n],
  [/fjärdedel/iu, 4n],
  [/femtedel/iu, 5n],
  [/tiondel/iu, 10n],
];

/** What some of the figures come to together. Only those with a unit, each as it is read first, are added. */
function sumsOfSome(figures: readonly AmountInText[]): readonly bigint[] {
  const added = certain(figures).slice(0, MOST_FIGURES);
  return added.reduce<readonly bigint[]>((sums, each) => [...sums, ...sums.map((sum) => sum + each)], [0n]);
}

function differencesOf(figures: readonly AmountInText[]): readonly bigint[] {
  const sums = sumsOfSome(figures);
  return certain(figures).flatMap((whole) => sums.map((sum) => whole - sum));
}

function certain(figures: readonly AmountInText[]): readonly Ore[] {
  return figures.flatMap(({ hasUnit, readings: [first] }) => (hasUnit && first !== undefined ? [first] : []));
}

/** Whether parts that stand nowhere by themselves are one figure of the clause together, with or without parts that do. */
function areOneFigure(
  resting: readonly Placed[],
  unsaid: readonly Placed[],
  figures: readonly AmountInText[],
): boolean {
  if (unsaid.some(({ where }) => where.kind !== "component")) return false;
  const sum = sumOre(unsaid.map(({ stated }) => stated.ore));
  const others = resting.filter((each) => each.where.kind === "component" && !unsaid.includes(each));
  const beside = others
    .slice(0, MOST_FIGURES)
    .reduce<readonly bigint[]>(
      (sums, { stated }) => [...sums, ...sums.map((each) => each + stated.ore)],
      [0n],
    );
  return figures.some(({ readings }) =>
    readings.some((figure) => beside.some((each) => ore(each) + sum === figure)),
  );
}
