import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OrganisationRegister } from "#domain/organisation";
import type { OrderFileProblem, ProgrammeOrder } from "#domain/priority";
import { ok, type Result } from "#domain/result";
import { readOrder } from "./read-order.ts";

/** Where the files lie, from the root of a checkout. */
const FOLDER = "reference/orders";

/**
 * Reads every order of programmes of a checkout.
 * @returns the orders, newest first by the year their id begins with, or every problem of the first file that has any
 */
export async function loadOrders(
  root: string,
  register: OrganisationRegister,
): Promise<Result<readonly ProgrammeOrder[], OrderFileProblem>> {
  const names = (await readdir(join(root, FOLDER))).filter((name) => name.endsWith(".json"));
  const orders: ProgrammeOrder[] = [];
  for (const name of names.toSorted().toReversed()) {
    const read = readOrder(await readFile(join(root, FOLDER, name)), `${FOLDER}/${name}`, register);
    if (!read.ok) return read;
    orders.push(read.value);
  }
  return ok(orders);
}
