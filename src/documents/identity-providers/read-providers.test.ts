import { expect, test } from "vitest";
import { readProviders } from "./read-providers.ts";

const falun = {
  id: "falun",
  name: "Falu kommun",
  issuer: "https://inloggning.example.se",
  clientId: "samnytta",
  clientSecret: "hemlig",
  organisations: ["2080"],
};

test("a provider with everything is read; without organisations it is for all", () => {
  expect(readProviders(JSON.stringify([falun]))).toEqual({ ok: true, value: [falun] });
  const { organisations: _, ...open } = falun;
  expect(readProviders(JSON.stringify([open]))).toMatchObject({ ok: true, value: [{ organisations: [] }] });
});

test("everything that is wrong is told at once, with its place", () => {
  const wrong = [
    { ...falun, issuer: "http://inloggning.example.se" },
    { id: "falun", organisations: "2080" },
  ];
  const read = readProviders(JSON.stringify(wrong));
  expect(read.ok ? [] : read.problems).toEqual([
    { kind: "field-wrong", place: 1, field: "issuer" },
    ...["name", "issuer", "clientId", "clientSecret"].map((field) => ({
      kind: "field-missing",
      place: 2,
      field,
    })),
    { kind: "field-wrong", place: 2, field: "organisations" },
    { kind: "id-twice", place: 2, id: "falun" },
  ]);
  for (const text of ["", "{}", "not json"])
    expect(readProviders(text)).toMatchObject({ ok: false, problems: [{ kind: "not-readable" }] });
});
