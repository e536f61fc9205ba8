import type { CitedPassage } from "#domain/alternatives";
import type { Known } from "#domain/financing";
import type { RecipientCode } from "#domain/organisation";
import type { Certainty } from "#domain/source";
import type { Day } from "#domain/time";
import type { HalfYear } from "./rollout.ts";
import type { Ballot } from "./schulze.ts";

/** A row of the register of programmes (vård- och insatsprogram). */
export type Programme = {
  /** Short and never changed: what ballots name it by. */
  readonly code: string;
  readonly title: string;
  readonly version: Known<string>;
  /** Where it can be read. */
  readonly link?: string;
  readonly certainty: Certainty;
};

/** A ballot that the file holds, with how sure it is that the party has cast it. */
export type StatedBallot = Ballot & { readonly certainty: Certainty };

/** Municipalities that are taught together (utbildningsgrupp). */
export type TaughtGroup = { readonly title: string; readonly municipalities: readonly RecipientCode[] };

/** What an order belongs to: alternatives side by side, or a joint post. */
export type OrderBelonging = { readonly kind: "alternatives" | "joint-post"; readonly slug: string };

/** In which order and at which pace programmes are brought in (ordning och takt): programmes, ballots, room. */
export type ProgrammeOrder = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly belongsTo: OrderBelonging;
  /** Slug of the supporting document that says who may influence the order. */
  readonly document: string;
  readonly passages: readonly CitedPassage[];
  readonly readingDay: Day;
  readonly programmes: readonly Programme[];
  /** Everybody who may take part: regions first, then municipalities, each in code order. */
  readonly parties: readonly RecipientCode[];
  readonly ballots: readonly StatedBallot[];
  readonly rollout: {
    /** Educations in a half-year. */
    readonly capacity: number;
    readonly first: HalfYear;
    readonly groups: readonly TaughtGroup[];
    readonly certainty: Certainty;
  };
  readonly notKnown: readonly string[];
};
