import { expect, test } from "vitest";
import { readByWords, takenOverWords } from "./other-year.ts";

test("an interpretation that nobody of this year's has confirmed says which agreement it was made for", () => {
  expect(takenOverWords(2017)).toBe("Tolkat för 2017 års överenskommelse, övertaget");
  expect(readByWords({ by: "Samnytta", forYear: 2017 })).toBe(
    "Samnytta, tolkat för 2017 års överenskommelse, övertaget",
  );
  expect(readByWords({ by: "Samnytta" })).toBe("Samnytta");
});
