import type { UseOfMoney } from "#domain/alternatives";
import { KRONA } from "#domain/money";
import type { AlternativesView } from "../../../application/view-alternatives.ts";
import { ALTERNATIVES, columnTitle, partLabel } from "../../../texts/alternatives-page.ts";
import { formatOre } from "../../../texts/format.ts";
import type { WordedLine } from "../../../texts/worded-trace.ts";
import { Passage } from "../../ui/passage.tsx";
import { Reckoning } from "../../ui/reckoning.tsx";

/** Where on the page a use of the money is counted. */
export function reckoningHref(use: string): string {
  return `#rakning-${use}`;
}

/** Each amount with its lines, and every quoted passage with its place. */
export function HowCounted({ view }: { readonly view: AlternativesView }) {
  const { alternatives, columns } = view;
  return (
    <section aria-labelledby="sa-raknades-det">
      <h2 id="sa-raknades-det">{ALTERNATIVES.explanation}</h2>
      <div class="halves">
        {columns.flatMap(({ column, money }) =>
          money === "unknown"
            ? []
            : money.map((used) => (
                <div id={`rakning-${used.use.id}`} class="clause">
                  <h3>{`${columnTitle(column)}: ${used.use.title}`}</h3>
                  <Reckoning name={used.use.title} lines={linesOf(used, view)} />
                  {used.use.given?.reading !== undefined && <p class="small">{used.use.given.reading}</p>}
                </div>
              )),
        )}
      </div>
      <h3>{ALTERNATIVES.document}</h3>
      {alternatives.passages.map(({ id, place, text }) => (
        <div id={`citat-${id}`} class="clause">
          <Passage isQuote text={[{ text, isMarked: false }]} source={{ label: place }} />
        </div>
      ))}
    </section>
  );
}

function linesOf(
  { use, amount, given, gap }: UseOfMoney,
  { alternatives, later }: AlternativesView,
): readonly WordedLine[] {
  const kronor = (value: typeof amount) => formatOre(value, KRONA);
  const part = { label: partLabel(use.asWritten, alternatives.money.amount), value: kronor(amount) };
  if (use.given === undefined || given === undefined) return [{ ...part, isSum: true }];
  const nameOf = (code: string) => later.parties.find((party) => party.code === code)?.name ?? code;
  return [
    ...use.given.rows.map((row) => ({ label: nameOf(row.recipient), value: kronor(row.amount) })),
    { label: ALTERNATIVES.given, value: kronor(given), isSum: true },
    part,
    { label: ALTERNATIVES.difference, value: kronor(gap), isSum: true },
  ];
}
