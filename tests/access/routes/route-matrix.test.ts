import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEEDS, RIGHTS, type Deed, type Right } from "#domain/rights";
import { ROUTE_ACCESS } from "../../../src/web/route-access.ts";
import { loosenedRights } from "../loosened-rights.ts";
import { readRules, ruleFor, type RouteRule } from "./rules.ts";
import { WORD } from "./things.ts";
import { cellsOf, openWalkedHouse, type Answered, type Cell, type WalkedHouse } from "./walk.ts";
import { watchRights, WIDE_OPEN, type WatchedRights } from "./watch-rights.ts";

const { always, routes } = readRules(readFileSync(new URL("route-matrix.txt", import.meta.url), "utf8"));

/** A cell with its answer, and what the table of rights was asked on the way. */
type Walked = {
  readonly cell: Cell;
  readonly answer: Answered;
  readonly asked: ReturnType<WatchedRights["takeAsked"]>;
};

let walked: WalkedHouse;
let rights: WatchedRights;
let answers: readonly Walked[];

beforeAll(async () => {
  rights = watchRights();
  walked = await openWalkedHouse();
  const found: Walked[] = [];
  for (const cell of cellsOf(walked.places)) {
    const answer = await walked.ask(cell);
    found.push({ cell, answer, asked: rights.takeAsked() });
  }
  answers = found;
});
afterAll(async () => {
  rights.stop();
  await walked.house.close();
});

/** The lines that hold for a route, those that hold for all that need a sign-in first. */
function rulesOf(route: string): readonly RouteRule[] {
  const access = ROUTE_ACCESS[route];
  const own = routes.get(route) ?? [];
  return access === "everybody" || access === "this-computer" ? own : [...always, ...own];
}

function told({ route, visitor, thing }: Cell, outcome: string | undefined): string {
  return `${route} | ${visitor.name} | ${thing.whose} | ${thing.state} | ${outcome ?? "no line"}`;
}

const wordsOf = ({ visitor, thing }: Cell) => ({ visitor, whose: thing.whose, state: thing.state });

describe("every route, whoever asks, about whatever thing", () => {
  test("answers as the kept matrix says, cell by cell", () => {
    const expected = answers.map(({ cell }) =>
      told(cell, ruleFor(rulesOf(cell.route), wordsOf(cell))?.outcome),
    );
    expect(answers.map(({ cell, answer }) => told(cell, answer.outcome))).toEqual(expected);
    const count = (of: (cell: Cell) => string) => new Set(answers.map(({ cell }) => of(cell))).size;
    console.log(
      `${answers.length} cells: ${count(({ route }) => route)} routes, ${count(({ visitor }) => visitor.name)} visitors, ` +
        `${count(({ thing }) => `${thing.whose} ${thing.state}`)} relations and states.`,
    );
  });

  test("every route of the house has its lines, and no other has", () => {
    expect([...routes.keys()].toSorted()).toEqual(Object.keys(ROUTE_ACCESS).toSorted());
  });

  test("with any one line of the kept matrix taken out, the answers are others than it says", () => {
    const byRoute = groupBy(answers, ({ cell }) => cell.route);
    const lines = new Set([...always, ...[...routes.values()].flat()]);
    const unneeded = [...lines].filter(
      (line) =>
        ![...byRoute].some(
          ([route, cells]) =>
            rulesOf(route).includes(line) &&
            cells.some(({ cell, answer }) => {
              const rest = rulesOf(route).filter((each) => each !== line);
              return ruleFor(rest, wordsOf(cell))?.outcome !== answer.outcome;
            }),
        ),
    );
    expect(unneeded.map(({ line }) => line)).toEqual([]);
    console.log(`${lines.size} lines taken out one at a time, each missed.`);
  });

  test("the program breaks nowhere", () => {
    expect(walked.house.faults).toEqual([]);
    expect(answers.filter(({ answer }) => answer.status >= 500)).toEqual([]);
  });
});

/** Whether a thing is another's, that Falun has not written down itself, or is not there at all. */
function isOthers({ whose }: Cell["thing"]): boolean {
  return ["hosted (own words)", "joint", "other", "none"].includes(whose);
}

