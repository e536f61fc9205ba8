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
  type Right,
  type RightsTable,
  type Role,
  type Thing,
} from "#domain/rights";

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

/** The ways to loosen a right. */
const LOOSENED: Readonly<Record<string, (right: Right) => Right>> = {
  "every role": (right) => ({ ...right, roles: ROLES }),
  "whoever is a party": (right) => ({ ...right, reach: [...right.reach, "joint"] }),
  "whoever is the host": (right) => ({
    ...right,
    reach: [...right.reach, "hosted"],
    roles: [...right.roles, "county-host"],
  }),
  "every state": (right) => ({ ...right, states: STATES }),
  "one pair of eyes": ({ isFourEyes: _four, ...right }) => right,
};

test("any right that is loosened in any way is seen in the matrix", () => {
  let tried = 0;
  for (const deed of DEEDS)
    for (const loosen of Object.values(LOOSENED)) {
      const right: Right = RIGHTS[deed];
      const loosened = loosen(right);
      if (sameRight(loosened, right)) continue;
      tried += 1;
      expect(matrixOf({ ...RIGHTS, [deed]: loosened })).not.toEqual(kept);
    }
  console.log(`${tried} loosened rights, each seen.`);
  expect(tried).toBeGreaterThan(DEEDS.length * 2);
});

/** Whether two rights say the same, in whatever order. */
function sameRight(left: Right, right: Right): boolean {
  const words = ({ roles, reach, states, ...right }: Right) =>
    [roles, reach, states].map((list) => [...new Set<string>(list)].toSorted().join()).join(";") +
    String(right.isFourEyes);
  return words(left) === words(right);
}
