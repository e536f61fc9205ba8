import type { ExcelCell, ExcelSheet } from "../../src/documents/excel.ts";

/** What a cell gives. */
export type Value = number | string | boolean;
type Grid = readonly (readonly Value[])[];
type Token = { readonly kind: "number" | "text" | "name" | "sign"; readonly text: string };

/**
 * Computes the sheets by their formulas alone, as a spreadsheet does: a second reader of what we write, in binary
 * fractions. It knows the functions that our joint post's workbook uses, and throws at any other.
 * @param changed values that somebody writes into cells, by "Antaganden!B9"
 */
export function evaluateSheets(
  sheets: readonly ExcelSheet[],
  changed: Readonly<Record<string, Value>> = {},
): (sheet: string, reference: string) => Value {
  const known = new Map<string, Value>();
  const named = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const valueAt = (sheet: string, column: number, row: number): Value => {
    const place = `${sheet}!${lettersOf(column)}${row}`;
    const found = known.get(place);
    if (found !== undefined) return found;
    const cell: ExcelCell | undefined = named.get(sheet)?.rows[row - 1]?.[column];
    const value = changed[place] ?? valueOf(cell, sheet);
    known.set(place, value);
    return value;
  };
  const valueOf = (cell: ExcelCell | undefined, sheet: string): Value => {
    switch (cell?.kind) {
      case "text":
        return cell.text;
      case "number":
        return cell.number;
      case "formula":
        return single(new Formula(cell.formula, sheet, valueAt).whole());
      default:
        return 0;
    }
  };
  return (sheet, reference) => {
    const { column, row } = placeOf(reference);
    return valueAt(sheet, column, row);
  };
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|"([^"]*)"|('[^']+'!|[A-ZÅÄÖ]+!)?(\$?[A-Z]+\$?\d+)|([A-Z]+)(?=\()|(<=|>=|<>|[-+*/^=<>(),:]))/gy;

/** A formula read from the left by the rules of precedence. */
class Formula {
  private readonly tokens: readonly Token[];
  private readonly sheet: string;
  private readonly valueAt: (sheet: string, column: number, row: number) => Value;
  private at = 0;

  constructor(text: string, sheet: string, valueAt: (sheet: string, column: number, row: number) => Value) {
    this.tokens = tokensOf(text);
    this.sheet = sheet;
    this.valueAt = valueAt;
  }

  whole(): Grid {
    const value = this.comparison();
    if (this.at < this.tokens.length) throw new Error(`unread: ${this.tokens[this.at]?.text}`);
    return value;
  }

  private comparison(): Grid {
    let left = this.sum();
    for (let sign = this.sign(["=", "<=", ">=", "<>", "<", ">"]); sign !== undefined;) {
      left = paired(left, this.sum(), COMPARED[sign] ?? unknown(sign));
      sign = this.sign(["=", "<=", ">=", "<>", "<", ">"]);
    }
    return left;
  }

  private sum(): Grid {
    let left = this.product();
    for (let sign = this.sign(["+", "-"]); sign !== undefined; sign = this.sign(["+", "-"])) {
      const by = sign === "+" ? 1 : -1;
      left = paired(left, this.product(), (a, b) => numberOf(a) + by * numberOf(b));
    }
    return left;
  }

  private product(): Grid {
    let left = this.power();
    for (let sign = this.sign(["*", "/"]); sign !== undefined; sign = this.sign(["*", "/"])) {
      const isTimes = sign === "*";
      left = paired(left, this.power(), (a, b) =>
        isTimes ? numberOf(a) * numberOf(b) : numberOf(a) / numberOf(b),
      );
    }
    return left;
  }

  private power(): Grid {
    const base = this.atom();
    return this.sign(["^"]) === undefined
      ? base
      : paired(base, this.atom(), (a, b) => numberOf(a) ** numberOf(b));
  }

  private atom(): Grid {
    const token = this.tokens[this.at];
    this.at += 1;
    switch (token?.kind) {
      case "number":
        return [[Number(token.text)]];
      case "text":
        return [[token.text]];
      case "name":
        return token.text.includes("$") || /\d/.test(token.text)
          ? this.range(token.text)
          : this.call(token.text);
      case "sign":
        if (token.text === "(") {
          const inside = this.comparison();
          this.expect(")");
          return inside;
        }
        throw new Error(`no value at ${token.text}`);
      default:
        throw new Error("the formula ends too early");
    }
  }

