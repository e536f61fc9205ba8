/** What a parameter counts, and between what it lies. Chances and shares are fractions of one. */
export type ParameterUnit =
  | "chance"
  | "share"
  | "rate"
  | "points"
  | "times"
  | "months"
  | "employed"
  | "kronor";

/** Every number that the risk of a joint post follows from, with its unit: each is shown, and each can be changed. */
export const NUMBER_PARAMETERS = {
  /** That the state gives no grant for a year (bidraget uteblir), in ordinary times. */
  grantFails: "chance",
  /** That the grant of a year is smaller than the one before. */
  grantSmaller: "chance",
  /** What part of the planned share a smaller grant carries. */
  smallerCovers: "share",
  /** That the whole period is one of hard times (kärvt läge): the common cause of what fails together. */
  hardTimes: "chance",
  /** How many times commoner it then is that the grant fails, and that a party leaves. */
  hardTimesFactor: "times",
  /** That a party leaves at some time (hoppar av), by how binding its answer is. */
  leavesDialogue: "chance",
  leavesIntention: "chance",
  leavesNetworkPosition: "chance",
  leavesConditionalDecision: "chance",
  leavesDecision: "chance",
  leavesAgreement: "chance",
  leavesNotAnswered: "chance",
  /** The rise of salaries each January: low in one future of four, expected in two, high in one. */
  salaryLow: "rate",
  salaryExpected: "rate",
  salaryHigh: "rate",
  /** That the payroll overhead is raised at the second New Year, and by how much of the salary. */
  overheadRises: "chance",
  overheadRise: "points",
  /** That the employee has been moved to other work (omplacering) by a month after the money's end, each month anew. */
  relocated: "chance",
  /** Notice that contract or agreement gives, and that the collective agreement gives after a year. */
  agreedNotice: "months",
  collectiveNotice: "months",
  /** How long the employee has been with the employer before the post. */
  employedBefore: "employed",
  /** How long before a year notice is given as a precaution, while the state has not told. 0: not before it has. */
  noticeLead: "months",
  /** What part of each year's cost is set aside (avsättning) for what comes when the money ends. */
  setAside: "share",
  /** The extra cost that the answer counts futures above. */
  threshold: "kronor",
} as const satisfies Readonly<Record<string, ParameterUnit>>;

/** @see NUMBER_PARAMETERS */
export type NumberParameter = keyof typeof NUMBER_PARAMETERS;

/** Least and most of a unit; outside it there is no meaning, or none that an employer would recognise. */
export const UNIT_BOUNDS: Readonly<
  Record<ParameterUnit, { readonly least: bigint; readonly most: bigint; readonly per: bigint }>
> = {
  chance: { least: 0n, most: 100n, per: 100n },
  share: { least: 0n, most: 100n, per: 100n },
  rate: { least: -5n, most: 20n, per: 100n },
  points: { least: -20n, most: 30n, per: 100n },
  times: { least: 1n, most: 10n, per: 1n },
  months: { least: 0n, most: 12n, per: 1n },
  employed: { least: 0n, most: 600n, per: 1n },
  kronor: { least: 0n, most: 1_000_000_000n, per: 1n },
};

/** What is chosen rather than judged. */
export const CHOICES = {
  /** How the employee is employed. */
  form: ["project", "special-fixed-term", "permanent"],
  /** What notice there is: by clause, by law, by collective agreement, or none before the date. */
  notice: ["agreed", "law", "collective", "none"],
  /** Who pays what is left when the money has ended: whoever is bound by a decision and else the employer, or all by the key. */
  employerRisk: ["as-committed", "by-key"],
  /** Who pays when a party has left. */
  gap: ["others-pay", "employer-pays", "work-shrinks"],
} as const;

/** @see CHOICES */
export type ChoiceParameter = keyof typeof CHOICES;

/** The choices made. */
export type Choices = { readonly [Name in ChoiceParameter]: (typeof CHOICES)[Name][number] };
