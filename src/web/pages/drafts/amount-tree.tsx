import { doubtOf, type YearOfDraft } from "../../../application/year-of-draft.ts";
import { lowerFirst } from "../../../texts/component-title.ts";
import { draftFieldText } from "../../../texts/draft-fields.ts";
import {
  amountBefore,
  amountGrowth,
  amountInShort,
  beforeHeading,
  countedAs,
  followLabel,
  insideSentence,
  YEAR_OF_DRAFT,
} from "../../../texts/year-of-draft.ts";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { MeantAmount, MeantInAll } from "./meant-amounts.tsx";

/** The box that lets the sums follow, and what it says. */
export const FOLLOW = { field: "summor", says: "folj" } as const;

/** What the tree of amounts is made of. */
export type AmountTreeProps = {
  readonly view: YearOfDraft;
  readonly problems: ReadonlyMap<string, string>;
  /** What a part is called, by where it stands: "Stimulansmedel". */
  readonly partName: (path: string) => string;
  /** What a field of an amount is called. */
  readonly nameOf: (line: YearOfDraft["lines"][number]) => string;
  readonly isWritable: boolean;
};

/**
 * Every amount under the whole that it lies in, last year's beside this year's, and what each whole is in all. A script
 * adds up as one writes; without it the sums are those of what was saved.
 */
export function AmountTree({ view, problems, partName, nameOf, isWritable }: AmountTreeProps) {
  const { lines, sums, before, follow, year } = view;
  const pathOf = (part: string) => lines.find((line) => line.part === part)?.path ?? "";
  const nameOfWhole = (part: string) => wholeName(pathOf(part), partName);
  const [first, now] = [before === undefined ? "" : beforeHeading(before), year];
  const cells = (line: YearOfDraft["lines"][number]) => ({
    before: amountBefore(line.before, line.beforeWords),
    now: (
      <AmountField
        line={line}
        name={nameOf(line)}
        problem={problems.get(line.field?.key ?? "")}
        isWritable={isWritable}
      />
    ),
    difference: <span data-growth>{amountGrowth(line.before, line.now)}</span>,
  });
  return (
    <div data-amounts data-unreadable={YEAR_OF_DRAFT.unreadable}>
      <h2 id="belopp">{YEAR_OF_DRAFT.amounts}</h2>
      <p class="small">{YEAR_OF_DRAFT.amountsHelp}</p>
      {isWritable && <MeantInAll lines={lines} />}
      <LedgerTable<"before" | "now" | "difference">
        caption={YEAR_OF_DRAFT.amountsCaption}
        rowHeading={{ label: YEAR_OF_DRAFT.part }}
        columns={[
          ...(before === undefined ? [] : [{ key: "before", label: first, isNumber: true } as const]),
          { key: "now", label: now },
          ...(before === undefined
            ? []
            : [{ key: "difference", label: YEAR_OF_DRAFT.difference, isNumber: true } as const]),
        ]}
        rows={lines.map((line, index) => {
          const sum = sums.find(({ whole }) => whole === line.part);
          const isFirst = lines.findIndex(({ part }) => part === line.part) === index;
          return {
            heading: (
              <div class={line.depth === 0 ? undefined : `part-depth-${Math.min(line.depth, 3)}`}>
                {line.field === undefined ? (
                  nameOf(line)
                ) : (
                  <label for={line.field.key}>
                    {line.depth === 0 ? <b>{nameOf(line)}</b> : nameOf(line)}
                  </label>
                )}
                {isFirst && sum !== undefined && (
                  <p
                    class="small"
                    aria-live="polite"
                    data-inside={line.part}
                    data-name={nameOfWhole(line.part)}
                    data-follows={follow.includes(line.part) ? "" : undefined}
                  >
                    {insideSentence(nameOfWhole(line.part), sum, false)}
                  </p>
                )}
              </div>
            ),
            cells: cells(line),
          };
        })}
      />
      <script type="module" src="/assets/amounts.js"></script>
      {follow.length > 0 && (
        <p class="field">
          <input type="checkbox" id={FOLLOW.field} name={FOLLOW.field} value={FOLLOW.says} checked />{" "}
          <label for={FOLLOW.field} class="beside">
            {followLabel(follow.map(nameOfWhole).toReversed())}
          </label>
        </p>
      )}
    </div>
  );
}

function AmountField({
  line,
  name,
  problem,
  isWritable,
}: {
  readonly line: YearOfDraft["lines"][number];
  readonly name: string;
  readonly problem: string | undefined;
  readonly isWritable: boolean;
}) {
  const { field, now } = line;
  const carried = {
    "data-part": line.part,
    "data-whole": line.whole,
    "data-times": String(line.times),
    "data-open": line.isOfWhich ? "" : undefined,
    "data-before": line.before === undefined ? undefined : String(line.before),
    "data-now": now === undefined ? undefined : String(now),
    "data-is-share": field?.name === "percentageWords" ? "" : undefined,
  };
  if (field === undefined) return <span {...carried}>{now === undefined ? "" : amountInShort(now)}</span>;
  const doubt = doubtOf(line);
  const isAsked = isWritable && doubt === "no-unit" && problem === undefined;
  const counted = now === undefined || doubt === undefined || isAsked ? undefined : countedAs(now, doubt);
  const told = [problem, counted].filter((each) => each !== undefined);
  return (
    <div class={problem === undefined ? undefined : "has-problem"}>
      {told.length > 0 && (
        <p id={`${field.key}-problem`} class={problem === undefined ? "small" : "problem"}>
          {told.join(" ")}
        </p>
      )}
      <input
        id={field.key}
        name={field.key}
        type="text"
        size={24}
        autocomplete="off"
        value={draftFieldText(field.kind, field.value)}
        aria-describedby={told.length > 0 || isAsked ? `${field.key}-problem` : undefined}
        aria-invalid={problem === undefined ? undefined : "true"}
        {...carried}
      />
      {isAsked && <MeantAmount line={line} name={name} id={`${field.key}-problem`} />}
    </div>
  );
}

/** A whole in a sentence: "hela beloppet", "Stimulansmedel". */
function wholeName(path: string, partName: (path: string) => string): string {
  const name = partName(path);
  return path === "frame" ? lowerFirst(name) : name;
}
