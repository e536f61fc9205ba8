import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What every receipt has in common: the program that checks it and its looks, each with the name it is let in by. */
export type ReceiptProgram = {
  readonly script: string;
  readonly style: string;
  /** All that the file may use: its own script and style, and nothing from anywhere. */
  readonly policy: string;
};

/**
 * Reads program and looks from the built files.
 * @param folder where the build puts what browsers get
 * @throws when the build lacks them
 */
export function loadReceiptProgram(folder: string): ReceiptProgram {
  const script = readFileSync(join(folder, "receipt.js"), "utf8").trim();
  const style = readFileSync(join(folder, "receipt.css"), "utf8").trim();
  return {
    script,
    style,
    policy: [
      "default-src 'none'",
      `script-src '${sourceHash(script)}'`,
      `style-src '${sourceHash(style)}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ].join("; "),
  };
}

/** How a content security policy names a text: the browser refuses any other. */
function sourceHash(text: string): string {
  return `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
}
