/** What a key does. */
export type Shortcut =
  | { readonly kind: "search" }
  | { readonly kind: "list" }
  /** To the menu word that carries this letter. */
  | { readonly kind: "go"; readonly letter: string }
  | { readonly kind: "row"; readonly step: 1 | -1 };

/** A key read after the one before it: what to do, and whether it waits for a second key. */
export type ReadKey = { readonly shortcut?: Shortcut; readonly pending: boolean };

const SINGLE: Readonly<Record<string, Shortcut>> = {
  "/": { kind: "search" },
  "?": { kind: "list" },
  j: { kind: "row", step: 1 },
  k: { kind: "row", step: -1 },
};

/**
 * Reads one key. After `g` comes the letter of a menu word; any other key after `g` does nothing.
 * @param isPending whether the key before was `g`
 */
export function readKey(isPending: boolean, key: string): ReadKey {
  if (isPending)
    return /^[a-zåäö]$/.test(key)
      ? { shortcut: { kind: "go", letter: key }, pending: false }
      : { pending: false };
  if (key === "g") return { pending: true };
  const shortcut = SINGLE[key];
  return shortcut === undefined ? { pending: false } : { shortcut, pending: false };
}

/**
 * The row that `j` or `k` moves to. From outside the rows `j` goes to the first one and `k` to the last; at an end it stays.
 * @param current the index of the row where focus is, −1 outside the rows
 * @returns the index, or undefined when there are no rows
 */
export function nextRow(count: number, current: number, step: 1 | -1): number | undefined {
  if (count === 0) return undefined;
  if (current === -1) return step === 1 ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, current + step));
}
