import type { Child } from "hono/jsx";
import type { GapRule } from "#domain/financing";
import type { FuturesView } from "../../../application/view-futures.ts";
import { FUTURES_PAGE, lateText, noesPicture } from "../../../texts/futures-page.ts";
import type { ToldFutures, ToldNoes } from "../../../texts/futures.ts";
import { Openable } from "../../ui/amount-link.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PostAmount } from "./post-amount.tsx";

/** Where the page says how its numbers were counted. */
export const HOW_COUNTED = "sa-raknades-det";

/** A place that a browser writes again when something else is tried. */
function Told(props: { readonly name: string; readonly of?: string; readonly children: Child }) {
  return (
    <span data-told={props.name} data-of={props.of}>
      {props.children}
    </span>
  );
}

/** A number that leads to how it was counted. */
function Counted({ name, text, of }: { readonly name: string; readonly text: string; readonly of: string }) {
  return (
    <Told name={name} of={of}>
      <Openable text={text} href={`#${HOW_COUNTED}`} of={of} />
    </Told>
  );
}

/** The same limits under each rule for who pays a gap. */
export function RulesTable({ told, chosen }: { readonly told: ToldFutures; readonly chosen: GapRule }) {
  return (
    <LedgerTable
      caption={FUTURES_PAGE.rulesCaption}
      certainty="assumption"
      rowHeading={{ label: FUTURES_PAGE.ruleColumn }}
      columns={[
        { key: "standing", label: FUTURES_PAGE.standing, isNumber: true },
        { key: "single", label: FUTURES_PAGE.single },
        { key: "smallest", label: FUTURES_PAGE.smallest },
      ]}
      rows={told.rules.map(({ gap, standing, single, smallest }) => ({
        id: `regel-${gap}`,
        tone: gap === chosen ? "chosen" : undefined,
        heading: FUTURES_PAGE.gaps[gap],
        cells: {
          standing: <Counted name={`regel-${gap}-standing`} text={standing} of={FUTURES_PAGE.gaps[gap]} />,
          single: <Told name={`regel-${gap}-single`}>{single}</Told>,
          smallest: <Told name={`regel-${gap}-smallest`}>{smallest}</Told>,
        },
      }))}
    />
  );
}

/** Each party: its part, the highest it says yes to, how often it decides, and whether its no alone ends the post. */
export function MapPartiesTable({
  shown,
  told,
}: {
  readonly shown: FuturesView;
  readonly told: ToldFutures;
}) {
  const { post, trial } = shown.view.reckoned;
  const toldOf = (code: string) => told.parties.find(({ party }) => party === code);
  return (
    <LedgerTable
      caption={FUTURES_PAGE.partiesCaption}
      certainty="assumption"
      rowHeading={{ label: FUTURES_PAGE.party }}
      columns={[
        { key: "part", label: FUTURES_PAGE.part, isNumber: true },
        { key: "highest", label: FUTURES_PAGE.highest, isNumber: true },
        { key: "room", label: FUTURES_PAGE.room, isNumber: true },
        { key: "pivotal", label: FUTURES_PAGE.pivotal, isNumber: true },
        { key: "single", label: FUTURES_PAGE.fells },
      ]}
      rows={shown.parties.map(({ code, name, part, year }) => {
        const own = toldOf(code);
        return {
          id: `part-${code}`,
          heading: name,
          cells: {
            part: <PostAmount post={post} trial={trial} amount={part} year={year} party={code} of={name} />,
            highest: <Counted name={`part-${code}-highest`} text={own?.highest ?? ""} of={name} />,
            room: <Counted name={`part-${code}-room`} text={own?.room ?? ""} of={name} />,
            pivotal: <Counted name={`part-${code}-pivotal`} text={own?.pivotal ?? ""} of={name} />,
            single: <Told name={`part-${code}-single`}>{own?.single ?? ""}</Told>,
          },
        };
      })}
    />
  );
}

/** How many noes the post bears, as a picture with its numbers in a table. */
export function NoesSection({ told: { noes } }: { readonly told: ToldFutures }) {
  return (
    <>
      <h2 id="nej">{FUTURES_PAGE.noes}</h2>
      <figure>
        <NoesPicture noes={noes} />
        <figcaption>{FUTURES_PAGE.noesCaption}</figcaption>
      </figure>
      <details>
        <summary>{FUTURES_PAGE.table}</summary>
        <LedgerTable
          caption={FUTURES_PAGE.noesCaption}
          certainty="assumption"
          isCompact
          rowHeading={{ label: FUTURES_PAGE.noesColumn }}
          columns={[{ key: "standing", label: FUTURES_PAGE.standing, isNumber: true }]}
          rows={noes.map((each) => ({
            heading: String(each.noes),
            cells: {
              standing: (
                <Counted
                  name={`nej-${each.noes}`}
                  text={each.standing}
                  of={`${each.noes} ${FUTURES_PAGE.noesColumn}`}
                />
              ),
            },
          }))}
        />
      </details>
    </>
  );
}

const STEP = 30;
const WIDE = 22;

/** A column for each number of noes, filled as high as the post stands in those ways to answer. */
function NoesPicture({ noes }: { readonly noes: readonly ToldNoes[] }) {
  return (
    <svg
      width="100%"
      viewBox={`0 -4 ${noes.length * STEP} 128`}
      role="img"
      aria-label={noesPicture(noes)}
      data-noes-picture
    >
      {noes.map((each, index) => (
        <g transform={`translate(${index * STEP} 0)`}>
          <rect width={WIDE} height="100" fill="#e3eded" />
          <rect
            class="tone-main"
            data-noes={each.noes}
            width={WIDE}
            height={each.outOf100}
            transform="matrix(1 0 0 -1 0 100)"
          />
          <text x={WIDE / 2} y="116" text-anchor="middle" font-size="13">
            {each.noes}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** How the map changes when every grant is some months late. */
export function LatenessTable({ told, chosen }: { readonly told: ToldFutures; readonly chosen: number }) {
  return (
    <LedgerTable
      caption={FUTURES_PAGE.latenessCaption}
      certainty="assumption"
      rowHeading={{ label: FUTURES_PAGE.lateColumn }}
      columns={[
        { key: "need", label: FUTURES_PAGE.need, isNumber: true },
        { key: "standing", label: FUTURES_PAGE.standing, isNumber: true },
        { key: "single", label: FUTURES_PAGE.single },
        { key: "smallest", label: FUTURES_PAGE.smallest },
      ]}
      rows={told.lateness.map(({ late, need, standing, single, smallest }) => ({
        id: `sen-${late}`,
        tone: late === chosen ? "chosen" : undefined,
        heading: lateText(late),
        cells: {
          need: <Counted name={`sen-${late}-need`} text={need} of={lateText(late)} />,
          standing: <Counted name={`sen-${late}-standing`} text={standing} of={lateText(late)} />,
          single: <Told name={`sen-${late}-single`}>{single}</Told>,
          smallest: <Told name={`sen-${late}-smallest`}>{smallest}</Told>,
        },
      }))}
    />
  );
}
