import type { OrganisationRegister } from "#domain/organisation";
import type { OrderFileProblem, ProgrammeOrder } from "#domain/priority";
import type { Result } from "#domain/result";
import { loadFolder } from "../load-folder.ts";
import { readOrder } from "./read-order.ts";

/** Reads every order of programmes of a checkout. @returns the newest first, or every problem of the first file that has any */
export function loadOrders(
  root: string,
  register: OrganisationRegister,
): Promise<Result<readonly ProgrammeOrder[], OrderFileProblem>> {
  return loadFolder(root, "reference/orders", (bytes, file) => readOrder(bytes, file, register));
}
