import { expect, test } from "vitest";
import { kronor, ore } from "#domain/money";
import { day } from "#domain/time";
import { differenceText, factText, frameSentence, sideWithout, sumSentence } from "./comparison.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const nothing = { facts: [], pairs: [], changes: [] };
const side = (title: string, millions: bigint | "unknown") => ({
  title,
  frame: millions === "unknown" ? millions : { ore: kronor(millions * 1_000_000n) },
});

test("the answer says how the frames differ, both ways, and when it is not known", () => {
  const sentence = (before: bigint | "unknown", after: bigint | "unknown") =>
    plain(frameSentence(nothing, side("A 2016", before), side("A 2017", after)));
  expect(sentence(845n, 885n)).toBe("A 2017 är 40 mnkr större än A 2016: 845 mnkr har blivit 885 mnkr.");
  expect(sentence(885n, 845n)).toBe("A 2017 är 40 mnkr mindre än A 2016: 885 mnkr har blivit 845 mnkr.");
  expect(sentence(885n, 885n)).toBe("Ramen är densamma i båda, 885 mnkr.");
  expect(sentence("unknown", 885n)).toBe(
    "Hur ramarna skiljer sig åt är okänt: ramen för A 2016 är inte känd.",
  );
});

test("what the recipients get more or less together", () => {
  const sum = (difference: bigint | "unknown") =>
    ({
      before: "unknown",
      after: "unknown",
      difference: difference === "unknown" ? difference : ore(difference),
      effects: "unknown",
    }) as const;
  expect(plain(sumSentence(sum(123_400n), "Halland"))).toBe("Halland får 1 234 kr mer.");
  expect(plain(sumSentence(sum(-123_400n), undefined))).toBe(
    "Alla mottagare tillsammans får 1 234 kr mindre.",
  );
  expect(sumSentence(sum(0n), "Halland")).toBe("Halland får lika mycket i båda.");
  expect(sumSentence(sum("unknown"), undefined)).toBe(
    "Hur mycket skillnaden blir för alla mottagare tillsammans är okänt.",
  );
  expect(sumSentence(undefined, undefined)).toBe(
    "Inget belopp går att jämföra: inget av avtalen har kända belopp.",
  );
});

test("unknown is okänt and no amount to somebody is a dash, never 0", () => {
  expect(differenceText("unknown")).toBe("okänt");
  expect(plain(differenceText(ore(-198_800n)))).toBe("−1 988");
  expect([sideWithout("unknown"), sideWithout(ore(0n))]).toEqual(["okänt", "–"]);
});

test("facts in words", () => {
  expect(factText({ kind: "unknown" })).toBe("okänt");
  expect(factText({ kind: "absent" })).toBe("inget inskrivet");
  expect(plain(factText({ kind: "day", day: day("2016-11-01") }))).toBe("1 november 2016");
  expect(factText({ kind: "groups", groups: ["municipalities", "regions"] })).toBe(
    "kommunerna och regionerna",
  );
  expect(factText({ kind: "key", form: "population" })).toBe("per invånare");
  expect(factText({ kind: "rounding", grain: ore(100n), rest: "largest-remainder" })).toBe(
    "hela kronor, största rest",
  );
});
