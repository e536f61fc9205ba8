import { withComponent } from "./agreement-files.ts";
import { withKronor, type Mutation } from "./mutation.ts";

/** A contradiction that the check does not see, and the sentence of docs/limits.md that says so. */
export type BlindSpot = Mutation & { readonly folder: string; readonly limit: string };

/** What a careful reader would see and the check does not. Each works on one shipped agreement. */
export const BLIND_SPOTS: readonly BlindSpot[] = [
  {
    name: "an amount that its clause gives in words",
    folder: "2017-psykisk-halsa",
    limit: "An amount in words in a clause",
    change: (file) => ({
      ...file,
      clauses: file.clauses.map((each) =>
        each.id === "p-6"
          ? { ...each, text: "Hundrafemtio miljoner tillförs, varav 20 Mkr till unga." }
          : each,
      ),
      components: file.components.map((each) => {
        if (each.id === "unga") return withKronor(each, 140_000_000);
        return each.id === "ungdomsmottagningar"
          ? {
              ...withKronor(each, 140_000_000),
              stated: { asWritten: "140 Mkr", ore: "14000000000", precision: "exact", clause: "p-6" },
            }
          : each;
      }),
    }),
  },
  {
    name: "two recipients of a table with each other's amounts",
    folder: "2018-norra-stodstruktur",
    limit: "Two recipients that have changed amounts in a table",
    change: (file) =>
      withComponent(file, "samverkan", (each) =>
        each.key === "unknown" || each.key.kind !== "table"
          ? each
          : {
              ...each,
              key: {
                ...each.key,
                amounts: each.key.amounts.map((row) => {
                  if (row.recipient === "24") return { ...row, asWritten: "200 tkr", ore: "20000000" };
                  return row.recipient === "23" ? { ...row, asWritten: "400 tkr", ore: "40000000" } : row;
                }),
              },
            },
      ),
  },
  {
    name: "“varav” less than its own parts in the text",
    folder: "2024-god-och-nara-vard",
    limit: "Sums inside a clause's text",
    change: (file) => ({
      ...file,
      clauses: file.clauses.map((each) =>
        each.id === "p-6" ? { ...each, text: each.text.replace("750 miljoner", "650 miljoner") } : each,
      ),
    }),
  },
  {
    name: "decided in the middle of the days of payment",
    folder: "2017-psykisk-halsa",
    limit: "A decision between the first and the last day of payment",
    change: (file) => ({ ...file, decided: "2017-03-15" }),
  },
  {
    name: "money that may be asked for after the last day of payment",
    folder: "2017-psykisk-halsa",
    limit: "A claim that closes after the last day of payment",
    change: (file) =>
      withComponent(file, "unga", (each) => ({
        ...each,
        claim: {
          channel: "invoice",
          payer: "SKL",
          window: { first: "2017-01-01", last: "2017-12-31", asWritten: "under 2017" },
        },
      })),
  },
  {
    name: "a county whose amount lies within what is still unknown",
    folder: "2024-god-och-nara-vard",
    limit: "What a document says of a county while keys are unknown",
    change: (file) => ({
      ...file,
      statements: [
        {
          id: "gotland",
          kind: "county-total",
          county: "09",
          stated: {
            asWritten: "750 miljoner",
            ore: "75000000000",
            precision: "exact",
            clause: "p-4",
          },
        },
      ],
    }),
  },
  {
    name: "two readings of the same rounding",
    folder: "2017-psykisk-halsa",
    limit: "Two interpretations that contradict each other",
    change: (file) => ({
      ...file,
      interpretations: file.interpretations.flatMap((each) =>
        each.effect.kind === "rounding"
          ? [each, { ...each, id: "t-5", effect: { ...each.effect, grain: "100000" } }]
          : [each],
      ),
    }),
  },
];
