import type {
  Alternative,
  AnswerKind,
  LaterAmountProblem,
  LaterAmounts,
  LaterKey,
  Spread,
  UseOfMoney,
} from "#domain/alternatives";
import type { Known } from "#domain/financing";
import { isWholeIn, KRONA, ore, type Ore } from "#domain/money";
import type { Day } from "#domain/time";
import { formatDay, formatOre, groupThousands, HARD_SPACE } from "./format.ts";
import { joined } from "./joined.ts";
import { numberWord } from "./number-word.ts";

/** The headings and fixed sentences of the pages with alternatives side by side. */
export const ALTERNATIVES = {
  title: "Alternativ",
  heading: "Vad är alternativet, och vad skiljer?",
  listExplanation:
    "En jämförelse per fråga, läst ur ett dokument. Det som dokumentet inte säger står som okänt.",
  listCaption: "Frågor med alternativ sida vid sida",
  question: "Fråga",
  money: "Pengar",
  noRecipient: "Saknar mottagare",
  byPoint: "Punkt för punkt",
  pointsCaption: "Skiljer och Samma jämför A med B. Så som det är i dag står bredvid.",
  point: "Punkt",
  moneyPoint: "Pengar till samverkan",
  differs: "Skiljer",
  same: "Samma",
  showPoints: "Visa",
  moneyUnknown: "Okänt: underlaget anger inget belopp.",
  ifAnswered: "Vad svaret leder till",
  howManyHelp: "Pröva ett antal. Inget sparas.",
  tryNumber: "Pröva",
  noRule: "Okänt: underlaget har ingen regel.",
  explanation: "Så räknades det",
  later: "Vad kostar det oss från",
  trying: "Att pröva sparar ingenting. Det du har valt står i sidans adress.",
  key: "Nyckel",
  inhabitants: "Folkmängd",
  noDay: "Ingen vald",
  who: "Vilka är ni?",
  nobody: "Ingen vald",
  count: "Räkna",
  base: "Grundbelopp till var och en",
  floor: "Golv: det minsta som någon betalar",
  amountHelp: "Hela kronor om året.",
  asSvg: "Hämta bilden som SVG",
  asPng: "Hämta bilden som PNG",
  keysCaption: "Ingen av dem är beslutad: de är våra räkneexempel.",
  perRegion: "Per region",
  perMunicipality: "Per kommun",
  comment: "Kommentar",
  chooseDay: "Välj folkmängd att räkna på",
  chosenKey: "Vald nyckel",
  partsCaption: "Vars och ens del per år, i hela kronor med största rest",
  party: "Part",
  part: "Del per år",
  all: "Alla tillsammans",
  choosePeople: "Nyckeln räknar invånare. Välj vilken folkmängd den ska räkna på.",
  sixKeys: "Sex nycklar",
  notKnown: "Det vi inte vet",
  source: "Om underlaget",
  document: "Underlag",
  agreement: "Överenskommelse",
  read: "Läses som den",
  readWhy: "Underlaget är odaterat. Dagen är vald.",
  asData: "Hämta jämförelsen som JSON",
  theWhole: "Pengarna från staten",
  given: "Underlagets egna belopp",
  difference: "Saknar mottagare",
  sum: "Summa",
} as const;

const ANSWER_WORDS: Readonly<Record<AnswerKind, string>> = {
  yes: "Ja",
  conditional: "Ja, med villkor",
  no: "Nej",
};

/** The name of an answer. @example answerWord("conditional") // "Ja, med villkor" */
export function answerWord(kind: AnswerKind): string {
  return ANSWER_WORDS[kind];
}

const KEYS: Readonly<
  Record<LaterKey, { readonly name: string; readonly comment: string; readonly names?: keyof LaterAmounts }>
> = {
  equal: { name: "Lika för alla", comment: "" },
  "halves-equal": { name: "Hälften regioner, hälften kommuner, lika inom varje", comment: "" },
  "halves-population": {
    name: "Hälften regioner, hälften kommuner, per invånare",
    comment: "Detsamma som per invånare över alla parter.",
  },
  "seventy-thirty": {
    name: "70 procent regioner, 30 procent kommuner, per invånare",
    comment: "Samma 70 och 30 procent som av pengarna i dag.",
  },
  "base-population": {
    name: "{amount} var, resten per invånare",
    names: "base",
    comment: "Grundbeloppet är vårt exempel.",
  },
  "floor-population": {
    name: "Per invånare, minst {amount}",
    names: "floor",
    comment: "Den som hamnar under lyfts till {amount}. De andra betalar skillnaden.",
  },
};

