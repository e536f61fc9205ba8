import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { charactersOf, unpackWebFont } from "./open-type.ts";

/** The fonts of a printed paper, and the characters that its running text has. */
export type PaperFonts = {
  readonly fonts: readonly Buffer[];
  readonly draws: (character: string) => boolean;
};

const FACES = [
  { package: "source-sans-3", weight: 400, name: "Source Sans 3", more: "Source Sans X" },
  { package: "source-sans-3", weight: 600, name: "Source Sans 3", more: "Source Sans X" },
  { package: "source-serif-4", weight: 600, name: "Source Serif 4", more: "Source Serif X" },
] as const;

/**
 * Reads the fonts out of their packages, which hold them as web fonts: the same faces as the pages are set in.
 * A face comes in two files: western letters, and other Latin ones such as those of Sami names. The typesetter looks in
 * one file of a name only, so the second file gets a name of its own, as long as the first.
 */
export function loadPaperFonts(): PaperFonts {
  const { resolve } = createRequire(import.meta.url);
  const faces = FACES.map((face) => {
    const read = (subset: string) =>
      readFileSync(
        resolve(`@fontsource/${face.package}/files/${face.package}-${subset}-${face.weight}-normal.woff`),
      );
    const [western, others] = [read("latin"), read("latin-ext")];
    return {
      fonts: [unpackWebFont(western), renamed(unpackWebFont(others), face.name, face.more)],
      characters: new Set([...charactersOf(western), ...charactersOf(others)]),
    };
  });
  return {
    fonts: faces.flatMap(({ fonts }) => fonts),
    // In every face: a heading may be made of what a paragraph is.
    draws: (character) => faces.every(({ characters }) => characters.has(character.codePointAt(0) ?? 0)),
  };
}

/** Names stand in a font in one or two bytes a letter. */
function renamed(font: Buffer, name: string, other: string): Buffer {
  for (const encoding of ["latin1", "utf16le"] as const) {
    const [old, fresh] = [name, other].map((each) => Buffer.from(each, encoding));
    if (old === undefined || fresh === undefined) continue;
    // Fonts have the high byte first.
    if (encoding === "utf16le") for (const bytes of [old, fresh]) bytes.swap16();
    for (let at = font.indexOf(old); at !== -1; at = font.indexOf(old, at + 1)) fresh.copy(font, at);
  }
  return font;
}
