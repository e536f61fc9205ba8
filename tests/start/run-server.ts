import { homedir } from "node:os";
import { openServer, readServerSettings } from "../../src/storage/private-server/index.ts";

/**
 * A program of its own that opens the database as the environment says and keeps it until it is told to
 * stop (SIGTERM, or the end of its input). The tests run it under other users, and kill it.
 * Each line it prints is one event as JSON.
 */
function print(event: string, details: object = {}): void {
  process.stdout.write(`${JSON.stringify({ event, ...details })}\n`);
}

const settings = readServerSettings(process.env, {
  uid: process.getuid?.() ?? 0,
  gid: process.getgid?.() ?? 0,
  homeDirectory: homedir(),
  workingDirectory: process.cwd(),
});
const opened = settings.ok ? await openServer(settings.value, (step) => print("step", step)) : settings;

if (opened.ok) {
  const { kind, connection, administration, lost, stop } = opened.value;
  void lost.then(() => print("lost"));
  const end = () =>
    void stop().then(() => {
      print("stopped");
      // Nothing else may keep the program alive: it ends by itself.
      process.stdin.destroy();
    });
  process.once("SIGTERM", end);
  process.stdin.once("end", end).resume();
  // Last: whoever reads it may ask the program to stop at once.
  print("open", { server: kind, connection, administration });
} else {
  print("problem", { problem: opened.problems[0] });
}
