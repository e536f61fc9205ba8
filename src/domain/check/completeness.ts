import type { Agreement, Component, ReadComponent } from "#domain/agreement";
import type { Ore } from "#domain/money";
import type { AmountPlace, OpenFinding } from "./finding.ts";
import { amountsWithin, listsNamedIn } from "./key-parts.ts";

/** What an agreement leaves out: where its amounts stand, what follows on a condition, who gets a component. */
export function findIncomplete(
  agreement: Agreement,
  components: readonly ReadComponent[],
): readonly OpenFinding[] {
  return [
    ...withoutSource(agreement, components),
    ...agreement.components.flatMap((component) => [
      ...withoutConsequence(component),
      ...nobodyGets(component, agreement),
    ]),
  ];
}

type Placed = { readonly place: string; readonly where: AmountPlace; readonly amount: Ore };

/** Amounts that point at no passage of a document, or only at headings that nobody has read. */
function withoutSource(agreement: Agreement, components: readonly ReadComponent[]): readonly OpenFinding[] {
  const { frame, statements, clauses } = agreement;
  const isRead = (clause: string | undefined) =>
    clauses.some(({ id, reading }) => id === clause && reading !== "unread");
  const placed: readonly (Placed | false)[] = [
    frame !== "unknown" &&
      !isRead(frame.clause) && { place: "frame", where: { kind: "frame" }, amount: frame.ore },
    ...components.flatMap(({ id, amount, written }): readonly (Placed | false)[] => {
      const { stated, percentage, key, keyClauses } = written;
      const own = stated === "unknown" ? percentage?.clause : stated.clause;
      const isStated = stated !== "unknown" || percentage !== undefined;
      const named = amountsWithin(key);
      return [
        isStated &&
          amount !== "unknown" &&
          !(isRead(own) && written.clauses.some(isRead)) && {
            place: id,
            where: { kind: "component", component: id },
            amount,
          },
        named > 0n &&
          !keyClauses.some(isRead) && {
            place: `${id}:key`,
            where: { kind: "key", component: id },
            amount: named,
          },
      ];
    }),
    ...statements.map(
      ({ id, county, stated }): Placed | false =>
        !isRead(stated.clause) && {
          place: `statement:${id}`,
          where: { kind: "county", county },
          amount: stated.ore,
        },
    ),
  ];
  return placed.flatMap((each) => {
    if (each === false) return [];
    const place = `amount-without-source:${each.place}`;
    return [
      {
        id: place,
        place,
        severity: "gap" as const,
        detail: { kind: "amount-without-source" as const, where: each.where, amount: each.amount },
        clauses: [],
      },
    ];
  });
}

function withoutConsequence({ id, conditions }: Component): readonly OpenFinding[] {
  return conditions
    .filter(({ consequence }) => consequence === "unknown")
    .map((condition) => {
      const place = `condition-without-consequence:${id}:${condition.id}`;
      return {
        id: place,
        place,
        severity: "gap",
        detail: { kind: "condition-without-consequence", component: id, text: condition.text },
        clauses: condition.clause === undefined ? [] : [condition.clause],
      };
    });
}

/** A component without recipients, whose key lets nobody take part, or whose amount is nothing. */
function nobodyGets(component: Component, { components }: Agreement): readonly OpenFinding[] {
  const { id, recipients, key, stated, clauses } = component;
  const isDivided = components.some(({ parent, isOfWhich }) => parent === id && isOfWhich !== true);
  const named = listsNamedIn(key);
  const isEmptyList = recipients.every((group) => group.kind === "named" && group.recipients.length === 0);
  const isNobody = !isDivided && isEmptyList && named.every((list) => list.length === 0);
  const isShutOut = named.length > 0 && named.every((list) => list.length === 0);
  const isNothing = stated !== "unknown" && stated.ore === 0n;
  if (!isNobody && !isShutOut && !isNothing) return [];
  const place = `component-nobody-gets:${id}`;
  return [
    {
      id: place,
      place,
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
