import type { Ore } from "#domain/money";
import { LINE_HEIGHT } from "./flow-labels.ts";
import type { FlowLayout, PlacedNode } from "./flow-layout.ts";
import { drawn, NODE_WIDTH } from "./flow-outline.ts";

/** A placed money flow as a picture. */
export type FlowPictureProps = {
  /** Unique in the page; the ids of title, description and hatch begin with it. */
  readonly id: string;
  readonly title: string;
  /** All figures of the picture in words. */
  readonly description: string;
  readonly layout: FlowLayout;
  readonly amountText: (amount: Ore) => string;
};

/** The money flow for screens that have room for it. Money without recipient is hatched. */
export function FlowPicture({ id, title, description, layout, amountText }: FlowPictureProps) {
  const hatch = `${id}-hatch`;
  return (
    <svg
      class="flow-picture"
      viewBox={`0 0 ${layout.width} ${drawn(layout.height)}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="7" height="7" />
        <rect class="hatch-line" width="2" height="7" />
      </pattern>
      {layout.bands.map(({ tone, path }) => (
        <path class={`band tone-${tone}`} d={path} fill={tone === "gap" ? `url(#${hatch})` : undefined} />
      ))}
      {layout.nodes.map((placed) => (
        <Node placed={placed} hatch={hatch} amount={amountText(placed.node.amount)} />
      ))}
    </svg>
  );
}

type NodeProps = { readonly placed: PlacedNode; readonly hatch: string; readonly amount: string };

function Node({ placed, hatch, amount }: NodeProps) {
  const { node, x, y, height, label, labelAt, isLast } = placed;
  const textX = labelAt === "left" ? x - 10 : x + NODE_WIDTH + 10;
  const textHeight = (label.length + 1) * LINE_HEIGHT;
  // On a band the words stand at the top, where no other band begins; beside it in the middle.
  const isOnBand = !isLast && height >= textHeight + LINE_HEIGHT;
  const firstLine = isOnBand ? y + LINE_HEIGHT + 4 : y + height / 2 - textHeight / 2 + 15;
  return (
    <>
      <rect
        class={`node tone-${node.tone}`}
        x={drawn(x)}
        y={drawn(y)}
        width={NODE_WIDTH}
        height={drawn(height)}
        fill={node.tone === "gap" ? `url(#${hatch})` : undefined}
      />
      <text class={`at-${labelAt}`} y={drawn(firstLine)}>
        {label.map((line, index) => (
          <tspan class="name" x={drawn(textX)} dy={index === 0 ? undefined : LINE_HEIGHT}>
            {line}
          </tspan>
        ))}
        <tspan x={drawn(textX)} dy={LINE_HEIGHT}>
          {amount}
        </tspan>
      </text>
    </>
  );
}
