/** Makes a clone ready for the command line: installs and builds what is missing. Speaks on stderr only. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildIfNeeded, builtStamp, sourcesStamp } from "./build.mjs";
import { installPackages } from "./install.mjs";

/** @returns {Promise<boolean>} whether the command line can run; when not, the reason is on stderr */
export async function prepare() {
  const stamp = builtStamp();
  if (stamp !== undefined && stamp === (await sourcesStamp())) return true;
  if (!existsSync(fileURLToPath(new URL("../node_modules/esbuild", import.meta.url)))) {
    console.error("Hämtar Samnyttas paket med npm. Det görs bara första gången …");
    const { isDone, output } = await installPackages({ forRunning: true });
    if (!isDone) {
      console.error(`${output.trim()}\nPaketen kunde inte hämtas. Kontrollera nätet och kör kommandot igen.`);
      return false;
    }
  }
  console.error(
    stamp === undefined
      ? "Bygger Samnytta första gången …"
      : "Bygger Samnytta på nytt: källkoden är ändrad …",
  );
  try {
    await buildIfNeeded();
    return true;
  } catch (error) {
    console.error(`Samnytta kunde inte byggas: ${error.message}`);
    return false;
  }
}
