/**
 * What `samnytta split` should answer, worked out from its description alone: text in, whole numbers throughout, one
 * unit at a time. It shares no code with the house, to differ from it.
 */
export type OracleRow = { readonly code: string; readonly weight: string; readonly fixed?: string };

/** One row as it should be printed. */
export type OracleAnswer = {
  readonly code: string;
  readonly exact: string;
  readonly amount: bigint;
  readonly rest: string;
};

/** The four rest rules. */
export const REST_RULES = [
  "largest-remainder",
  "each-rounded",
  "each-rounded-leftover-to-largest",
  "as-listed",
] as const;

/** One of the four rest rules. */
export type RestRule = (typeof REST_RULES)[number];

type Worked = {
  readonly code: string;
  readonly product: bigint;
  readonly floor: bigint;
  readonly left: bigint;
};

/** Shares `total` by weight and adds what is fixed, row by row in the order of the list. */
export function splitByHand(
  total: bigint,
  rule: RestRule,
  rows: readonly OracleRow[],
): readonly OracleAnswer[] {
  const decimals = Math.max(...rows.map(({ weight }) => (weight.split(".")[1] ?? "").length));
  const weights = rows.map(({ weight }) => {
    const [whole = "0", behind = ""] = weight.split(".");
    return BigInt(whole + behind.padEnd(decimals, "0"));
  });
  let sum = 0n;
  for (const weight of weights) sum += weight;
  const worked = rows.map(({ code }, index): Worked => {
    const product = total * (weights[index] ?? 0n);
    return { code, product, floor: product / sum, left: product % sum };
  });
  const answers = ANSWERS[rule](worked, total, sum);
  return rows.map(({ code, fixed = "0" }, index) => {
    const { product } = worked[index] ?? { product: 0n };
    const [amount = 0n, rest = "none"] = answers[index] ?? [];
    return {
      code,
      exact: sixDecimals(product + BigInt(fixed) * sum, sum),
      amount: amount + BigInt(fixed),
      rest,
    };
  });
}

type Answer = readonly [amount: bigint, rest: string];

const ANSWERS: Readonly<
  Record<RestRule, (rows: readonly Worked[], total: bigint, sum: bigint) => readonly Answer[]>
> = {
  "largest-remainder": (rows, total) => {
    const winners = new Set<Worked>();
    for (let left = missing(rows, total); left > 0n; left -= 1n) {
      let best: Worked | undefined;
      for (const row of rows) {
        if (winners.has(row)) continue;
        if (best === undefined || row.left > best.left || (row.left === best.left && row.code < best.code))
          best = row;
      }
      if (best !== undefined) winners.add(best);
    }
    const isTied = (row: Worked) => rows.some((other) => !winners.has(other) && other.left === row.left);
    return rows.map((row): Answer => {
      if (!winners.has(row)) return [row.floor, "none"];
      return [row.floor + 1n, isTied(row) ? "by-code-on-tie" : "by-remainder"];
    });
  },
  "each-rounded": (rows, _, sum) => rows.map((row): Answer => [rounded(row, sum), "none"]),
  "each-rounded-leftover-to-largest": (rows, total, sum) => {
    const amounts = rows.map((row) => rounded(row, sum));
    const reasons = rows.map(() => "none");
    let left = total;
    for (const amount of amounts) left -= amount;
    const places = rows.map((_, place) => place);
    while (left !== 0n && places.length > 0) {
      let largest = 0;
      for (const [index, place] of places.entries()) {
        const [row, best] = [rows[place], rows[places[largest] ?? 0]];
        if (row === undefined || best === undefined) continue;
        const isLarger = row.product > best.product || (row.product === best.product && row.code < best.code);
        if (isLarger) largest = index;
      }
      const [place = 0] = places.splice(largest, 1);
      const before = amounts[place] ?? 0n;
      const after = before + left < 0n ? 0n : before + left;
      if (after !== before) reasons[place] = "to-largest";
      amounts[place] = after;
      left -= after - before;
    }
    return amounts.map((amount, index): Answer => [amount, reasons[index] ?? "none"]);
  },
  "as-listed": (rows, total) => {
    let left = missing(rows, total);
    return rows.map(({ product, floor }): Answer => {
      if (left === 0n || product === 0n) return [floor, "none"];
      left -= 1n;
      return [floor + 1n, "by-listing"];
    });
  },
};

function missing(rows: readonly Worked[], total: bigint): bigint {
  let left = total;
  for (const { floor } of rows) left -= floor;
  return left;
}

function rounded({ floor, left }: Worked, sum: bigint): bigint {
  return left + left >= sum ? floor + 1n : floor;
}

function sixDecimals(numerator: bigint, denominator: bigint): string {
  let millionths = (numerator * 1_000_000n) / denominator;
  if (((numerator * 1_000_000n) % denominator) * 2n >= denominator) millionths += 1n;
  const digits = String(millionths).padStart(7, "0");
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}
