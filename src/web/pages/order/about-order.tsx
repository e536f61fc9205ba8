import { ALTERNATIVES } from "../../../texts/alternatives-page.ts";
import { UNKNOWN } from "../../../texts/certainty.ts";
import { formatDay } from "../../../texts/format.ts";
import { ORDER } from "../../../texts/order-page.ts";
import { alternativesHref, JOINT_POSTS_PATH, supportingHref } from "../../addresses.ts";
import { orderFileHref } from "../../order-addresses.ts";
import { orderQuery } from "../../order-query.ts";
import { CertaintyMark } from "../../ui/certainty-mark.tsx";
import { Facts } from "../../ui/facts.tsx";
import { LedgerTable } from "../../ui/ledger-table.tsx";
import type { OrderPageProps } from "./order-page.tsx";

/** The register of programmes, what is not known, the source, and the files. */
export function AboutOrder({ view, document }: OrderPageProps) {
  const { order, alternatives } = view;
  const { kind, slug } = order.belongsTo;
  return (
    <>
      <section aria-labelledby="programmen">
        <h2 id="programmen">{ORDER.register}</h2>
        <LedgerTable
          caption={ORDER.registerCaption}
          rowHeading={{ label: ORDER.title }}
          columns={[
            { key: "code", label: ORDER.code },
            { key: "version", label: ORDER.version },
            { key: "link", label: ORDER.link },
          ]}
          rows={order.programmes.map(({ code, title, version, link, certainty }) => ({
            heading: (
              <>
                {title} <CertaintyMark certainty={certainty} />
              </>
            ),
            cells: {
              code,
              version: version === "unknown" ? UNKNOWN : version,
              link:
                link === undefined ? (
                  UNKNOWN
                ) : (
                  <a href={link} aria-label={`${ORDER.read}: ${title}`}>
                    {new URL(link).host}
                  </a>
                ),
            },
          }))}
        />
      </section>
      <section aria-labelledby="okant">
        <h2 id="okant">{ORDER.notKnown}</h2>
        <ul>
          {order.notKnown.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="kalla">
        <h2 id="kalla">{ORDER.source}</h2>
        <Facts
          hasSentences
          facts={[
            {
              term: ORDER.belongs,
              detail:
                kind === "alternatives" ? (
                  <a href={alternativesHref(slug)}>{alternatives?.title ?? order.title}</a>
                ) : (
                  <a href={`${JOINT_POSTS_PATH}/${slug}`}>{order.title}</a>
                ),
            },
            {
              term: ORDER.document,
              detail: <a href={supportingHref(order.document)}>{document?.shortTitle ?? order.document}</a>,
            },
            {
              term: ALTERNATIVES.read,
              detail: (
                <>
                  {formatDay(order.readingDay)}. {ALTERNATIVES.readWhy}
                </>
              ),
            },
            { term: ORDER.files, detail: <OrderFiles view={view} /> },
          ]}
        />
      </section>
    </>
  );
}

/** Files of what is shown: what is tried goes along in the address. */
function OrderFiles({ view }: Pick<OrderPageProps, "view">) {
  const query = orderQuery(view);
  const { slug, id } = view.order;
  return (
    <span data-order-part="filer">
      <a href={orderFileHref(slug, "csv", query)}>{ORDER.csv}</a>,{" "}
      <a href={orderFileHref(slug, "xlsx", query)}>{ORDER.xlsx}</a>,{" "}
      <a href={orderFileHref(slug, "json", query)}>{ORDER.asResult}</a>,{" "}
      <a href={`/ordning/filer/${id}.json`}>{ORDER.asData}</a>
    </span>
  );
}