describe("whatever the matrix says", () => {
  test("another's thing that is not to be seen, and one that does not exist, give the same answer to the byte", () => {
    const missing = answers.filter(({ answer }) => answer.status === 404);
    // Whoever holds a secret is told whether its link is used; nobody guesses one.
    const others = missing.filter(
      ({ cell: { route, thing } }) => isOthers(thing) && !route.includes(":secret"),
    );
    const asked = groupBy(
      others,
      ({ cell }) => `${cell.route} ${cell.request.path.toString()} ${cell.visitor.name}`,
    );
    const whole = ({ answer }: Walked) => JSON.stringify([answer.status, answer.headers, answer.body]);
    for (const [place, group] of asked) expect([place, new Set(group.map(whole)).size]).toEqual([place, 1]);
    expect(others.filter(({ answer }) => answer.body.includes(WORD))).toEqual([]);
    expect(missing.length).toBeGreaterThan(1_000);
  });

  test("an answer that says no has written nothing", () => {
    const wrote = answers.filter(({ answer }) => answer.changes.length > 0);
    expect(wrote.filter(({ answer }) => answer.status >= 400)).toEqual([]);
    expect(wrote.length).toBeGreaterThan(100);
  });

  test("whoever is not signed in, whose roles are over, who only reads or audits writes nothing", () => {
    const own = /^POST \/(logga-ut|mitt\/(organisation|brev)|(gast|lank|inbjudan|brev)\/:secret)$/;
    for (const name of ["nobody", "ended", "reader", "auditor", "approver", "elsewhere"]) {
      const wrote = answers.filter(
        ({ cell, answer }) => cell.visitor.name === name && answer.changes.length > 0,
      );
      expect([name, wrote.map(({ cell }) => cell.route).filter((route) => !own.test(route))]).toEqual([
        name,
        [],
      ]);
    }
  });

  test("what is read changes nothing", () => {
    const reading = answers.filter(({ cell }) => cell.route.startsWith("GET "));
    expect(reading.flatMap(({ answer }) => answer.changes)).toEqual([]);
  });

  test("nothing of another organisation that is not published is told, to anybody", () => {
    const secret = /^GET \/(gast|lank|inbjudan|brev)\//;
    const others = answers.filter(
      ({ cell: { route, thing } }) =>
        isOthers(thing) && thing.state !== "published" && thing.state !== "new" && !secret.test(route),
    );
    expect(
      others.filter(({ answer }) => answer.outcome.includes("tells")).map(({ cell }) => told(cell, "")),
    ).toEqual([]);
    expect(others.length).toBeGreaterThan(1_000);
  });

  test("nothing that is not published is told where everybody reads", () => {
    const open = answers.filter(
      ({ cell: { route, thing } }) =>
        ROUTE_ACCESS[route] === "everybody" && !route.includes(":secret") && thing.state !== "published",
    );
    expect(open.filter(({ answer }) => answer.body.includes(WORD))).toEqual([]);
    expect(open.length).toBeGreaterThan(500);
  });

  test("a public page is the same for everybody, to the byte, and gives no cookie", () => {
    const open = answers.filter(
      ({ cell: { route } }) =>
        ROUTE_ACCESS[route] === "everybody" &&
        route.startsWith("GET ") &&
        !/:secret|\/logga-in/.test(route) &&
        // The moment of making stands in it.
        !/\.(ics|xlsx)$/.test(route),
    );
    const same = groupBy(open, ({ cell }) => `${cell.route} ${cell.thing.whose} ${cell.thing.state}`);
    for (const [place, group] of same)
      expect([place, new Set(group.map(({ answer }) => answer.body)).size]).toEqual([place, 1]);
    expect(open.filter(({ answer }) => "set-cookie" in answer.headers)).toEqual([]);
  });
});

/**
 * Whether a house with a bent right answers any of some cells otherwise than it did.
 * @param bears on which cells the bent right could bear; without it a cell is walked only where the right was asked for
 */
async function isMissed(
  bent: { readonly meant: string; readonly right: Right },
  bears: (cell: Cell) => boolean = () => true,
): Promise<boolean> {
  const touched = answers.filter(
    ({ cell, asked }) => bears(cell) && asked.some(({ deed, site }) => [deed, site].includes(bent.meant)),
  );
  // Those first that the bent right is likely to answer otherwise: a refusal when it lets more through, else a deed.
  const isRefusal = ({ answer }: Walked) => /forbidden|refuses|not found/.test(answer.outcome);
  const likely = touched.toSorted((left, right) => Number(isRefusal(right)) - Number(isRefusal(left)));
  rights.bend(bent);
  try {
    for (const { cell, answer } of bent.right.roles.length === 0 ? likely.toReversed() : likely)
      if ((await walked.ask(cell)).outcome !== answer.outcome) return true;
    return false;
  } finally {
    rights.bend();
    rights.takeAsked();
  }
}

/** Which cells a right that is loosened in a way could let through. */
const BEARS: Readonly<Record<string, (cell: Cell, right: Right) => boolean>> = {
  "every role": ({ visitor }, { roles }) => !visitor.roles.some((role) => roles.includes(role)),
  "whoever is the host": ({ thing, visitor }) =>
    thing.whose.startsWith("hosted") || visitor.name === "county-host",
  "every state": ({ thing }, { states }) => !states.some((state) => state === thing.state),
  "one pair of eyes": ({ thing }) => thing.whose === "own (by me)",
};

