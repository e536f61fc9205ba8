import { describe, expect, test } from "vitest";
import { areasFormNoCircle, everyAreaHasADoor, followsTheArrows } from "./architecture/arrows.ts";
import { exportsAreDocumented, noDefaultExports } from "./architecture/doc-comments.ts";
import {
  everythingHasAName,
  filesAreOneThought,
  namesAreKebabCase,
  nothingIsUnfinished,
  rootIsShort,
} from "./architecture/order-of-the-house.ts";
import { noStyleAttributes, pagesCountNothing, stylesheetIsSmall } from "./architecture/pages.ts";
import { speaksOfTheProductAlone, spelled } from "./architecture/product-alone.ts";
import { domainIsPure, moneyStaysExact } from "./architecture/pure-domain.ts";
import { readRepository, type Rule, type SourceFile, type Violation } from "./architecture/repository.ts";
import { wordsLiveInTexts } from "./architecture/words.ts";

/** A rule with wrong twins that it must refuse, one by one, and right ones that it must let through together. */
type Held = {
  readonly says: string;
  readonly rule: Rule;
  readonly wrong: readonly Twin[];
  readonly right: readonly Twin[];
};
/** One file, or several that are wrong only together. */
type Twin = readonly [path: string, text: string] | readonly SourceFile[];

