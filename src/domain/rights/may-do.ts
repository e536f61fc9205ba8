import type { ObjectState, Deed, Reach, Right } from "./rights-table.ts";
import { RIGHTS } from "./rights-table.ts";
import type { Acting, OrganisationId, PersonId, Role } from "./role.ts";

/** A thing that something is to be done to. */
export type Thing = {
  readonly owner: OrganisationId;
  readonly state: ObjectState;
  /** Who else is party to it (gemensam sak). */
  readonly parties?: readonly OrganisationId[];
  /** Who did the last thing to it, where two persons are needed. */
  readonly lastBy?: PersonId;
};

/** Why somebody may not do a deed; the figures that the sentence needs. */
export type Refusal =
  | { readonly kind: "not-signed-in" }
  /** It is somebody else's. */
  | { readonly kind: "other-organisation"; readonly owner: OrganisationId; readonly roles: readonly Role[] }
  | { readonly kind: "role-needed"; readonly owner: OrganisationId; readonly roles: readonly Role[] }
  | { readonly kind: "wrong-state"; readonly state: ObjectState; readonly allowed: readonly ObjectState[] }
  /** Two persons are needed, and this one did the last thing. */
  | { readonly kind: "same-person" };

/** Whether somebody may do a deed, as what and for whom; else why not. */
export type Verdict =
  | { readonly may: true; readonly role: Role; readonly onBehalf: boolean }
  | { readonly may: false; readonly why: Refusal };

/** The rights that verdicts are given by; another table only where a test takes rows out. */
export type RightsTable = Readonly<Record<Deed, Right>>;

/**
 * Whether somebody may do a deed to a thing (får göra). The first reason that holds is told: signed in, whose, role, state,
 * four eyes.
 * @example mayDo("read-log", { owner: "2080", state: "draft" }, undefined).may // false
 */
export function mayDo(
  deed: Deed,
  thing: Thing,
  acting: Acting | undefined,
  rights: RightsTable = RIGHTS,
): Verdict {
  const { roles, reach, states, isFourEyes = false } = rights[deed];
  const refuse = (why: Refusal): Verdict => ({ may: false, why });
  if (acting === undefined) return refuse({ kind: "not-signed-in" });
  const { owner, state } = thing;
  const reaches = reachOf(thing, acting).filter((each) => reach.includes(each));
  if (reaches.length === 0) return refuse({ kind: "other-organisation", owner, roles });
  // What is registered for another is registered as its host, whatever else one is at home.
  const role = acting.roles.find(
    (each) => roles.includes(each) && reaches.some((way) => way !== "hosted" || each === "county-host"),
  );
  if (role === undefined) return refuse({ kind: "role-needed", owner, roles });
  if (!states.includes(state)) return refuse({ kind: "wrong-state", state, allowed: states });
  if (isFourEyes && thing.lastBy === acting.person) return refuse({ kind: "same-person" });
  return { may: true, role, onBehalf: acting.organisation !== owner };
}

function reachOf({ owner, parties = [] }: Thing, { organisation, hosts }: Acting): readonly Reach[] {
  const reach: Reach[] = [];
  if (organisation === owner) reach.push("own");
  if (hosts.includes(owner)) reach.push("hosted");
  if (parties.includes(organisation)) reach.push("joint");
  return reach;
}
