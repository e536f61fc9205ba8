/** A row of the page: what a program has at hand before it writes anything. */
export type TemplateRow = {
  readonly code: string;
  readonly name: string;
  readonly persons: bigint;
  readonly allPersons: bigint;
  /** Öre. */
  readonly amount: bigint;
};

/** A page with the same table as ours, written as one template string: no layout, no checks, no other parts. */
export function templatePage(title: string, rows: readonly TemplateRow[]): string {
  return `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body>
<h1>${escaped(title)}</h1>
<table>
<thead><tr><th scope="col">Mottagare</th><th scope="col">Folkmängd</th><th scope="col">Andel</th><th scope="col">Belopp</th></tr></thead>
<tbody>
${rows.map(rowText).join("\n")}
</tbody>
</table>
</body>
</html>`;
}

function rowText({ code, name, persons, allPersons, amount }: TemplateRow): string {
  const share = (200_000n * persons + allPersons) / (2n * allPersons);
  const percent = `${share / 1000n},${String(share % 1000n).padStart(3, "0")}`;
  const kronor = `${grouped(amount / 100n)}\u00a0kr`;
  return `<tr id="m-${code}"><th scope="row"><a href="/mottagare/${code}">${escaped(name)}</a></th><td><a href="/folkmangd/2016-12-31#${code}" title="Så räknades det" aria-label="${grouped(persons)}, öppna">${grouped(persons)}</a></td><td>${percent}\u00a0%</td><td><a href="/belopp/${code}" title="Så räknades det" aria-label="${kronor}, öppna">${kronor}</a></td></tr>`;
}

function grouped(value: bigint): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, "\u00a0");
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
