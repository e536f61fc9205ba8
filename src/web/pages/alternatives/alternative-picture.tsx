import { raw } from "hono/html";
import type { UseOfMoney } from "#domain/alternatives";
import type { ShownColumn } from "../../../application/view-alternatives.ts";
import { barName, barParts, columnTitle, pictureSource } from "../../../texts/alternatives-page.ts";
import { legendTone, piecesOf, type Tone } from "./money-bars.tsx";
import type { Ore } from "#domain/money";

const WIDTH = 960;
const EDGE = 24;
const BAR = { y: 64, height: 56 } as const;
const LINE = 28;
const LETTERS = "Source Sans 3, Segoe UI, Helvetica, Arial, sans-serif";

/** The colours of the page, written out: a saved picture has no stylesheet. */
const FILLS: Readonly<Record<Exclude<Tone, "gap">, string>> = {
  main: "#0a4b57",
  joint: "#b97512",
  other: "#5e8fb5",
};
const GAP = "#96291c";

/** An alternative's money as a picture that stands alone: title, bar, every piece in words, and the source. */
export function AlternativePicture(props: {
  readonly column: ShownColumn["column"];
  readonly money: readonly UseOfMoney[];
  readonly whole: Ore;
  readonly title: string;
  readonly source: string;
}) {
  const { column, money, whole, title, source } = props;
  const legend = money.flatMap(barParts);
  const legendAt = (line: number) => BAR.y + BAR.height + LINE * (line + 1);
  const height = legendAt(legend.length) + EDGE;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      font-family={LETTERS}
      font-size="18"
      fill="#13232b"
    >
      {raw(`<title>${escaped(`${title}. ${barName(column, money)}`)}</title>`)}
      <defs>
        <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" fill="#fff" />
          <rect width="2.5" height="7" fill={GAP} />
        </pattern>
      </defs>
      <rect width={WIDTH} height={height} fill="#fff" />
      <text x={EDGE} y="40" font-size="22" font-weight="600">
        {columnTitle(column)}
      </text>
      {piecesOf(money, whole, WIDTH - 2 * EDGE).map(({ x, width, tone }) => (
        <rect
          x={(EDGE + x).toFixed(1)}
          y={BAR.y}
          width={width.toFixed(1)}
          height={BAR.height}
          {...paintOf(tone)}
        />
      ))}
      {legend.map(({ text, tone }, index) => (
        <>
          <rect
            x={EDGE}
            y={legendAt(index) - 14}
            width="16"
            height="16"
            {...paintOf(legendTone(tone, index))}
          />
          <text x={EDGE + 26} y={legendAt(index)}>
            {text}
          </text>
        </>
      ))}
      <text x={EDGE} y={legendAt(legend.length)} font-size="14" fill="#46565e">
        {pictureSource(title, source)}
      </text>
    </svg>
  );
}

function paintOf(tone: Tone) {
  return tone === "gap" ? { fill: "url(#hatch)", stroke: GAP } : { fill: FILLS[tone] };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
