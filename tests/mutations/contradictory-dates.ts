import type { AgreementFile } from "../../src/documents/agreement/agreement-file.ts";
import { shipped } from "../worked-cases/shipped.ts";
import type { WrittenComponent } from "./agreement-files.ts";
import { changeOne, type Contradictions } from "./mutation.ts";
import type { Random } from "./random.ts";

const always = () => true;

/** A span in a form that no words contradict. */
function span(first: string, last: string) {
  return { first, last, asWritten: "enligt överenskommelsen" };
}

function dayIn(year: number, random: Random): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${year}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
}

function paid(component: WrittenComponent, first: string, last: string): WrittenComponent {
  return { ...component, payment: { ...component.payment, window: span(first, last) } };
}

/** Days that cannot come in that order, or not in that agreement. */
export const DATES: Contradictions = {
  kind: "dates out of order",
  found: ["dates-out-of-order", "date-outside-year", "date-differs-from-words"],
  mutations: [
    {
      name: "paid before it is decided",
      change: (file, random) => {
        const changed = changeOne(file, random, always, (each) =>
          paid(each, `${file.year}-01-10`, `${file.year}-02-10`),
        );
        return changed && { ...file, ...changed, decided: `${file.year}-0${random.whole(3, 9)}-15` };
      },
    },
    {
      name: "decided after its own year",
      change: (file, random) => ({ ...file, decided: dayIn(file.year + random.whole(1, 3), random) }),
    },
    {
      name: "decided years before",
      change: (file, random) => ({ ...file, decided: dayIn(file.year - random.whole(2, 6), random) }),
    },
    {
      name: "a payment that ends before it begins",
      change: (file, random) =>
        changeOne(file, random, always, (each) =>
          paid(each, `${file.year}-06-30`, `${file.year}-0${random.whole(1, 5)}-01`),
        ),
    },
    {
      name: "a claim that opens when the last money has been paid",
      change: (file, random) =>
        changeOne(file, random, always, (each) => ({
          ...paid(each, `${file.year}-01-01`, `${file.year}-03-31`),
          claim: {
            channel: each.claim?.channel ?? "invoice",
            payer: each.claim?.payer ?? "SKR",
            window: span(`${file.year}-0${random.whole(4, 9)}-01`, `${file.year}-12-31`),
          },
        })),
    },
    {
      name: "reported before anything is paid",
      change: (file, random) =>
        changeOne(file, random, always, (each) => ({
          ...paid(each, `${file.year}-0${random.whole(5, 9)}-01`, `${file.year}-12-31`),
          report: { to: each.report?.to ?? "SKR", by: span(`${file.year}-01-31`, `${file.year}-01-31`) },
        })),
    },
    {
      name: "reported the year before",
      change: (file, random) =>
        changeOne(file, random, always, (each) => {
          const day = dayIn(file.year - 1, random);
          return { ...each, report: { to: each.report?.to ?? "SKR", by: span(day, day) } };
        }),
    },
    {
      name: "repaid before it is paid",
      change: (file, random) =>
        changeOne(file, random, always, (each) => ({
          ...paid(each, `${file.year}-0${random.whole(5, 9)}-01`, `${file.year}-12-31`),
          conditions: [
            {
              id: "i-tid",
              text: "Planen ska vara klar.",
              by: span(`${file.year}-02-01`, `${file.year}-02-01`),
              consequence: "repay-all",
            },
          ],
        })),
    },
    {
      name: "used before it is paid",
      change: (file, random) =>
        changeOne(file, random, always, (each) => ({
          ...paid(each, `${file.year}-0${random.whole(5, 9)}-01`, `${file.year}-12-31`),
          carryOver: { kind: "until", until: `${file.year}-03-31` },
        })),
    },
    {
      name: "inhabitants of a day after the last payment",
      change: (file, random) =>
        changeOne(
          file,
          random,
          ({ key }) => key !== "unknown" && key.kind === "population",
          (each) => ({
            ...paid(each, `${file.year}-01-01`, `${file.year}-03-31`),
            key: { kind: "population", on: `${file.year}-1${random.whole(0, 2)}-01` },
          }),
        ),
    },
    {
      name: "a last day in another year than its own words",
      change: (file, random) =>
        changeOne(
          file,
          random,
          ({ report }) => report !== undefined && report.by !== "unknown",
          (each) => {
            if (each.report === undefined || each.report.by === "unknown") return each;
            const other = `${file.year + random.whole(1, 2)}-10-31`;
            return {
              ...each,
              report: { ...each.report, by: { ...each.report.by, first: other, last: other } },
            };
          },
        ),
    },
    {
      name: "a document read before it was published",
      change: (file, random) => {
        const chosen = random.pick(file.documents);
        const published = dayIn(Number(chosen.readOn.slice(0, 4)) + 1, random);
        return {
          ...file,
          documents: file.documents.map((each) => (each === chosen ? { ...each, published } : each)),
        };
      },
    },
  ],
};

/** Keys that count inhabitants of a day that no series is of. */
export const KEY_DATES: Contradictions = {
  kind: "key date without series",
  found: ["key-date-without-series"],
  mutations: [
    {
      name: "a written key has another day",
      change: (file, random) =>
        changeOne(
          file,
          random,
          ({ key }) => key !== "unknown" && "on" in key,
          (each) => ({ ...each, key: { kind: "population", on: dayWithoutSeries(file, random) } }),
        ),
    },
    {
      name: "a key is put where none was known",
      change: (file, random) =>
        changeOne(
          file,
          random,
          ({ key }) => key === "unknown",
          (each) => ({
            ...each,
            key: { kind: "population", on: dayWithoutSeries(file, random) },
            keyClauses: each.clauses,
          }),
        ),
    },
    {
      name: "the reading of a key has another day",
      change: (file, random) => {
        const chosen = file.interpretations.find(({ effect }) => effect.kind === "key");
        if (chosen?.effect.kind !== "key") return undefined;
        const effect = {
          ...chosen.effect,
          key: { kind: "population" as const, on: dayWithoutSeries(file, random) },
        };
        return {
          ...file,
          interpretations: file.interpretations.map((each) => (each === chosen ? { ...each, effect } : each)),
        };
      },
    },
    {
      name: "a floor over a key of another day",
      change: (file, random) =>
        changeOne(file, random, always, (each) => ({
          ...each,
          key: {
            kind: "bounded",
            floor: "100",
            by: { kind: "population", on: dayWithoutSeries(file, random) },
          },
          keyClauses: each.clauses,
        })),
    },
  ],
};

function dayWithoutSeries(file: AgreementFile, random: Random): string {
  const taken = new Set([
    ...shipped.basis.series.map(({ date }) => date.toString()),
    `${file.year - 1}-11-01`,
  ]);
  for (;;) {
    const day = random.pick([
      `${file.year - 1}-11-0${random.whole(1, 9)}`,
      dayIn(file.year - random.whole(1, 12), random),
    ]);
    if (!taken.has(day)) return day;
  }
}
