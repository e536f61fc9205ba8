import {
  nameFinding,
  nameOfHolding,
  type CarriedProblem,
  type NamedValue,
  type ReceiptContent,
  type ReceiptFinding,
  type ReceiptVerdict,
} from "#domain/receipt";
import type { Placed } from "./read-shown.ts";
import { writtenFigures } from "./written-figures.ts";

/** So many findings are told one by one; all are marked where they stand. */
const MOST_TOLD = 20;

/** Says at the top of the page whether the receipt holds, and marks each text that differs. */
export function tellVerdict(
  { findings, ...compared }: ReceiptVerdict,
  content: ReceiptContent,
  places: readonly Placed[],
): void {
  const { sentences } = content;
  if (findings.length === 0) {
    const sentence = sentences[nameOfHolding(compared)] ?? "";
    const { amounts, published } = compared;
    return put("holds", filled(sentence, { count: String(amounts), published: String(published) }), []);
  }
  for (const finding of findings) markShown(finding, sentences, places);
  const told = findings.slice(0, MOST_TOLD).map((finding) => {
    const { sentence, values } = nameFinding(finding, content);
    return filled(sentences[sentence] ?? "", values);
  });
  const left = findings.length - told.length;
  const more = left === 0 ? [] : [filled(sentences["more"] ?? "", { count: String(left) })];
  put("differs", headline(findings, sentences), [...told, ...more]);
}

/** Says that the carried values cannot be read, and near what. */
export function tellUnreadable(problem: CarriedProblem): void {
  const sentence = document.querySelector<HTMLElement>("#utfall")?.dataset["unreadable"] ?? "";
  put("differs", filled(sentence, { where: problem.kind === "not-json" ? problem.near : problem.path }), []);
}

function headline(findings: readonly ReceiptFinding[], sentences: ReceiptContent["sentences"]): string {
  const rows = findings.map((finding) =>
    finding.kind === "shown-differs" ? /^row\.\d+/.exec(finding.place)?.[0] : undefined,
  );
  const areRows = rows.every((row) => row !== undefined);
  const count = areRows ? new Set(rows).size : findings.length;
  const name = `differs-${count === 1 ? "one" : "many"}`;
  const ofRows = count === 1 ? "differs-one-row" : "differs-rows";
  return filled(sentences[areRows ? ofRows : name] ?? "", { count: String(count) });
}

/** Red where it stands, with words beside it: colour alone says nothing on paper or to a screen reader. */
function markShown(
  finding: ReceiptFinding,
  sentences: ReceiptContent["sentences"],
  places: readonly Placed[],
): void {
  if (finding.kind !== "shown-differs" && finding.kind !== "shown-besides") return;
  for (const { element } of places.filter(({ place }) => place === finding.place)) {
    element.classList.add("wrong");
    element.closest("tr")?.classList.add("stop");
    if (finding.kind !== "shown-differs" || element.closest("title") !== null) continue;
    const again = document.createElement("span");
    again.className = "again";
    const { text, figures = [], unit = "" } = finding.expected;
    again.textContent = filled(sentences["recomputed"] ?? "", { expected: text ?? { figures, unit } });
    element.append(again);
  }
}

function put(tone: "holds" | "differs", headline: string, told: readonly string[]): void {
  const outcome = document.querySelector("#utfall");
  outcome?.closest(".check")?.classList.add(tone);
  const first = document.createElement("p");
  first.textContent = headline;
  const list = document.createElement("ul");
  for (const sentence of told) {
    const item = document.createElement("li");
    item.textContent = sentence;
    list.append(item);
  }
  outcome?.replaceChildren(first, ...(told.length === 0 ? [] : [list]));
}

function filled(sentence: string, values: Readonly<Record<string, NamedValue>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === "string" ? value : writtenFigures(value);
  });
}
