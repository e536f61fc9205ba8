/** The door of rights: roles and assignments, who may do what to whose thing in which state, and why not. */
export { actingFor, type HostMandate } from "./acting.ts";
export { mayDo, type Refusal, type RightsTable, type Thing, type Verdict } from "./may-do.ts";
export { DEEDS, RIGHTS, type Deed, type ObjectState, type Reach, type Right } from "./rights-table.ts";
export {
  ROLES,
  type Acting,
  type Assignment,
  type OrganisationId,
  type PersonId,
  type Role,
} from "./role.ts";
