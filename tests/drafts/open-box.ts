/** What the box "Publicera trots" of a preview says, letter for letter; empty where nothing is open. @param html of /granska */
export function despiteIn(html: string): string {
  const said = /name="trots" value="([^"]*)"/.exec(html)?.[1] ?? "";
  return said.replaceAll("&amp;", "&").replaceAll("&quot;", '"');
}
