import type { MoneyFact, SupportingDocument } from "#domain/supporting-document";
import { PARTS } from "../../../texts/parts.ts";
import { statedTime } from "../../../texts/stated-time.ts";
import { knownText, perWord, statedMoney, SUPPORTING } from "../../../texts/supporting-documents.ts";
import { Facts } from "../../ui/facts.tsx";
import { PassageLink } from "./passage-link.tsx";

/** The money that a document speaks of; what it does not say stands as okänt, and so does each one's part. */
export function DocumentMoney({ document }: { readonly document: SupportingDocument }) {
  return (
    <section aria-labelledby="pengar">
      <h2 id="pengar">{SUPPORTING.money}</h2>
      {document.money.length === 0 && <p>{SUPPORTING.noMoney}</p>}
      {document.money.map((money) => (
        <section id={money.id} aria-labelledby={`${money.id}-rubrik`}>
          <h3 id={`${money.id}-rubrik`}>{money.what}</h3>
          <Facts hasSentences facts={factsOf(money, document)} />
        </section>
      ))}
    </section>
  );
}

function factsOf(money: MoneyFact, document: SupportingDocument) {
  const { stated, sharedBy, key = "unknown" } = money;
  return [
    { term: SUPPORTING.amount, detail: statedMoney(money) },
    ...(stated === "unknown"
      ? []
      : [{ term: SUPPORTING.asWritten, detail: `${PARTS.quoteOpen}${stated.asWritten}${PARTS.quoteClose}` }]),
    { term: SUPPORTING.per, detail: perWord(money.per) },
    { term: SUPPORTING.period, detail: statedTime(money.period) },
    { term: SUPPORTING.from, detail: knownText(money.from) },
    ...(sharedBy === undefined
      ? []
      : [
          { term: SUPPORTING.sharedBy, detail: sharedBy },
          { term: SUPPORTING.key, detail: knownText(key) },
          ...(stated === "unknown" || key === "unknown"
            ? [{ term: SUPPORTING.eachShare, detail: knownText("unknown") }]
            : []),
        ]),
    { term: SUPPORTING.where, detail: <PassageLink document={document} id={money.passage} /> },
  ];
}
