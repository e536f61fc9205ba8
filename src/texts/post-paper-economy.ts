import type { CostLine, PartyMatter } from "#domain/financing";
import { ore } from "#domain/money";
import type { PaperBlock } from "#domain/paper";
import { saidText } from "./answer-words.ts";
import { certaintyWord } from "./certainty.ts";
import { formatDay, formatOre, formatPersons } from "./format.ts";
import { postFinding } from "./joint-post-findings.ts";
import { formText } from "./joint-post-trial.ts";
import { natureWord } from "./joint-post-words.ts";
import { joined } from "./joined.ts";
import { lowerFirst } from "./component-title.ts";
import { payMonthText } from "./party-post.ts";
import { amountPiece, paperGround, type PaperAddresses, type ToldMatter } from "./post-paper-told.ts";

/** What it costs, year by year with how sure each year is, how it is shared and what the amounts rest on. */
export function economyBlocks(told: ToldMatter, addresses: PaperAddresses): readonly PaperBlock[] {
  const { matter, names, reckoned } = told;
  const { sharing } = matter.post;
  return [
    yearsTable(told, addresses),
    ...uncoveredBlocks(told, addresses),
    {
      kind: "paragraph",
      pieces: [
        `Kostnaden delas ${formText(reckoned.form)} den ${formatDay(sharing.on)}: ${formatPersons(matter.persons)} av parternas ${formatPersons(matter.allPersons)} invånare bor i ${names.official}. ${paperGround(sharing.ground)}`,
      ],
    },
    ...costBlocks(told),
  ];
}

/** What the cost rests on, where the money comes from, and what does not go together. */
export function costBlocks(told: ToldMatter): readonly PaperBlock[] {
  const { matter, reckoned } = told;
  const findings = reckoned.findings.map(postFinding);
  return [
    ...matter.post.costs.map((line): PaperBlock => ({ kind: "paragraph", pieces: [costText(line)] })),
    { kind: "paragraph", pieces: [moneyText(matter)] },
    { kind: "list", rows: unsaidRows(told).map((each) => [each]) },
    ...(findings.length === 0
      ? []
      : [
          { kind: "heading", level: 3, text: "Bra att veta om beloppen" } as const,
          { kind: "list", rows: findings.map(({ lead, body }) => [`${lead} ${body}`]) } as const,
        ]),
  ];
}

/** Years whose cost is no longer what the decided parts were decided on. */
export function uncoveredBlocks({ matter }: ToldMatter, { post }: PaperAddresses): readonly PaperBlock[] {
  return matter.years
    .filter(({ uncovered }) => uncovered !== 0n)
    .map(({ year, uncovered }): PaperBlock => {
      const size = ore(uncovered < 0n ? -uncovered : uncovered);
      return {
        kind: "paragraph",
        pieces: [
          `${year}: `,
          amountPiece(size, matter, post),
          uncovered > 0n
            ? " av kostnaden saknar betalare. Det som är beslutat står kvar fast kostnaden har ändrats."
            : " mer är beslutat än året kostar. Det som är beslutat står kvar fast kostnaden har ändrats.",
        ],
      };
    });
}

function yearsTable({ matter, names }: ToldMatter, { amount }: PaperAddresses): PaperBlock {
  const { party } = matter;
  return {
    kind: "table",
    caption: `Kostnad och del per verksamhetsår, ${names.official}`,
    columns: [
      { title: "År", isNumber: false },
      { title: "Månader", isNumber: true },
      { title: "Hela kostnaden", isNumber: true },
      { title: "Kommunens del", isNumber: true },
      { title: "Säkerhet", isNumber: false },
      { title: "Kommunens svar", isNumber: false },
    ],
    rows: matter.years.map(({ year, months, cost, part, certainty, ...said }) => [
      String(year),
      String(months),
      amountPiece(cost, matter, amount({ year })),
      amountPiece(part, matter, amount({ year, party })),
      certaintyWord(certainty),
      saidText(said, party),
    ]),
    sum: [
      "Summa",
      String(matter.post.period.months),
      amountPiece(matter.cost, matter, amount({})),
      amountPiece(matter.part, matter, amount({ party })),
      certaintyWord(matter.certainty),
      "",
    ],
  };
}

function costText(line: CostLine): string {
  const yearly = line.kind === "yearly" || line.kind === "once" ? "" : " i månaden";
  const amount = line.kind === "salary" ? line.monthly : line.amount;
  const before = line.kind === "salary" ? " före personalomkostnadspålägg" : "";
  return `${line.title}: ${formatOre(amount, ore(100n))}${yearly}${before}. ${paperGround(line.ground)}`;
}

/** Grants that carry the part, and what the flow is. */
function moneyText({ post }: PartyMatter): string {
  const unknown = post.grants.filter(({ amount }) => amount === "unknown").map(({ year }) => String(year));
  const grants =
    unknown.length === 0
      ? ""
      : ` Hur stort statsbidrag kommunen får för ${joined([...new Set(unknown)])} är okänt.`;
  return `Pengarnas natur: ${natureWord(post.nature).toLowerCase()}.${grants}`;
}

/** What has to be known before anything is paid, and who can say it. */
function unsaidRows({ matter: { post }, payMonth }: ToldMatter): readonly string[] {
  const isUnsaid = (value: string | undefined) => value === undefined || value === "unknown";
  return [
    ...(isUnsaid(post.legalBasis)
      ? ["Rättslig grund: säger underlaget inte. En jurist behöver ta ställning till det."]
      : []),
    ...(isUnsaid(post.vat) ? ["Moms: säger underlaget inte. En ekonom behöver ta ställning till det."] : []),
    `Betalningsdag: ${lowerFirst(payMonthText(payMonth))}`,
    "Vem som fakturerar: säger underlaget inte.",
  ];
}
