import { KRONA } from "#domain/money";
import type { CatalogueEntry } from "../../../application/open-catalogue.ts";
import type { ShownSum } from "../../../application/amount-figure.ts";
import { listSeparator } from "../../../texts/joined.ts";
import { examplesToo, RECIPIENT_PAGE } from "../../../texts/recipient-page.ts";
import { amountHref } from "../../addresses.ts";
import { AmountLink } from "../../ui/amount-link.tsx";

/** An example with what the recipient gets by it. */
export type ExampleSum = { readonly entry: CatalogueEntry; readonly sum: ShownSum | undefined };

/** At most this many are named; more of them are only counted. */
const MOST_NAMED = 3;

/** Right below the answer: that what is made up stands on the page too, each with its amount and the way to it. */
export function ExamplesToo({ examples }: { readonly examples: readonly ExampleSum[] }) {
  const known = examples.flatMap(({ entry, sum }) => (sum === undefined ? [] : [{ entry, sum }]));
  if (known.length === 0) return <></>;
  return (
    <p>
      {RECIPIENT_PAGE.hereIsToo}{" "}
      {known.length > MOST_NAMED ? (
        <a href="#exempel">{examplesToo(known.length)}</a>
      ) : (
        known.map(({ entry: { agreement }, sum }, index) => (
          <>
            {listSeparator(index, known.length)}
            <a href={`#${agreement.slug}`}>{agreement.title}</a>:{" "}
            <AmountLink figure={sum.figure} grain={KRONA} href={amountHref(sum.address)} />
          </>
        ))
      )}
      . {RECIPIENT_PAGE.examplesNotCounted}
    </p>
  );
}
