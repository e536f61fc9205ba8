import { expect, inject, test } from "vitest";
import { swedishCollation } from "../../src/storage/private-server/index.ts";
import { ask } from "./ask.ts";

// Swedish puts å, ä, ö after z in that order, w as a letter of its own after v, and é with e.
const inOrder = [
  "Ale",
  "Arboga",
  "Idré",
  "Idrö",
  "Vänersborg",
  "Wales",
  "Ystad",
  "Åre",
  "Älvsbyn",
  "Öckerö",
  "Örebro",
];

test.each([
  ["the collation that queries name", `collate "${swedishCollation}"`],
  ["the order of the private server itself", ""],
])("%s sorts å, ä and ö last", async (_, collation) => {
  const { administration } = inject("testServer");
  const names = inOrder.toSorted().map((name) => `('${name}')`);
  const rows = await ask(
    administration,
    `select name from (values ${names.join(", ")}) as place (name) order by name ${collation}`,
  );
  expect(rows.map(({ name }) => name)).toEqual(inOrder);
});
