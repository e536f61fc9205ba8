import { expect, test } from "vitest";
import type { Clause } from "#domain/agreement";
import { kronor } from "#domain/money";
import { day } from "#domain/time";
import { openInShort } from "./draft-decision.ts";

const millions = (count: bigint) => kronor(count * 1_000_000n);

const clause = (id: string, document: string): Clause => ({
  id,
  number: id,
  heading: "Pengar",
  reading: "quote",
  text: "250 Mkr",
  document,
  place: "s. 1",
});

const document = {
  id: "own",
  title: "Överenskommelse 2018",
  publisher: "SKR",
  reference: "unknown",
  published: "unknown",
  readOn: day("2018-02-01"),
  extent: "extract",
} as const;

const agreement = {
  year: 2018,
  clauses: [clause("5", "former"), clause("6", "former"), clause("7", "own")],
  documents: [document, { ...document, id: "former", ofYear: 2017 }],
};

const against = (clauseId: string) => ({
  detail: {
    kind: "amount-against-clause",
    where: { kind: "component", component: "unga" },
    amount: millions(260n),
    clause: clauseId,
    number: clauseId,
    figures: [millions(250n)],
  } as const,
});

const context = { componentTitle: () => "Unga", nameOf: (code: string) => code };
const linesOf = (...clauses: readonly string[]) => openInShort(clauses.map(against), agreement, context);

test("amounts beside last year's clauses are one line, and one beside this year's own is told with its figures", () => {
  const missing = {
    headline: "2018 års text saknas för de belopp som är andra än i 2017 års.",
    figures: "Avsnitten de bygger på är 2017 års.",
  };
  expect(linesOf("5", "6")).toEqual([missing]);
  expect(linesOf("5", "7", "6")).toEqual([
    {
      headline: "Beloppet är 260\u00a0mnkr, men avsnittet det bygger på säger 250\u00a0mnkr.",
      figures: "Beloppet för delen ”Unga” bygger på avsnitt 7.",
    },
    missing,
  ]);
});
