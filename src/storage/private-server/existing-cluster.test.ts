import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { layOut, originFile, parseMajor, readCluster } from "./data-layout.ts";
import { unprivilegedAccount } from "./database-account.ts";
import { parsePostmasterFile } from "./postmaster-pid.ts";
import { mayPass } from "./reachable.ts";
import { fitsSocket } from "./socket-folder.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "samnytta-cluster-"));
});
afterEach(() => rm(root, { recursive: true }));

describe("who made a cluster", () => {
  test("PG_VERSION tells the major, our note the origin", async () => {
    const layout = layOut(root);
    await mkdir(layout.cluster);
    await writeFile(join(layout.cluster, "PG_VERSION"), "18\n");
    expect(await readCluster(layout)).toEqual({ ok: true, value: { major: 18, origin: undefined } });
    await writeFile(join(layout.cluster, originFile), "npm\n");
    expect(await readCluster(layout)).toEqual({ ok: true, value: { major: 18, origin: "npm" } });
  });

  test("a missing or empty folder is no cluster yet", async () => {
    const layout = layOut(root);
    expect(await readCluster(layout)).toEqual({ ok: true, value: undefined });
    await mkdir(layout.cluster);
    expect(await readCluster(layout)).toEqual({ ok: true, value: undefined });
  });

  test("a folder with something else in it is left alone", async () => {
    const layout = layOut(root);
    await mkdir(layout.cluster);
    await writeFile(join(layout.cluster, "bilder.zip"), "");
    expect(await readCluster(layout)).toEqual({
      ok: false,
      problems: [{ kind: "not-a-cluster", directory: layout.cluster }],
    });
  });

  test("versions before 10, with two numbers, and torn files are not taken for a major", () => {
    expect(["18\n", "9.6\n", "", "\0\0", "18 19"].map(parseMajor)).toEqual([18, ...Array(4).fill(undefined)]);
  });
});

describe("postmaster.pid", () => {
  // As PostgreSQL 18.4 wrote it.
  const running = "12515\n/srv/db\n1795326524\n5432\n/srv/db\n\n  1313144   1409042\nready   \n";

  test("tells the process and where its socket is", () => {
    expect(parsePostmasterFile(running)).toEqual({ pid: 12515, socketFolder: "/srv/db" });
  });

  test("tells only the process while the server is starting", () => {
    const starting = running.split("\n").slice(0, 4).join("\n");
    expect(parsePostmasterFile(starting)).toEqual({ pid: 12515, socketFolder: undefined });
  });

  test("an empty or torn file tells nothing; a single-user server's negative number is no process to ask", () => {
    expect(["", "\n", "-412\n/srv/db\n", "hej\n"].map(parsePostmasterFile)).toEqual(Array(4).fill(undefined));
  });
});

describe("whom the database runs as, and what that user reaches", () => {
  const passwd = "root:x:0:0::/:/bin/sh\nnobody:x:99:98::/:/bin/false\n";

  test("root lets it run as samnytta when there is such a user, else as nobody", () => {
    expect(unprivilegedAccount(`${passwd}samnytta:x:400:401::/:/bin/false`)).toEqual({ uid: 400, gid: 401 });
    expect(unprivilegedAccount(passwd)).toEqual({ uid: 99, gid: 98 });
    expect(unprivilegedAccount("")).toEqual({ uid: 65534, gid: 65534 });
  });

  test("an account named samnytta with root's number is not used", () => {
    expect(unprivilegedAccount(`${passwd}samnytta:x:0:0::/:/bin/sh`)).toEqual({ uid: 99, gid: 98 });
  });

  test("a folder is passed by the bit of the owner, else of the group, else of all others", () => {
    const user = { uid: 5, gid: 6 };
    expect(mayPass({ uid: 0, gid: 0, mode: 0o700 }, user)).toBe(false);
    expect(mayPass({ uid: 0, gid: 0, mode: 0o711 }, user)).toBe(true);
    expect(mayPass({ uid: 5, gid: 6, mode: 0o077 }, user)).toBe(false);
    expect(mayPass({ uid: 0, gid: 6, mode: 0o701 }, user)).toBe(false);
    expect(mayPass({ uid: 0, gid: 0, mode: 0o700 }, { uid: 0, gid: 0 })).toBe(true);
  });

  test("a folder is too long for a socket by its bytes, not its letters", () => {
    const room = 100 - "/.s.PGSQL.5432".length;
    expect(fitsSocket(`/${"a".repeat(room - 1)}`)).toBe(true);
    expect(fitsSocket(`/${"a".repeat(room)}`)).toBe(false);
    expect(fitsSocket(`/${"å".repeat(room / 2)}`)).toBe(false);
  });
});
