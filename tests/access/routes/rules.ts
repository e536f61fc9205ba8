import type { Role } from "#domain/rights";

/** One line of the kept matrix: to whom, for whose thing, in which state, what comes of it. */
export type RouteRule = {
  readonly line: number;
  readonly who: readonly string[];
  readonly whose: readonly string[];
  readonly states: readonly string[];
  readonly outcome: string;
};

/** The kept matrix: the lines of each route, in order; of several that fit the first holds. */
export type RouteRules = ReadonlyMap<string, readonly RouteRule[]>;

/** What a cell is asked by. */
export type CellWords = {
  readonly visitor: { readonly name: string; readonly roles: readonly Role[] };
  readonly whose: string;
  readonly state: string;
};

const ANY = "any";

/**
 * Reads the kept matrix. A route stands at the beginning of a line, several with the same lines after each other; its lines
 * are indented: "who | whose | state | outcome". What stands before the first route holds for every route that needs a
 * sign-in, and is tried first. "#" begins a remark.
 */
export function readRules(text: string): {
  readonly always: readonly RouteRule[];
  readonly routes: RouteRules;
} {
  const always: RouteRule[] = [];
  const routes = new Map<string, RouteRule[]>();
  let current: RouteRule[] = always;
  let isHead = false;
  for (const [index, written] of text.split("\n").entries()) {
    if (written.trim() === "" || written.startsWith("#")) continue;
    if (!written.startsWith(" ")) {
      if (!isHead) current = [];
      isHead = true;
      routes.set(written.trim(), current);
      continue;
    }
    isHead = false;
    const [who = "", whose = "", states = "", outcome = ""] = written.split("|").map((part) => part.trim());
    current.push({
      line: index + 1,
      who: wordsOf(who),
      whose: wordsOf(whose),
      states: wordsOf(states),
      outcome,
    });
  }
  return { always, routes };
}

/** The first line that holds for a cell. */
export function ruleFor(rules: readonly RouteRule[], cell: CellWords): RouteRule | undefined {
  const { visitor, whose, state } = cell;
  return rules.find(
    (rule) =>
      rule.who.some(
        (who) => who === ANY || who === visitor.name || visitor.roles.some((role) => role === who),
      ) &&
      rule.whose.some((each) => each === ANY || each === whose || each === whose.replace(/ \(.*/, "")) &&
      rule.states.some((each) => each === ANY || each === state),
  );
}

function wordsOf(cell: string): readonly string[] {
  return cell.split(",").map((word) => word.trim());
}
