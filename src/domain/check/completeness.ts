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

/** What a passage must hold to be where an amount or a percentage stands: digits, or a number in words. */
const A_FIGURE = /\d|hundra|tusen|miljon|miljard|procent|hälften|tredjedel|fjärdedel|femtedel|tiondel/iu;

/** Amounts that point at no passage of a document, at one without any figure, or at a heading that nobody has read. */
function withoutSource(agreement: Agreement, components: readonly ReadComponent[]): readonly OpenFinding[] {
  const { frame, statements, clauses } = agreement;
  const isRead = (clause: string | undefined) =>
    clauses.some(({ id, reading }) => id === clause && reading !== "unread");
  const holdsFigure = (clause: string | undefined) =>
    clauses.some(({ id, text }) => id === clause && A_FIGURE.test(text));
  const placed: readonly (Placed | false)[] = [
    frame !== "unknown" &&
      !holdsFigure(frame.clause) && { place: "frame", where: { kind: "frame" }, amount: frame.ore },
    ...components.flatMap(({ id, amount, written }): readonly (Placed | false)[] => {
      const { stated, percentage, key, keyClauses } = written;
      const own = stated === "unknown" ? percentage?.clause : stated.clause;
      const isStated = stated !== "unknown" || percentage !== undefined;
      const named = amountsWithin(key);
      return [
        isStated &&
          amount !== "unknown" &&
          !(holdsFigure(own) && written.clauses.some(isRead)) && {
            place: id,
            where: { kind: "component", component: id },
            amount,
          },
        named > 0n &&
          !keyClauses.some(holdsFigure) && {
            place: `${id}:key`,
            where: { kind: "key", component: id },
            amount: named,
          },
      ];
    }),
    ...statements.map(
      ({ id, county, stated }): Placed | false =>
        !holdsFigure(stated.clause) && {
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

/** A component without recipients, in its list or in its key, or whose amount is nothing. */
function nobodyGets(component: Component, { components }: Agreement): readonly OpenFinding[] {
  const { id, recipients, key, stated, clauses } = component;
  const isDivided = components.some(({ parent, isOfWhich }) => parent === id && isOfWhich !== true);
  const isEmptyList = recipients.every((group) => group.kind === "named" && group.recipients.length === 0);
  const isNobody = !isDivided && isEmptyList && listsNamedIn(key).length === 0;
  const isNothing = stated !== "unknown" && stated.ore === 0n;
  if (!isNobody && !isNothing) return [];
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
