import type { AttachmentType } from "./attachment.ts";

const LONGEST = 100;

/**
 * The name of a file as it is saved: without folders, without signs that no one sees or that turn the direction of what
 * follows, without signs that some computers refuse, and with the ending of what the file is.
 * @example cleanFileName("C:\\Mina\\beslut.exe", "pdf") // "beslut.exe.pdf"
 */
export function cleanFileName(name: string, type: AttachmentType): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const seen = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, "")
    .replaceAll(/[<>:"|?*%;]/g, "-")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/^[. ]+|[. ]+$/g, "");
  const ending = new RegExp(`\\.(?:${type === "jpg" ? "jpe?g" : type})$`, "i");
  const bare = [...seen.replace(ending, "")].slice(0, LONGEST).join("").trim();
  return `${bare === "" ? "bilaga" : bare}.${type}`;
}
