import { reachOf, readComponents, type Agreement, type ReadComponent } from "#domain/agreement";
import type { RecipientCode } from "#domain/organisation";
import { hashOf } from "#domain/source";
import { compareDays } from "#domain/time";
import { dutiesOfPart, oneDay, type PartDuty } from "./duties-of-part.ts";
import { DUTY_KINDS, type Duty } from "./duty.ts";

/**
 * Every dated duty of an agreement (sista dagar): decided, paid, claimed, conditions, reported, unused money.
 * The same duty of several parts is one. A date that no source gives is "unknown"; the duty is there all the same.
 * @param recipient whose duties: those of parts that reach it by itself or through its county; every principal's
 *   when left out, without parts that go only to others than municipalities, regions and counties
 * @returns by last day, unknown days last, then in the order of the year
 */
export function dutiesOf(agreement: Agreement, recipient?: RecipientCode): readonly Duty[] {
  const parts = readComponents(agreement).filter(
    (component) => !component.isDivided && concerns(component, recipient),
  );
  if (parts.length === 0) return [];
  const components = parts.filter(({ written }) => written.isOfWhich !== true);
  const decided: Duty = {
    content: { kind: "decided" },
    when: agreement.decided === "unknown" ? "unknown" : oneDay(agreement.decided),
    groups: groupsOf(components),
    components,
    clauses: [],
  };
  return [decided, ...together(parts, agreement)].toSorted(byDay);
}

/**
 * The name of a duty (sista dagens kännetecken), the same for ever: SHA-256, 64 hexadecimal digits. It holds what the
 * duty is and for which parts, not its day: a day that is corrected moves in the calendar of whoever has it there.
 */
export function dutyName(agreement: Agreement, duty: Duty, recipient?: RecipientCode): string {
  const { content, components } = duty;
  return hashOf({
    agreement: agreement.id,
    kind: content.kind,
    condition: content.kind === "condition" ? content.id : undefined,
    components: components.map(({ id }) => id).toSorted(),
    recipient,
  });
}

/** Whether a part reaches the recipient; without one, whether it reaches any principal. */
function concerns({ groups }: ReadComponent, recipient: RecipientCode | undefined): boolean {
  return groups.some((group) =>
    recipient === undefined
      ? group.kind !== "named" || group.recipients.some(({ code }) => /^(?:lan-)?\d{2}/.test(code))
      : reachOf(group, recipient) !== "none",
  );
}

function together(parts: readonly ReadComponent[], agreement: Agreement): readonly Duty[] {
  const groups = new Map<string, (PartDuty & { readonly part: ReadComponent })[]>();
  for (const part of parts) {
    for (const duty of dutiesOfPart(part.written, agreement)) {
      const name = sameness(duty, part);
      groups.set(name, [...(groups.get(name) ?? []), { ...duty, part }]);
    }
  }
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const components = same.map(({ part }) => part);
    return [
      {
        content: first.content,
        when: first.when,
        groups: groupsOf(components),
        components,
        clauses: [...new Set(same.flatMap(({ clause }) => clause ?? []))],
      },
    ];
  });
}

/** Duties are one when they ask for the same on the same day, whatever a file calls them. A "varav" part stands by itself: its money is counted elsewhere. */
function sameness({ content, when }: PartDuty, { id, written }: ReadComponent): string {
  return JSON.stringify({
    ...content,
    id: undefined,
    when: when === "unknown" ? when : [when.first.toString(), when.last.toString(), when.asWritten],
    ofWhich: written.isOfWhich === true ? id : undefined,
  });
}

function groupsOf(components: readonly ReadComponent[]): Duty["groups"] {
  const groups = components.flatMap((component) => component.groups);
  return [...new Map(groups.map((group) => [JSON.stringify(group), group])).values()];
}

function byDay(left: Duty, right: Duty): number {
  if (left.when === "unknown" || right.when === "unknown") {
    if (left.when !== right.when) return left.when === "unknown" ? 1 : -1;
    return kindOrder(left) - kindOrder(right);
  }
  return compareDays(left.when.last, right.when.last) || kindOrder(left) - kindOrder(right);
}

function kindOrder({ content }: Duty): number {
  return DUTY_KINDS.indexOf(content.kind);
}
