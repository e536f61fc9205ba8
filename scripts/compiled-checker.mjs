/**
 * Compiles the JSON Schemas of the house while building. At run time it would take some tenths of a second,
 * which is more than a command that reads one agreement may take in all.
 */
import path from "node:path";

/** Puts compiled checkers in the place of every file that would compile them. */
export const compiledChecker = {
  name: "compiled checker",
  setup(bundler) {
    bundler.onLoad({ filter: /-checker\.ts$/ }, async ({ path: file }) => {
      if (path.basename(file) === "json-checker.ts") return undefined;
      const { source, inputs } = await checkerSource(file);
      return { contents: source, loader: "js", resolveDir: path.dirname(file), watchFiles: inputs };
    });
  },
};

/** The format "date" of the schemas, as in json-checker.ts. */
const FORMATS = `import { parseDay } from "#domain/time";
const formats = { date: { validate: (text) => parseDay(text).ok } };
`;

/**
 * A file of checkers as a module that exports what the file does when it runs, with code in the place of schemas.
 * @param {string} file a `*-checker.ts`, in which everything that is exported is a checker
 * @returns {Promise<{ source: string, inputs: string[] }>} the module, and the files it was made from
 */
export async function checkerSource(file) {
  const { schemas, inputs } = await schemasIn(file);
  // Imported here, so that the build can be started before the packages are installed.
  const { Ajv2020, _ } = await import("ajv/dist/2020.js");
  const { default: standalone } = await import("ajv/dist/standalone/index.js");
  // The same options as in json-checker.ts; a test compares the two on broken files.
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    messages: false,
    discriminator: true,
    strict: true,
    strictTypes: false,
    code: { source: true, esm: true, formats: _`formats` },
  });
  ajv.addFormat("date", { type: "string", validate: () => true });
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema({ ...schema, $id: name }, name);
  const code = standalone(ajv, Object.fromEntries(Object.keys(schemas).map((name) => [`${name}Code`, name])));
  // The library writes `require` for its length in characters, and a module has none.
  const asModule = code.replaceAll(
    'require("ajv/dist/runtime/ucs2length").default',
    "(text) => [...text].length",
  );
  const exported = Object.keys(schemas).map((name) => `export const ${name} = () => ${name}Code;\n`);
  return { source: [FORMATS, asModule, "\n", ...exported].join(""), inputs };
}

/** The schemas behind the checkers of a file by the names they are exported under: the file is run with `jsonChecker` giving back the schema. */
async function schemasIn(file) {
  const esbuild = await import("esbuild");
  const { outputFiles, metafile } = await esbuild.build({
    entryPoints: [file],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    metafile: true,
    logLevel: "silent",
    plugins: [{ name: "schemas as they stand", setup: schemasAsTheyStand }],
  });
  const text = outputFiles[0].text;
  const schemas = await import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
  const inputs = Object.keys(metafile.inputs)
    .filter((name) => !name.endsWith("json-checker.ts"))
    .map((name) => path.resolve(name));
  return { schemas, inputs };
}

function schemasAsTheyStand(bundler) {
  bundler.onLoad({ filter: /[/\\]json-checker\.ts$/ }, () => ({
    contents: "export const jsonChecker = (schema) => schema;",
  }));
}
