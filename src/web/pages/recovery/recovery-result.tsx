import { KRONA } from "#domain/money";
import type { RecoveredTable } from "../../../application/recover-table.ts";
import { formatOre, formatPersons } from "../../../texts/format.ts";
import { RECOVERY_HEADINGS, RECOVERY_PAGE } from "../../../texts/recovery-page.ts";
import {
  exampleSentence,
  keySentence,
  nearestSentence,
  openRowSentence,
  outcomeSentence,
  recoveryFindingSentence,
  spanText,
  stageSentence,
  totalSentence,
} from "../../../texts/recovery.ts";
import { Answer } from "../../ui/answer.tsx";
import { LedgerTable, type LedgerRow } from "../../ui/ledger-table.tsx";
import { Notice } from "../../ui/notice.tsx";

/** What a table said: the answer and how it was found, what no key explains, the keys, and every row. */
export function RecoveryResult({ result }: { readonly result: RecoveredTable }) {
  const { recovery, nameOf, example, isClean, isOfMunicipalities } = result;
  const words = RECOVERY_PAGE;
  const nearest = nearestSentence(recovery);
  const stage = stageSentence(recovery);
  const findings = recovery.findings.map((finding) => recoveryFindingSentence(finding, nameOf, recovery));
  return (
    <>
      <Answer
        explanation={
          example === undefined
            ? totalSentence(recovery)
            : exampleSentence(nameOf(example.row.recipient), example.row, recovery, example.perPerson)
        }
      >
        {outcomeSentence(recovery)}
      </Answer>
      {isClean ? (
        <Notice tone={recovery.outcome === "exact" ? "ok" : "fact"}>
          {recovery.outcome === "exact" ? words.noFindings : words.noFindingsInSpans}
        </Notice>
      ) : (
        <section aria-labelledby="fynd">
          <h2 id="fynd">{RECOVERY_HEADINGS.findings}</h2>
          {findings.length === 0 && <Notice tone="wait">{outcomeSentence(recovery)}</Notice>}
          {findings.map((sentence) => (
            <Notice tone="stop">{sentence}</Notice>
          ))}
        </section>
      )}
      <section aria-labelledby="resultat">
        <h2 id="resultat">{words.result}</h2>
        <p>
          {totalSentence(recovery)} {nearest} {openRowSentence(recovery, nameOf)}
        </p>
        {recovery.keys.length > 0 && (
          <>
            <h3>{RECOVERY_HEADINGS.keys}</h3>
            <ul>
              {recovery.keys.map((key) => (
                <li>{keySentence(key, recovery.rows.length)}</li>
              ))}
            </ul>
            {stage !== undefined && <p class="small">{stage}</p>}
          </>
        )}
        <p class="small">
          {words.certainty} {!isOfMunicipalities && words.regions}
        </p>
        <RowsTable result={result} />
      </section>
    </>
  );
}

type Column = "amount" | "weight" | "span" | "known" | "residual";

function RowsTable({ result }: { readonly result: RecoveredTable }) {
  const { recovery, nameOf, named, sum } = result;
  const words = RECOVERY_PAGE;
  const rows = recovery.rows.map((row): LedgerRow<Column> => ({
    heading: `${nameOf(row.recipient)} ${row.recipient}`,
    tone: named.has(row.recipient) ? "stop" : undefined,
    cells: {
      amount: formatOre(row.amount, KRONA),
      weight: row.weight === undefined ? "–" : formatPersons(row.weight),
      span: spanText(row.low, row.high),
      known: row.known === undefined ? "–" : formatPersons(row.known),
      residual: row.residual === undefined ? "–" : formatOre(row.residual, KRONA),
    },
  }));
  const column = (key: Column) => ({ key, label: words[key], isNumber: true });
  return (
    <LedgerTable
      caption={words.caption}
      certainty={recovery.outcome === "none" ? "missing" : "derived"}
      rowHeading={{ label: words.recipient }}
      columns={(["amount", "weight", "span", "known", "residual"] as const).map(column)}
      rows={rows}
      sum={{
        heading: words.sum,
        cells: {
          amount: formatOre(sum, KRONA),
          weight: "",
          span: spanText(recovery.populationTotal?.low, recovery.populationTotal?.high),
          known: "",
          residual: "",
        },
      }}
    />
  );
}
