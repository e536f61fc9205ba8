import type {
  CostLine,
  EmployerKind,
  EmploymentForm,
  FlowNature,
  GapRule,
  JointPost,
  Month,
  ServiceKind,
} from "#domain/financing";
import { KRONA, ore, type Ore } from "#domain/money";
import { MONTH_NAMES } from "#domain/time";
import { UNKNOWN } from "./certainty.ts";
import { lowerFirst } from "./component-title.ts";
import { formatOre } from "./format.ts";
import { numberWord } from "./number-word.ts";

/** A month in running text. @example monthText({ year: 2023, month: 4 }) // "april 2023" */
export function monthText({ year, month }: Month): string {
  return `${MONTH_NAMES[month - 1] ?? ""} ${year}`;
}

/** A small number of neuter things in words, a larger one in digits. @example numberText(4) // "fyra" */
export function numberText(number: number): string {
  return number === 1 ? "ett" : numberWord(number);
}

/** @example operatingYearsText(4) // "fyra verksamhetsår" */
export function operatingYearsText(count: number): string {
  return `${numberText(count)} verksamhetsår`;
}

/** @example monthsText(1) // "1 månad" */
export function monthsText(months: number): string {
  return `${months} ${months === 1 ? "månad" : "månader"}`;
}

/** What a post is called inside a sentence: "en gemensam utvecklingsledare". */
export function postInSentence({ inSentence, title }: Pick<JointPost, "inSentence" | "title">): string {
  return inSentence ?? lowerFirst(title);
}

/** An amount of a post; öre are shown where it is shared to the öre. */
export function postAmount(amount: Ore, { sharing }: Pick<JointPost, "sharing">): string {
  return formatOre(amount, sharing.grain);
}

/** An amount of a post without its sign, where the words say which way it goes. */
export function postSize(amount: Ore, post: Pick<JointPost, "sharing">): string {
  return postAmount(ore(amount < 0n ? -amount : amount), post);
}

const GAPS: Readonly<Record<GapRule | "unknown", string>> = {
  "others-pay": "De andra delar på mellanskillnaden.",
  "up-to-ceiling": "De andra delar på mellanskillnaden, men ingen över sitt tak.",
  "employer-pays": "Arbetsgivaren betalar mellanskillnaden.",
  "work-shrinks": "Uppdraget krymper lika mycket.",
  unknown: "Okänt: underlaget har ingen regel.",
};

/** Who pays when somebody is not in. */
export function gapSentence(gap: GapRule | "unknown"): string {
  return GAPS[gap];
}

const NATURES: Readonly<Record<FlowNature, string>> = {
  grant: "Bidrag",
  "co-financing": "Medfinansiering",
  "service-sale": "Såld tjänst",
  "pass-through": "Pengar som förmedlas vidare",
};

/** What a flow of money is. */
export function natureWord(nature: FlowNature): string {
  return NATURES[nature];
}

const EMPLOYMENT: Readonly<Record<EmploymentForm | "unknown", string>> = {
  project: "Projektanställning",
  "special-fixed-term": "Särskild visstidsanställning",
  permanent: "Tillsvidareanställning",
  unknown: UNKNOWN,
};

/** How the employee is employed. */
export function employmentWord(form: EmploymentForm | "unknown"): string {
  return EMPLOYMENT[form];
}

/** How long a notice is agreed. */
export function noticeText(notice: number | "none" | "unknown"): string {
  if (notice === "unknown") return UNKNOWN;
  return notice === "none" ? "Kan inte sägas upp i förtid" : monthsText(notice);
}

const SERVICES: Readonly<Record<ServiceKind, string>> = {
  programme: "Program",
  education: "Utbildning",
  implementation: "Stöd i arbetet",
  "user-representation": "Brukarmedverkan",
  "follow-up": "Uppföljning",
  comparison: "Jämförelse utanför länet",
  influence: "Inflytande",
  "support-tool": "Stödverktyg",
  "national-representation": "Företräda nationellt",
  "strategy-support": "Stöd till en strategi",
};

/** What kind of service it is. */
export function serviceWord(kind: ServiceKind): string {
  return SERVICES[kind];
}

const EMPLOYERS: Readonly<Record<EmployerKind, string>> = { region: "regioner", municipality: "kommuner" };

/** Whose payroll overhead: "regioner". */
export function employersWord(employer: EmployerKind): string {
  return EMPLOYERS[employer];
}

/** What a line of cost is: how much, and how often. */
export function costLineText(line: CostLine, grain: Ore): string {
  switch (line.kind) {
    case "salary":
      return `${line.title}, ${formatOre(line.monthly, KRONA)} i månaden före pålägg`;
    case "monthly":
      return `${line.title}, ${formatOre(line.amount, grain)} i månaden`;
    case "yearly":
      return `${line.title}, ${formatOre(line.amount, grain)} om året`;
    case "once":
      return `${line.title}, ${formatOre(line.amount, grain)} i ${monthText(line.at)}`;
  }
}

/** What is known, or the word for what nobody has said. */
export function knownText(value: string | undefined): string {
  return value === undefined || value === "unknown" ? UNKNOWN : value;
}
