import { RIGHTS, ROLES, type Deed, type ObjectState, type Right } from "#domain/rights";

const STATES: readonly ObjectState[] = ["new", "draft", "unconfirmed", "confirmed", "published", "ended"];

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

/** A right of the table loosened in each way that makes it another. */
export function loosenedRights(deed: Deed): readonly { readonly how: string; readonly right: Right }[] {
  const right: Right = RIGHTS[deed];
  return Object.entries(LOOSENED)
    .map(([how, loosen]) => ({ how, right: loosen(right) }))
    .filter((loosened) => !sameRight(loosened.right, right));
}

/** Whether two rights say the same, in whatever order. */
function sameRight(left: Right, right: Right): boolean {
  const words = ({ roles, reach, states, ...right }: Right) =>
    [roles, reach, states].map((list) => [...new Set<string>(list)].toSorted().join()).join(";") +
    String(right.isFourEyes);
  return words(left) === words(right);
}
