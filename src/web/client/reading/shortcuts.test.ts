import { describe, expect, it } from "vitest";
import { nextRow, readKey } from "./shortcuts.ts";

describe("keys", () => {
  it("slash goes to the search field and a question mark opens the list", () => {
    expect(readKey(false, "/").shortcut).toEqual({ kind: "search" });
    expect(readKey(false, "?").shortcut).toEqual({ kind: "list" });
  });

  it("g waits for the letter of a menu word", () => {
    expect(readKey(false, "g")).toEqual({ pending: true });
    expect(readKey(true, "k")).toEqual({ shortcut: { kind: "go", letter: "k" }, pending: false });
    expect(readKey(true, "o").shortcut).toEqual({ kind: "go", letter: "o" });
  });

  it("k alone moves a row up, and anything but a letter after g is forgotten", () => {
    expect(readKey(false, "k").shortcut).toEqual({ kind: "row", step: -1 });
    expect(readKey(true, "Escape")).toEqual({ pending: false });
    expect(readKey(true, "/")).toEqual({ pending: false });
  });

  it("other keys do nothing", () => {
    for (const key of ["a", "Enter", "Tab", "ArrowDown", "G", " "])
      expect(readKey(false, key)).toEqual({ pending: false });
  });
});

describe("rows", () => {
  it("are entered at the first with j and at the last with k", () => {
    expect(nextRow(3, -1, 1)).toBe(0);
    expect(nextRow(3, -1, -1)).toBe(2);
  });

  it("are walked one by one and the walk stops at both ends", () => {
    expect(nextRow(3, 0, 1)).toBe(1);
    expect(nextRow(3, 2, 1)).toBe(2);
    expect(nextRow(3, 0, -1)).toBe(0);
  });

  it("may be none", () => {
    expect(nextRow(0, -1, 1)).toBeUndefined();
  });
});