/** The name of a key that a later commitment is tried by. */
export function laterKeyName(key: LaterKey, amounts: LaterAmounts): string {
  return withAmount(KEYS[key].name, key, amounts);
}

function withAmount(text: string, key: LaterKey, amounts: LaterAmounts): string {
  const { names } = KEYS[key];
  return names === undefined ? text : text.replace("{amount}", kronor(amounts[names]));
}

/** A base or a floor as it is written where nobody has changed it. */
export const USUAL_LATER: Readonly<Record<keyof LaterAmounts, string>> = {
  base: "20 000 kr",
  floor: "10 000 kr",
};

/** Why a base or a floor cannot be used, and what to write. */
export function laterAmountSentence(problem: LaterAmountProblem): string {
  const written = `”${problem.written}”`;
  switch (problem.kind) {
    case "unreadable":
      return `${written} är inget belopp. Skriv det med siffror, till exempel 20 000 kr.`;
    case "not-positive":
      return `${written} är inte över noll. Skriv ett belopp som är större än 0 kr.`;
    case "not-whole":
      return `${written} är inte hela kronor. Skriv ett belopp utan ören.`;
    case "too-large":
      return `${written} är för mycket: alla tillsammans skulle betala mer än hela summan. Skriv högst ${kronor(problem.most)}.`;
  }
}

/** What a key means, or how many pay which sum where the sums are few. @param spreads of regions and municipalities, absent where they cannot be counted yet */
export function laterKeyComment(key: LaterKey, amounts: LaterAmounts, spreads?: readonly Spread[]): string {
  const { comment } = KEYS[key];
  if (comment !== "" || spreads === undefined) return withAmount(comment, key, amounts);
  const sums = new Map<Ore, number>();
  for (const { amount, parties } of spreads.flatMap((spread) => spread.sums))
    sums.set(amount, (sums.get(amount) ?? 0) + parties);
  const several = [...sums].filter(([, parties]) => parties > 1);
  return `${joined(several.map(([amount, parties]) => `${parties} parter betalar ${kronor(amount)}`))}.`;
}

/** What a group pays, from least to most: "6 888–344 933 kr". */
export function spreadText({ least, most }: Spread): string {
  if (least.amount === most.amount) return kronor(most.amount);
  const from = isWholeIn(least.amount, KRONA) ? groupThousands(least.amount / KRONA) : kronor(least.amount);
  return `${from}–${kronor(most.amount)}`;
}

/** The answer of the page. @param columns the two first, A and B */
export function alternativesAnswer(
  same: UseOfMoney | undefined,
  moneyOfA: Known<readonly UseOfMoney[]>,
  moneyOfB: Known<readonly UseOfMoney[]>,
) {
  const ofA = moneyOfA === "unknown" ? undefined : moneyOfA.at(-1);
  const ofB = moneyOfB === "unknown" ? undefined : moneyOfB.at(-1);
  return {
    before: "Regionerna avser att samnyttja ",
    afterSame: ` i båda fallen. Säger alla kommuner ja används också `,
    afterYes: ` till ${ofA?.use.title ?? "samverkan"}. Säger de nej delas `,
    afterNo: ` mellan de fyra regionerna för samverkan inom varje län.`,
    same: same?.amount,
    yes: ofA?.amount,
    no: ofB?.given ?? ofB?.amount,
  };
}

/** Under the answer: how many points differ, what a yes and a no also mean. */
export function alternativesExplanation(
  differing: number,
  compared: number,
  from: number,
  later: Ore,
): string {
  return `${counted(differing)} av ${numberWord(compared)} punkter skiljer mellan A och B. Ett ja innebär också ett troligt åtagande från ${from}, ungefär ${kronor(later)} per år för alla tillsammans om verksamheten fortsätter. Ett nej innebär att kommunerna inte är representerade på samma sätt.`;
}

/** The filter's label. @example onlyDiffering(5) // "Visa bara det som skiljer (5)" */
export function onlyDiffering(count: number): string {
  return `Visa bara det som skiljer (${count})`;
}

/** What does not add up, with figures. */
export function gapSentence({ use, amount, given, gap }: UseOfMoney, money: Ore) {
  return {
    before: `${use.asWritten.replace("%", " procent")} av ${kronor(money)} är `,
    amount: kronor(amount),
    middle: gap < 0n ? ", men underlaget fördelar " : ", men underlaget fördelar bara ",
    given: kronor(given ?? amount),
    between: ". ",
    gap: kronor(gap < 0n ? ore(-gap) : gap),
    after: gap < 0n ? " är mer än delen." : " saknar mottagare.",
  };
}

