import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OpenFile } from "../../application/ports.ts";

/** Folders and files of a checkout that anyone may fetch as they lie, and the address each has. */
const OPEN = [
  { folder: "reference/population", ending: ".csv", address: (name: string) => `/folkmangd/${name}` },
  { folder: "agreements/schema", ending: ".json", address: (name: string) => `/schema/${name}` },
  { folder: "reference", ending: "organisations.json", address: () => "/oppna-data/organisationer.json" },
  { folder: "reference", ending: "five-documents.json", address: () => "/underlag/fem-dokument.json" },
  {
    folder: "reference/alternatives",
    ending: ".json",
    address: (name: string) => `/alternativ/filer/${name}`,
  },
  { folder: "reference/orders", ending: ".json", address: (name: string) => `/ordning/filer/${name}` },
  { folder: "reference/documents", ending: ".json", address: (name: string) => `/underlag/filer/${name}` },
] as const;

/**
 * Reads the files that are handed out as they lie (öppna data): population series, schemas, organisations, statements.
 * @param root the folder that holds `reference/` and `agreements/`
 */
export async function loadOpenFiles(root: string): Promise<readonly OpenFile[]> {
  const loaded = OPEN.map(async ({ folder, ending, address }) => {
    const names = (await readdir(join(root, folder))).filter((name) => name.endsWith(ending)).toSorted();
    return Promise.all(
      names.map(async (name): Promise<OpenFile> => ({
        href: address(name),
        type: name.endsWith(".csv") ? "csv" : "json",
        bytes: new Uint8Array(await readFile(join(root, folder, name))),
      })),
    );
  });
  return (await Promise.all(loaded)).flat();
}
