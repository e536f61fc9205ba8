import { addressOf, type ComponentAllocation, type ReadComponent } from "#domain/agreement";
import { allocationHash, type Allocation, type Share } from "#domain/allocation";
import type {
  ExportedAllocation,
  ExportedComponent,
  ExportedHead,
  ExportedRow,
  ExportedShare,
} from "#domain/export";
import { jointCode, nameOf, type OrganisationRegister } from "#domain/organisation";
import { seriesHash } from "#domain/population";
import { recipientName } from "./view-agreement.ts";

/** What a component's amounts are named by: the agreement's version, the component and the series. */
export type RowAddresses = {
  readonly agreement: string;
  readonly component: string;
  readonly series: string;
};

/** The names of recipients and of counties, by code. */
export type ExportNames = {
  readonly recipient: (code: string) => string;
  readonly county: (code: string) => string;
};

/** What became of one component, as an export carries it. @param version of the agreement */
export function exportComponent(
  result: ComponentAllocation,
  version: string,
  register: OrganisationRegister,
): ExportedComponent {
  const { component } = result;
  const head = headOf(component);
  switch (result.status) {
    case "computed": {
      const { allocation, basis, certainty } = result;
      const series = basis === undefined ? "none" : seriesHash(basis.series);
      return {
        ...head,
        status: result.status,
        total: allocation.total,
        key: allocation.key,
        rule: allocation.rule,
        ...(basis === undefined
          ? {}
          : { basis: { series, keyDate: basis.keyDate, usedDate: basis.series.date } }),
        certainty,
        ...exportOutcome(
          allocation,
          { agreement: version, component: component.id, series },
          {
            recipient: (code) => recipientName(code, component, register),
            county: (code) => nameOf(jointCode(code), register),
          },
        ),
      };
    }
    case "awaiting-basis":
      return { ...head, status: result.status, amount: component.amount, missing: result.missing };
    case "divided":
      return { ...head, status: result.status, amount: component.amount };
    case "impossible":
      return {
        ...head,
        status: result.status,
        amount: component.amount,
        problems: result.problems.map(({ kind }) => kind),
      };
  }
}

/** The part of an exported allocation that follows from its inputs: every amount with its address, and the hash. */
export type ExportedOutcome = Pick<ExportedAllocation, "rows" | "counties" | "difference" | "result">;

/** Every amount of an allocation with its address, the first step where there is one, and the hash of the result. */
export function exportOutcome(
  allocation: Allocation,
  addresses: RowAddresses,
  names: ExportNames,
): ExportedOutcome {
  const { rule, counties, difference } = allocation;
  return {
    rows: allocation.shares.map((share): ExportedRow => ({
      ...exportShare(share, names.recipient),
      address: addressOf({ ...addresses, recipient: share.recipient, rule }),
    })),
    ...(counties === undefined
      ? {}
      : { counties: counties.map((county) => exportShare(county, names.county)) }),
    difference,
    result: allocationHash(allocation),
  };
}

function exportShare(
  { recipient, weight, exact, amount, rest }: Share,
  nameOfCode: (code: string) => string,
): ExportedShare {
  return {
    code: recipient,
    name: nameOfCode(recipient),
    ...(weight === undefined ? {} : { weight }),
    exact,
    amount,
    rest,
  };
}

function headOf({ id, written, groups, key, interpretations }: ReadComponent): ExportedHead {
  return {
    id,
    title: written.title,
    recipients: groups.map(({ kind }) => kind),
    form: key === "unknown" ? key : key.kind,
    clauses: [...new Set([...written.clauses, ...written.keyClauses])],
    interpretations: interpretations.map((interpretation) => interpretation.id),
  };
}
