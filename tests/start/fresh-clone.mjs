/**
 * The first minutes with Samnytta, for real: a clone in a closed home, `npm start`, the page, Ctrl-C, and again.
 *
 * `node tests/start/fresh-clone.mjs` tries an ordinary user and, when it runs as root itself, root; with npm's
 * install scripts allowed and not; then the second start, the start after kill -9, the end of npm alone, and the machine's own PostgreSQL.
 * One line per start, `N passed, N failed` at the end. What is committed is tried, not what lies in the work tree.
 */
import { spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { freePort, npmStart, processesIn } from "./npm-start.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const ownUid = process.getuid();
const isRoot = ownUid === 0;

const ordinary = isRoot
  ? { name: "ordinary user", uid: 65534, gid: 65534 }
  : { name: "ordinary user", uid: ownUid, gid: process.getgid() };
const persons = isRoot ? [ordinary, { name: "root", uid: 0, gid: 0 }] : [ordinary];
const hasSystemServer =
  spawnSync("sh", ["-c", "command -v initdb || ls /usr/lib/postgresql/*/bin/initdb"]).status === 0;
/** The registry that this machine uses; a new home has no settings of its own. */
const registry = spawnSync("npm", ["config", "get", "registry"], {
  cwd: ROOT,
  encoding: "utf8",
}).stdout.trim();

const total = { passed: 0, failed: 0 };
if (!isRoot) console.log("root: not tried, because this test does not run as root");
for (const person of persons) for (const scripts of ["allowed", "ignored"]) await tryClone(person, scripts);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** All starts of one clone, in the order a person would meet them. */
async function tryClone(person, scripts) {
  const ground = mkdtempSync(path.join(tmpdir(), "samnytta-clone-"));
  chmodSync(ground, 0o711);
  const home = mkdtempSync(path.join(ground, "home-"));
  const clone = path.join(home, "samnytta");
  const title = `${person.name}, install scripts ${scripts}`;
  try {
    run("git", ["clone", "--quiet", ROOT, clone]);
    if (scripts === "ignored") appendFileSync(path.join(clone, ".npmrc"), "ignore-scripts=true\n");
    if (isRoot) run("chown", ["-hR", `${person.uid}:${person.gid}`, home]);
    const port = await freePort();
    const environment = {
      HOME: home,
      PATH: process.env.PATH,
      LANG: "C.UTF-8",
      PORT: String(port),
      npm_config_registry: registry,
      // An ordinary user's data goes into the home by itself. Root's usual place belongs to the machine.
      ...(person.uid === 0 ? { SAMNYTTA_DATA: path.join(ground, "data") } : {}),
    };
    const start = (more = {}) => npmStart({ clone, person, environment: { ...environment, ...more } });
    const isStarted = await tryStart(`${title}: first start`, ground, start);
    // The later starts build on the first; without it they say nothing new.
    if (!isStarted) return;
    await tryStart(`${title}: second start`, ground, start, { isQuick: true });
    await tryStart(`${title}: start after kill -9`, ground, () => startAfterKill(start), { isQuick: true });
    await tryStart(`${title}: ended through npm alone`, ground, start, {
      isQuick: true,
      end: "terminateNpm",
    });
    if (hasSystemServer) {
      const system = {
        SAMNYTTA_POSTGRES: "system",
        SAMNYTTA_DATA: path.join(person.uid === 0 ? ground : home, "system"),
      };
      await tryStart(`${title}: the machine's own PostgreSQL`, ground, () => start(system), {
        isQuick: true,
      });
    } else {
      console.log(`${title}: the machine's own PostgreSQL: not tried, because there is none`);
    }
  } finally {
    // After a failure a database may be left, since it outlives its program.
    for (const pid of processesIn(ground)) process.kill(pid, "SIGKILL");
    rmSync(ground, { recursive: true, force: true });
  }
}

/**
 * One start: the page answers, and after its end nothing is left running. Returns whether it was so.
 * `end` is how it is told to end: Ctrl-C, or another of the ways that `npmStart` gives.
 */
async function tryStart(title, ground, start, { isQuick = false, end = "interrupt" } = {}) {
  let started;
  try {
    started = await start();
    const page = await fetch(started.address);
    const text = await page.text();
    expect(page.status === 200, `the first page answers with ${page.status}`);
    expect(text.includes("Samnytta"), "the first page does not say Samnytta");
    expect(!isQuick || !started.output().includes("Hämtar"), "a later start installs packages again");
    await started[end]();
    const left = processesIn(ground);
    expect(left.length === 0, `after its end these still run: ${left.join(", ")}`);
    total.passed += 1;
    console.log(`${title.padEnd(72)} ${started.seconds.toFixed(1).padStart(6)} s`);
    return true;
  } catch (error) {
    total.failed += 1;
    console.log(`${title.padEnd(72)} FAILED: ${error.message}\n${started?.output() ?? ""}`);
    await started?.kill();
    return false;
  }
}

async function startAfterKill(start) {
  const killed = await start();
  await killed.kill();
  return start();
}

function run(program, args) {
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr}`);
}

function expect(isSo, otherwise) {
  if (!isSo) throw new Error(otherwise);
}
