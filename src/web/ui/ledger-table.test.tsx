import { describe, expect, it } from "vitest";
import { LedgerTable, type LedgerTableProps } from "./ledger-table.tsx";

type Key = "persons" | "amount";

function rendered(changed: Partial<LedgerTableProps<Key>> = {}): string {
  return String(
    <LedgerTable<Key>
      caption="Del av 250 mnkr"
      rowHeading={{ label: "Kommun" }}
      columns={[
        { key: "persons", label: "Folkmängd", isNumber: true },
        { key: "amount", label: "Belopp", isNumber: true },
      ]}
      rows={["Arboga", "Norberg", "Sala"].map((heading) => ({
        heading,
        cells: { persons: "1", amount: "2" },
      }))}
      {...changed}
    />,
  );
}

function matches(html: string, pattern: RegExp): readonly string[] {
  return [...html.matchAll(pattern)].map(([text]) => text);
}

describe("a ledger table", () => {
  it("says what it shows and names its rows and columns", () => {
    const html = rendered();
    expect(html).toContain("<caption>Del av 250 mnkr");
    expect(matches(html, /<th[^>]*scope="col"/g)).toHaveLength(3);
    expect(matches(html, /<th[^>]*scope="row"/g)).toHaveLength(3);
  });

  it("stays a table when its rows become lists: every part carries its role, every value the name of its column", () => {
    const html = rendered();
    expect(matches(html, /<(?:table|thead|tbody|tr|th|td)(?![^>]* role=)[^>]*>/g)).toEqual([]);
    expect(matches(html, /<td[^>]*data-l="Folkmängd"/g)).toHaveLength(3);
    expect(matches(html, /<td[^>]*data-l="Belopp"/g)).toHaveLength(3);
  });

  it("keeps at least one row together with the sum on paper", () => {
    const html = rendered({ sum: { heading: "Summa", cells: { persons: "3", amount: "6" } } });
    const closing = html.slice(html.indexOf('class="closing"'));
    expect(closing).toContain("Sala");
    expect(closing).toContain('class="sum"');
    expect(closing).not.toContain("Arboga");
    expect(matches(html, /<tr/g)).toHaveLength(5);
  });

  it("says a common certainty once to the eye and on each row to assistive technology and paper", () => {
    const html = rendered({ certainty: "preliminary" });
    expect(matches(html, /class="mark mark-wait"/g)).toHaveLength(1);
    expect(matches(html, /class="row-mark"> Preliminärt/g)).toHaveLength(3);
    expect(rendered()).not.toContain("row-mark");
  });

  it("sorts by links, and says which way it is sorted", () => {
    const html = rendered({
      rowHeading: { label: "Kommun", sort: { href: "?sort=namn", direction: "descending" } },
    });
    expect(html).toContain('aria-sort="descending"');
    expect(html).toContain('<a href="?sort=namn">Kommun</a>');
    expect(html).toContain('data-sort-by="Sortera efter"');
    expect(rendered()).not.toContain("aria-sort");
  });

  it("shows what a document says as text, never as markup", () => {
    const html = rendered({
      rows: [{ heading: "<b>Sala</b>", cells: { persons: "<script>", amount: "&" } }],
    });
    expect(html).not.toContain("<b>Sala");
    expect(html).not.toContain("<script>");
  });
});
