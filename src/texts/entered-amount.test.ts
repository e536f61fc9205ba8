import { expect, test } from "vitest";
import { kronor } from "#domain/money";
import { day } from "#domain/time";
import { enteredSentence } from "./entered-amount.ts";
import { textOfYear, textOfYearNotice } from "./text-of-year.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const entered = { amount: kronor(260_000_000n), year: 2018, ofYear: 2017, says: [kronor(250_000_000n)] };

test("an amount written for a year without a text says who wrote it and what last year's text says", () => {
  expect(plain(enteredSentence(entered, { by: "RSS Dalarna", on: "28 november 2026" }))).toBe(
    "260 mnkr är inskrivet för 2018 av RSS Dalarna, publicerat 28 november 2026. Texten här är 2017 års och säger 250 mnkr.",
  );
  expect(plain(enteredSentence({ ...entered, says: [] }))).toBe(
    "260 mnkr är inskrivet för 2018. Texten här är 2017 års.",
  );
});

test("an agreement of which a part of the text is this year's does not say that none is read", () => {
  const document = {
    id: "d-1",
    title: "Psykisk hälsa",
    publisher: "SKR",
    reference: "unknown",
    published: "unknown",
    readOn: day("2018-01-10"),
    extent: "whole",
  } as const;
  const lead = (...years: readonly (number | undefined)[]) => {
    const documents = years.map((ofYear) => (ofYear === undefined ? document : { ...document, ofYear }));
    const other = textOfYear({ documents, year: 2018 });
    return other && textOfYearNotice(other).lead;
  };
  expect(lead(2017, 2016)).toBe("Ingen text för 2018 är läst.");
  expect(lead(2017, undefined)).toBe("En del av texten är 2017 års.");
  expect(lead(undefined)).toBeUndefined();
  expect(lead()).toBeUndefined();
});