const HOUSE_RULES: readonly Held[] = [
  {
    says: "each room imports only what its arrows allow",
    rule: followsTheArrows,
    wrong: [
      ["src/domain/money/a.ts", `import { Hono } from "hono";`],
      ["src/domain/money/a.ts", `import { readFile } from "node:fs/promises";`],
      ["src/domain/money/a.ts", `import { Temporal } from "temporal-polyfill";`],
      ["src/domain/money/a.ts", `import { sha256 } from "@noble/hashes/sha2.js";`],
      ["src/domain/money/a.ts", `import { day } from "../time/index.ts";`],
      ["src/domain/money/a.ts", `import { parseDay } from "#domain/time/parse-day";`],
      ["src/domain/money/a.ts", `import { ore } from "#domain/money";`],
      ["src/domain/money/a.ts", `import { ore } from "./ore";`],
      ["src/domain/money/a.ts", `import type { Deed } from "../../application/deed.ts";`],
      ["src/domain/money/a.ts", `const later = await import("pg");`],
      ["src/domain/money/a.ts", `type Pool = import("pg").Pool;`],
      ["src/domain/money/a.ts", `export * from "ajv";`],
      ["src/domain/money/a.ts", `import rows from "../../../reference/rows.json" with { type: "json" };`],
      ["src/application/a.ts", `import { open } from "../storage/open.ts";`],
      ["src/application/a.ts", `import type { Row } from "../storage/row.ts";`],
      ["src/application/a.ts", `import { sentence } from "../texts/sentence.ts";`],
      ["src/application/a.ts", `import { Pool } from "pg";`],
      ["src/web/a.tsx", `import { allocate } from "#domain/allocation";`],
      ["src/web/a.tsx", `import { allocate, type Share } from "#domain/allocation";`],
      ["src/web/a.tsx", `import * as allocation from "#domain/allocation";`],
      ["src/web/a.tsx", `import "#domain/check";`],
      ["src/web/a.tsx", `import { open } from "../storage/open.ts";`],
      ["src/web/a.tsx", `import { readExcel } from "../documents/excel.ts";`],
      ["src/web/a.tsx", `import { island } from "./client/island.ts";`],
      ["src/web/client/a.ts", `import { page } from "../page.tsx";`],
      ["src/web/client/a.ts", `import { render } from "hono/jsx";`],
      ["src/cli/a.ts", `import { explainShare } from "#domain/allocation";`],
      ["src/cli/a.ts", `import { readExcel } from "../documents/excel.ts";`],
      ["src/texts/a.ts", `import { check } from "#domain/check";`],
      ["src/texts/a.ts", `import type { View } from "../application/view.ts";`],
      ["src/documents/a.ts", `import { allocate } from "#domain/allocation";`],
      ["src/documents/a.ts", `import { deed } from "../application/deed.ts";`],
      ["src/storage/a.ts", `import { sentence } from "../texts/sentence.ts";`],
      ["src/mail/a.ts", `import { sentence } from "../texts/sentence.ts";`],
      ["src/mail/a.ts", `import { mayDo } from "#domain/rights";`],
      ["src/cellar/a.ts", `export {};`],
    ],
    right: [
      ["src/domain/money/a.ts", `import { assert } from "#domain/result"; import { ore } from "./ore.ts";`],
      ["src/domain/money/a.test.ts", `import { test } from "vitest"; import { ore } from "#domain/money";`],
      ["src/domain/time/a.ts", `import { Temporal } from "temporal-polyfill";`],
      ["src/domain/source/a.ts", `import { sha256 } from "@noble/hashes/sha2.js";`],
      [
        "src/application/a.ts",
        `import { allocate } from "#domain/allocation"; import type { Clock } from "./ports.ts";`,
      ],
      ["src/texts/a.ts", `import type { Finding } from "#domain/check"; import { day } from "#domain/time";`],
      [
        "src/documents/a.ts",
        `import type { Store } from "../application/ports.ts"; import { ore } from "#domain/money";`,
      ],
      ["src/storage/a.ts", `import { Pool } from "pg"; import { day } from "#domain/time";`],
      [
        "src/web/a.tsx",
        `import { type Share } from "#domain/allocation"; import { deed } from "../application/deed.ts";`,
      ],
      ["src/web/client/a.ts", `import { allocate } from "#domain/allocation";`],
      ["src/main.ts", `import { open } from "./storage/open.ts"; import { Hono } from "hono";`],
    ],
  },
  {
    says: "the areas of the domain form no circle",
    rule: areasFormNoCircle,
    wrong: [
      [
        { path: "src/domain/a/index.ts", text: `import { b } from "#domain/b";` },
        { path: "src/domain/b/index.ts", text: `import { c, type C } from "#domain/c";` },
        { path: "src/domain/c/index.ts", text: `import { a } from "#domain/a";` },
      ],
    ],
    right: [
      ["src/domain/a/index.ts", `import { b } from "#domain/b"; import { c } from "#domain/c";`],
      ["src/domain/b/index.ts", `import { c } from "#domain/c"; import type { A } from "#domain/a";`],
    ],
  },
  {
    says: "every area of the domain has one door",
    rule: everyAreaHasADoor,
    wrong: [
      ["src/domain/money/ore.ts", ""],
      ["src/domain/ore.ts", ""],
    ],
    right: [
      ["src/domain/money/index.ts", ""],
      ["src/domain/money/ore.ts", ""],
    ],
  },
  {
    says: "the domain is pure",
    rule: domainIsPure,
    wrong: [
      ["src/domain/a/b.ts", `const now = new Date();`],
      ["src/domain/a/b.ts", `const now = Date.now();`],
      ["src/domain/a/b.ts", `const { now } = Date;`],
      ["src/domain/a/b.ts", `const roll = Math.random();`],
      ["src/domain/a/b.ts", `const today = Temporal.Now.plainDateISO();`],
      ["src/domain/a/b.ts", `const text = (1).toLocaleString("sv");`],
      ["src/domain/a/b.ts", `names.toSorted((a, b) => a.localeCompare(b));`],
      ["src/domain/a/b.ts", `const format = new Intl.NumberFormat("sv-SE");`],
      ["src/domain/a/b.ts", `const home = process.env.HOME;`],
      ["src/domain/a/b.ts", `const rows = await fetch(address);`],
      ["src/domain/a/b.ts", `console.log(rows);`],
      ["src/domain/a/b.ts", `const id = crypto.randomUUID();`],
    ],
    right: [
      [
        "src/domain/a/b.ts",
        `export type Row = { readonly process: string }; const read = ({ process }: Row) => row.process;`,
      ],
      ["src/domain/a/b.ts", `/** Never new Date() or Math.random() here. */ const words = "fetch(process)";`],
      ["src/domain/a/b.test.ts", `const started = performance.now();`],
      ["src/storage/b.ts", `const now = new Date();`],
    ],
  },
  {
    says: "money stays exact",
    rule: moneyStaysExact,
    wrong: [
      ["src/domain/money/a.ts", `const amount = Number(text);`],
      ["src/domain/money/a.ts", `const amount = parseFloat(text);`],
      ["src/documents/a.ts", `const amount = Number.parseFloat(cell);`],
    ],
    right: [
      ["src/domain/allocation/a.ts", `const ranked = remainders.map((each) => Number(each));`],
      ["src/domain/money/a.ts", `const amount = BigInt(text);`],
      ["src/web/chart.tsx", `const height = Number(share);`],
    ],
  },
  {
    says: "nothing hides behind a name that says nothing",
    rule: everythingHasAName,
    wrong: [
      ["src/web/utils/a.ts", ""],
      ["src/web/helpers.ts", ""],
      ["src/services/mail.ts", ""],
      ["docker/Dockerfile", ""],
    ],
    right: [["src/storage/private-server/process-life.ts", ""]],
  },
  {
    says: "names are kebab-case",
    rule: namesAreKebabCase,
    wrong: [
      ["src/web/AmountPage.tsx", ""],
      ["src/web/amount_page.tsx", ""],
      ["agreements/2017-psykisk-hälsa/agreement.json", ""],
    ],
    right: [
      ["src/web/pages/amount-page.test.tsx", ""],
      ["README.md", ""],
    ],
  },
  {
    says: "a file is one thought",
    rule: filesAreOneThought,
    wrong: [
      ["src/web/a.tsx", "x;\n".repeat(401)],
      ["src/web/styles/a.css", "a{}\n".repeat(401)],
    ],
    right: [["src/web/a.tsx", "x;\n".repeat(400)]],
  },
  {
    says: "the root is a short table of contents",
    rule: rootIsShort,
    wrong: [Array.from({ length: 19 }, (_, index) => ({ path: `place-${index}/a.md`, text: "" }))],
    right: [
      ...Array.from({ length: 18 }, (_, index): Twin => [`place-${index}/a.md`, ""]),
      [".oxfmtrc.json", ""],
    ],
  },
  {
    says: "nothing is left unfinished",
    rule: nothingIsUnfinished,
    wrong: [["src/web/a.ts", `// ${spelled("TO", "DO")}: the rest`]],
    right: [["src/web/a.ts", "// The rest lies with the payer."]],
  },
  {
    says: "every export has a doc comment",
    rule: exportsAreDocumented,
    wrong: [
      ["src/domain/a/b.ts", "export function split() {}"],
      ["src/domain/a/b.ts", "// Splits.\nexport type Split = 1;"],
      ["src/domain/a/b.ts", "/** Splits. */\nexport const split = 1;\nexport const join = 2;"],
    ],
    right: [
      ["src/domain/a/index.ts", `export { split } from "./split.ts";`],
      [
        "src/domain/a/b.ts",
        "/** Splits. */\nexport function split(a: 1): 1;\nexport function split(a: 2): 2;\nfunction own() {}",
      ],
    ],
  },
  {
    says: "nothing is exported by default",
    rule: noDefaultExports,
    wrong: [
      ["src/web/a.tsx", "export default function page() {}"],
      ["src/web/a.tsx", "export default 1;"],
      ["src/web/a.tsx", "const page = 1;\nexport { page as default };"],
    ],
    right: [["src/web/a.tsx", "export function page() {}"]],
  },
  {
    says: "the stylesheet is at most 25 kB",
    rule: stylesheetIsSmall,
    wrong: [
      [
        "src/web/styles/a.css",
        Array.from({ length: 2_000 }, (_, index) => `.c${index} { top: ${index}px }`).join("\n"),
      ],
    ],
    right: [["src/web/styles/a.css", `/* ${"a word ".repeat(10_000)} */ .c { top: 1px }`]],
  },
  {
    says: "looks live in the stylesheet",
    rule: noStyleAttributes,
    wrong: [
      ["src/web/a.tsx", `const row = <p style="color: red">1</p>;`],
      ["src/web/a.tsx", `const row = <p style={{ color: "red" }}>1</p>;`],
      ["src/web/a.ts", 'const row = `<p class="b" style="color: red">${amount}</p>`;'],
    ],
    right: [["src/web/a.tsx", `const row = <p class="style">{style}</p>;`]],
  },
  {
    says: "pages and commands count nothing",
    rule: pagesCountNothing,
    wrong: [
      ["src/web/a.tsx", `import { sumOre } from "#domain/money";`],
      ["src/cli/a.ts", `import { KRONA, addOre as plus } from "#domain/money";`],
    ],
    right: [
      ["src/web/a.tsx", `import { KRONA, parseStatedAmount, type Ore } from "#domain/money";`],
      ["src/web/client/what-if.ts", `import { sumOre } from "#domain/money";`],
      ["src/application/a.ts", `import { sumOre } from "#domain/money";`],
    ],
  },
  {
    says: "every Swedish sentence lives in the texts",
    rule: wordsLiveInTexts,
    wrong: [
      ["src/web/a.tsx", `const page = <p>Kommuner</p>;`],
      ["src/web/a.tsx", `const page = <p>{name} till kommunen</p>;`],
      ["src/web/a.tsx", `const page = <p>{isOpen ? "Visa" : "Stang"}</p>;`],
      ["src/web/a.tsx", `const page = <p>{known ?? "Saknas"}</p>;`],
      ["src/web/a.tsx", `const page = <p>{count > 0 && "Flera"}</p>;`],
      ["src/web/a.tsx", "const page = <p>{`Visa ${count}`}</p>;"],
      ["src/web/a.tsx", `const page = <nav aria-label="Meny" />;`],
      ["src/web/a.tsx", `const page = <Notice lead={isOld ? "Gammalt" : words.recent} />;`],
      ["src/web/a.tsx", `const crumbs = [{ label: "Start", href: "/" }];`],
      ["src/web/a.ts", `const unit = "öre";`],
      ["src/web/a.ts", "const shown = `${some} av ${all}`;"],
      ["src/web/client/a.ts", `button.textContent = "Stäng";`],
      ["src/cli/a.ts", `terminal.err("Filen finns inte.");`],
    ],
    right: [
      [
        "src/web/a.tsx",
        `const page = <a class="button secondary" href={withQuery(path, { lan: "alla", steg: "bada" }, "#fordelning")}>{words.show}</a>;`,
      ],
      ["src/web/a.tsx", `const page = <p class={isOpen ? "amount open" : "amount"}>{all.map(row)}, </p>;`],
      ["src/web/a.tsx", `const page = <p>{clause.reading !== "unread" && clause.text}</p>;`],
      [
        "src/web/a.tsx",
        `/** "Visa alla kommuner": ett exempel. */ const crumbs = [{ label: MENU.start, href: "/" }];`,
      ],
      ["src/cli/a.ts", `const columns = ["code", "name"]; assert(isOpen, "the money flow has no node");`],
      ["src/web/a.test.tsx", `const page = <p>Kommuner</p>;`],
      [
        "src/texts/a.ts",
        `export const MENU = { start: "Start", count: (all: number) => \`\${all} av \${all}\` };`,
      ],
    ],
  },
  {
    says: "the repository speaks of the product alone",
    rule: speaksOfTheProductAlone,
    wrong: [
      ["docs/a.md", `Run it in /${spelled("wo", "rk")}/main`],
      ["docs/a.md", `cd /${spelled("ho", "me")}/anna/samnytta`],
      ["package-lock.json", `"${spelled("resol", "ved")}": "https://mirror.example/a.tgz"`],
      [".npmrc", `//${spelled("regis", "try")}.example.org/`],
      ["docs/a.md", `Written by an ${spelled("age", "nt")}.`],
      ["docs/a.md", `Done in this ${spelled("sess", "ion")}.`],
      ["docs/a.md", `See ${spelled("iss", "ue")} 12.`],
    ],
    right: [
      [
        "src/web/a.ts",
        "The user agent keeps a session cookie; #123 is a colour; work/life balance; ./tmp/ is ours.",
      ],
    ],
  },
];

const repository = readRepository();

describe.each(HOUSE_RULES)("$says", ({ rule, wrong, right }) => {
  test("in the house", () => {
    expect(worded(rule(repository))).toEqual([]);
  });

  test("and the rule sees each wrong twin", () => {
    const unseen = wrong.map(filesOf).filter((files) => rule(files).length === 0);
    expect(unseen.map(([file]) => file?.text.slice(0, 200))).toEqual([]);
    expect(wrong.length).toBeGreaterThan(0);
  });

  test("and lets what is right through", () => {
    expect(worded(rule(right.flatMap(filesOf)))).toEqual([]);
  });
});

function filesOf(twin: Twin): readonly SourceFile[] {
  return isOneFile(twin) ? [{ path: twin[0], text: twin[1] }] : twin;
}

function isOneFile(twin: Twin): twin is readonly [string, string] {
  return typeof twin[0] === "string";
}

function worded(violations: readonly Violation[]): readonly string[] {
  return violations.map(({ path, line, why }) => `${path}:${line} ${why}`);
}
