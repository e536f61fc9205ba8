/** What a test reads out of our own pages. They are written by one renderer: double quotes, every element closed. */
export type ReadPage = {
  readonly title: string;
  readonly language: string | undefined;
  /** Addresses of links, forms, styles and scripts as they are written, each once. */
  readonly addresses: readonly string[];
  readonly ids: ReadonlySet<string>;
  readonly headings: readonly { readonly level: number; readonly text: string }[];
  /** The words inside main. */
  readonly words: string;
  /** Every shown amount: its words, and where it is explained. */
  readonly amounts: readonly { readonly text: string; readonly href: string }[];
  /** Cells of tables that show kronor without being an amount that can be opened. */
  readonly plainMoney: readonly string[];
};

/** Reads a page of the house. */
export function readHtml(html: string): ReadPage {
  const main = /<main\b[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? "";
  return {
    title: textOf(/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? ""),
    language: /<html[^>]*\slang="([^"]*)"/.exec(html)?.[1],
    addresses: [
      ...new Set([...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, found]) => plain(found))),
    ],
    ids: new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => plain(id))),
    headings: [...html.matchAll(/<h([1-6])\b[^>]*>(.*?)<\/h\1>/gs)].map(([, level, text]) => ({
      level: Number(level),
      text: textOf(text),
    })),
    words: textOf(main),
    amounts: [...main.matchAll(/<a\b([^>]*class="amount[^>]*)>(.*?)<\/a>/gs)].map(([, attributes, text]) => ({
      text: textOf(text),
      href: plain(/\shref="([^"]*)"/.exec(attributes ?? "")?.[1]),
    })),
    plainMoney: [...withoutReckonings(main).matchAll(/<td\b[^>]*>(.*?)<\/td>/gs)].flatMap(([, cell = ""]) => {
      const text = textOf(cell);
      return /\d\u00a0kr$/.test(text) && !cell.includes('class="amount') ? [text] : [];
    }),
  };
}

/** The words between the tags of a piece of a page, with single spaces. A tag within a line parts no words. */
export function textOf(html = ""): string {
  return plain(html.replace(/<\/?(?:a|b|code|kbd|mark|span)\b[^>]*>/g, "").replace(/<[^>]*>/g, " "))
    .replace(/[ \n\t]+/g, " ")
    .trim();
}

/** The lines of a calculation are the explanation itself, down to the roundings. */
function withoutReckonings(html: string): string {
  return html.replace(/<table class="reckoning".*?<\/table>/gs, "");
}

function plain(text = ""): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
