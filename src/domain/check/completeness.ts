import {
  allocateComponent,
  readComponents,
  type Agreement,
  type AllocationBasis,
  type Component,
  type KeyForm,
  type Known,
  type ReadComponent,
} from "#domain/agreement";
import type { Day } from "#domain/time";
import type { OpenFinding } from "./finding.ts";

/** What an agreement leaves out: consequences, sources, recipients, a series for its key date; and who is named twice. */
export function findIncomplete(agreement: Agreement, basis: AllocationBasis): readonly OpenFinding[] {
  return [
    ...withoutSource(agreement),
    ...agreement.components.flatMap((component) => [
      ...withoutConsequence(component),
      ...namedTwice(component),
      ...nobodyGets(component, agreement),
    ]),
    ...keyDatesWithoutSeries(agreement, basis),
  ];
}

function withoutSource({ frame, components }: Agreement): readonly OpenFinding[] {
  const amounts = [{ id: "frame", stated: frame }, ...components];
  return amounts.flatMap(({ id, stated }) =>
    stated === "unknown" || stated.clause !== undefined
      ? []
      : [
          {
            id: `amount-without-source:${id}`,
            severity: "gap" as const,
            detail: { kind: "amount-without-source" as const, component: id, amount: stated.ore },
            clauses: [],
          },
        ],
  );
}

function withoutConsequence({ id, conditions }: Component): readonly OpenFinding[] {
  return conditions
    .filter(({ consequence }) => consequence === "unknown")
    .map((condition) => ({
      id: `condition-without-consequence:${id}:${condition.id}`,
      severity: "gap" as const,
      detail: {
        kind: "condition-without-consequence" as const,
        component: id,
        condition: condition.id,
        text: condition.text,
      },
      clauses: condition.clause === undefined ? [] : [condition.clause],
    }));
}

function namedTwice({ id, recipients, key, clauses }: Component): readonly OpenFinding[] {
  const codes = [
    ...recipients.flatMap((group) =>
      group.kind === "named" ? group.recipients.map(({ code }) => code) : [group.kind],
    ),
  ];
  return [...repeated(codes), ...repeated(namedInKey(key))].map((recipient) => ({
    id: `double-recipient:${id}:${recipient}`,
    severity: "contradiction" as const,
    detail: { kind: "double-recipient" as const, component: id, recipient },
    clauses,
  }));
}

function namedInKey(key: Known<KeyForm>): readonly string[] {
  if (key === "unknown") return [];
  switch (key.kind) {
    case "table":
    case "fixed":
      return key.amounts.map(({ recipient }) => recipient);
    case "participants":
      return key.only;
    case "bounded":
      return namedInKey(key.by);
    default:
      return [];
  }
}

function repeated(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
}

function nobodyGets(component: Component, { components }: Agreement): readonly OpenFinding[] {
  const { id, recipients, key, stated, clauses } = component;
  const isDivided = components.some(({ parent, isOfWhich }) => parent === id && isOfWhich !== true);
  const isEmptyList = recipients.every((group) => group.kind === "named" && group.recipients.length === 0);
  if (isDivided || !isEmptyList || namedInKey(key).length > 0) return [];
  return [
    {
      id: `component-nobody-gets:${id}`,
      severity: "gap",
      detail: {
        kind: "component-nobody-gets",
        component: id,
        ...(stated === "unknown" ? {} : { amount: stated.ore }),
      },
      clauses,
    },
  ];
}

function keyDatesWithoutSeries(agreement: Agreement, basis: AllocationBasis): readonly OpenFinding[] {
  const byDate = new Map<
    string,
    { readonly keyDate: Day; readonly nearest?: Day; readonly components: ReadComponent[] }
  >();
  for (const component of readComponents(agreement)) {
    const result = allocateComponent(component, agreement, basis);
    const missing =
      result.status === "awaiting-basis" ? result.missing.find((each) => each.kind === "series") : undefined;
    const inexact =
      result.status === "computed" && result.basis?.isExact === false ? result.basis : undefined;
    const keyDate = missing?.on ?? inexact?.keyDate;
    if (keyDate === undefined) continue;
    const known = byDate.get(keyDate.toString());
    if (known === undefined) {
      byDate.set(keyDate.toString(), {
        keyDate,
        components: [component],
        ...(inexact === undefined ? {} : { nearest: inexact.series.date }),
      });
    } else known.components.push(component);
  }
  return [...byDate.values()].map(({ keyDate, nearest, components }) => ({
    id: `key-date-without-series:${keyDate.toString()}`,
    severity: "note",
    detail: {
      kind: "key-date-without-series",
      components: components.map(({ id }) => id),
      keyDate,
      ...(nearest === undefined ? {} : { nearest }),
    },
    clauses: [...new Set(components.flatMap(({ written }) => written.keyClauses))],
  }));
}
