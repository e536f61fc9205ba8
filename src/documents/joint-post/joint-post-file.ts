import type {
  Answer,
  BindingLevel,
  Deciding,
  EmployerKind,
  Employment,
  FlowNature,
  JointPost,
  Service,
  Sharing,
} from "#domain/financing";
import type { Certainty } from "#domain/source";

/** What a value rests on, as the file writes it. */
export type WrittenGround = {
  readonly certainty: Certainty;
  readonly by?: string;
  readonly source: { readonly document: string; readonly place?: string };
  readonly quote?: string;
  readonly why?: string;
};

/** The period as the file writes it: from a month, and how many months or until which. */
export type WrittenPeriod = {
  readonly from: string;
  readonly months?: number;
  readonly to?: string;
  readonly ground: WrittenGround;
};

/** A line of cost as the file writes it, with amounts as text. */
export type WrittenCost = {
  readonly id: string;
  readonly title: string;
  readonly ground: WrittenGround;
} & (
  | {
      readonly kind: "salary";
      readonly monthly: string;
      readonly employer: EmployerKind;
      readonly yearlyRise?: string;
    }
  | { readonly kind: "monthly"; readonly amount: string; readonly yearlyRise?: string }
  | { readonly kind: "yearly"; readonly amount: string; readonly month?: number }
  | { readonly kind: "once"; readonly amount: string; readonly at: string }
);

/** A key as the file writes it. */
export type WrittenForm =
  | { readonly kind: "equal" | "population" }
  | { readonly kind: "base-plus-population"; readonly base: string }
  | {
      readonly kind: "bounded";
      readonly by: "equal" | "population";
      readonly floor?: string;
      readonly ceiling?: string;
    }
  | { readonly kind: "between-groups"; readonly municipalities: string; readonly by: "equal" | "population" }
  | {
      readonly kind: "table";
      readonly rows: readonly { readonly party: string; readonly amount: string }[];
      readonly decision: string;
    };

/** The content of a file, format samnytta-joint-post/1: as in the domain, with amounts, months and days as text. */
export type JointPostFile = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly inSentence: string;
  readonly purpose: string;
  readonly place: string;
  readonly host: string;
  readonly employment: Omit<Employment, "ground"> & { readonly ground: WrittenGround };
  readonly period: WrittenPeriod;
  readonly statedYears?: NonNullable<JointPost["statedYears"]>;
  readonly statedLength?: NonNullable<JointPost["statedLength"]>;
  readonly services: readonly (Omit<Service, "ground"> & { readonly ground: WrittenGround })[];
  readonly costs: readonly WrittenCost[];
  readonly nature: FlowNature;
  readonly vat: string;
  readonly legalBasis: string;
  readonly sharing: {
    readonly form: WrittenForm;
    readonly on: string;
    readonly parties: readonly string[];
    readonly grain: "öre" | "krona";
    readonly gap: Sharing["gap"];
    readonly amountsPer?: NonNullable<Sharing["amountsPer"]>;
    readonly ground: WrittenGround;
  };
  readonly grants: readonly {
    readonly agreement: string;
    readonly component?: string;
    readonly year: number;
    readonly amount: string;
    readonly ground: WrittenGround;
  }[];
  readonly deciding?: Omit<Deciding, "ground"> & { readonly ground: WrittenGround };
  readonly statements: readonly {
    readonly by: string;
    readonly level: BindingLevel;
    readonly years: { readonly first: number; readonly last: number };
    readonly ground: WrittenGround;
  }[];
  readonly commitments: readonly {
    readonly party: string;
    readonly year: number;
    readonly answer: Answer;
    readonly ground: WrittenGround;
  }[];
  readonly documents: readonly string[];
  readonly readingDay: string;
  readonly notKnown: readonly string[];
};
