import type { Agreement, AllocationBasis, Component, ReadComponent } from "#domain/agreement";
import { countyOf, groupOfCode, type OrganisationRegister } from "#domain/organisation";
import { listsNamedIn } from "./key-parts.ts";
import type { OpenFinding } from "./finding.ts";
import { sumsOf } from "./sums.ts";

/** Recipients that stand twice, that nobody knows, that have another's name, or that the component does not go to. */
export function findRecipientFaults(
  agreement: Agreement,
  components: readonly ReadComponent[],
  { register }: AllocationBasis,
): readonly OpenFinding[] {
  return [
    ...agreement.components.flatMap((component) => [
      ...[...twiceIn(component)].map((recipient) =>
        found(component, { kind: "double-recipient", recipient }),
      ),
      ...[...unknownIn(component, register)].map((recipient) =>
        found(component, { kind: "unknown-recipient", recipient }),
      ),
      ...misnamedIn(component, register).map((named) =>
        found(component, { kind: "recipient-by-another-name", ...named }),
      ),
      ...[...outsideIn(component)].map((recipient) =>
        found(component, { kind: "recipient-outside-group", recipient }),
      ),
    ]),
    ...componentsTwice(agreement, components),
  ];
}

type RecipientFault =
  | {
      readonly kind: "double-recipient" | "unknown-recipient" | "recipient-outside-group";
      readonly recipient: string;
    }
  | {
      readonly kind: "recipient-by-another-name";
      readonly recipient: string;
      readonly name: string;
      readonly registered: string;
    };

function found({ id, clauses }: Component, fault: RecipientFault): OpenFinding {
  const place = `${fault.kind}:${id}:${fault.recipient}`;
  return {
    id: place,
    place,
    severity: "contradiction",
    detail: { ...fault, component: id },
    clauses,
  };
}

function namedIn({ recipients }: Component) {
  return recipients.flatMap((group) => (group.kind === "named" ? group.recipients : []));
}

/** Who is named twice in one list, by code or by name under two codes of a kind, or both by itself and with its group. */
function twiceIn(component: Component): ReadonlySet<string> {
  const groups = component.recipients.map(({ kind }) => kind).filter((kind) => kind !== "named");
  const named = namedIn(component);
  const codes = named.map(({ code }) => code);
  const underTwoCodes = named.filter(({ code, name }) =>
    named.some(
      (other) =>
        other.code < code &&
        groupOfCode(other.code) === groupOfCode(code) &&
        plainName(other.name) === plainName(name),
    ),
  );
  return new Set([
    ...repeated(groups),
    ...repeated(codes),
    ...underTwoCodes.map(({ code }) => code),
    ...codes.filter((code) => groups.some((group) => group === groupOfCode(code))),
    ...listsNamedIn(component.key).flatMap(repeated),
  ]);
}

function repeated(codes: readonly string[]): readonly string[] {
  return codes.filter((code, index) => codes.indexOf(code) !== index);
}

/** Codes of municipalities, regions and counties that do not exist; other recipients are nobody's to know. */
function unknownIn(component: Component, register: OrganisationRegister): ReadonlySet<string> {
  const codes = [...namedIn(component).map(({ code }) => code), ...listsNamedIn(component.key).flat()];
  return new Set(codes.filter((code) => !isKnown(code, register)));
}

function isKnown(code: string, register: OrganisationRegister): boolean {
  switch (groupOfCode(code)) {
    case "regions":
      return register.regions.has(code);
    case "municipalities":
      return register.municipalities.has(code);
    case "counties-jointly":
      return register.counties.has(countyOf(code) ?? "");
    case "other":
      return true;
  }
}

/** Recipients whose name in the source is the name of another organisation of the same kind: code and name disagree. */
function misnamedIn(component: Component, register: OrganisationRegister) {
  return namedIn(component).flatMap(({ code, name }) => {
    const organisations = groupOfCode(code) === "regions" ? register.regions : register.municipalities;
    const own = organisations.get(code);
    const written = plainName(name);
    return own !== undefined &&
      plainName(own.name) !== written &&
      [...organisations.values()].some((other) => plainName(other.name) === written)
      ? [{ recipient: code, name, registered: own.name }]
      : [];
  });
}

/** Whom a key names though the component does not go to them. A state party of ½–¼–¼ stands outside the groups. */
function outsideIn(component: Component): ReadonlySet<string> {
  const { recipients, key } = component;
  if (recipients.length === 0 || key === "unknown" || key.kind === "half-quarter-quarter") return new Set();
  const own = new Set(namedIn(component).map(({ code }) => code));
  return new Set(
    listsNamedIn(key)
      .flat()
      .filter((code) => !own.has(code) && !recipients.some(({ kind }) => kind === groupOfCode(code))),
  );
}

/**
 * Components that stand twice on a level that does not add up: same title, amount and recipients. Where the level
 * does add up, two equal parts are what the agreement means.
 */
function componentsTwice(agreement: Agreement, components: readonly ReadComponent[]): readonly OpenFinding[] {
  const adding = new Set(
    sumsOf(agreement, components)
      .filter(({ difference }) => difference === 0n)
      .map(({ whole }) => whole),
  );
  const seen = new Set<string>();
  return agreement.components.flatMap((component) => {
    const { id, title, parent = "frame", stated, recipients, clauses } = component;
    if (stated === "unknown") return [];
    const groups = recipients.map((group) =>
      group.kind === "named"
        ? group.recipients
            .map(({ code }) => code)
            .toSorted()
            .join("+")
        : group.kind,
    );
    const content = [parent, plainName(title), String(stated.ore), ...groups.toSorted()].join("|");
    const isAgain = seen.has(content);
    seen.add(content);
    if (!isAgain || adding.has(parent)) return [];
    const place = `component-twice:${id}`;
    return [
      {
        id: place,
        place,
        severity: "contradiction" as const,
        detail: { kind: "component-twice" as const, component: id, amount: stated.ore },
        clauses,
      },
    ];
  });
}

/** A name without the words for what kind of organisation it is: "Region Norrbotten" is "norrbotten" */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:region|landstinget(?: i)?)\s+|\s+(?:kommun|stad|läns landsting|region|län)$/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
