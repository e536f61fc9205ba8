import type { RecipientGroup } from "#domain/agreement";

const GROUPS: Readonly<Record<RecipientGroup["kind"], string>> = {
  regions: "Regionerna",
  municipalities: "Kommunerna",
  "counties-jointly": "Länen gemensamt",
  named: "Namngivna",
};

/** Who a group of recipients is, in a sentence. @example groupInSentence("municipalities") // "kommunerna" */
export function groupInSentence(kind: RecipientGroup["kind"]): string {
  return kind === "counties-jointly" ? "länens huvudmän gemensamt" : GROUPS[kind].toLowerCase();
}

/** What the name of a component is made of. */
export type TitledComponent = {
  readonly groups: readonly Pick<RecipientGroup, "kind">[];
  readonly written: { readonly title: string };
};

/**
 * The name of a component as it is shown: the group that gets it, when it is one of three, and what it is for.
 * As in ”Regionerna: analys och handlingsplan”.
 */
export function componentTitle({ groups, written }: TitledComponent): string {
  const [group, ...others] = groups;
  if (group === undefined || others.length > 0 || group.kind === "named" || namesGroup(written.title))
    return written.title;
  return `${GROUPS[group.kind]}: ${lowerFirst(written.title)}`;
}

/** Whether a title says itself which group it is for, as a part does that was divided by group. */
function namesGroup(title: string): boolean {
  return / – (?:regioner|kommuner|gemensamt)$/u.test(title);
}

/** A name inside a sentence: lower first letter, except where the second letter shows an abbreviation. */
export function lowerFirst(text: string): string {
  const [first = "", second = ""] = text;
  return second === second.toUpperCase() && second !== second.toLowerCase()
    ? text
    : first.toLowerCase() + text.slice(1);
}
