import { describe, expect, test } from "vitest";
import { checkReceipt, readCarried, type CarriedReceipt, type ReceiptFinding } from "#domain/receipt";
import { assert } from "#domain/result";
import { shownInHtml } from "../../src/documents/receipt/shown-in-html.ts";
import { changedPaths } from "../../src/domain/receipt/marks.ts";
import { RANDOM_NUMBER } from "../random/random-number.ts";
import { amountReceipt, blockOf, comparisonReceipt, publishedReceipt, tableReceipt } from "./receipts.ts";

/**
 * A single digit, changed anywhere in what a receipt carries or shows, is found and placed. Each becomes the next one
 * (9 becomes 0). Every so manieth is tried, one at a time, and the run's number says which: `npm run test:random`
 * tries others. The program itself is not tried: who changes that can make it say anything, which is what the
 * checksum on paper is for.
 */
const RECEIPTS = [
  { says: "one region's 6 693 970 kr", html: await amountReceipt("analys-regioner", "19"), every: 3 },
  {
    says: "the table of 21 regions, one of them published",
    html: await tableReceipt("analys-regioner"),
    every: 19,
  },
  {
    says: "Region Norrbotten's published 6 276 462 kr",
    html: await publishedReceipt("analys-regioner", "25"),
    every: 19,
  },
  {
    says: "Gotland in 2016 and 2017, with both agreements",
    html: await comparisonReceipt("psykisk-halsa-2017", "psykisk-halsa-2016", "gotland"),
    every: 83,
  },
];

/** What all receipts carry, word for word, is tried more thinly; an earlier agreement is carried as a later one is. */
const SHARED = /^(?:agreement|earlier|series)\b/;
const SHARED_EVERY = 60;

/** The whole check is asked about every so manieth digit; what names the value is asked about each. */
const WHOLE_CHECK_EVERY = 97;

describe.each(RECEIPTS)("$says", ({ html, every }) => {
  const isTried = (index: number, step = every) => (index + RANDOM_NUMBER) % step === 0;
  const block = blockOf(html);
  const { content, marks } = readable(block);
  const shown = shownInHtml(html);
  const places = placesIn(block);

  test("holds as it is", () => {
    expect(checkReceipt(content, marks, shown).findings).toEqual([]);
  });

  test("every carried digit that is changed is found, and the value that holds it is named", () => {
    const offsets = digitsIn(block).filter((offset, index) => {
      const place = places(offset);
      const isShared = "path" in place && SHARED.test(place.path);
      return isTried(index, isShared ? SHARED_EVERY : every);
    });
    const missed = offsets.filter((offset, index) => {
      const changed = readCarried(withNextDigit(block, offset));
      if (!changed.ok) return !isToldNear(changed.problems[0], places(offset));
      const { value } = changed;
      const findings =
        index % WHOLE_CHECK_EVERY === 0
          ? checkReceipt(value.content, value.marks, shown).findings
          : changedPaths(value.content, value.marks).map((path) => ({
              kind: "value-changed" as const,
              path,
            }));
      return !findings.some((finding) => isPlaced(finding, places(offset)));
    });
    expect(missed.map((offset) => block.slice(offset - 30, offset + 10))).toEqual([]);
    expect(offsets.length).toBeGreaterThan(100);
  });

  test("every shown digit that is changed is found, and its place is named", () => {
    let count = 0;
    const missed = shown.texts.flatMap(([place, text], index) =>
      digitsIn(text).flatMap((offset) => {
        count += 1;
        if (!isTried(count)) return [];
        const texts = shown.texts.with(index, [place, withNextDigit(text, offset)]);
        const { findings } = checkReceipt(content, marks, { ...shown, texts });
        const isFound = findings.some((each) => each.kind === "shown-differs" && each.place === place);
        return isFound ? [] : [`${place} ${offset}: ${text}`];
      }),
    );
    expect(missed).toEqual([]);
    expect(count).toBeGreaterThan(300);
  });

  test("no digit can be read on the page that is not among the shown texts", () => {
    const body = html.slice(html.indexOf("<body>"), html.indexOf('<script type="application/json"'));
    const read = body.replaceAll(/<[^>]*>/g, "").match(/\d/g) ?? [];
    const inPlaces = shown.texts
      .filter(([place]) => place !== "window")
      .flatMap(([, text]) => digitsIn(text));
    expect(inPlaces.length).toBe(read.length);
    expect(shown.stray).toEqual(["Ingen försegling ännu"]);
  });
});

