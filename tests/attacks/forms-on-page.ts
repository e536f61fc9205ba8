/** A field of a form as the page has it. */
export type FoundField = {
  readonly name: string;
  readonly kind: "text" | "choice" | "hidden" | "file" | "button";
  readonly value: string;
};

/** A form that is posted, as the page has it. */
export type FoundForm = { readonly action: string; readonly fields: readonly FoundField[] };

/** The forms of one of our own pages that are posted. They are written by one renderer: double quotes, every element closed. */
export function formsOn(html: string): readonly FoundForm[] {
  const forms = [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)];
  return forms
    .filter(([, attributes = ""]) => attributes.includes('method="post"'))
    .map(([, attributes = "", inside = ""]) => ({
      action: attributeIn(attributes, "action") ?? "",
      fields: fieldsIn(inside),
    }));
}

/** The addresses of a page's links, each once. */
export function linksOn(html: string): readonly string[] {
  return [...new Set([...html.matchAll(/<a\b[^>]*\shref="([^"#]*)/g)].map(([, href = ""]) => plain(href)))];
}

function fieldsIn(inside: string): readonly FoundField[] {
  const inputs = [...inside.matchAll(/<(input|button)\b([^>]*)>/g)].map(
    ([, tag, attributes = ""]): FoundField => {
      const type = attributeIn(attributes, "type");
      const kind = tag === "button" ? "button" : type === "hidden" || type === "file" ? type : "text";
      return {
        name: attributeIn(attributes, "name") ?? "",
        kind,
        value: attributeIn(attributes, "value") ?? "",
      };
    },
  );
  const texts = [...inside.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)].map(
    ([, attributes = "", text = ""]): FoundField => ({
      name: attributeIn(attributes, "name") ?? "",
      kind: "text",
      value: plain(text),
    }),
  );
  const choices = [...inside.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].map(
    ([, attributes = "", options = ""]): FoundField => {
      const chosen = /<option\b([^>]*\sselected[^>]*)>/.exec(options) ?? /<option\b([^>]*)>/.exec(options);
      const value = attributeIn(chosen?.[1] ?? "", "value") ?? "";
      return { name: attributeIn(attributes, "name") ?? "", kind: "choice", value };
    },
  );
  return [...inputs, ...texts, ...choices].filter(({ name }) => name !== "");
}

function attributeIn(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  return found === undefined ? undefined : plain(found);
}

/** A text of a page without its escapes. */
export function plain(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
