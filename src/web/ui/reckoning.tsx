import type { WordedLine } from "../../texts/worded-trace.ts";
import { Openable } from "./amount-link.tsx";

/** The lines of a calculation. */
export type ReckoningProps = {
  /** What is counted, for assistive technology. */
  readonly name: string;
  readonly lines: readonly WordedLine[];
};

/** A calculation line by line, like the margin of a ledger: words, figure, double rule under the result. */
export function Reckoning({ name, lines }: ReckoningProps) {
  return (
    <table class="reckoning" aria-label={name}>
      <tbody>
        {lines.map(({ label, value, href, isSum = false }) => (
          <tr class={isSum ? "sum" : undefined}>
            <th scope="row">{label}</th>
            <td class="number">{href === undefined ? value : <Openable text={value} href={href} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
