import {
  organisationsOfHealthcareRegion,
  readBody,
  readCaseNumber,
  readContact,
  readMandate,
  readMembership,
  readRegistered,
  readSeat,
  type Body,
  type Membership,
  type RegisteredOrganisation,
  type WrittenMandate,
  type CaseNumber,
  type MatterKind,
  type Contact,
  type Seat,
  type Span,
  type WrittenProblem,
} from "#domain/organisation";
import type { WrittenAnswer } from "#domain/financing";
import type { Result } from "#domain/result";
import { canonicalJson } from "#domain/source";
import { postYearValue, type PostYear } from "../../application/answers-to-posts.ts";
import { BINDING_LEVELS, readAnswer } from "../../application/read-said.ts";
import { findOrganisation } from "../../application/find-organisation.ts";
import type { Catalogue } from "../../application/open-catalogue.ts";
import { requirementsOf } from "../../application/view-county-bodies.ts";
import type { BodyRecord } from "../../application/written-down.ts";
import {
  BODY_FIELDS,
  unknownOrganisationSentence,
  unknownRequirementSentence,
  writtenProblemSentence,
} from "../../texts/county-bodies.ts";
import type { RecordField, RecordValues } from "../pages/bodies/record-form-page.tsx";
import { fieldIn, type FormBody } from "./given-file.ts";

/** Everything that was written, to be shown again whatever comes of it. */
export function recordValues(form: FormBody): RecordValues {
  return Object.fromEntries(Object.keys(BODY_FIELDS).map((name) => [name, fieldIn(form, name)]));
}

/** What a form says, checked: the body of a record, or what each field lacks. */
export type CheckedRecord =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: Partial<Readonly<Record<RecordField, string>>> };

/** Checks every field at once, by the rules of the domain. `body` is what a seat belongs to, `matters` what a diary number may be of. */
export function checkRecord(
  kind: BodyRecord,
  values: RecordValues,
  {
    catalogue,
    body,
    matters,
    organisations,
    posts,
  }: {
    readonly catalogue: Catalogue;
    readonly body: string;
    readonly matters: readonly string[];
    /** Those that a membership or a mandate may name. */
    readonly organisations: readonly string[];
    /** Which joint post and year an answer may be about, each with its parties. */
    readonly posts: readonly PostYear[];
  },
): CheckedRecord {
  const lines = linesOf(values.omfattar).flatMap((line) => inHealthcareRegion(line, catalogue));
  const covers = lines.map(([name = "", from, to]) => ({
    name,
    found: findOrganisation(catalogue.register, name),
    from,
    to,
  }));
  const unknown = covers.find(({ found }) => found.kind !== "chosen");
  const requirements = requirementsNamed(values, catalogue);
  const days = { from: values.fran, to: values.till };
  const common = { origin: values.ursprung, ...days };
  const json = {
    body: {
      ...common,
      name: values.namn,
      kind: values.slag,
      level: values.niva,
      mandate: values.mandat,
      covers: covers.map(({ found, from, to }) => ({
        organisation: found.kind === "chosen" ? found.organisation.code : "-",
        from,
        to,
      })),
      source: values.kalla,
    },
    seat: {
      ...common,
      body,
      organisation: values.agare,
      function: values.funktion,
      duty: values.uppgift,
      holdings: linesOf(values.innehavare).map(([from, to]) => ({ from, to })),
    },
    contact: {
      ...common,
      organisation: values.agare,
      agreement: values.overenskommelse,
      function: values.kontaktfunktion,
      answersFor: requirements.ids,
    },
    "case-number": {
      organisation: values.agare,
      ...(matters.includes(values.arende ?? "") ? matterIn(values.arende) : {}),
      number: values.nummer,
      registered: values.registrerad,
      origin: values.ursprung,
    },
    organisation: {
      name: values.namn,
      form: values.form,
      county: values.lan,
      isExample: values.ursprung === "example",
    },
    membership: { ...common, member: values.agare, in: chosenIn(values.medlemi, organisations) },
    commitment: {
      organisation: values.agare,
      ...postYearIn(values, posts),
      answer: values.svar,
      // A no is as binding as it is, and has no amount.
      ...(values.svar === "yes"
        ? { level: values.bindning, amount: values.belopp, condition: values.villkor }
        : {}),
      body: values.beslutsorgan,
      decided: values.beslutsdag,
      paragraph: values.paragraf,
      source: values.kalla,
      origin: values.ursprung,
    },
    mandate: {
      ...days,
      organisation: values.agare,
      host: chosenIn(values.vard, organisations),
      source: values.grund,
    },
  }[kind];
  const read = READERS[kind](canonicalJson(json));
  const told = {
    ...(read.ok ? {} : sentencesOf(kind, read.problems)),
    ...(unknown === undefined ? {} : { omfattar: unknownOrganisationSentence(unknown.name) }),
    ...(requirements.unknown === undefined
      ? {}
      : { krav: unknownRequirementSentence(requirements.unknown, requirements.count) }),
  };
  return Object.keys(told).length === 0 && read.ok
    ? { ok: true, text: canonicalJson(json) }
    : { ok: false, problems: told };
}

