import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  DEEDS,
  mayDo,
  RIGHTS,
  ROLES,
  type Acting,
  type Deed,
  type ObjectState,
  type RightsTable,
  type Role,
  type Thing,
} from "#domain/rights";
import { loosenedRights } from "./loosened-rights.ts";

const STATES: readonly ObjectState[] = ["new", "draft", "unconfirmed", "confirmed", "published", "ended"];

/** Whose a thing is, seen from whoever acts. */
const WHOSE = ["own", "hosted", "joint", "other"] as const;

/** Whether the last thing was done to it by the same person. */
const LAST = ["another", "the-same"] as const;

/** One cell: may somebody in a role do a deed to such a thing? */
function may(
  deed: Deed,
  role: Role,
  whose: (typeof WHOSE)[number],
  state: ObjectState,
  last: (typeof LAST)[number],
  rights: RightsTable,
): boolean {
  const acting: Acting = {
    person: "anna",
    organisation: "2080",
    roles: [role],
    hosts: whose === "hosted" ? ["2034"] : [],
  };
  const thing: Thing = {
    owner: whose === "own" ? "2080" : "2034",
    state,
    parties: whose === "joint" ? ["2080"] : [],
    lastBy: last === "another" ? "bo" : "anna",
  };
  return mayDo(deed, thing, acting, rights).may;
}

/** The whole matrix in lines that a person reads: "publish-agreement | publisher | own: draft (by another)". */
function matrixOf(rights: RightsTable): readonly string[] {
  return DEEDS.flatMap((deed) =>
    ROLES.flatMap((role) =>
      WHOSE.flatMap((whose) => {
        const states = STATES.flatMap((state) => {
          const [another, same] = LAST.map((last) => may(deed, role, whose, state, last, rights));
          return another === true ? [same === true ? state : `${state} (by another)`] : [];
        });
        return states.length === 0 ? [] : [`${deed} | ${role} | ${whose}: ${states.join(", ")}`];
      }),
    ),
  );
}

const kept = readFileSync(new URL("rights-matrix.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");

test("who may do what is as the kept matrix says, cell by cell", () => {
  expect(matrixOf(RIGHTS)).toEqual(kept);
  const cells = DEEDS.length * ROLES.length * WHOSE.length * STATES.length * LAST.length;
  console.log(`${cells} cells: ${DEEDS.length} deeds, ${ROLES.length} roles, 4 relations, 6 states, 2 eyes.`);
});

test("any right that is loosened in any way is seen in the matrix", () => {
  let tried = 0;
  for (const deed of DEEDS)
    for (const { right } of loosenedRights(deed)) {
      tried += 1;
      expect(matrixOf({ ...RIGHTS, [deed]: right })).not.toEqual(kept);
    }
  console.log(`${tried} loosened rights, each seen.`);
  expect(tried).toBeGreaterThan(DEEDS.length * 2);
});
