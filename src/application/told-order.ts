import type { RecipientCode } from "#domain/organisation";
import {
  isAbove,
  strongestPath,
  undecidedPairs,
  type HalfYear,
  type Programme,
  type ProgrammeOrder,
  type Ranking,
  type Turn,
} from "#domain/priority";
import type { Certainty } from "#domain/source";

/** An order in programmes, ready to be told: who stands where, and which pairs the votes do not tell apart. */
export type ToldOrder = {
  readonly programmes: readonly { readonly programme: Programme; readonly place: number }[];
  readonly undecided: readonly (readonly [Programme, Programme])[];
};

/** How two programmes stand to each other: who prefers which, and the strongest path each way. Counts are of parties. */
export type ToldPair = {
  readonly first: Programme;
  readonly second: Programme;
  readonly isDecided: boolean;
  readonly preferring: number;
  readonly against: number;
  readonly strength: number;
  readonly back: number;
  /** The strongest path from the first to the second; more than two where it goes by way of another. */
  readonly path: readonly Programme[];
};

/** Somebody who takes part, or could. */
export type OrderParty = {
  readonly code: RecipientCode;
  readonly name: string;
  readonly isOut: boolean;
  /** The place given to each programme by its code, 1 first; absent where the party has not voted. */
  readonly places: ReadonlyMap<string, number> | undefined;
  /** How sure the ballot is: as the file has it, or tried here. */
  readonly certainty: Certainty | "tried";
  readonly agrees: boolean;
};

/** What it means that one party takes part, beside that it does not. */
export type Influence = {
  readonly party: { readonly code: RecipientCode; readonly name: string };
  readonly hasVoted: boolean;
  readonly withIt: { readonly order: ToldOrder; readonly last: HalfYear | undefined };
  readonly withoutIt:
    | {
        readonly order: ToldOrder;
        readonly last: HalfYear | undefined;
      }
    /** Nobody else votes or is taught. */
    | "nothing-left";
  readonly changesOrder: boolean;
  /** When the party itself is taught when it takes part; empty for regions. */
  readonly turns: readonly { readonly programme: Programme; readonly when: HalfYear }[];
  /** Programmes that its own ballot can put first; absent where there are too many to try. */
  readonly withinReach: readonly Programme[] | undefined;
};

/** What follows where somebody has voted. */
export type DecidedView = {
  readonly told: ToldOrder;
  /** The programmes as they are taught, one by one. */
  readonly taught: readonly Programme[];
  readonly ranking: Ranking;
  readonly pairs: readonly ToldPair[];
  readonly agreeing: readonly OrderParty[];
  readonly disagreeing: readonly OrderParty[];
  readonly oneLess: readonly {
    readonly party: OrderParty;
    readonly order: ToldOrder;
    readonly changes: boolean;
  }[];
  readonly turns: readonly (Turn & { readonly told: Programme; readonly groupTitle: string })[];
  readonly municipalities: readonly {
    readonly code: RecipientCode;
    readonly name: string;
    readonly group: string;
    readonly turns: readonly { readonly programme: Programme; readonly when: HalfYear }[];
  }[];
  readonly last: HalfYear | undefined;
  /** Educations in the year that money is needed from and later, of all; absent where no document says that year. */
  readonly beyondMoney: { readonly from: number; readonly educations: number } | undefined;
  readonly influence: Influence | undefined;
};

/** A ranking in programmes: those of one place in the order of the register. */
export function toldOrder(ranking: Ranking, { programmes }: ProgrammeOrder): ToldOrder {
  return {
    programmes: ranking.order.flatMap(({ programme, place }) =>
      programmesOf([programme], programmes).map((each) => ({ programme: each, place })),
    ),
    undecided: undecidedPairs(ranking).flatMap((pair) => {
      const [one, other] = programmesOf(pair, programmes);
      return one === undefined || other === undefined ? [] : [[one, other] as const];
    }),
  };
}

/** Every two programmes, whoever stands above first, in the order of the outcome. */
export function toldPairs(ranking: Ranking, { programmes }: ProgrammeOrder): readonly ToldPair[] {
  const inOrder = ranking.order.map(({ programme }) => programme);
  const count = (table: Ranking["strength"], one: string, other: string) =>
    table[ranking.programmes.indexOf(one)]?.[ranking.programmes.indexOf(other)] ?? 0;
  return inOrder.flatMap((one, index) =>
    inOrder.slice(index + 1).flatMap((other): readonly ToldPair[] => {
      const [upper, lower] = isAbove(ranking, other, one) ? [other, one] : [one, other];
      const [first, second] = programmesOf([upper, lower], programmes);
      if (first === undefined || second === undefined) return [];
      return [
        {
          first,
          second,
          isDecided: isAbove(ranking, upper, lower),
          preferring: count(ranking.preferring, upper, lower),
          against: count(ranking.preferring, lower, upper),
          strength: count(ranking.strength, upper, lower),
          back: count(ranking.strength, lower, upper),
          path: programmesOf(strongestPath(ranking, upper, lower), programmes),
        },
      ];
    }),
  );
}

/** The programmes that codes name, in the order of the codes. */
export function programmesOf(
  codes: readonly string[],
  programmes: readonly Programme[],
): readonly Programme[] {
  return codes.flatMap((code) => programmes.filter((each) => each.code === code));
}
