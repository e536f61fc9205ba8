import type { MyData } from "../../../application/view-my-data.ts";
import type { KeptRow } from "../../../application/ports.ts";
import { formatMoment } from "../../../texts/format.ts";
import {
  DATA_KIND_WORDS,
  dataColumnWord,
  dataValueWords,
  doneWords,
  MY_DATA,
} from "../../../texts/my-data.ts";
import { MY_PAGE } from "../../../texts/my-page.ts";
import { MY_DATA_PATH, MY_PATH, PERSONAL_DATA_PATH } from "../../addresses.ts";
import { Answer } from "../../ui/answer.tsx";
import { Facts } from "../../ui/facts.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import { PageLayout } from "../../ui/page-layout.tsx";

/** What the page of one's own data is made of. */
export type MyDataPageProps = {
  readonly mine: MyData;
  readonly nameOf: (organisation: string) => string;
};

/** Sorts that somebody has; what they have done stands in a table of its own. */
const SHOWN = ["person", "identity", "role", "session", "link", "unsent"] as const;

/** Everything that is kept about whoever reads it, sort by sort, and the way to take it home. */
export function MyDataPage({ mine, nameOf }: MyDataPageProps) {
  const { kept, done } = mine;
  return (
    <PageLayout
      title={MY_DATA.title}
      under="mine"
      crumbs={[{ label: MY_PAGE.title, href: MY_PATH }, { label: MY_DATA.title }]}
    >
      <h1>{MY_DATA.heading}</h1>
      <Answer explanation={MY_DATA.correct}>{MY_DATA.answer}</Answer>
      <p>
        <a href={`${MY_DATA_PATH}/fil`} download="">
          {MY_DATA.file}
        </a>
        {" · "}
        <a href={PERSONAL_DATA_PATH}>{MY_DATA.register}</a>
      </p>
      {SHOWN.map((kind) => (
        <Kind kind={kind} rows={kept.filter((row) => row.kind === kind)} nameOf={nameOf} />
      ))}
      <h2>{MY_DATA.done}</h2>
      {done.length === 0 ? (
        <p>{MY_DATA.none}</p>
      ) : (
        <LedgerTable
          caption={MY_DATA.doneCaption}
          rowHeading={{ label: MY_DATA.when }}
          columns={[
            { key: "what", label: MY_DATA.what },
            { key: "forWhom", label: MY_DATA.forWhom },
          ]}
          rows={done.map((line) => ({
            heading: formatMoment(line.moment),
            cells: {
              what: doneWords(line.deed, line.kind, line.object, line.before === undefined),
              forWhom: nameOf(line.onBehalfOf ?? line.organisation),
            },
          }))}
        />
      )}
    </PageLayout>
  );
}

function Kind(props: {
  readonly kind: (typeof SHOWN)[number];
  readonly rows: readonly KeptRow[];
  readonly nameOf: (organisation: string) => string;
}) {
  const { kind, rows, nameOf } = props;
  return (
    <section aria-labelledby={kind}>
      <h2 id={kind}>{DATA_KIND_WORDS[kind]}</h2>
      {rows.length === 0 && <p>{MY_DATA.none}</p>}
      {rows.map(({ values }) => (
        <Facts
          hasSentences
          facts={Object.entries(values).map(([column, value]) => ({
            term: dataColumnWord(column),
            detail: dataValueWords(column, value, nameOf),
          }))}
        />
      ))}
    </section>
  );
}
