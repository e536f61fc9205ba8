import type { Child } from "hono/jsx";
import type { Paper, PaperBlock, PaperPiece } from "#domain/paper";
import { PAPERS_PAGE } from "../../texts/papers.ts";
import { Openable } from "../ui/amount-link.tsx";
import type { Crumb } from "../ui/crumbs.tsx";
import { Facts } from "../ui/facts.tsx";
import { LedgerTable } from "../ui/ledger-table.tsx";
import { PageLayout } from "../ui/page-layout.tsx";

/** A paper as a page to read and print, and where its files are. */
export function PaperPage(props: {
  readonly paper: Paper;
  readonly crumbs: readonly Crumb[];
  readonly files: readonly { readonly label: string; readonly href: string }[];
  readonly address: string;
  /** What is told of the paper that somebody has, first on the page. */
  readonly told?: Child;
}) {
  const { paper, crumbs, files, address, told } = props;
  // The parties' papers have the same heading; the window says whose it is.
  const whose = crumbs.at(-1)?.label ?? "";
  return (
    <PageLayout title={`${paper.title}, ${whose}`} under="municipalities" crumbs={crumbs} address={address}>
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
          <Block block={block} />
        ))}
      </article>
      <p class="tiny buttons">{PAPERS_PAGE.print}</p>
    </PageLayout>
  );
}

function Block({ block }: { readonly block: PaperBlock }) {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case "paragraph":
      return (
        <p>
          <Pieces pieces={block.pieces} />
        </p>
      );
    case "decision":
      return (
        <ol>
          {block.clauses.map((clause) => (
            <li>
              <Pieces pieces={clause} />
            </li>
          ))}
        </ol>
      );
    case "list":
      return (
        <ul>
          {block.rows.map((row) => (
            <li>
              <Pieces pieces={row} />
            </li>
          ))}
        </ul>
      );
    case "sources":
      return (
        <ul>
          {block.sources.map(({ text, address }) => (
            <li>
              {text} {address !== undefined && <a href={address}>{address}</a>}
            </li>
          ))}
        </ul>
      );
    case "address":
      return (
        <p>
          {block.lead} <a href={block.address}>{block.address}</a>
        </p>
      );
    case "table":
      return <PaperTable block={block} />;
  }
}

function PaperTable({ block }: { readonly block: Extract<PaperBlock, { kind: "table" }> }) {
  const { caption, columns, rows, sum } = block;
  const [first, ...others] = columns.map(({ title, isNumber }, column) => ({
    key: String(column),
    label: title,
    isNumber,
  }));
  const row = (cells: readonly PaperPiece[]) => ({
    heading: <Pieces pieces={cells.slice(0, 1)} />,
    cells: Object.fromEntries(cells.map((cell, column) => [column, <Pieces pieces={[cell]} />])),
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

function Pieces({ pieces }: { readonly pieces: readonly PaperPiece[] }) {
  return (
    <>
      {pieces.map((piece) =>
        typeof piece === "string" ? piece : <Openable text={piece.text} href={piece.address} />,
      )}
    </>
  );
}
