import type { RegisterRow } from "../../../application/view-personal-data.ts";
import { MENU } from "../../../texts/page-frame.ts";
import {
  dataAbout,
  dataBasis,
  dataErased,
  dataSeenBy,
  dataWhat,
  dataWhy,
  PERSONAL_DATA_PAGE as WORDS,
} from "../../../texts/personal-data.ts";
import { lastRetainedWords, retentionSentence } from "../../../texts/retention.ts";
import { PERSONAL_DATA_PATH } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";

/** The register of personal data: what is kept, about whom, why, how long, who sees it, who answers for it. */
export function PersonalDataPage({ register }: { readonly register: readonly RegisterRow[] }) {
  return (
    <PageLayout
      title={WORDS.title}
      crumbs={[{ label: MENU.start, href: "/" }, { label: WORDS.title }]}
      address={PERSONAL_DATA_PATH}
    >
      <h1>{WORDS.heading}</h1>
      <Answer explanation={WORDS.explanation}>{WORDS.answer}</Answer>
      <h2>{WORDS.registerHeading}</h2>
      {register.map((row) => (
        <section aria-labelledby={`uppgift-${row.kind}`}>
          <h3 id={`uppgift-${row.kind}`}>{dataWhat(row.kind)}</h3>
          <Facts
            hasSentences
            facts={[
              { term: WORDS.about, detail: dataAbout(row) },
              { term: WORDS.why, detail: dataWhy(row.kind) },
              { term: WORDS.basis, detail: dataBasis(row) },
              { term: WORDS.kept, detail: <Kept row={row} /> },
              { term: WORDS.seenBy, detail: dataSeenBy(row) },
              { term: WORDS.erased, detail: dataErased(row) },
            ]}
          />
        </section>
      ))}
      <h2>{WORDS.basisHeading}</h2>
      <p>{WORDS.basisNote}</p>
      <h2>{WORDS.controllerHeading}</h2>
      <Paragraphs texts={WORDS.controllers} />
      <h2>{WORDS.rightsHeading}</h2>
      <Paragraphs texts={WORDS.rights} />
      <h2>{WORDS.cookieHeading}</h2>
      <p>{WORDS.cookie}</p>
    </PageLayout>
  );
}

function Kept({ row: { rule, last, basis } }: { readonly row: RegisterRow }) {
  if (basis === "consent") return <>{WORDS.keptWithConsent}</>;
  if (rule === undefined) return <>{WORDS.keptAsRecord}</>;
  return (
    <>
      {retentionSentence(rule.kind, rule.days)}{" "}
      {last !== undefined && lastRetainedWords(last.kind, last.day, last.count)}
    </>
  );
}

function Paragraphs({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  );
}
