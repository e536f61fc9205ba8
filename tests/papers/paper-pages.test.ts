import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { amountsOf, linesOf } from "#domain/paper";
import { countFiles } from "../../src/web/client/reading/count-files.ts";
import { openHouse, type OpenedHouse } from "../journeys/opened-house.ts";
import { matterOf, shippedMatters, shippedPaper } from "./post-papers.ts";
import { readPdf, withoutSpaces } from "./read-files.ts";

const FOLDER = "/gemensamma-poster/dalarna-utvecklingsledare-2023";
const FALUN = "2080";

let house: OpenedHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const get = (path: string) => house.app.request(`${FOLDER}${path}`);

describe("the papers on the web", () => {
  const paper = shippedPaper(matterOf(FALUN), "report", "http://localhost");

  test("the page holds every word of the paper, and each amount leads to where it is counted", async () => {
    const answer = await get("/handlingar/falun");
    expect(answer.status).toBe(200);
    const html = await answer.text();
    const shown = withoutSpaces(textOf(html));
    expect(linesOf(paper).filter((line) => !shown.includes(withoutSpaces(line)))).toEqual([]);
    for (const { address } of amountsOf(paper)) {
      const within = address.replace("http://localhost", "").replaceAll("&", "&amp;");
      expect(html).toContain(`href="${within}"`);
    }
  });

  test("each part opens at its address, and is written there", async () => {
    const parts = amountsOf(paper).filter(({ address }) => /\?ar=\d+&part=2080$/.test(address));
    const asked = new Map(parts.map(({ address, text }) => [address, text]));
    expect(asked.size).toBe(4);
    for (const [address, text] of asked)
      expect(textOf(await (await house.app.request(address)).text())).toContain(text);
  });

  test("the PDF says the same, and is named after the municipality", async () => {
    const answer = await get("/handlingar/falun/tjansteskrivelse.pdf");
    expect(answer.headers.get("Content-Disposition")).toBe(
      'attachment; filename="tjansteskrivelse-falun.pdf"',
    );
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const { text } = await readPdf(bytes);
    for (const { text: amount } of amountsOf(paper))
      expect(withoutSpaces(text)).toContain(withoutSpaces(amount));
    expect(withoutSpaces(text)).toContain("http://localhost/gemensamma-poster/");
  });

  test("the list leads to every party's paper and to the files", async () => {
    const html = await (await get("/handlingar")).text();
    for (const { slug } of shippedMatters) expect(html).toContain(`href="${FOLDER}/handlingar/${slug}"`);
    for (const file of ["handlingar-docx.zip", "handlingar-pdf.zip", "handlingar/falun/sammanfattning.pdf"])
      expect(html).toContain(`href="${FOLDER}/${file}"`);
    // Without script it is said how long it takes; with it how far it is.
    expect(textOf(html)).toContain("15 handlingar skrivs när ni väljer fil. Det tar några sekunder");
    expect(html).toContain('data-archive="15"');
  });

  test("all papers in one file are sent as they are written: the first comes before the others are there", async () => {
    const answer = await get("/handlingar-docx.zip");
    const reader = answer.body?.getReader();
    const bytes: number[] = [];
    const counting = countFiles();
    for (let next = await reader?.read(); next?.done === false; next = await reader?.read())
      bytes.push(counting(next.value));
    expect([bytes.some((count) => count > 0 && count < 15), bytes.at(-1)]).toEqual([true, 15]);
  });

  test.each([
    "/handlingar/stockholm",
    "/handlingar/falun/tjansteskrivelse.exe",
    "/handlingar/falun/..%2f..%2fetc",
    "/handlingar/falun%0d%0aX-Own:%201/tjansteskrivelse.pdf",
    "/handlingar-xml.zip",
  ])("%s is no paper", async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

function textOf(html: string): string {
  return html
    .replace(/^[\s\S]*<main/, "<main")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
