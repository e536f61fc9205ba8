import type { Ore } from "#domain/money";
import { KRONA } from "#domain/money";
import type { AlternativesView } from "../../../application/view-alternatives.ts";
import { alternativesAnswer } from "../../../texts/alternatives-page.ts";
import { UNKNOWN } from "../../../texts/certainty.ts";
import { formatOre } from "../../../texts/format.ts";
import { Openable } from "../../ui/amount-link.tsx";
import { Answer } from "../../ui/answer.tsx";
import { reckoningHref } from "./how-counted.tsx";

/** The first sentences: what is used in either case, and what a yes and a no add. */
export function AlternativesAnswer({
  view: { columns, same },
  explanation,
}: {
  readonly view: AlternativesView;
  readonly explanation: string;
}) {
  const [a, b] = columns.map(({ money }) => money);
  const said = alternativesAnswer(same, a ?? "unknown", b ?? "unknown");
  const lastUse = (money: typeof a) =>
    money === undefined || money === "unknown" ? undefined : money.at(-1);
  return (
    <Answer explanation={explanation}>
      {said.before}
      <Opened amount={said.same} use={same?.use.id} />
      {said.afterSame}
      <Opened amount={said.yes} use={lastUse(a)?.use.id} />
      {said.afterYes}
      <Opened amount={said.no} use={lastUse(b)?.use.id} />
      {said.afterNo}
    </Answer>
  );
}

function Opened({ amount, use }: { readonly amount: Ore | undefined; readonly use: string | undefined }) {
  if (amount === undefined || use === undefined) return <span class="unknown">{UNKNOWN}</span>;
  return <Openable text={formatOre(amount, KRONA)} href={reckoningHref(use)} />;
}
