import type { ExpectedText, ReceiptFinding, ReceiptVerdict } from "./finding.ts";
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

/** Which sentence says that a receipt holds: what is the payer's is compared with its table and not computed. */
export function nameOfHolding({ amounts, published }: Pick<ReceiptVerdict, "amounts" | "published">): string {
  if (published === 0) return amounts === 1 ? "holds-one" : "holds-many";
  if (amounts === 0) return "holds-annex";
  return amounts === 1 ? "holds-control" : "holds-published";
}

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
    case "annex-differs":
      return {
        sentence: kind,
        values: { where: finding.title, shown: finding.stated, expected: finding.computed },
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
  if (group === "steps") {
    const line = words.get(place.replace(/\.value$/, ".label"));
    return [words.get(`pair.${index}.title`), line].filter((word) => word !== undefined).join(", ");
  }
  const line = words.get(place.replace(/\.value$/, ".label"));
  if (place.endsWith(".value") && line !== undefined) {
    return [words.get(`${group}.heading`), line].filter((word) => word !== undefined).join(", ");
  }
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

/** Where a carried value lies, in the reader's words first and then as the file writes it. */
function pathWords(path: string, content: ReceiptContent): Readonly<Record<string, string>> {
  const [section = ""] = path.split(/[.[]/);
  const within = [...partsAlong(path, content), ...rowAt(path, content)];
  return { where: [content.sentences[`section-${section}`] ?? section, ...within].join(", "), path };
}

/** The parts that a path leads through, each by its kind and name: "stycket p-5", "texten". */
function partsAlong(path: string, content: ReceiptContent): readonly string[] {
  const steps = stepsOf(path);
  return steps.flatMap((step, depth): readonly string[] => {
    if (depth === 0) return [];
    const value = steps.slice(0, depth + 1).reduce<unknown>(inside, content);
    if (!IS_NUMBER.test(step)) return Array.isArray(value) ? [] : wordOf(step, content);
    // What a list at the top holds is named by its section already.
    const word = depth === 1 ? undefined : content.sentences[`place-${steps[depth - 1]}`];
    const name = NAMES.map((field) => inside(value, field)).find((each) => typeof each === "string");
    return typeof name === "string" ? [word === undefined ? name : `${word} ${name}`] : [];
  });
}

const IS_NUMBER = /^\d+$/;
/** The fields that name a part, the best first. */
const NAMES = ["title", "id", "date"];

function wordOf(field: string, { sentences }: ReceiptContent): readonly string[] {
  const word = sentences[`place-${field}`];
  return word === undefined ? [] : [word];
}

/** Whose row it is, or the heading that the changed words stand under. */
function rowAt(path: string, content: ReceiptContent): readonly string[] {
  const row = path.endsWith("]") ? stepsOf(path).reduce<unknown>(inside, content) : undefined;
  if (!Array.isArray(row)) return [];
  const name = row.find((each): each is string => typeof each === "string");
  if (name === undefined) return [];
  return [path.startsWith("words[") ? `\u201d${whereIs(name, content)}\u201d` : nameOf(name, content)];
}

function stepsOf(path: string): readonly string[] {
  return [...path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? index ?? "");
}

function inside(value: unknown, step: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([own]) => own === step)?.[1];
}

function nameOf(code: string, { names }: ReceiptContent): string {
  return names.find(([own]) => own === code)?.[1] ?? code;
}
