import type { RecipientGroup } from "#domain/agreement";
import type { ComparedPart, PartPair } from "./types.ts";

/**
 * Which parts of two agreements are the same one: by id; else by title and recipients; else the only part that is left
 * to the same recipients on both sides. What is left after that is new, or gone.
 */
export function pairParts(
  before: readonly ComparedPart[],
  after: readonly ComparedPart[],
): readonly PartPair[] {
  const taken = new Set<ComparedPart>();
  const found = new Map<ComparedPart, PartPair>();
  const pair = (by: "id" | "title" | "only-one-left", one: ComparedPart, other: ComparedPart) => {
    taken.add(one).add(other);
    found.set(one, { by, before: one, after: other });
  };
  const left = (parts: readonly ComparedPart[]) => parts.filter((part) => !taken.has(part));
  for (const name of [idOf, titleOf]) {
    for (const one of left(before)) {
      const other = left(after).find((part) => name(part) === name(one));
      if (other !== undefined) pair(name === idOf ? "id" : "title", one, other);
    }
  }
  for (const one of left(before)) {
    const isOfGroup = (part: ComparedPart) => groupsOf(part) === groupsOf(one);
    const [other, ...more] = left(after).filter(isOfGroup);
    if (other !== undefined && more.length === 0 && left(before).filter(isOfGroup).length === 1)
      pair("only-one-left", one, other);
  }
  return [
    ...before.map((part): PartPair => found.get(part) ?? { by: "only-before", before: part }),
    ...left(after).map((part): PartPair => ({ by: "only-after", after: part })),
  ];
}

function idOf({ result }: ComparedPart): string {
  return result.component.id;
}

function titleOf(part: ComparedPart): string {
  return `${part.result.component.written.title.toLowerCase()}|${groupsOf(part)}`;
}

function groupsOf({ result }: ComparedPart): string {
  return result.component.groups.map(nameOfGroup).toSorted().join("+");
}

function nameOfGroup(group: RecipientGroup): string {
  return group.kind === "named"
    ? group.recipients
        .map(({ code }) => code)
        .toSorted()
        .join(",")
    : group.kind;
}
