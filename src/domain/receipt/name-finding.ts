import type { ExpectedText, ReceiptFinding } from "./finding.ts";
import type { ReceiptContent } from "./receipt-content.ts";

/** A word in a sentence: as text, or as numbers in hundredths that the teller writes out. */
export type NamedValue = string | Pick<ExpectedText, "figures" | "unit">;

/**
 * A finding as a sentence is told: which sentence, and what stands in its places. Browser and command line fill the
 * same sentences, each with its own way of writing numbers.
 */
export type NamedFinding = {
  readonly sentence: string;
  readonly values: Readonly<Record<string, NamedValue>>;
};

/** Which sentence tells a finding, and with what words. */
export function nameFinding(finding: ReceiptFinding, content: ReceiptContent): NamedFinding {
  const { kind } = finding;
  switch (kind) {
    case "shown-differs":
      return nameShown(finding, content);
    case "not-shown":
    case "quote-outside":
      return { sentence: kind, values: { where: whereIs(finding.place, content) } };
    case "shown-besides":
    case "stray-text":
      return { sentence: "stray-text", values: { shown: finding.shown } };
    case "value-changed":
      if (finding.path === "") return { sentence: "values-changed", values: {} };
      return { sentence: kind, values: pathWords(finding.path, content) };
    case "mark-changed":
      if (finding.path === "") return { sentence: "marks-changed", values: {} };
      return { sentence: kind, values: pathWords(finding.path, content) };
    case "other-format":
      return { sentence: kind, values: { shown: finding.format } };
    case "other-rules":
      return { sentence: kind, values: { shown: String(finding.version) } };
    case "agreement-differs":
      return { sentence: kind, values: { shown: finding.stated, expected: finding.computed } };
    case "series-differs":
      return {
        sentence: kind,
        values: { where: finding.date, shown: finding.stated, expected: finding.computed },
      };
    case "series-missing":
    case "not-computable":
      return { sentence: kind, values: { where: finding.component } };
    case "weight-differs":
      return {
        sentence: kind,
        values: {
          where: nameOf(finding.code, content),
          shown: { figures: [finding.stated * 100n], unit: "" },
          expected: { figures: [finding.computed * 100n], unit: "" },
        },
      };
    case "result-differs":
      return {
        sentence: kind,
        values: { where: finding.component, shown: finding.stated, expected: finding.computed },
      };
    case "row-without-amount":
      return { sentence: kind, values: { where: whereIs(`row.${finding.row}`, content) } };
  }
}

function nameShown(
  { place, shown, expected }: ReceiptFinding & { readonly kind: "shown-differs" },
  content: ReceiptContent,
): NamedFinding {
  const isText = expected.text !== undefined;
  const sentence = place.startsWith("row.") ? "row-differs" : isText ? "text-differs" : "figure-differs";
  return {
    sentence,
    values: {
      where: whereIs(place, content),
      shown,
      expected: expected.text ?? { figures: expected.figures ?? [], unit: expected.unit ?? "" },
    },
  };
}

/** What a reader calls a place: the row's name, the heading it stands under, or the words beside it. */
function whereIs(place: string, content: ReceiptContent): string {
  const words = new Map(content.words);
  const [group = "", index = ""] = place.split(".");
  if (group === "row") {
    const [component, code = ""] = content.rows[Number.parseInt(index, 10)] ?? [];
    const part = content.components.length > 1 && content.kind === "table" ? `part.${component}.title` : "";
    return [nameOf(code, content), words.get(part)].filter((word) => word !== undefined).join(", ");
  }
  if (group === "amount") return words.get("title") ?? place;
  const step = /^part\.\d+\.step\.\d+/.exec(place)?.[0];
  return (
    words.get(`${place}.label`) ??
    words.get(`${group}.label`) ??
    words.get(`${step ?? place}.heading`) ??
    words.get(`${group}.heading`) ??
    words.get(`${group}.name`) ??
    words.get(place) ??
    place
  );
}

function pathWords(path: string, content: ReceiptContent): Readonly<Record<string, string>> {
  const [section = ""] = path.split(/[.[]/);
  const code = codeAt(path, content);
  return {
    where: content.sentences[`section-${section}`] ?? section,
    path: code === undefined ? path : `${path} (${nameOf(code, content)})`,
  };
}

/** The first text of the row at a path: the code of a recipient, or a place. */
function codeAt(path: string, content: ReceiptContent): string | undefined {
  if (!path.endsWith("]")) return undefined;
  let value: unknown = content;
  for (const [, name, index] of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.entries(value).find(([own]) => own === (name ?? index))?.[1];
  }
  return Array.isArray(value) ? value.find((each): each is string => typeof each === "string") : undefined;
}

function nameOf(code: string, { names }: ReceiptContent): string {
  return names.find(([own]) => own === code)?.[1] ?? code;
}
