/** The body of a form as the framework reads it. */
export type FormBody = Readonly<Record<string, unknown>>;

/** A table as it was given: what stands in the box, and a file, as base64 so that it need not be chosen again. */
export type GivenFields = {
  readonly text: string;
  readonly file: { readonly name: string; readonly base64: string } | undefined;
  /** Whether something stood in the box when a file was chosen that takes its place. */
  readonly isTextReplaced: boolean;
};

/** The bytes of a table with the name of the file, or of what was pasted. */
export type GivenTable = {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isFile: boolean;
};

/** What was written in a field, without spaces around it; "" where the field is not there. */
export function fieldIn(body: FormBody, name: string): string {
  const value = body[name];
  return typeof value === "string" ? value.trim() : "";
}

/** The fields "fil", "underlag", "filnamn" and "tabell": a file chosen now, a file sent before, and the box. */
export async function givenFields(body: FormBody): Promise<GivenFields> {
  const uploaded = body["fil"];
  const text = typeof body["tabell"] === "string" ? body["tabell"] : "";
  if (uploaded instanceof File && uploaded.size > 0) {
    const base64 = Buffer.from(await uploaded.arrayBuffer()).toString("base64");
    // A file that is chosen anew takes the place of what stood in the box.
    return { text: "", file: { name: uploaded.name, base64 }, isTextReplaced: text.trim() !== "" };
  }
  const base64 = fieldIn(body, "underlag");
  return {
    text,
    file: base64 === "" ? undefined : { name: fieldIn(body, "filnamn"), base64 },
    isTextReplaced: false,
  };
}

/** The table that is given: what stands in the box before a file, since it may be the file put right. */
export function givenTable(
  { text, file }: Pick<GivenFields, "text" | "file">,
  pastedName: string,
): GivenTable | undefined {
  if (text.trim() !== "") return { name: pastedName, bytes: new TextEncoder().encode(text), isFile: false };
  if (file === undefined) return undefined;
  return { name: file.name, bytes: new Uint8Array(Buffer.from(file.base64, "base64")), isFile: true };
}

/**
 * The text of a file, to be put right in the box; undefined for a workbook.
 * Old files are Windows-1252, which has a letter for every byte.
 */
export function fileText({ file }: Pick<GivenFields, "file">): string | undefined {
  if (file === undefined) return undefined;
  const bytes = Buffer.from(file.base64, "base64");
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
