import { organisationsOfHealthcareRegion, type OrganisationRegister } from "#domain/organisation";
import type { OrderFileProblem, ProgrammeOrder } from "#domain/priority";
import { okUnless, type Result } from "#domain/result";
import { day } from "#domain/time";
import { readJson } from "../json/read-json.ts";
import { findOrderFaults } from "./find-order-faults.ts";
import { orderChecker } from "./order-checker.ts";
import type { OrderFile } from "./order-file.ts";

/**
 * Reads programmes, ballots and the room for educations, format samnytta-order/1.
 * @param register whose codes those who take part may have
 * @returns the order as it is written, or every field that breaks the format or does not go together with another
 */
export function readOrder(
  bytes: Uint8Array,
  file: string,
  register: OrganisationRegister,
): Result<ProgrammeOrder, OrderFileProblem> {
  const read = readJson(bytes, file, orderChecker());
  if (!read.ok) return read;
  const parties = partiesOf(read.value, register);
  return okUnless(findOrderFaults(read.value, parties, file, register), () => ({
    id: read.value.id,
    slug: read.value.slug,
    title: read.value.title,
    belongsTo: read.value.belongsTo,
    document: read.value.document,
    passages: read.value.passages,
    readingDay: day(read.value.readingDay),
    programmes: read.value.programmes,
    parties,
    ballots: read.value.ballots,
    rollout: read.value.rollout,
    notKnown: read.value.notKnown,
  }));
}

/** Regions first, then municipalities, each in code order. */
function partiesOf({ parties }: OrderFile, register: OrganisationRegister): readonly string[] {
  if ("codes" in parties) return inOrder(parties.codes);
  const region = register.healthcareRegions.find(({ id }) => id === parties.healthcareRegion);
  return region === undefined ? [] : inOrder(organisationsOfHealthcareRegion(region, register));
}

function inOrder(codes: readonly string[]): readonly string[] {
  return codes.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
}
