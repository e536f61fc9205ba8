import { describe, expect, test } from "vitest";
import { appendEvent, nextSeal, type LogEvent, type Seal } from "#domain/log";
import { verifyLogs } from "./verify-logs.ts";

const ORGANISATIONS = ["2034", "2080"];

/** A log of so many lines. @param said what tells one writing of it from another */
function logOf(organisation: string, length: number, said = "thing"): readonly LogEvent[] {
  const lines: LogEvent[] = [];
  for (let each = 1; each <= length; each++) {
    const line = { organisation, moment: "2026-03-01T10:00:00.000Z", deed: "write-body", kind: "body" };
    lines.push(appendEvent({ ...line, object: `${said}-${each}`, after: "a".repeat(64) }, lines.at(-1)));
  }
  return lines;
}

type Logs = ReadonlyMap<string, readonly LogEvent[]>;

/** Both logs as they were when they had so many lines. */
function logsOf(length: number, said?: string): Logs {
  return new Map(ORGANISATIONS.map((organisation) => [organisation, logOf(organisation, length, said)]));
}

/** Five days; on each both logs became a line longer, and were sealed in the evening. */
function sealsOf(days: number, said?: string): readonly Seal[] {
  const seals: Seal[] = [];
  for (let each = 1; each <= days; each++) {
    const heads = [...logsOf(each, said).values()].flatMap((lines) => lines.at(-1) ?? []);
    const seal = nextSeal(
      { day: `2026-03-0${each}`, moment: `2026-03-0${each}T22:00:00.000Z`, heads },
      seals.at(-1),
    );
    if (seal !== undefined) seals.push(seal);
  }
  return seals;
}

async function look(logs: Logs, seals: readonly Seal[], seal?: string) {
  const store = {
    organisations: async () => [...logs.keys()],
    log: async (each: string) => logs.get(each) ?? [],
  };
  const verdict = await verifyLogs(store, seals, { seal });
  return { shownSeal: verdict.shownSeal, faults: verdict.checks.flatMap(({ first }) => first ?? []) };
}

const seals = sealsOf(5);
const held = seals[4]?.hash ?? "";

describe("logs are held against a seal that somebody has in an export", () => {
  test("and it says its day where everything stands", async () => {
    for (const { day, hash } of seals)
      expect(await look(logsOf(5), seals, hash)).toEqual({ shownSeal: day, faults: [] });
  });

  test.each([0, 1, 2, 3, 4])(
    "and logs and seals both cut back to day %i are seen, and not without it",
    async (day) => {
      const cut = [logsOf(day), seals.slice(0, day)] as const;
      expect((await look(...cut)).faults).toEqual([]);
      expect(await look(...cut, held)).toEqual({
        shownSeal: undefined,
        faults: [{ kind: "seal-lost", hash: held }],
      });
    },
  );

  test("and so are logs and seals that somebody has written anew, line by line", async () => {
    const remade = [logsOf(5, "other"), sealsOf(5, "other")] as const;
    expect((await look(...remade)).faults).toEqual([]);
    expect((await look(...remade, held)).faults).toEqual([{ kind: "seal-lost", hash: held }]);
  });

  test("and one whose logs alone are cut is found with the line that the logs lack", async () => {
    expect(await look(logsOf(3), seals, held)).toMatchObject({
      shownSeal: "2026-03-05",
      faults: [{ kind: "log", organisation: "2034", fault: { kind: "cut-off", lines: 3 } }],
    });
  });

  test("and lines written since do not matter to it", async () => {
    expect(await look(logsOf(5), seals, seals[2]?.hash)).toEqual({ shownSeal: "2026-03-03", faults: [] });
  });
});

describe("logs are held against the end of one that somebody has in a letter", () => {
  const storeOf = (logs: Logs) => ({
    organisations: async () => [...logs.keys()],
    log: async (each: string) => logs.get(each) ?? [],
  });
  const head = logsOf(3).get("2080")?.at(-1)?.hash ?? "";
  const lookFor = async (logs: Logs, hash: string) => {
    const { checks, shownHead } = await verifyLogs(storeOf(logs), [], { head: hash });
    return { shownHead, faults: checks.flatMap(({ first }) => first ?? []) };
  };

  test("and it says which line it is, also when more has been written since", async () => {
    const shownHead = { organisation: "2080", sequence: 3, hash: head };
    expect(await lookFor(logsOf(3), head)).toEqual({ shownHead, faults: [] });
    expect(await lookFor(logsOf(5), head)).toEqual({ shownHead, faults: [] });
  });

  test("and a log that has been cut back or written anew is seen, and not without it", async () => {
    for (const logs of [logsOf(2), logsOf(3, "other"), logsOf(5, "other")]) {
      expect((await verifyLogs(storeOf(logs), [])).checks.flatMap(({ first }) => first ?? [])).toEqual([]);
      expect(await lookFor(logs, head)).toEqual({
        shownHead: undefined,
        faults: [{ kind: "head-lost", hash: head }],
      });
    }
  });
});
