/** Runs `npm start` as a person at a terminal would, and watches what it leaves behind. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";

/** A first start fetches about 100 MB. */
const LIMIT_SECONDS = 300;

/**
 * Starts in a process group of its own, as a terminal does, and waits for the address.
 * @returns the address, the seconds it took, `interrupt` (Ctrl-C to the whole group), `kill` (kill -9 to all of
 *   it) and `terminateNpm` (the stop signal to npm only, as a service manager may send it)
 */
export async function npmStart({ clone, person, environment }) {
  const started = performance.now();
  const npm = spawn("npm", ["start"], {
    cwd: clone,
    env: environment,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    ...(person.uid === process.getuid() ? {} : { uid: person.uid, gid: person.gid }),
  });
  let output = "";
  const ended = new Promise((resolve) => {
    npm.once("close", (code) => resolve(code));
  });
  const address = new Promise((resolve, reject) => {
    const limit = setTimeout(
      () => reject(new Error(`no address after ${LIMIT_SECONDS} s:\n${output}`)),
      LIMIT_SECONDS * 1000,
    );
    const read = (text) => {
      output += text;
      const [found] = /http:\/\/[^\s]+/.exec(output) ?? [];
      if (found !== undefined) resolve(found);
    };
    npm.stdout.on("data", read);
    npm.stderr.on("data", read);
    void ended.then((code) =>
      reject(new Error(`npm start ended with ${code} before it gave an address:\n${output}`)),
    );
    void ended.finally(() => clearTimeout(limit));
  });
  const signal = async (name) => {
    signalGroup(npm.pid, name);
    await ended;
  };
  try {
    return {
      address: await address,
      seconds: (performance.now() - started) / 1000,
      output: () => output,
      interrupt: () => signal("SIGINT"),
      kill: () => signal("SIGKILL"),
      terminateNpm: async () => {
        npm.kill("SIGTERM");
        await ended;
      },
    };
  } catch (error) {
    await signal("SIGKILL");
    const log = path.join(clone, ".samnytta/start.log");
    if (existsSync(log)) error.message += `\n${readFileSync(log, "utf8")}`;
    throw error;
  }
}

/** A port that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The living processes that stand in a folder: npm and node in the clone, a server in its cluster. */
export function processesIn(folder) {
  return readdirSync("/proc")
    .filter((name) => /^[0-9]+$/.test(name))
    .filter((pid) => standsIn(pid).startsWith(folder))
    .map(Number);
}

function standsIn(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return "";
  }
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
