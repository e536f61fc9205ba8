import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A browser that can be started: its program, and what it needs in its environment besides our own. */
export type BrowserProgram = {
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
};

/** Removed with the packages it was unpacked from. */
const CACHE = fileURLToPath(new URL("../../node_modules/.cache", import.meta.url));

/**
 * Unpacks the Chromium of the npm package, once, and says how it is started.
 *
 * The package also carries NSS, NSPR and Expat, which a bare system lacks, and a font. It unpacks the libraries only
 * where it believes itself to be in the cloud they were made for, so that is what it is told.
 */
export async function unpackNpmBrowser(): Promise<BrowserProgram> {
  const folder = join(CACHE, `chromium-${versionOfPackage()}`);
  const program = join(folder, "chromium");
  // The folder alone says nothing: what was unpacked may have been taken out of it since.
  if (!existsSync(program)) await unpackInto(folder);
  return {
    program,
    environment: {
      LD_LIBRARY_PATH: join(folder, "al2023/lib"),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  };
}

/** The package unpacks into the folder for temporary files; whole or not at all, it becomes ours. */
async function unpackInto(folder: string): Promise<void> {
  const fresh = `${folder}-${process.pid}`;
  await mkdir(fresh, { recursive: true });
  await withEnvironment({ TMPDIR: fresh, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" }, async () => {
    const { default: packaged } = await import("@sparticuz/chromium");
    await packaged.executablePath();
  });
  await writeFile(
    join(fresh, "fonts.conf"),
    `<fontconfig><dir>/usr/share/fonts</dir><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>\n`,
  );
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
}

async function withEnvironment(
  settings: Readonly<Record<string, string>>,
  deed: () => Promise<void>,
): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, settings);
  try {
    await deed();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

function versionOfPackage(): string {
  const manifest: unknown = createRequire(import.meta.url)(
    "../../node_modules/@sparticuz/chromium/package.json",
  );
  return typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : "unknown";
}
