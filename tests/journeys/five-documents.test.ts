import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readFiveDocuments } from "../../src/documents/five-documents/read-five-documents.ts";
import type { SourceStatement } from "../../src/application/ports.ts";
import { openHouse, type OpenedHouse } from "./opened-house.ts";
import { readHtml } from "./read-html.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const read = readFiveDocuments(readFileSync(join(ROOT, "reference/five-documents.json")));
const documents = read.ok ? read.value : [];
const statements = documents.flatMap((document) => document.statements);

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

test("every page named for a statement answers, and shows the words it is named for", async () => {
  const pages = statements.flatMap(({ id, fulfilment }) =>
    (fulfilment?.by ?? []).flatMap((by) => (by.kind === "page" ? [{ id, ...by }] : [])),
  );
  expect(pages.length).toBeGreaterThan(20);
  const wrong: string[] = [];
  for (const { id, href, shows } of pages) {
    const [address = "", anchor] = href.split("#");
    const answer = await house.app.request(address);
    const { ids, words } = readHtml(await answer.text());
    if (answer.status !== 200) wrong.push(`${id} ${href}: ${answer.status}`);
    if (anchor !== undefined && !ids.has(anchor)) wrong.push(`${id} ${href}: no such place`);
    if (!plainSpaced(words).includes(plainSpaced(shows))) wrong.push(`${id} ${href}: not “${shows}”`);
  }
  expect(wrong).toEqual([]);
});

test("every page that the README names answers", async () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const pages = [...readme.matchAll(/`(\/[^`]*)`/g)].map(([, path = ""]) => path);
  expect(pages.length).toBeGreaterThan(5);
  const wrong: string[] = [];
  for (const path of pages) {
    const { status } = await house.app.request(path);
    if (status !== 200) wrong.push(`${path}: ${status}`);
  }
  expect(wrong).toEqual([]);
});

test("every command named for a statement reads a file that is here", () => {
  const lines = statements.flatMap(({ fulfilment }) =>
    (fulfilment?.by ?? []).flatMap((by) => (by.kind === "command" ? [by.line] : [])),
  );
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const [program, command, file = ""] = line.split(" ");
    expect(program).toBe("./bin/samnytta");
    expect(readFileSync(join(ROOT, `src/cli/${command}.ts`), "utf8").length).toBeGreaterThan(0);
    expect(readFileSync(join(ROOT, file), "utf8").length).toBeGreaterThan(0);
  }
});

test("every test named for a statement stands in its file", () => {
  expect(lostTests(statements)).toEqual([]);
  const wrong: SourceStatement = {
    id: "wrong-1",
    place: "here",
    form: "quote",
    text: "A test that is gone",
    fulfilment: { by: [], tests: [{ file: "tests/journeys/crawl.test.ts", name: "gone" }] },
  };
  expect(lostTests([wrong])).toEqual(["tests/journeys/crawl.test.ts: gone"]);
});

test("the page counts what can be done and what cannot", async () => {
  const works = statements.filter(({ fulfilment }) => fulfilment !== undefined).length;
  const page = await pageWords("/underlag/fem-dokument");
  expect(page).toContain(`${works} av ${statements.length} satser går att göra eller läsa här.`);
  expect(page.match(/Inte byggt än/g)?.length).toBe(statements.length - works);
  expect(documents.length).toBe(5);
});

test("the page can be narrowed to one document and to what is not built", async () => {
  const [first, second] = documents;
  const page = await pageWords(`/underlag/fem-dokument?dokument=${second?.id}&satser=inte-byggt`);
  expect(page).toContain(`Dokument 2 av 5: ${second?.title}`);
  expect(page).not.toContain(`Dokument 1 av 5: ${first?.title}`);
  const unbuilt = second?.statements.filter(({ fulfilment }) => fulfilment === undefined).length;
  expect(page.match(/Inte byggt än/g)?.length).toBe(unbuilt);
});

function lostTests(among: readonly SourceStatement[]): readonly string[] {
  const named = among.flatMap(({ fulfilment }) => fulfilment?.tests ?? []);
  return named
    .filter(({ file, name }) => !namesOfTests(file).includes(name))
    .map(({ file, name }) => `${file}: ${name}`);
}

function namesOfTests(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), "utf8"), ts.ScriptTarget.Latest);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(?:test|it)\b/.test(node.expression.getText(source))) {
      const [name] = node.arguments;
      if (name !== undefined && ts.isStringLiteralLike(name)) names.push(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

async function pageWords(address: string): Promise<string> {
  return readHtml(await (await house.app.request(address)).text()).words;
}

function plainSpaced(text: string): string {
  return text.replace(/\s+/g, " ");
}
