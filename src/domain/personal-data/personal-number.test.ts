import { describe, expect, test } from "vitest";
import { personalNumbers } from "./personal-number.ts";

const found = (text: string) => personalNumbers(text).map((each) => each.text);

describe("a personal identity number in a text", () => {
  // Control digit by hand: the digits 6 4 0 8 2 3 3 2 3, every other doubled from the first and its digits summed:
  // 12→3, 4, 0, 8, 4, 3, 6, 2, 6 = 36; the next ten is 40, so the last digit is 4.
  test.each(["640823-3234", "19640823-3234", "196408233234", "6408233234", "640823 3234", "640823+3234"])(
    "%s is found",
    (number) => {
      expect(found(`Hon heter Eva, ${number}, och bor i Sala.`)).toEqual([number]);
    },
  );

  test("a coordination number has sixty added to the day", () => {
    // 701063-2391: day 3; digits 7 0 1 0 6 3 2 3 9 → 14→5, 0, 2, 0, 12→3, 3, 4, 3, 18→9 = 29, so the last digit is 1.
    expect(found("701063-2391")).toEqual(["701063-2391"]);
  });

  test.each([
    ["212000-1355", "an organisation number"],
    ["640823-3235", "the wrong control digit"],
    ["641323-3234", "a thirteenth month"],
    ["250000000000", "an amount in öre"],
    ["6 276 462", "an amount in kronor"],
    ["2016-11-01", "a day"],
    ["16408233234001", "a longer number"],
    ["0708233234-12", "a piece of something longer"],
  ])("%s is not one: it is %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("every one of several is told, at its place", () => {
    expect(personalNumbers("640823-3234 och 701063-2391").map(({ from }) => from)).toEqual([0, 16]);
  });
});
