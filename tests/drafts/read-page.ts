import { readHtml } from "../journeys/read-html.ts";

/** The words of a page as they are read: every kind of space as one plain one. */
export function plain(html: string): string {
  return readHtml(html).words.replaceAll("\u00a0", " ").replaceAll(/\s+/g, " ");
}

/** What a field of a page's first form with it says; undefined where there is none. */
export function valueIn(html: string, name: string): string | undefined {
  const written = name.replaceAll("|", "\\|");
  return new RegExp(`name="${written}"[^>]*?value="([^"]*)"`)
    .exec(html)?.[1]
    ?.replaceAll("&quot;", '"')
    .replaceAll("\u00a0", " ");
}

/** What the box "Publicera trots" of a preview says, letter for letter; empty where nothing is open. @param html of /granska */
export function despiteIn(html: string): string {
  const said = /name="trots" value="([^"]*)"/.exec(html)?.[1] ?? "";
  return said.replaceAll("&amp;", "&").replaceAll("&quot;", '"');
}
