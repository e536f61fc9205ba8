import { chmod, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, expect } from "vitest";
import { ROOT } from "../architecture/repository.ts";
import { missingLibrary } from "../journeys/browser.ts";
import { runOutside } from "./run-outside.ts";
import { requireTool } from "./tools.ts";

/**
 * A Debian with nothing but its base system, Node and our packages: does the browser that comes with npm run there?
 * The root is made for this run and removed after it; its mounts belong to a process of their own and end with it.
 */
const debootstrap = requireTool("debootstrap", { root: true });
const SUITE = "bookworm";
const LEFT_BEHIND = /^(\.git|\.samnytta|dist|\.dist-.*|node_modules\/\.cache)(\/|$)/;
const BROWSER = "node_modules/.cache/chromium-*/chromium";

const roots: string[] = [];
afterAll(async () => {
  for (const root of roots) await rm(root, { recursive: true, force: true });
});

debootstrap.test(
  "the journeys pass with the npm package's browser on a Debian with nothing else, and what that lacks is named",
  async () => {
    const root = await makeBareRoot();
    const journeys = await runInside(root, "node scripts/test.mjs --only journeys");
    expect(journeys.output).toMatch(/^[1-9]\d* passed, 0 failed$/m);

    // Without the libraries that the package brings the same browser does not start: these are what Debian lacks.
    const linked = await runInside(root, `ldd ${BROWSER} | grep 'not found' | cut -d ' ' -f 1 | tr -d '\\t'`);
    const lacking = linked.output.trim().split("\n");
    const { isSuccess, output } = await runInside(root, `${BROWSER} --version`);
    expect(isSuccess).toBe(false);
    expect(lacking).toContain(missingLibrary(output));
    console.log(`noted: a bare Debian ${SUITE} lacks ${lacking.join(", ")}; the npm package brings them`);
  },
  1_200,
);

async function makeBareRoot(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "samnytta-bare-"));
  roots.push(root);
  // A folder for one run is closed to others; a computer's root is not, and the database's user has to get past it.
  await chmod(root, 0o755);
  const made = await runOutside(debootstrap.program, ["--variant=minbase", SUITE, root]);
  if (!made.isSuccess) throw new Error(`debootstrap could not make a root: ${made.output}`);
  const node = process.execPath;
  await cp(node, join(root, "usr/local/bin/node"));
  await cp(join(dirname(node), "../lib/node_modules/npm"), join(root, "usr/local/lib/node_modules/npm"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  await cp(ROOT, join(root, "samnytta"), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !LEFT_BEHIND.test(relative(ROOT, path)),
  });
  return root;
}

/** Runs a line of shell in the root, with a process table and shared memory as any container has them. */
async function runInside(root: string, line: string) {
  const environment = "PATH=/usr/local/bin:/usr/bin:/bin HOME=/root";
  const inside = `cd /samnytta && ${line}`;
  const mounted = `mount -t proc proc ${root}/proc && mount -t tmpfs tmpfs ${root}/dev/shm`;
  const entered = `exec chroot ${root} env -i ${environment} sh -c "$1"`;
  return runOutside("unshare", [
    "--mount",
    "--pid",
    "--fork",
    "sh",
    "-c",
    `${mounted} && ${entered}`,
    "sh",
    inside,
  ]);
}
