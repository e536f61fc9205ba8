import { strFromU8, unzipSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { assert } from "#domain/result";

/** A node of a PDF's structure: "Document", "H1", "TH". */
export type Tag = { readonly role: string; readonly text: string; readonly children: readonly Tag[] };

/** What another program reads out of a paper's PDF. */
export type ReadPdf = {
  readonly text: string;
  readonly pages: number;
  readonly title: string;
  readonly language: string;
  readonly tags: readonly Tag[];
  readonly links: readonly string[];
};

type Content = {
  readonly type?: string;
  readonly id?: string;
  readonly role?: string;
  readonly children?: readonly Content[];
};

/** Reads a PDF with pdf.js: its text page by page, and its structure with the words that each tag holds. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const file = await task.promise;
  const numbers = Array.from({ length: file.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(
    numbers.map(async (number) => {
      const page = await file.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const marked = new Map<string, string>();
      const open: (string | undefined)[] = [];
      let text = "";
      for (const each of items) {
        if ("str" in each) {
          text += each.str + (each.hasEOL ? "\n" : "");
          const id = open.findLast((name) => name !== undefined);
          if (id !== undefined) marked.set(id, (marked.get(id) ?? "") + each.str + (each.hasEOL ? " " : ""));
        } else if (each.type === "endMarkedContent") open.pop();
        else open.push(each.id);
      }
      const tree: Content = await page.getStructTree();
      const annotations: readonly { readonly url?: string }[] = await page.getAnnotations();
      return { text, tag: tagOf(tree, marked), links: annotations.flatMap(({ url }) => url ?? []) };
    }),
  );
  const { info } = await file.getMetadata();
  const told = new Map(Object.entries(info));
  await task.destroy();
  return {
    text: pages.map(({ text }) => text).join("\n"),
    pages: pages.length,
    title: String(told.get("Title")),
    language: String(told.get("Language")),
    tags: pages.map(({ tag }) => tag),
    links: pages.flatMap(({ links }) => links),
  };
}

/** All tags of some roles, in reading order. */
export function tagged(tags: readonly Tag[], roles: RegExp): readonly Tag[] {
  return tags.flatMap((tag) => [...(roles.test(tag.role) ? [tag] : []), ...tagged(tag.children, roles)]);
}

/** The parts of a Word file as text, by path. */
export function partsOfWord(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** A paragraph of a Word file: its style and its words. */
export type WordParagraph = { readonly style: string; readonly text: string };

/** The paragraphs of a Word file in order, those in tables too. */
export function paragraphsOf(bytes: Uint8Array): readonly WordParagraph[] {
  const document = partsOfWord(bytes).get("word/document.xml");
  assert(document !== undefined, "a Word file has a document");
  return [...document.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([xml]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? "",
    text: [...xml.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>|<w:br\/>/g)]
      .map(([whole, text]) => (whole === "<w:br/>" ? "\n" : unescaped(text ?? "")))
      .join(""),
  }));
}

/** Text without its spaces: a line may break anywhere, and a hard space may be read as a plain one. */
export function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

/** Text whose lines may break anywhere, as one line. */
export function inOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function tagOf({ role = "", children = [] }: Content, marked: ReadonlyMap<string, string>): Tag {
  const tags = children.filter(({ role: own }) => own !== undefined).map((each) => tagOf(each, marked));
  const own = children.map(({ id }) => (id === undefined ? "" : (marked.get(id) ?? ""))).join("");
  return { role, text: own + tags.map(({ text }) => text).join(""), children: tags };
}

function unescaped(xml: string): string {
  return xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/** All text of a Word file or a PDF. */
export async function textIn(bytes: Uint8Array, format: "docx" | "pdf"): Promise<string> {
  if (format === "pdf") return (await readPdf(bytes)).text;
  return paragraphsOf(bytes)
    .map(({ text }) => text)
    .join("\n");
}