function chosenIn(value: string | undefined, options: readonly string[]): string | undefined {
  return options.find((each) => each === value);
}

type Written =
  | WrittenAnswer
  | Body
  | Seat
  | Contact
  | CaseNumber
  | RegisteredOrganisation
  | Membership
  | WrittenMandate;

const READERS: Readonly<Record<BodyRecord, (json: string) => Result<Written, WrittenProblem>>> = {
  body: readBody,
  seat: readSeat,
  contact: readContact,
  "case-number": readCaseNumber,
  organisation: readRegistered,
  membership: readMembership,
  mandate: readMandate,
  commitment: readAnswer,
};

/** A line that names a healthcare region stands for each of its regions and municipalities, with the same days. */
function inHealthcareRegion(
  line: readonly string[],
  { register }: Catalogue,
): readonly (readonly string[])[] {
  const [name = "", ...days] = line;
  const written = name.toLocaleLowerCase("sv");
  const region = register.healthcareRegions.find((each) => each.name.toLocaleLowerCase("sv") === written);
  if (region === undefined) return [line];
  return organisationsOfHealthcareRegion(region, register).map((code) => [code, ...days]);
}

/** The lines of a box, each in its parts. */
function linesOf(text = ""): readonly (readonly string[])[] {
  return text
    .split("\n")
    .map((line) => line.split(";").map((part) => part.trim()))
    .filter((parts) => parts.some((part) => part !== ""));
}

function requirementsNamed({ krav = "", overenskommelse }: RecordValues, { entries }: Catalogue) {
  const entry = entries.find(({ agreement }) => agreement.slug === overenskommelse);
  const known = entry === undefined ? [] : requirementsOf(entry.agreement);
  const numbers = krav.split(/[\s,;]+/).filter((word) => word !== "");
  return {
    ids: numbers.flatMap((number) => known[Number(number) - 1]?.id ?? []),
    unknown: numbers.find((number) => known[Number(number) - 1] === undefined),
    count: known.length,
  };
}

/** The fields of the form by those of the record. */
const FORM_FIELDS: Readonly<Record<string, RecordField>> = {
  name: "namn",
  kind: "slag",
  level: "niva",
  mandate: "mandat",
  covers: "omfattar",
  source: "kalla",
  origin: "ursprung",
  from: "fran",
  to: "till",
  organisation: "agare",
  duty: "uppgift",
  holdings: "innehavare",
  agreement: "overenskommelse",
  matter: "arende",
  matterKind: "arende",
  number: "nummer",
  registered: "registrerad",
  form: "form",
  county: "lan",
  member: "agare",
  in: "medlemi",
  host: "vard",
};

/** An answer has its own names for them. */
const ANSWER_FIELDS: Readonly<Record<string, RecordField>> = {
  post: "posten",
  year: "posten",
  answer: "svar",
  level: "bindning",
  amount: "belopp",
  body: "beslutsorgan",
  decided: "beslutsdag",
  paragraph: "paragraf",
  condition: "villkor",
};

/** Some names mean one thing in one kind of record and another in another. */
function fieldOf(kind: BodyRecord, word: string): RecordField {
  if (word === "function") return kind === "seat" ? "funktion" : "kontaktfunktion";
  if (kind === "commitment") return ANSWER_FIELDS[word] ?? FORM_FIELDS[word] ?? "agare";
  if (word === "source" && kind === "mandate") return "grund";
  return FORM_FIELDS[word] ?? "agare";
}

