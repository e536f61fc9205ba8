/**
 * Compiles the schema of agreement files while building. At run time it would take some tenths of a second,
 * which is more than a command that reads one agreement may take in all.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const SCHEMA = path.join(ROOT, "agreements/schema/agreement-1.schema.json");

/** Puts the compiled checker in the place of the file that would compile it. */
export const compiledChecker = {
  name: "compiled checker",
  setup(bundler) {
    bundler.onLoad({ filter: /[/\\]agreement-checker\.ts$/ }, async ({ path: file }) => ({
      contents: await checkerSource(),
      loader: "js",
      resolveDir: path.dirname(file),
      watchFiles: [SCHEMA],
    }));
  },
};

/** The checker as a module that exports what `agreement-checker.ts` does when it runs. */
export async function checkerSource() {
  // Imported here, so that the build can be started before the packages are installed.
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  const { default: standalone } = await import("ajv/dist/standalone/index.js");
  // The same options as in agreement-checker.ts; a test compares the two on every broken file.
  const options = { allErrors: true, verbose: true, messages: false, strict: true, strictTypes: false };
  const ajv = new Ajv2020({ ...options, code: { source: true, esm: true } });
  const source = standalone.default(ajv, ajv.compile(JSON.parse(await readFile(SCHEMA, "utf8"))));
  // The library writes `require` for its length in characters, and a module has none.
  const asModule = source.replaceAll(
    'require("ajv/dist/runtime/ucs2length").default',
    "(text) => [...text].length",
  );
  return `${asModule}\nexport const agreementChecker = () => validate;\n`;
}
