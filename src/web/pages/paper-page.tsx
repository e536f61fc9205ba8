import type { Child } from "hono/jsx";
import type { Paper, PaperBlock, PaperPiece } from "#domain/paper";
import { PAPERS_PAGE } from "../../texts/papers.ts";
import { Openable } from "../ui/amount-link.tsx";
import type { Crumb } from "../ui/crumbs.tsx";
import { Facts } from "../ui/facts.tsx";
import { LedgerTable } from "../ui/ledger-table.tsx";
import { PageLayout } from "../ui/page-layout.tsx";
import type { ReadingDayProps } from "../ui/reading-day.tsx";

/** A paper as a page to read and print, and where its files are. */
export function PaperPage(props: {
  readonly paper: Paper;
  readonly crumbs: readonly Crumb[];
  readonly files: readonly { readonly label: string; readonly href: string }[];
  readonly address: string;
  /** The day that it is read on, where it is one. */
  readonly reading?: ReadingDayProps;
  /** The address of the house, which the paper's addresses begin with: on the page they lead within it. */
  readonly house?: string;
  /** What is told of the paper that somebody has, first on the page. */
  readonly told?: Child;
}) {
  const { paper, crumbs, files, address, reading, told, house = "" } = props;
  const hrefOf = (whole: string) =>
    house !== "" && whole.startsWith(`${house}/`) ? whole.slice(house.length) : whole;
  // The parties' papers have the same heading; the window says whose it is.
  const whose = crumbs.at(-1)?.label ?? "";
  return (
    <PageLayout title={`${paper.title}, ${whose}`} under="municipalities" {...{ crumbs, address, reading }}>
      <article lang={paper.language}>
        <p class="tiny">{paper.kind}</p>
        <h1>{paper.title}</h1>
        {told}
        <p class="buttons">
          {files.map(({ label, href }) => (
            <a class="button secondary" href={href}>
              {label}
            </a>
          ))}
        </p>
        <Facts facts={paper.facts.map(({ label, value }) => ({ term: label, detail: value }))} hasSentences />
        {paper.blocks.map((block) => (
          <Block block={block} hrefOf={hrefOf} />
        ))}
      </article>
      <p class="tiny buttons">{PAPERS_PAGE.print}</p>
    </PageLayout>
  );
}

/** Where an address of a paper leads from its page. */
type HrefOf = (address: string) => string;

function Block({ block, hrefOf }: { readonly block: PaperBlock; readonly hrefOf: HrefOf }) {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case "paragraph":
      return (
        <p>
          <Pieces pieces={block.pieces} hrefOf={hrefOf} />
        </p>
      );
    case "decision":
      return (
        <ol>
          {block.clauses.map((clause) => (
            <li>
              <Pieces pieces={clause} hrefOf={hrefOf} />
            </li>
          ))}
        </ol>
      );
    case "list":
      return (
        <ul>
          {block.rows.map((row) => (
            <li>
              <Pieces pieces={row} hrefOf={hrefOf} />
            </li>
          ))}
        </ul>
      );
    case "fields":
      return <PaperFields block={block} />;
    case "sources":
      return (
        <ul>
          {block.sources.map(({ text, address }) => (
            <li>
              {text} {address !== undefined && <a href={hrefOf(address)}>{address}</a>}
            </li>
          ))}
        </ul>
      );
    case "address":
      return (
        <p>
          {block.lead} <a href={hrefOf(block.address)}>{block.address}</a>
        </p>
      );
    case "table":
      return <PaperTable block={block} hrefOf={hrefOf} />;
  }
}

/** What is filled in on paper: on the page its names alone, since nothing is written here. */
function PaperFields({
  block: { lead, labels },
}: {
  readonly block: Extract<PaperBlock, { kind: "fields" }>;
}) {
  return (
    <>
      <p>{lead}</p>
      <ul>
        {labels.map((label) => (
          <li>{label}: </li>
        ))}
      </ul>
    </>
  );
}

function PaperTable({
  block,
  hrefOf,
}: {
  readonly block: Extract<PaperBlock, { kind: "table" }>;
  readonly hrefOf: HrefOf;
}) {
  const { caption, columns, rows, sum } = block;
  const [first, ...others] = columns.map(({ title, isNumber }, column) => ({
    key: String(column),
    label: title,
    isNumber,
  }));
  const row = (cells: readonly PaperPiece[]) => ({
    heading: <Pieces pieces={cells.slice(0, 1)} hrefOf={hrefOf} />,
    cells: Object.fromEntries(
      cells.map((cell, column) => [column, <Pieces pieces={[cell]} hrefOf={hrefOf} />]),
    ),
  });
  return (
    <LedgerTable
      caption={caption}
      rowHeading={{ label: first?.label ?? "" }}
      columns={others}
      rows={rows.map(row)}
      sum={sum && row(sum)}
    />
  );
}

function Pieces({ pieces, hrefOf }: { readonly pieces: readonly PaperPiece[]; readonly hrefOf: HrefOf }) {
  return (
    <>
      {pieces.map((piece) =>
        typeof piece === "string" ? piece : <Openable text={piece.text} href={hrefOf(piece.address)} />,
      )}
    </>
  );
}
