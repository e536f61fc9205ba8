import { once } from "node:events";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isAlive, waitUntil } from "../../src/storage/private-server/process-life.ts";
import {
  buildProgram,
  dataOf,
  isRoot,
  makeGround,
  makeHome,
  ordinary,
  processesIn,
  removeGround,
  root,
  type Home,
} from "./homes.ts";
import { ask, problemOf, start, startOpen } from "./started-program.ts";

let ground: string;
let program: string;
beforeAll(async () => {
  ground = makeGround();
  program = await buildProgram(ground);
});
afterAll(() => removeGround(ground));

for (const person of [ordinary, root]) {
  describe.skipIf(person.uid === 0 && !isRoot)(`what meets the next start of ${person.name}`, () => {
    let home: Home;
    beforeAll(() => {
      home = makeHome(ground, program, { person, withLinks: false });
    });

    test("the server of a killed program lives on, is used, and is stopped with its new program", async () => {
      const killed = await startOpen(home);
      await ask(killed.outcome.connection, "create table saved as select 1 as one");
      await killed.kill();
      const servers = processesIn(dataOf(home));
      expect(servers.length).toBeGreaterThan(0);

      const next = await startOpen(home);
      expect(next.steps).toEqual(["server-found-running"]);
      expect(await ask(next.outcome.connection, "select one from saved")).toBe(1);
      expect(await next.stop()).toBe("stopped");
      expect(processesIn(dataOf(home))).toEqual([]);
    });

    test("after a power cut, program and server killed, everything acknowledged is there", async () => {
      const cut = await startOpen(home);
      await ask(cut.outcome.connection, "insert into saved values (2)");
      await cut.kill();
      killHard(processesIn(dataOf(home)));

      const next = await startOpen(home);
      expect(next.steps).toEqual(["server-started"]);
      expect(await ask(next.outcome.connection, "select sum(one) from saved")).toBe("3");
      await next.stop();
    });
  });
}

describe("while the program runs", () => {
  let home: Home;
  beforeAll(() => {
    home = makeHome(ground, program, { person: ordinary, withLinks: false });
  });

  test("two starts at once on a new directory: one opens, the other names it", async () => {
    const both = await Promise.all([start(home), start(home)]);
    const open = both.filter(({ outcome }) => outcome.event === "open");
    const refused = both.flatMap(({ outcome }) => (outcome.event === "problem" ? [outcome.problem] : []));
    expect(open).toHaveLength(1);
    expect(refused).toEqual([{ kind: "already-running", directory: dataOf(home), pid: open[0]?.pid }]);
    expect(await open[0]?.stop()).toBe("stopped");
    expect(processesIn(dataOf(home))).toEqual([]);
  });

  test("a server whose directory was removed and made anew does not touch the new one when it stops", async () => {
    const old = await startOpen(home);
    rmSync(dataOf(home), { recursive: true });
    const fresh = await startOpen(home);
    const control = join(dataOf(home), "postgresql", "global", "pg_control");
    const before = readFileSync(control);
    await old.stop();
    expect(readFileSync(control)).toEqual(before);
    expect(await ask(fresh.outcome.connection, "select 1")).toBe(1);
    await fresh.stop();
  });

  test("a server that is killed is noticed, so that the program can end", async () => {
    const running = await startOpen(home);
    killHard(processesIn(dataOf(home)));
    expect(await running.next()).toEqual({ event: "lost" });
    expect(await running.stop()).toBe("stopped");
  });

  test("a server that drops its connections and recovers is still held against other programs", async () => {
    const running = await startOpen(home);
    const { administration } = running.outcome;
    const askKeeper = () =>
      ask(administration, "select pid from pg_locks where locktype = 'advisory'").catch(() => undefined);
    const keeper = Number(await askKeeper());
    killHard([keeper]);
    await waitUntil(async () => Number((await askKeeper()) ?? keeper) !== keeper, 30);
    const other = await problemOf(home);
    expect(other).toEqual({ kind: "already-running", directory: dataOf(home), pid: running.pid });
    expect(await running.stop()).toBe("stopped");
  });

  test("a dead server's postmaster.pid does not hinder, though its number is another program's of the same user", async () => {
    const { uid, gid } = home.person;
    const before = await startOpen(home);
    const pidFile = join(dataOf(home), "postgresql", "postmaster.pid");
    const leftBehind = readFileSync(pidFile, "utf8");
    await before.stop();
    expect(existsSync(pidFile)).toBe(false);

    const other = spawn("sleep", ["600"], { cwd: "/", ...(isRoot ? { uid, gid } : {}) });
    writeFileSync(pidFile, leftBehind.replace(/^[0-9]+/, String(other.pid)));
    const after = await startOpen(home);
    expect(after.steps).toEqual(["server-started"]);
    await after.stop();
    expect(isAlive(other.pid ?? 0)).toBe(true);
    other.kill();
    await once(other, "close");
  });
});

function killHard(pids: readonly number[]): void {
  for (const pid of pids) if (isAlive(pid)) process.kill(pid, "SIGKILL");
}
