import { expect, test } from "vitest";
import { renamedFor } from "./copy-agreement.ts";

const former = {
  title: "Psykisk hälsa 2017",
  id: "2017-psykisk-halsa",
  slug: "psykisk-halsa-2017",
  year: 2017,
};
const taking = (...titles: readonly string[]) => ({
  titles,
  ids: ["2018-psykisk-halsa"],
  slugs: ["psykisk-halsa-2018"],
});
const titled = (title: string) => `Exempel: ${title}`;
const by = "RSS Dalarna";
const titleOf = (of: typeof former, ...titles: readonly string[]) =>
  renamedFor(of, { year: undefined, titled, by, taken: taking(...titles) }).title;

test("a copy whose title is taken is told apart by who writes it, and by a number only where that is taken too", () => {
  expect(titleOf(former)).toBe("Exempel: Psykisk hälsa 2018");
  const own = "Exempel: Psykisk hälsa 2018, RSS Dalarna";
  expect(titleOf(former, "Psykisk hälsa 2018")).toBe(own);
  expect(titleOf(former, "Psykisk hälsa 2018", own)).toBe(`${own} (2)`);
  expect(titleOf(former, "Psykisk hälsa 2018", own, `${own} (2)`)).toBe(`${own} (3)`);
});

test("whose it is stands once in a title, also in the copy of a copy", () => {
  const copy = { ...former, title: "Psykisk hälsa 2017, RSS Dalarna" };
  expect(titleOf(copy, "Psykisk hälsa 2018, RSS Dalarna")).toBe(
    "Exempel: Psykisk hälsa 2018, RSS Dalarna (2)",
  );
});

test("the address and the name in files are free whatever the title is", () => {
  expect(renamedFor(former, { year: undefined, titled, by, taken: taking() })).toMatchObject({
    id: "2018-psykisk-halsa-2",
    slug: "psykisk-halsa-2018-2",
  });
});