function sentencesOf(kind: BodyRecord, problems: readonly WrittenProblem[]) {
  return Object.fromEntries(
    problems.toReversed().map((problem) => {
      const word = "field" in problem ? problem.field.replace(/[[.].*$/, "") : "";
      const field = fieldOf(kind, word);
      return [field, writtenProblemSentence(problem, BODY_FIELDS[field].label)];
    }),
  );
}

/** The values of a form for a body that stands. @param nameOf an organisation's short name */
export function valuesOfBody(body: Body, owner: string, nameOf: (code: string) => string): RecordValues {
  return {
    agare: owner,
    namn: body.name,
    slag: body.kind,
    niva: body.level,
    mandat: body.mandate,
    omfattar: body.covers.map((each) => lineOf([nameOf(each.organisation), ...endsOf(each)])).join("\n"),
    kalla: body.source ?? "",
    ...commonValues(body),
  };
}

/** The values of a form for a seat that stands. */
export function valuesOfSeat(seat: Seat, owner: string): RecordValues {
  return {
    agare: owner,
    funktion: seat.function,
    uppgift: seat.duty,
    innehavare: seat.holdings.map((holding) => lineOf(endsOf(holding))).join("\n"),
    ...commonValues(seat),
  };
}

/** The values of a form for a contact that stands. */
export function valuesOfContact(contact: Contact, owner: string, { entries }: Catalogue): RecordValues {
  const entry = entries.find(({ agreement }) => agreement.slug === contact.agreement);
  const known = entry === undefined ? [] : requirementsOf(entry.agreement).map(({ id }) => id);
  return {
    agare: owner,
    overenskommelse: contact.agreement,
    kontaktfunktion: contact.function,
    krav: contact.answersFor.map((id) => String(known.indexOf(id) + 1)).join(", "),
    ...commonValues(contact),
  };
}

/** The values of a form for a diary number that stands. */
export function valuesOfCaseNumber(caseNumber: CaseNumber, owner: string): RecordValues {
  return {
    agare: owner,
    arende: matterValue(caseNumber.matterKind, caseNumber.matter),
    nummer: caseNumber.number,
    registrerad: caseNumber.registered?.toString() ?? "",
    ursprung: caseNumber.origin,
  };
}

/** The values of a form for an organisation that stands. */
export function valuesOfOrganisation(organisation: RegisteredOrganisation, owner: string): RecordValues {
  const { name, form, county, isExample } = organisation;
  return { agare: owner, namn: name, form, lan: county ?? "", ursprung: isExample ? "example" : "stated" };
}

/** The values of a form for a membership that stands. */
export function valuesOfMembership(membership: Membership): RecordValues {
  return { agare: membership.member, medlemi: membership.in, ...commonValues(membership) };
}

/** The values of a form for a mandate that stands. */
export function valuesOfMandate({ organisation, host, source, ...span }: WrittenMandate): RecordValues {
  const [fran = "", till = ""] = endsOf(span);
  return { agare: organisation, vard: host, grund: source, fran, till };
}

/** The values of a form for an answer that stands. */
export function valuesOfAnswer(answer: WrittenAnswer, json: string): RecordValues {
  const amount: unknown = JSON.parse(json).amount;
  const { answer: said } = answer;
  return {
    agare: answer.organisation,
    posten: postYearValue(answer),
    svar: said.kind,
    bindning: said.kind === "yes" ? said.level : BINDING_LEVELS[0],
    // As it was written.
    belopp: answer.amount !== undefined && typeof amount === "string" ? amount : "",
    beslutsorgan: answer.body ?? "",
    beslutsdag: answer.decided?.toString() ?? "",
    paragraf: answer.paragraph ?? "",
    villkor: (said.kind === "yes" && said.condition) || "",
    kalla: answer.source ?? "",
    ursprung: answer.origin,
  };
}

function postYearIn({ posten, agare = "" }: RecordValues, posts: readonly PostYear[]) {
  const chosen = posts.find((each) => postYearValue(each) === posten);
  return chosen?.parties.includes(agare) === true ? { post: chosen.post, year: String(chosen.year) } : {};
}

/** How a form names a matter: its kind and its id. */
export function matterValue(kind: string, id: string): string {
  return `${kind} ${id}`;
}

/** The kind and id that a form names; empty where it names nothing. */
export function matterIn(value = ""): { readonly matterKind: MatterKind; readonly matter: string } {
  const [, word = "", matter = ""] = /^(\w+) (\S.*)$/.exec(value) ?? [];
  return { matterKind: word === "body" ? "body" : "agreement", matter };
}

function commonValues(value: Span & { readonly origin: string }): RecordValues {
  const [fran = "", till = ""] = endsOf(value);
  return { fran, till, ursprung: value.origin };
}

function endsOf({ from, to }: Span): readonly string[] {
  return [from?.toString() ?? "", to?.toString() ?? ""];
}

/** A line of a box, without what is empty at its end. */
function lineOf(parts: readonly string[]): string {
  return parts.join("; ").replace(/[; ]+$/, "");
}
