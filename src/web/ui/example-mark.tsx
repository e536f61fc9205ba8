import { certaintyWord } from "../../texts/certainty.ts";

/** "Exempel" beside an invented fact: a dashed outline without shape, after the status. */
export function ExampleMark() {
  return <span class="example">{certaintyWord("example")}</span>;
}
