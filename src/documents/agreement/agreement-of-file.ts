import type {
  Agreement,
  AgreementDocument,
  CarryOver,
  Component,
  Condition,
  Interpretation,
  InterpretationEffect,
  KeyForm,
  StatedAmount,
  StatedPercentage,
  Statement,
  TableRow,
} from "#domain/agreement";
import { persons } from "#domain/money";
import { day } from "#domain/time";
import type { AgreementFile, Written } from "./agreement-file.ts";
import { known, optional, oreOfText, periodOf, sureFraction } from "./written-values.ts";

/** The agreement in a file that has passed every check. @param version the hash of the file's content */
export function agreementOf(file: AgreementFile, version: string): Agreement {
  const { id, slug, title, field, year, parties, purpose, aim, clauses, focusAreas, notKnown } = file;
  return {
    id,
    slug,
    title,
    field,
    year,
    parties,
    purpose,
    aim,
    decided: known(file.decided, day),
    readingDay: day(file.readingDay),
    documents: file.documents.map(documentOf),
    clauses,
    frame: known(file.frame, statedAmountOf),
    components: file.components.map(componentOf),
    statements: file.statements.map(statementOf),
    interpretations: file.interpretations.map((each) => interpretationOf(each, file.year)),
    focusAreas,
    notKnown,
    version,
  };
}

function documentOf(document: Written<AgreementDocument>): AgreementDocument {
  return { ...document, published: known(document.published, day), readOn: day(document.readOn) };
}

function statedAmountOf(stated: Written<StatedAmount>): StatedAmount {
  return { ...stated, ore: oreOfText(stated.ore) };
}

function percentageOf(percentage: Written<StatedPercentage>): StatedPercentage {
  return { ...percentage, fraction: sureFraction(percentage.fraction) };
}

function componentOf(component: Written<Component>): Component {
  const { percentage, claim, payment, report, ...written } = component;
  return {
    ...written,
    stated: known(component.stated, statedAmountOf),
    ...optional("percentage", percentage, percentageOf),
    key: known(component.key, keyOf),
    grain: known(component.grain, oreOfText),
    conditions: component.conditions.map(conditionOf),
    ...optional("claim", claim, (each) => ({ ...each, window: known(each.window, periodOf) })),
    ...optional("payment", payment, (each) => ({ ...each, window: known(each.window, periodOf) })),
    ...optional("report", report, (each) => ({ ...each, by: known(each.by, periodOf) })),
    carryOver: known(component.carryOver, carryOverOf),
  };
}

function conditionOf(condition: Written<Condition>): Condition {
  return { ...condition, by: known(condition.by, periodOf) };
}

function carryOverOf({ until, ...carryOver }: Written<CarryOver>): CarryOver {
  return { ...carryOver, ...optional("until", until, day) };
}

function keyOf(key: Written<KeyForm>): KeyForm {
  switch (key.kind) {
    case "population":
      return { ...key, on: known(key.on, day) };
    case "rate-per-inhabitant": {
      const { ceiling, ...rate } = key;
      const read = { ...rate, on: known(key.on, day), rate: oreOfText(key.rate) };
      return { ...read, ...optional("ceiling", ceiling, oreOfText) };
    }
    case "base-plus-population":
      return { ...key, on: known(key.on, day), base: oreOfText(key.base) };
    case "weighted-population":
      return {
        ...key,
        on: known(key.on, day),
        factors: key.factors.map((each) => ({ ...each, factor: sureFraction(each.factor) })),
      };
    case "rate-with-rebate": {
      const { ceiling, ...rate } = key;
      return {
        ...rate,
        on: known(key.on, day),
        rate: oreOfText(key.rate),
        rebates: key.rebates.map(({ above, rebate }) => ({
          above: persons(BigInt(above)),
          rebate: sureFraction(rebate),
        })),
        ...optional("ceiling", ceiling, oreOfText),
      };
    }
    case "half-quarter-quarter":
      return { ...key, on: known(key.on, day) };
    case "municipalities-and-regions":
      return { ...key, on: known(key.on, day), municipalities: sureFraction(key.municipalities) };
    case "percent-of-component":
      return { ...key, fraction: sureFraction(key.fraction) };
    case "bounded": {
      const { floor, ceiling, by } = key;
      const bounds = { ...optional("floor", floor, oreOfText), ...optional("ceiling", ceiling, oreOfText) };
      return { kind: key.kind, ...bounds, by: keyOf(by) };
    }
    case "conditional":
    case "participants":
      return { ...key, by: keyOf(key.by) };
    case "split":
      return {
        kind: key.kind,
        parts: key.parts.map(({ fraction, by }) => ({ fraction: sureFraction(fraction), by: keyOf(by) })),
      };
    case "fixed":
      return {
        kind: key.kind,
        amounts: key.amounts.map(tableRowOf),
        ...optional("rest", key.rest, keyOf),
      };
    case "table":
      return { kind: key.kind, amounts: key.amounts.map(tableRowOf) };
    case "whole":
      return key;
  }
}

function tableRowOf(row: Written<TableRow>): TableRow {
  return { ...row, ore: oreOfText(row.ore) };
}

function statementOf(statement: Written<Statement>): Statement {
  return { ...statement, stated: statedAmountOf(statement.stated) };
}

/** One that was made for the agreement's own year is taken over from no other. */
function interpretationOf(
  { forYear, ...interpretation }: Written<Interpretation>,
  year: number,
): Interpretation {
  return {
    ...interpretation,
    ...(forYear === undefined || forYear === year ? {} : { forYear }),
    effect: effectOf(interpretation.effect),
    on: day(interpretation.on),
  };
}

function effectOf(effect: Written<InterpretationEffect>): InterpretationEffect {
  if (effect.kind === "key") return { ...effect, key: keyOf(effect.key) };
  return effect.kind === "rounding" ? { ...effect, grain: oreOfText(effect.grain) } : effect;
}