/** The regions' own part: "De 70 procenten till stödstruktur är lika stora i båda fallen: 3 710 000 kr." */
export function sameSentence({ use, amount }: UseOfMoney): string {
  return `De ${use.asWritten.replace("%", " procenten")} till ${use.title} är lika stora i båda fallen: ${kronor(amount)}.`;
}

/** A column's head: "A. Gemensam stödstruktur, med kommunerna". */
export function columnTitle({ letter, title }: Alternative): string {
  return letter === undefined ? title : `${letter}. ${title}`;
}

/** A bar of money as it is read aloud. */
export function barName(column: Alternative, uses: readonly UseOfMoney[]): string {
  return `${columnTitle(column)}: ${joined(uses.flatMap((use) => barParts(use).map(({ text }) => text)))}`;
}

/** What a saved picture is of, and where its figures stand. */
export function pictureSource(title: string, document: string): string {
  return `${title}. Källa: ${document}. Samnytta.`;
}

/** The parts of a bar: a use, or the amounts that are given and what lacks a recipient. */
export function barParts({ use, amount, given, gap }: UseOfMoney): readonly {
  readonly text: string;
  readonly tone: "use" | "given" | "gap";
}[] {
  if (given === undefined)
    return [{ text: `${use.asWritten.replace("%", " %")} ${use.title} ${kronor(amount)}`, tone: "use" }];
  return [
    { text: `${use.title} ${kronor(given)}`, tone: "given" },
    ...(gap > 0n ? [{ text: `utan mottagare ${kronor(gap)}`, tone: "gap" as const }] : []),
  ];
}

/** The field of how many say yes. @example askHowMany(44) // "Hur många av 44 kommuner säger ja?" */
export function askHowMany(asked: number): string {
  return `Hur många av ${asked} kommuner säger ja?`;
}

/** What is wrong with the number. */
export function howManyProblem(written: string, asked: number): string {
  return `”${written}” är inte ett antal av ${asked} kommuner. Skriv ett helt tal från 0 till ${asked}.`;
}

/** What becomes of it. @example outcomeSentence(43, 44, "unknown") // "43 av 44 säger ja. Okänt: underlaget har ingen regel." */
export function outcomeSentence(yes: number, asked: number, column: Known<Alternative>): string {
  const said = `${yes} av ${asked} säger ja.`;
  return column === "unknown"
    ? `${said} ${ALTERNATIVES.noRule}`
    : `${said} Då blir det ${columnTitle(column)}.`;
}

/** Where an answer leads. */
export function leadsToSentence(column: Known<Alternative>): string {
  return column === "unknown" ? ALTERNATIVES.noRule : `Leder till ${columnTitle(column)}.`;
}

/** What the document says of the later commitment, and what it does not. */
export function laterIntroduction(quote: string, regions: number, municipalities: number): string {
  return `Underlaget säger ”${quote}”, men inte hur det ska delas. Välj en nyckel och se vad den ger ${regions} regioner och ${municipalities} kommuner.`;
}

/** Why there is no key of inhabitants alone. @param parties all who are asked */
export function perInhabitantIsHalves(parties: number): string {
  return `”Per invånare över alla ${parties}” blir detsamma som hälften regioner, hälften kommuner per invånare: varje invånare räknas en gång i sin region och en gång i sin kommun. Därför är det ingen egen nyckel här.`;
}

/** One's own part. @example ownPart("Umeå", kronor(344_933n)) // "Umeå betalar 344 933 kr per år." */
export function ownPart(name: string, amount: Ore): string {
  return `${name} betalar ${kronor(amount)} per år.`;
}

/** Which day's inhabitants, as a choice. */
export function dayChoice(day: Day): string {
  return formatDay(day);
}

/** The foot of a page. */
export function alternativesSource(document: string, regions: number, municipalities: number): string {
  return `Underlag: ${document}. ${regions} regioner och ${municipalities} kommuner. Räkneexemplen är Samnyttas.`;
}

/** The label of a row in the calculation of a use. @example partLabel("70%", kronor(5_300_000n)) // "70 % av 5 300 000 kr" */
export function partLabel(asWritten: string, money: Ore): string {
  return `${asWritten.replace("%", `${HARD_SPACE}%`)} av ${kronor(money)}`;
}

function kronor(amount: Ore): string {
  return formatOre(amount, KRONA);
}

function counted(count: number): string {
  const word = numberWord(count);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
