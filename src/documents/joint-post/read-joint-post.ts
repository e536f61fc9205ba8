import type { CostLine, Ground, JointPost, PostFileProblem, SharingForm } from "#domain/financing";
import { KRONA, ore } from "#domain/money";
import type { OrganisationRegister } from "#domain/organisation";
import { okUnless, type Result } from "#domain/result";
import { hashOf } from "#domain/source";
import { day } from "#domain/time";
import { readJson } from "../json/read-json.ts";
import { findPostFaults, monthsOf } from "./find-post-faults.ts";
import { jointPostChecker } from "./joint-post-checker.ts";
import type { JointPostFile, WrittenCost, WrittenForm, WrittenGround } from "./joint-post-file.ts";
import { monthOf, writtenValues, type WrittenValues } from "./written-values.ts";

/**
 * Reads a joint post (gemensam post), format samnytta-joint-post/1.
 * @param register whose codes an employer or a party may have
 * @returns the post, or every field that breaks the format, holds no amount, or does not go together with another
 */
export function readJointPost(
  bytes: Uint8Array,
  file: string,
  register: OrganisationRegister,
): Result<JointPost, PostFileProblem> {
  const read = readJson(bytes, file, jointPostChecker());
  if (!read.ok) return read;
  const found: PostFileProblem[] = [];
  const values = writtenValues(file, (problem) => void found.push(problem));
  const post = postOf(read.value, hashOf(read.value), values);
  return okUnless([...findPostFaults(read.value, file, register), ...found], () => post);
}

function postOf(written: JointPostFile, version: string, values: WrittenValues): JointPost {
  const { statedYears, statedLength, deciding } = written;
  return {
    id: written.id,
    slug: written.slug,
    title: written.title,
    inSentence: written.inSentence,
    purpose: written.purpose,
    place: written.place,
    host: written.host,
    employment: { ...written.employment, ground: groundOf(written.employment.ground) },
    period: {
      from: monthOf(written.period.from),
      months: monthsOf(written.period) ?? 1,
      ground: groundOf(written.period.ground),
    },
    ...(statedYears === undefined ? {} : { statedYears }),
    ...(statedLength === undefined ? {} : { statedLength }),
    services: written.services.map((each) => ({ ...each, ground: groundOf(each.ground) })),
    costs: written.costs.map((each, index) => costOf(each, `costs/${index}`, values)),
    nature: written.nature,
    vat: written.vat,
    legalBasis: written.legalBasis,
    sharing: sharingOf(written.sharing, values),
    grants: written.grants.map(({ amount, ground, ...each }, index) => ({
      ...each,
      amount: amount === "unknown" ? amount : values.amount(amount, `grants/${index}/amount`),
      ground: groundOf(ground),
    })),
    ...(deciding === undefined ? {} : { deciding: { ...deciding, ground: groundOf(deciding.ground) } }),
    statements: written.statements.map((each) => ({ ...each, ground: groundOf(each.ground) })),
    commitments: written.commitments.map(({ ground, ...each }) => ({ ...each, evidence: groundOf(ground) })),
    documents: written.documents,
    readingDay: day(written.readingDay),
    notKnown: written.notKnown,
    version,
  };
}

function groundOf(ground: WrittenGround): Ground {
  return ground;
}

function costOf(cost: WrittenCost, field: string, { amount, percent }: WrittenValues): CostLine {
  const { id, title } = cost;
  const common = { id, title, ground: groundOf(cost.ground) };
  const rise = (written: string | undefined) =>
    written === undefined ? {} : { yearlyRise: percent(written, `${field}/yearlyRise`) };
  switch (cost.kind) {
    case "salary":
      return {
        ...common,
        kind: cost.kind,
        monthly: amount(cost.monthly, `${field}/monthly`),
        employer: cost.employer,
        ...rise(cost.yearlyRise),
      };
    case "monthly":
      return {
        ...common,
        kind: cost.kind,
        amount: amount(cost.amount, `${field}/amount`),
        ...rise(cost.yearlyRise),
      };
    case "yearly":
      return {
        ...common,
        kind: cost.kind,
        amount: amount(cost.amount, `${field}/amount`),
        ...(cost.month === undefined ? {} : { month: cost.month }),
      };
    case "once":
      return {
        ...common,
        kind: cost.kind,
        amount: amount(cost.amount, `${field}/amount`),
        at: monthOf(cost.at),
      };
  }
}

function sharingOf(sharing: JointPostFile["sharing"], values: WrittenValues): JointPost["sharing"] {
  const { amountsPer } = sharing;
  return {
    form: formOf(sharing.form, values),
    on: day(sharing.on),
    parties: sharing.parties,
    grain: sharing.grain === "krona" ? KRONA : ore(1n),
    rest: "largest-remainder",
    gap: sharing.gap,
    ...(amountsPer === undefined ? {} : { amountsPer }),
    ground: groundOf(sharing.ground),
  };
}

function formOf(form: WrittenForm, { amount, percent }: WrittenValues): SharingForm {
  const field = "sharing/form";
  switch (form.kind) {
    case "equal":
    case "population":
      return { kind: form.kind };
    case "base-plus-population":
      return { kind: form.kind, base: amount(form.base, `${field}/base`) };
    case "bounded":
      return {
        kind: form.kind,
        by: { kind: form.by },
        ...(form.floor === undefined ? {} : { floor: amount(form.floor, `${field}/floor`) }),
        ...(form.ceiling === undefined ? {} : { ceiling: amount(form.ceiling, `${field}/ceiling`) }),
      };
    case "between-groups":
      return {
        kind: form.kind,
        municipalities: percent(form.municipalities, `${field}/municipalities`),
        by: { kind: form.by },
      };
    case "table":
      return {
        kind: form.kind,
        amounts: new Map(
          form.rows.map((row, index) => [row.party, amount(row.amount, `${field}/rows/${index}/amount`)]),
        ),
        decision: { document: form.decision },
      };
  }
}
