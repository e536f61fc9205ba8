import type { RecipientCode } from "#domain/organisation";
import type { BasisRow, ExplanationStep, Source } from "#domain/source";
import type { Day } from "#domain/time";
import { formatDayNumeric, groupThousands } from "./format.ts";
import { onceForEach } from "./once-for-each.ts";
import type { WordedLine, WordedPart } from "./worded-trace.ts";

/** Most rows of base data that are listed; more are summed and led to by a link. */
const MOST_ROWS = 5;

type Basis = ExplanationStep & { readonly kind: "basis" };

/** The base data behind amounts in Swedish (underlaget): the recipient's own rows, and all recipients together. */
export function basisWords({
  nameOf,
  rowHref,
}: {
  readonly nameOf: (code: RecipientCode) => string;
  readonly rowHref: (day: string, code: string) => string;
}): (step: Basis, recipient: RecipientCode) => readonly WordedPart[] {
  const dayText = onceForEach((day: Day) => formatDayNumeric(day));
  const totalText = onceForEach(({ value }: BasisRow) => groupThousands(value));
  const sourceNote = onceForEach(({ document, place }: Source): WordedPart => ({
    kind: "note",
    text: `${document}${place === undefined ? "" : `, ${place}`}.`,
    isSmall: true,
  }));
  return (step, recipient) => {
    const day = dayText(step.asOf);
    const lines: WordedLine[] = step.rows.length > MOST_ROWS ? [] : step.rows.map((row) => rowLine(row, day));
    if (step.rows.length > 1) {
      const own = step.rows.reduce((sum, { value }) => sum + value, 0n);
      lines.push({
        label: `${nameOf(recipient)}, ${step.rows.length} kommuner`,
        value: groupThousands(own),
        href: rowHref(day, step.rows[0]?.code ?? ""),
      });
    }
    lines.push({
      label: "Alla mottagare tillsammans",
      value: totalText(step.total),
      href: rowHref(day, ""),
    });
    return [{ kind: "ledger", lines }, sourceNote(step.source)];
  };

  function rowLine({ row, name, value, code }: BasisRow, day: string): WordedLine {
    return {
      label: row === undefined ? name : `${name}, rad ${row}`,
      value: groupThousands(value),
      href: rowHref(day, code),
    };
  }
}
