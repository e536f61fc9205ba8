import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { KRONA, ore, type Ore } from "#domain/money";
import { nameOf } from "#domain/organisation";
import { assert } from "#domain/result";
import { readAnnexList } from "../../src/documents/annex/read-annex-list.ts";
import { formatOre } from "../../src/texts/format.ts";
import { componentOf, shipped } from "./shipped.ts";

/** One amount that a payer or a recipient has published, beside the agreement it belongs to. */
type Published = {
  readonly component: string;
  readonly recipient: string;
  readonly name: string;
  readonly amount: Ore;
};

const CATALOGUE = new URL("../../agreements/", import.meta.url);

const published = readdirSync(CATALOGUE)
  .filter((folder) => /^\d{4}-/.test(folder))
  .flatMap((folder) => publishedIn(folder).map((row) => [`${folder}: ${row.name}`, folder, row] as const));

test("the catalogue holds published amounts to differ from", () => {
  expect(published.length).toBeGreaterThan(0);
});

test.each(published)(
  "%s: what we compute is what was published, or the difference is explained",
  (_, folder, row) => {
    const computed = computedAmount(folder, row);
    const difference = row.amount - computed;
    if (difference === 0n) return;
    const explained = explanationIn(folder);
    expect(explained).toContain(plain(row.amount));
    expect(explained).toContain(plain(computed));
    expect(explained).toContain(plain(ore(difference < 0n ? -difference : difference)));
    expect(explained).toMatch(/cause/);
  },
);

// 250 000 000 × 250 570 ÷ 9 995 153 on 31 December 2016; the key date was 1 November.
test("Region Norrbotten's part computes to 6 267 288 kronor and was 6 276 462: 9 174 apart", () => {
  const row = publishedIn("2017-psykisk-halsa").find(({ recipient }) => recipient === "25");
  assert(row !== undefined, "Region Norrbotten's amount is shipped");
  expect(row.amount).toBe(627_646_200n);
  expect(computedAmount("2017-psykisk-halsa", row)).toBe(626_728_800n);
});

function computedAmount(folder: string, { component, recipient }: Published): Ore {
  const entry = shipped.entries.find(({ agreement }) => agreement.id === folder);
  assert(entry !== undefined, `${folder} is shipped`);
  const { result } = componentOf(entry.agreement.slug, component);
  assert(result.status === "computed", `${component} is computed`);
  const share = result.allocation.shares.find((each) => each.recipient === recipient);
  assert(share !== undefined, `${recipient} has a share`);
  return share.amount;
}

/** The section of source.md that says why published and computed amounts differ. */
function explanationIn(folder: string): string {
  const text = readFileSync(new URL(`${folder}/source.md`, CATALOGUE), "utf8");
  return /## Published amounts\n([\s\S]*?)(?=\n## |$)/.exec(text)?.[1]?.replace(/\s+/g, " ") ?? "";
}

/** An amount with plain spaces, as a text file writes it. */
function plain(amount: Ore): string {
  return formatOre(amount, KRONA).replaceAll("\u00a0", " ");
}

function publishedIn(folder: string): readonly Published[] {
  const file = new URL(`${folder}/expected.json`, CATALOGUE);
  const read = readAnnexList(readFileSync(file), `${folder}/expected.json`, folder);
  assert(read.ok, `${folder}/expected.json can be read`);
  return read.value.flatMap(({ component, table }) =>
    [...table.rows].map(([recipient, { amount }]) => ({
      component,
      recipient,
      name: nameOf(recipient, shipped.register),
      amount,
    })),
  );
}
