import type { Ore } from "#domain/money";
import type { AlternativesView, ShownColumn } from "../../../application/view-alternatives.ts";
import type { UseOfMoney } from "#domain/alternatives";
import { ALTERNATIVES, barName, barParts, columnTitle } from "../../../texts/alternatives-page.ts";
import { pictureHref } from "../../addresses.ts";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";

const WIDTH = 420;
const HEIGHT = 34;
const APART = 1.5;

/** What a piece of a bar is. */
export type Tone = "main" | "other" | "joint" | "gap";
type Segment = { readonly amount: Ore; readonly tone: Tone };

/** Each alternative's money as a bar on one scale; what has no recipient is hatched. Without amounts it is said. */
export function MoneyBars({ view: { columns, alternatives } }: { readonly view: AlternativesView }) {
  return (
    <div class="halves">
      {columns.map((shown, index) => (
        <section class={`alternative alternative-${index + 1}`} aria-labelledby={`pengar-${shown.column.id}`}>
          <h2 id={`pengar-${shown.column.id}`}>{columnTitle(shown.column)}</h2>
          <Bar shown={shown} whole={alternatives.money.amount} />
          {shown.money !== "unknown" && <PictureFiles slug={alternatives.slug} column={shown.column.id} />}
        </section>
      ))}
    </div>
  );
}

/** The picture to save: SVG from the server, PNG where the browser can draw one. */
function PictureFiles({ slug, column }: { readonly slug: string; readonly column: string }) {
  const href = pictureHref(slug, column);
  return (
    <p class="small">
      <a href={href} download={`${slug}-${column}.svg`}>
        {ALTERNATIVES.asSvg}
      </a>{" "}
      <button class="link" type="button" data-png={href} data-name={`${slug}-${column}.png`} hidden>
        {ALTERNATIVES.asPng}
      </button>
    </p>
  );
}

function Bar({ shown: { column, money }, whole }: { readonly shown: ShownColumn; readonly whole: Ore }) {
  if (money === "unknown")
    return (
      <p>
        {ALTERNATIVES.moneyUnknown} <CertaintyMark certainty="missing" />
      </p>
    );
  const hatch = `hatch-${column.id}`;
  const placed = piecesOf(money, whole);
  return (
    <>
      <svg
        class="money-bar"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width="100%"
        role="img"
        aria-label={barName(column, money)}
      >
        <defs>
          <pattern
            id={hatch}
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect class="hatch-ground" width="7" height="7" />
            <rect class="hatch-line" width="2.5" height="7" />
          </pattern>
        </defs>
        {placed.map(({ x, width, tone }) => (
          <rect
            class={`node tone-${tone}`}
            x={x.toFixed(1)}
            width={width.toFixed(1)}
            height={HEIGHT}
            fill={tone === "gap" ? `url(#${hatch})` : undefined}
          />
        ))}
      </svg>
      <ul class="legend">
        {money.flatMap(barParts).map(({ text, tone }, index) => (
          <li>
            <svg width="13" height="13" aria-hidden="true">
              <rect
                class={`node tone-${legendTone(tone, index)}`}
                width="13"
                height="13"
                fill={tone === "gap" ? `url(#${hatch})` : undefined}
              />
            </svg>{" "}
            {text}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The pieces of an alternative's money, side by side on one scale. @param width of the whole */
export function piecesOf(money: readonly UseOfMoney[], whole: Ore, width = WIDTH) {
  return placedOf(money.flatMap(segmentsOf), whole, width);
}

/** A use is one piece, or a piece for each who is given some and one for what nobody is given. */
function segmentsOf({ use, amount, gap }: UseOfMoney, index: number): readonly Segment[] {
  if (use.given === undefined) return [{ amount, tone: index === 0 ? "main" : "other" }];
  return [
    ...use.given.rows.map((row): Segment => ({ amount: row.amount, tone: "joint" })),
    ...(gap > 0n ? [{ amount: gap, tone: "gap" as const }] : []),
  ];
}

/** The tone of a part of a bar in its legend. */
export function legendTone(tone: "use" | "given" | "gap", index: number): Tone {
  if (tone === "use") return index === 0 ? "main" : "other";
  return tone === "gap" ? "gap" : "joint";
}

function placedOf(segments: readonly Segment[], whole: Ore, width: number) {
  let x = 0;
  return segments.map(({ amount, tone }) => {
    const wide = (Number(amount) * width) / Number(whole);
    const placed = { x, width: Math.max(wide - APART, 0.5), tone };
    x += wide;
    return placed;
  });
}
