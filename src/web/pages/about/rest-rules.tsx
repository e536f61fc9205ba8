import { KRONA } from "#domain/money";
import type { RestComparison } from "../../../application/compare-rest-rules.ts";
import { ABOUT_RULES, restExampleCaption, weightHeading } from "../../../texts/about-rules.ts";
import { capitalised } from "../../../texts/capitalised.ts";
import { formatExact, formatOre } from "../../../texts/format.ts";
import { restName } from "../../../texts/rules.ts";
import { Facts } from "../../ui/facts.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";

const { rest: words } = ABOUT_RULES;

/** The four rest rules in words, and what each makes of the same ten kronor. */
export function RestRules({ examples }: { readonly examples: readonly RestComparison[] }) {
  const rules = examples[0]?.rules ?? [];
  return (
    <>
      <Facts
        hasSentences
        facts={rules.map(({ rest }) => ({ term: capitalised(restName(rest)), detail: words.rules[rest] }))}
      />
      {examples.map((example) => (
        <Example example={example} />
      ))}
    </>
  );
}

function Example({ example: { total, recipients, rules } }: { readonly example: RestComparison }) {
  return (
    <div class="narrow">
      <LedgerTable
        caption={restExampleCaption(
          formatOre(total, KRONA),
          recipients.map(({ weight }) => weight),
        )}
        rowHeading={{ label: words.ruleHeading }}
        columns={[
          ...recipients.map(({ name, weight }) => ({
            key: name,
            label: weightHeading(name, weight),
            isNumber: true,
          })),
          { key: "difference", label: words.difference, isNumber: true },
        ]}
        rows={[
          {
            heading: words.exact,
            cells: Object.fromEntries([
              ...recipients.map(({ name, exact }) => [name, formatExact(exact)] as const),
              ["difference", ""],
            ]),
            tone: "own",
          },
          ...rules.map(({ rest, amounts, difference }) => ({
            heading: capitalised(restName(rest)),
            cells: Object.fromEntries([
              ...amounts.map(({ name, amount }) => [name, formatOre(amount, KRONA)] as const),
              ["difference", formatOre(difference, KRONA)],
            ]),
          })),
        ]}
      />
    </div>
  );
}
