import { countyOf } from "#domain/organisation";
import type { ComponentAllocation, Component } from "#domain/agreement";
import { dutiesOf, isStated, type Duty } from "#domain/deadline";
import type { Day } from "#domain/time";
import type { ShownSum } from "./amount-figure.ts";
import { findOrganisation, type Organisation } from "./find-organisation.ts";
import { isExample, type Catalogue, type CatalogueEntry } from "./open-catalogue.ts";
import { recipientAgreement } from "./view-recipient.ts";

/** How many duties of a kind there are, and over how many parts of the agreement. */
export type DutyCount = { readonly duties: number; readonly parts: number };

/** What one agreement brings to an organisation, and what it asks for in return (bidrag och motprestation). */
export type Grant = {
  readonly entry: CatalogueEntry;
  /** The agreement of the same field with the nearest earlier year, to compare with. */
  readonly before: CatalogueEntry | undefined;
  /** Absent when no amount is known. */
  readonly own: ShownSum | undefined;
  readonly jointly: ShownSum | undefined;
  readonly unknown: readonly (ComponentAllocation & { readonly status: "awaiting-basis" })[];
  readonly claims: DutyCount;
  readonly reports: DutyCount;
  readonly conditions: DutyCount;
  /** The last days that are known, in order, each once; decisions and payments are not the organisation's to keep. */
  readonly days: readonly Day[];
  /** How many of its duties have no known day. */
  readonly undated: number;
  /** How the money may be used, by each on its own or together, as far as the parts say. */
  readonly use: readonly Exclude<Component["use"], "unknown">[];
};

/** Every agreement that is meant for an organisation, newest first. */
export type GrantsView = {
  readonly organisation: Organisation;
  /** The slug of its county. */
  readonly county: string | undefined;
  readonly grants: readonly Grant[];
  /** The same of what is made up (Exempel): in no file and no sum. */
  readonly examples: readonly Grant[];
};

/** What the agreements bring, year by year, with their duties beside; undefined when the slug names nobody. */
export function viewGrants(catalogue: Catalogue, slug: string): GrantsView | undefined {
  const choice = findOrganisation(catalogue.register, slug);
  if (choice.kind !== "chosen" || choice.organisation.slug !== slug) return undefined;
  const { organisation } = choice;
  const county = catalogue.register.counties.get(countyOf(organisation.code) ?? "")?.slug;
  const all = catalogue.entries.flatMap((entry) => grantOf(entry, organisation.code, catalogue.entries));
  return {
    organisation,
    county,
    grants: all.filter(({ entry }) => !isExample(entry)),
    examples: all.filter(({ entry }) => isExample(entry)),
  };
}

/** Duties that the organisation itself has to keep. */
const OWN_KINDS: readonly Duty["content"]["kind"][] = ["claim", "condition", "report", "unused"];

function grantOf(entry: CatalogueEntry, code: string, entries: readonly CatalogueEntry[]): readonly Grant[] {
  const { own, ownSum, jointly, jointSum, unknown, before } = recipientAgreement(entry, code, entries);
  if (own.length + jointly.length + unknown.length === 0) return [];
  const duties = dutiesOf(entry.agreement, code);
  const kept = duties.filter(({ content }) => OWN_KINDS.includes(content.kind));
  const days = kept.flatMap(({ when }) => (when === "unknown" ? [] : [when.last]));
  return [
    {
      entry,
      before,
      own: ownSum,
      jointly: jointSum,
      unknown,
      claims: countOf(duties, "claim"),
      reports: countOf(duties, "report"),
      conditions: countOf(duties, "condition"),
      days: days.filter((day, index) => days.findIndex((other) => other.equals(day)) === index),
      undated: kept.filter(({ when }) => when === "unknown").length,
      use: usesOf(duties),
    },
  ];
}

function countOf(duties: readonly Duty[], kind: Duty["content"]["kind"]): DutyCount {
  const ofKind = duties.filter((duty) => duty.content.kind === kind && isStated(duty));
  return { duties: ofKind.length, parts: new Set(ofKind.flatMap(partIds)).size };
}

function partIds({ components }: Duty): readonly string[] {
  return components.map(({ id }) => id);
}

function usesOf(duties: readonly Duty[]): Grant["use"] {
  const parts = duties.flatMap(({ components }) => components);
  return [...new Set(parts.flatMap(({ written: { use } }) => (use === "unknown" ? [] : [use])))];
}
