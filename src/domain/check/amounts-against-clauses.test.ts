import { describe, expect, test } from "vitest";
import { ore, parseStatedAmount } from "#domain/money";
import { shippedFile, statedKronor, withComponent } from "../../../tests/mutations/agreement-files.ts";
import { foundIn } from "../../../tests/mutations/found-in.ts";

const file2017 = shippedFile("2017-psykisk-halsa");
const KIND = "amount-against-clause";
const MILLION = 100_000_000n;

/** The 2017 agreement with other words in the clause of the part for the young, 150 million, and perhaps another amount. */
function saying(text: string, millions = 150): ReturnType<typeof shippedFile> {
  const clauses = file2017.clauses.map((each) => (each.id === "p-6" ? { ...each, text } : each));
  const stated = statedKronor(millions * 1_000_000, "p-6");
  return withComponent({ ...file2017, clauses }, "unga", (each) => ({ ...each, stated }));
}

/** What somebody would write first, and what must not do: the words of the amount looked for in the words of the clause. */
const wrongTwin = (asWritten: string, text: string) => !text.includes(asWritten);

describe("a stated amount against the clause that it rests on", () => {
  test("260 million where the clause says 250 Mkr is told with both figures and the place", () => {
    const raised = withComponent(file2017, "analys", (each) => ({
      ...each,
      stated: statedKronor(260_000_000, "p-5"),
    }));
    expect(foundIn(raised, KIND)).toMatchObject([
      {
        severity: "contradiction",
        clauses: ["p-5"],
        detail: {
          where: { component: "analys" },
          amount: 260n * MILLION,
          number: "5",
          figures: [250n * MILLION],
        },
      },
    ]);
  });

  test("the frame and a part that rest on one clause are told each by itself", () => {
    const frame = { ...statedKronor(895_000_000, "p-3") };
    const raised = withComponent({ ...file2017, frame }, "stimulansmedel", (each) => ({
      ...each,
      stated: statedKronor(790_000_000, "p-3"),
    }));
    expect(foundIn(raised, KIND).map(({ place }) => place)).toEqual([
      `${KIND}:frame`,
      `${KIND}:stimulansmedel`,
    ]);
  });

  test.each([
    "150 Mkr tillförs regionerna.",
    "150 000 000 kr tillförs.",
    "150\u00a0000\u202f000 kronor tillförs.",
    "150.000.000 kr tillförs.",
    "150'000'000 kr",
    "150 000 tkr tillförs regionerna under 2017.",
    "0,15 miljarder kronor",
    "150,0 mnkr",
    "150 mnkr kronor",
    "Cirka 152 miljoner kronor tillförs.",
    "Drygt 145 Mkr tillförs.",
    "100 Mkr tillförs regionerna och 50 Mkr kommunerna.",
    "Regionerna får 150 och kommunerna 130 miljoner kronor.",
    "Av 500 Mkr går 30 % till unga.",
    "300 Mkr tillförs. Hälften går till unga.",
    "450 Mkr tillförs, varav en tredjedel till unga.",
    "Totalt 180 Mkr, varav 30 Mkr till SKL. Resten går till unga.",
    "Hundrafemtio miljoner kronor, utöver de 20 Mkr som redan finns.",
    "Varje region får 7,5 miljoner kronor.",
    "År 2017 150 miljoner kronor",
    "Pengarna tillförs regionerna 2017.",
  ])("is not told where the clause says it in another writing, or nothing that can be read: %s", (text) => {
    expect(foundIn(saying(text), KIND)).toEqual([]);
  });

  test("a part that was split in two rests on one figure together, and so does one beside a part that is said", () => {
    // 90 + 60 = 150; and 150 + 130 = 280 beside 150, which is said by itself.
    const first = statedKronor(90_000_000, "p-6");
    const split = {
      ...file2017,
      components: file2017.components.flatMap((each) =>
        each.id === "unga"
          ? [
              { ...each, stated: first },
              { ...each, id: "unga-2", title: "Unga, del 2", stated: statedKronor(60_000_000, "p-6") },
            ]
          : [each],
      ),
    };
    expect(foundIn(split, KIND)).toEqual([]);
    const beside = saying("280 Mkr tillförs, varav 150 Mkr till unga.");
    expect(
      foundIn(
        withComponent(beside, "ungdomsmottagningar", (each) => ({
          ...each,
          stated: statedKronor(130_000_000, "p-6"),
        })),
        KIND,
      ),
    ).toEqual([]);
  });

  test.each([
    ["150 tkr tillförs regionerna.", 150],
    ["15 Mkr tillförs regionerna 2017, dag 150.", 160],
    ["150 Mkr tillförs regionerna, 12 § och 2017.", 151],
    ["300 Mkr och 370 Mkr tillförs.", 150],
  ])("is told where every figure is another: %s against %s million", (text, millions) => {
    expect(foundIn(saying(text, millions), KIND)).toHaveLength(1);
  });

  test("a comparison of words alone would flag what is the same and is caught here", () => {
    const written = parseStatedAmount("150 000 tkr");
    expect(written).toMatchObject({ ok: true, value: ore(150n * MILLION) });
    expect(wrongTwin("150 Mkr", "150 000 tkr tillförs.")).toBe(true);
    expect(foundIn(saying("150 000 tkr tillförs."), KIND)).toEqual([]);
  });
});
