import { expect, test } from "vitest";
import { addressOf, addressOfSum, type AmountInputs } from "#domain/agreement";
import { KRONA, ore } from "#domain/money";

const inputs: AmountInputs = {
  agreement: "a".repeat(64),
  component: "analys-kommuner",
  recipient: "1981",
  series: "b".repeat(64),
  rule: { grain: KRONA, stage: "direct", rest: "largest-remainder" },
};

test("an address is 64 hexadecimal digits, the same from run to run", () => {
  expect(addressOf(inputs)).toMatch(/^[0-9a-f]{64}$/);
  expect(addressOf({ ...inputs, rule: { ...inputs.rule } })).toBe(addressOf(inputs));
});

test("another agreement, component, recipient, series or rule has another address", () => {
  const others: readonly AmountInputs[] = [
    { ...inputs, agreement: "c".repeat(64) },
    { ...inputs, component: "analys-regioner" },
    { ...inputs, recipient: "1980" },
    { ...inputs, series: "none" },
    { ...inputs, rule: { ...inputs.rule, grain: ore(1n) } },
    { ...inputs, rule: { ...inputs.rule, stage: "county-first" } },
    { ...inputs, rule: { ...inputs.rule, rest: "as-listed" } },
  ];
  expect(new Set([inputs, ...others].map(addressOf)).size).toBe(others.length + 1);
});

test("the address of a sum does not depend on the order of its parts, but on every part", () => {
  const [first, second, third] = ["1980", "1981", "1984"].map((recipient) =>
    addressOf({ ...inputs, recipient }),
  );
  const all = [first ?? "", second ?? "", third ?? ""];
  expect(addressOfSum(all.toReversed())).toBe(addressOfSum(all));
  expect(addressOfSum(all.slice(1))).not.toBe(addressOfSum(all));
});