  private range(text: string): Grid {
    const [, sheet, reference = ""] = /^(?:'?([^'!]+)'?!)?(.*)$/.exec(text) ?? [];
    const from = placeOf(reference);
    const next = this.tokens[this.at];
    if (next?.text !== ":") return [[this.valueAt(sheet ?? this.sheet, from.column, from.row)]];
    const to = placeOf(this.tokens[this.at + 1]?.text ?? "");
    this.at += 2;
    return Array.from({ length: to.row - from.row + 1 }, (_, row) =>
      Array.from({ length: to.column - from.column + 1 }, (_cell, column) =>
        this.valueAt(sheet ?? this.sheet, from.column + column, from.row + row),
      ),
    );
  }

  private call(name: string): Grid {
    this.expect("(");
    const given: Grid[] = [];
    do given.push(this.comparison());
    while (this.sign([","]) !== undefined);
    this.expect(")");
    return [[callOf(name, given)]];
  }

  private sign(among: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || !among.includes(token.text)) return undefined;
    this.at += 1;
    return token.text;
  }

  private expect(text: string): void {
    if (this.sign([text]) === undefined) throw new Error(`${text} is missing`);
  }
}

function callOf(name: string, given: readonly Grid[]): Value {
  const [first = [], second = [], third = []] = given;
  const numbers = (grid: Grid) => grid.flat().map(numberOf);
  switch (name) {
    case "SUM":
      return given.flatMap(numbers).reduce((sum, each) => sum + each, 0);
    case "SUMPRODUCT":
      return numbers(first).reduce((sum, each) => sum + each, 0);
    case "INT":
      return Math.floor(numberOf(single(first)));
    case "ROUND":
      return rounded(numberOf(single(first)), numberOf(single(second)));
    case "IF":
      return single(first) === false || single(first) === 0 ? single(third) : single(second);
    case "RANK":
      return 1 + numbers(second).filter((each) => each > numberOf(single(first))).length;
    case "COUNTIF":
      return first.flat().filter((each) => each === single(second)).length;
    default:
      throw new Error(`${name} is not a function of these sheets`);
  }
}

/** Half away from zero, by the digits that a spreadsheet shows. */
function rounded(value: number, decimals: number): number {
  const scaled = Number((Math.abs(value) * 10 ** decimals).toPrecision(15));
  return (Math.sign(value) * Math.floor(scaled + 0.5)) / 10 ** decimals;
}

const COMPARED: Readonly<Record<string, (a: Value, b: Value) => Value>> = {
  "=": (a, b) => a === b,
  "<>": (a, b) => a !== b,
  "<=": (a, b) => a <= b,
  ">=": (a, b) => a >= b,
  "<": (a, b) => a < b,
  ">": (a, b) => a > b,
};

function paired(left: Grid, right: Grid, by: (a: Value, b: Value) => Value): Grid {
  const tall = left.length >= right.length ? left : right;
  return tall.map((row, at) =>
    row.map((_, column) => by(cellOf(left, at, column), cellOf(right, at, column))),
  );
}

function cellOf(grid: Grid, row: number, column: number): Value {
  return (grid.length === 1 ? grid[0]?.[0] : grid[row]?.[column]) ?? 0;
}

function single(grid: Grid): Value {
  return grid[0]?.[0] ?? 0;
}

function numberOf(value: Value): number {
  if (typeof value === "string") throw new Error(`”${value}” is no number`);
  return Number(value);
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let from = 0; from < text.length; from = TOKEN.lastIndex) {
    TOKEN.lastIndex = from;
    const found = TOKEN.exec(text);
    if (found === null) throw new Error(`cannot be read: ${text.slice(from)}`);
    const [, number, written, sheet = "", reference, name, sign] = found;
    if (number !== undefined) tokens.push({ kind: "number", text: number });
    else if (written !== undefined) tokens.push({ kind: "text", text: written });
    else if (reference !== undefined) tokens.push({ kind: "name", text: sheet + reference });
    else if (name !== undefined) tokens.push({ kind: "name", text: name });
    else tokens.push({ kind: "sign", text: sign ?? "" });
  }
  return tokens;
}

function placeOf(reference: string): { readonly column: number; readonly row: number } {
  const [, letters = "", row = ""] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(row) };
}

function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : lettersOf(Math.floor(column / 26) - 1) + letter;
}

function unknown(sign: string): never {
  throw new Error(`${sign} compares nothing`);
}
