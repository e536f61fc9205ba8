import { fileURLToPath } from "node:url";

/** Builds before the tests of the command line when the sources have changed, so that they do not all begin to. */
export async function setup(): Promise<void> {
  const script = fileURLToPath(new URL("../../scripts/build.mjs", import.meta.url));
  const { buildIfNeeded }: { readonly buildIfNeeded: () => Promise<boolean> } = await import(script);
  await buildIfNeeded();
}
