import type { AgreementFile } from "../../src/documents/agreement/agreement-file.ts";
import type { WrittenComponent } from "./agreement-files.ts";
import {
  changeOne,
  clauseOf,
  kronorOf,
  someDifference,
  withKronor,
  type Contradictions,
} from "./mutation.ts";

/** Amounts that are others than the words they rest on. */
export const CLAUSES: Contradictions = {
  kind: "amount against clause",
  found: ["amount-against-clause"],
  mutations: [
    {
      name: "a part is another than its clause says",
      change: (file, random) =>
        changeOne(file, random, isSaid(file), (each) => {
          const kronor = kronorOf(each) ?? 0;
          return withKronor(each, kronor + someDifference(kronor, random));
        }),
    },
    {
      name: "the frame is another than its clause says",
      change: (file, random) => {
        const { frame } = file;
        if (frame === "unknown" || file.clauses.every(({ id }) => id !== frame.clause)) return undefined;
        const kronor = Number(frame.ore) / 100 + someDifference(Number(frame.ore) / 100, random);
        return {
          ...file,
          frame: { ...frame, asWritten: `${kronor} kronor`, ore: String(BigInt(kronor) * 100n) },
        };
      },
    },
    {
      name: "a clause keeps the figure of the year before",
      change: (file, random) => {
        const possible = file.components.filter(isSaid(file));
        if (possible.length === 0) return undefined;
        const clause = clauseOf(random.pick(possible));
        return {
          ...file,
          clauses: file.clauses.map((each) =>
            each.id === clause
              ? { ...each, text: each.text.replace(/\d(?=[\d ,]* ?(?:m|k))/iu, otherDigit) }
              : each,
          ),
        };
      },
    },
    {
      name: "a unit is another",
      change: (file, random) =>
        changeOne(file, random, isSaid(file), (each) => withKronor(each, (kronorOf(each) ?? 0) / 1000)),
    },
  ],
};

/** Whether an amount of whole thousands stands in a clause that gives amounts in figures. */
function isSaid({ clauses }: AgreementFile): (component: WrittenComponent) => boolean {
  return (component) =>
    (kronorOf(component) ?? 1) % 1000 === 0 &&
    clauses.some(({ id, text }) => id === clauseOf(component) && /\d/.test(text));
}

function otherDigit(digit: string): string {
  return String((Number(digit) % 9) + 1);
}
