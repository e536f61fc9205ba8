/**
 * How a paper is set, in Typst. It holds no word of any paper: those come as JSON through an input, where "#" and "*"
 * are letters like others. A4 with the margins and faces of the house's print; what belongs together stays on one page.
 */
export const PAPER_TEMPLATE = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let ink = rgb("#13232B")
#let faint = rgb("#46565E")
#let rule = rgb("#C9D2D1")

#set document(title: paper.title, author: paper.author, date: datetime(year: paper.day.at(0), month: paper.day.at(1), day: paper.day.at(2)))
#set text(font: ("Source Sans 3", "Source Sans X"), size: 10.5pt, lang: paper.language, region: "se", fill: ink, number-type: "lining", number-width: "tabular", hyphenate: false)
#set par(leading: 0.68em, spacing: 0.95em)
#set page(
  paper: "a4",
  margin: (top: 20mm, bottom: 22mm, left: 25mm, right: 25mm),
  footer: context [
    #set text(size: 9pt, fill: faint)
    #grid(columns: (1fr, auto), paper.kind, [#paper.foot.page #counter(page).display() #paper.foot.of #counter(page).final().first()])
  ],
)
#show heading: it => block(above: if it.level == 1 { 1.2em } else { 1.7em }, below: 0.75em, sticky: true, text(
  font: ("Source Serif 4", "Source Serif X"), weight: 600, hyphenate: false,
  size: if it.level == 1 { 20pt } else if it.level == 2 { 13.5pt } else { 11.5pt }, it.body,
))
#show figure: set block(breakable: false)
#show figure.caption: it => align(left, text(weight: 600, it.body))
#set table(stroke: none, inset: (x: 4pt, y: 5pt))

#let opened(address, body) = if address.starts-with("http") { link(address, body) } else { body }
#let piece(each) = if type(each) == str { each } else { opened(each.address, each.text) }
#let pieces(all) = all.map(piece).join()
#let strong-cell(each) = text(weight: 600, piece(each))

// The last column of words takes the width that is left; with figures alone in the others, the first one does.
#let widths(columns) = {
  let words = range(columns.len()).filter(index => not columns.at(index).isNumber)
  let wide = if words.len() > 0 { words.last() } else { 0 }
  range(columns.len()).map(index => if index == wide { 1fr } else { auto })
}

#let drawn(block) = {
  if block.kind == "heading" { heading(level: block.level, block.text) }
  else if block.kind == "paragraph" { par(pieces(block.pieces)) }
  else if block.kind == "decision" {
    if block.clauses.len() == 1 { par(pieces(block.clauses.at(0))) }
    else { enum(tight: false, spacing: 0.75em, ..block.clauses.map(clause => enum.item(pieces(clause)))) }
  }
  else if block.kind == "fields" {
    par(text(fill: faint, block.lead))
    for label in block.labels { par(spacing: 1.1em, { text(weight: 600, label + ": "); box(width: 1fr, stroke: (bottom: 0.5pt + faint)) }) }
  }
  else if block.kind == "list" { list(tight: false, spacing: 0.65em, ..block.rows.map(row => list.item(pieces(row)))) }
  else if block.kind == "sources" {
    list(tight: false, spacing: 0.65em, ..block.sources.map(source => list.item({
      source.text
      if "address" in source { linebreak(); opened(source.address, source.address) }
    })))
  }
  else if block.kind == "address" { par({ block.lead; linebreak(); opened(block.address, block.address) }) }
  else if block.kind == "table" {
    let number(column) = block.columns.at(column).isNumber
    let sum = block.at("sum", default: ())
    figure(
      kind: table, supplement: none, numbering: none,
      caption: figure.caption(position: top, block.caption),
      table(
        columns: widths(block.columns),
        align: (column, row) => if number(column) { right + top } else { left + top },
        table.header(..block.columns.map(column => strong-cell(column.title))),
        table.hline(stroke: 0.8pt + ink),
        ..block.rows.map(row => (..row.map(piece), table.hline(stroke: 0.5pt + rule))).flatten(),
        ..if sum.len() > 0 { (table.hline(stroke: 0.8pt + ink), ..sum.map(strong-cell)) },
      ),
    )
  }
}

#text(fill: faint, paper.kind)
#heading(level: 1, paper.title)
#if paper.facts.len() > 0 {
  for fact in paper.facts { par(spacing: 0.5em, { text(weight: 600, fact.label + ": "); fact.value }) }
}
#for block in paper.blocks { drawn(block) }
`;