test("a check that leaves out the marks or the words is seen through", () => {
  const { content, marks } = readable(blockOf(RECEIPTS[0]?.html ?? ""));
  const shown = shownInHtml(RECEIPTS[0]?.html ?? "");
  const other = { ...content, names: content.names.map(([code, name]) => [code, `${name}2`] as const) };
  const placed = (given: string) =>
    checkReceipt(other, given, shown).findings.filter(({ kind }) => kind === "value-changed").length;
  expect(placed(marks)).toBe(content.names.length);
  // The wrong twin: marks written anew over what was changed place nothing.
  expect(placed(marks.replaceAll(/./g, "0"))).toBeGreaterThan(content.names.length);
});

function readable(block: string): CarriedReceipt {
  const read = readCarried(block);
  assert(read.ok, "a receipt's block can be read");
  return read.value;
}

function digitsIn(text: string): readonly number[] {
  return [...text.matchAll(/\d/g)].map(({ index }) => index);
}

function withNextDigit(text: string, offset: number): string {
  const next = (text.charCodeAt(offset) - 48 + 1) % 10;
  return `${text.slice(0, offset)}${next}${text.slice(offset + 1)}`;
}

/** Where a digit stands: the path of the list or value around it, or which mark of the list of marks. */
type Place = { readonly path: string } | { readonly mark: number };

function isPlaced(finding: ReceiptFinding, place: Place): boolean {
  if ("mark" in place) return finding.kind === "mark-changed" || finding.kind === "value-changed";
  return finding.kind === "value-changed" && place.path === finding.path;
}

/** A number that begins with zero is no JSON: what is told holds the row or the field that it stands in. */
function isToldNear(problem: { readonly kind: string } & object, place: Place): boolean {
  const [name = ""] = "path" in place ? (/[a-zA-Z]+(?=(?:\[\d+\])*$)/.exec(place.path) ?? []) : [];
  const near = "near" in problem ? String(problem.near) : "path" in problem ? String(problem.path) : "";
  return near !== "" && (near.includes(name) || /\["\d{4}"/.test(near));
}

/** Finds the place of every offset of a block by reading it sign by sign: another way than the check's own. */
function placesIn(block: string): (offset: number) => Place {
  const owner: (string | undefined)[] = [];
  const open: { readonly path: string; readonly isList: boolean; count: number; name: string }[] = [];
  const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+|true|false|null|[{}[\],:]/gy;
  let expectsName = false;
  for (let match = TOKEN.exec(block); match !== null; match = TOKEN.exec(block)) {
    const [token] = match;
    const inside = open.at(-1);
    const path =
      inside === undefined
        ? ""
        : inside.isList
          ? `${inside.path}[${inside.count}]`
          : join(inside.path, inside.name);
    if (token === "{" || token === "[") {
      open.push({ path, isList: token === "[", count: 0, name: "" });
      expectsName = token === "{";
    } else if (token === "}" || token === "]") open.pop();
    else if (token === ",") {
      if (inside?.isList === true) inside.count += 1;
      expectsName = inside?.isList === false;
    } else if (token === ":") expectsName = false;
    else if (expectsName && inside !== undefined) inside.name = JSON.parse(token);
    for (let at = match.index; at < match.index + token.length; at += 1) owner[at] = path;
  }
  const marksFrom = block.lastIndexOf('"marks":"') + '"marks":"'.length;
  return (offset) => {
    if (offset >= marksFrom) return { mark: Math.floor((offset - marksFrom) / 4) };
    const path = (owner[offset] ?? "").replace(/^content\.?/, "");
    // A list of single values has one mark.
    const list = /^(.*)\[\d+\]$/.exec(path)?.[1];
    return { path: list === undefined ? path : list };
  };
}

function join(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}