describe("the matrix misses what is taken out", () => {
  test("any right that is taken out of the table, or loosened in any way", async () => {
    const unseen: string[] = [];
    let tried = 0;
    for (const deed of DEEDS.filter((each) => !NO_ROUTE.includes(each))) {
      const right: Right = RIGHTS[deed];
      const bent = [{ how: "nobody", right: { ...right, roles: [] } }, ...loosenedRights(deed)];
      for (const { how, right: other } of bent) {
        if (how === "whoever is a party" || `${deed}: ${how}` in UNSEEN) continue;
        tried += 1;
        const bears = BEARS[how];
        if (!(await isMissed({ meant: deed, right: other }, bears && ((cell) => bears(cell, right)))))
          unseen.push(`${deed}: ${how}`);
      }
    }
    expect(unseen).toEqual([]);
    console.log(`${tried} rights taken out or loosened one at a time, each seen at a route.`);
  });

  test("any one place that forgets to ask for the right", async () => {
    const sites = [...new Set(answers.flatMap(({ asked }) => asked.map(({ site }) => site)))];
    expect(sites).toHaveLength(callsInSource());
    const unseen: string[] = [];
    const tried = sites.filter((site) => !Object.keys(ASKED_TWICE).some((name) => site.startsWith(name)));
    for (const site of tried) if (!(await isMissed({ meant: site, right: WIDE_OPEN }))) unseen.push(site);
    expect(unseen).toEqual([]);
    console.log(`${sites.length} places that ask; ${tried.length} of them made to forget, each missed.`);
  });

  test("no route acts on the rights that are left out here, and no thing at a route has parties", () => {
    const asked = new Set(answers.flatMap((each) => each.asked.map(({ deed }) => deed)));
    expect(DEEDS.filter((deed) => !asked.has(deed))).toEqual(NO_ROUTE);
    expect(
      filesOfSource().filter((file) => /\bparties:/.test(file.text) && file.text.includes("mayDo(")),
    ).toEqual([]);
  });
});

/** Rights that no route acts on yet. */
const NO_ROUTE: readonly Deed[] = ["read-log"];

/** Loosened rights that let nobody through at any route, and what else stands there. */
const UNSEEN: Readonly<Record<string, string>> = {
  "read-drafts: every state": "what is new is not there to be read",
  "undo: every state": "what is published is never taken back, whoever asks",
  "erase-person: every state": "the people of an organisation are asked for in one state",
  "give-role: every state": "the people of an organisation are asked for in one state",
  "invite-person: every state": "the people of an organisation are asked for in one state",
  "read-outbox: whoever is the host":
    "an outbox is asked for by the name of the organisation that one acts for",
  "read-outbox: every state": "an outbox has no state",
  "resend-letter: whoever is the host":
    "an outbox is asked for by the name of the organisation that one acts for",
  "resend-letter: every state": "an outbox has no state",
  "end-body: every role": "whoever ends a body must be one that may write it",
  "object-to-entry: every role": "a link answers as its organisation's registrar",
  "object-to-entry: whoever is the host": "a link opens what waits on its own organisation",
  "object-to-entry: every state": "only what waits is there to be answered",
  "send-guest-link: every role": "only a county host hosts anybody",
  "send-guest-link: every state": "links are made for what is unconfirmed",
};

/** Places whose check is not the only one, and what else stops whoever may not. */
const ASKED_TWICE: Readonly<Record<string, string>> = {
  "attach-file.ts thingWithFiles":
    "whoever has a role reads drafts, and the store is asked by the organisation's name",
  "draft-record.ts maySee": "an organisation's drafts are asked of the store by its own name",
  "draft-rights.ts mayGiveRoles": "only a link is shown by it, and the page of the roles asks for itself",
  "issue-confirmation-links.ts issueConfirmationLinks": "only a county host hosts anybody",
  "object-to-entry.ts objectToEntry": "a link opens what waits on its own organisation, as its registrar",
  "view-county-bodies.ts mayHost": "only a county host hosts anybody",
  "write-draft.ts startDraft": "the route has asked before",
  "written-risk-analyses.ts mayReadAnalysis":
    "whoever has a role reads drafts, and only one's own are asked for",
};

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** The files of the rooms that ask for rights. */
function filesOfSource(): readonly { readonly file: string; readonly text: string }[] {
  const folder = fileURLToPath(new URL("../../../src/", import.meta.url));
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /^(application|web)\/.*\.tsx?$/.test(file) && !file.includes(".test."))
    .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));
}

/** How often the source asks for a right. */
function callsInSource(): number {
  return filesOfSource().flatMap(({ text }) => text.match(/\bmayDo\(/g) ?? []).length;
}
