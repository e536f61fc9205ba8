import type { AgreementFile } from "../../src/documents/agreement/agreement-file.ts";
import { countyAmounts } from "../../src/application/sums-of-entry.ts";
import { shipped } from "../worked-cases/shipped.ts";
import { statedKronor, type WrittenComponent } from "./agreement-files.ts";
import {
  changeOne,
  isSummed,
  kronorOf,
  someDifference,
  withKronor,
  type Contradictions,
} from "./mutation.ts";
import type { Random } from "./random.ts";

const isAmount = (component: { readonly stated: unknown; readonly isOfWhich?: boolean }) =>
  component.stated !== "unknown" && component.isOfWhich !== true;

const isSummedAmount = (file: AgreementFile) => (component: WrittenComponent) =>
  isAmount(component) && isSummed(file, component);

/** Sums that no longer add up, at any level. */
export const PARTS: Contradictions = {
  kind: "parts against whole",
  // Where the parts are percentages of the frame, another frame shows in what the percentages give.
  found: ["parts-against-whole", "percentage-against-amount"],
  mutations: [
    {
      name: "a part is larger",
      change: (file, random) =>
        changeOne(file, random, isSummedAmount(file), (each) => byDifference(each, random, 1)),
    },
    {
      name: "a part is smaller",
      change: (file, random) =>
        changeOne(file, random, isSummedAmount(file), (each) => byDifference(each, random, -1)),
    },
    { name: "the frame is another", change: anotherFrame },
    {
      name: "a part is left out",
      change: (file, random) => {
        const leaves = file.components.filter(
          (each) => isSummedAmount(file)(each) && file.components.every(({ parent }) => parent !== each.id),
        );
        if (leaves.length === 0) return undefined;
        const chosen = random.pick(leaves);
        const isReadOf = JSON.stringify(file.interpretations).includes(`"${chosen.id}"`);
        return isReadOf || file.components.length < 2
          ? undefined
          : { ...file, components: file.components.filter((each) => each !== chosen) };
      },
    },
    {
      name: "a part is added",
      change: (file, random) => {
        const summed = file.components.filter((each) => isSummed(file, each));
        if (summed.length === 0) return undefined;
        const like = random.pick(summed);
        const { percentage: _, isOfWhich: __, ...others } = like;
        const plain = { ...others, conditions: [] };
        const stated = statedKronor(random.whole(1, 90) * 100_000, like.clauses[0]);
        return {
          ...file,
          components: [
            ...file.components,
            {
              ...plain,
              id: `${like.id}-tillagg`,
              title: `${like.title}, tillägg`,
              stated,
              key: "unknown",
              keyClauses: [],
            },
          ],
        };
      },
    },
    {
      name: "what is pointed out is more than its whole",
      change: (file, random) => {
        const wholes = file.components.filter(
          (each) => isAmount(each) && !JSON.stringify(file.interpretations).includes(`"${each.id}"`),
        );
        if (wholes.length === 0) return undefined;
        const whole = random.pick(wholes);
        const kronor = kronorOf(whole) ?? 0;
        const { parent: _, percentage: __, ...others } = whole;
        const plain = { ...others, conditions: [] };
        const part = {
          ...plain,
          id: `${whole.id}-varav`,
          title: "Varav en del",
          parent: whole.id,
          isOfWhich: true,
        };
        return {
          ...file,
          components: [
            ...file.components,
            withKronor({ ...part, key: "unknown", keyClauses: [] }, kronor + someDifference(kronor, random)),
          ],
        };
      },
    },
  ],
};

/** Percentages that do not give their amounts, or that are more than there is. */
export const PERCENTAGES: Contradictions = {
  kind: "percentages against amounts",
  found: ["percentage-against-amount", "percentages-against-whole", "parts-against-whole"],
  mutations: [
    {
      name: "a percentage is put beside an amount that is another",
      change: (file, random) => {
        const frame = file.frame === "unknown" ? undefined : Number(file.frame.ore) / 100;
        return changeOne(
          file,
          random,
          (each) => isAmount(each) && each.percentage === undefined && frame !== undefined,
          (each) => {
            const right = ((kronorOf(each) ?? 0) / (frame ?? 1)) * 100;
            const percent = random.pick([1, 5, 10, 25, 50, 75].filter((some) => Math.abs(some - right) > 1));
            return { ...each, percentage: percentage(percent, "frame", each.clauses[0]) };
          },
        );
      },
    },
    {
      name: "a percentage is another",
      change: (file, random) =>
        changeOne(
          file,
          random,
          ({ percentage: stated }) => stated !== undefined,
          (each) => {
            const { of, fraction } = each.percentage ?? { of: "frame", fraction: "" };
            const percents = [10, 20, 25, 40, 50, 60, 90].filter((some) => `${some / 10}/10` !== fraction);
            return { ...each, percentage: percentage(random.pick(percents), of, each.percentage?.clause) };
          },
        ),
    },
    {
      name: "the base of a percentage is another",
      change: (file, random) =>
        file.components.some(({ percentage: stated }) => stated !== undefined)
          ? anotherFrame(file, random)
          : undefined,
    },
    {
      name: "a row of the table is another",
      change: (file, random) =>
        changeOne(
          file,
          random,
          ({ key, percentage: stated }) => stated !== undefined && key !== "unknown" && key.kind === "table",
          (each) => {
            if (each.key === "unknown" || each.key.kind !== "table") return each;
            const chosen = random.pick(each.key.amounts);
            const tkr = random.pick(
              [50, 100, 300, 450, 500, 800].filter((some) => `${some}00000` !== chosen.ore),
            );
            const amounts = each.key.amounts.map((row) =>
              row === chosen ? { ...row, asWritten: `${tkr} tkr`, ore: `${tkr}00000` } : row,
            );
            return { ...each, key: { ...each.key, amounts } };
          },
        ),
    },
    {
      name: "siblings are more than 100 % together",
      change: (file, random) => {
        const parent = file.components.find((each) => isAmount(each) && each.parent !== undefined)?.parent;
        if (parent === undefined) return undefined;
        const percent = random.whole(30, 60);
        return {
          ...file,
          components: file.components.map((each) =>
            each.parent === parent && each.isOfWhich !== true
              ? { ...each, percentage: percentage(percent, parent, each.clauses[0]) }
              : each,
          ),
        };
      },
    },
  ],
};

/** What a county is said to get, which it does not. */
export const STATED: Contradictions = {
  kind: "stated against computed",
  found: ["stated-against-computed", "counties-above-frame"],
  mutations: [
    {
      name: "what is said of a county is another amount",
      change: (file, random) => {
        if (file.statements.length === 0) return undefined;
        const chosen = random.pick(file.statements);
        const kronor = random.pick([5, 7, 8, 12, 18, 20, 31, 40]) * 1_000_000;
        const stated = { ...statedKronor(kronor, chosen.stated.clause), precision: chosen.stated.precision };
        return {
          ...file,
          statements: file.statements.map((each) => (each === chosen ? { ...each, stated } : each)),
        };
      },
    },
    {
      name: "it is said of another county",
      change: (file, random) => {
        const [first, ...others] = file.statements;
        if (first === undefined) return undefined;
        const county = random.pick(counties().filter((code) => code !== first.county));
        return { ...file, statements: [{ ...first, county }, ...others] };
      },
    },
    {
      name: "a county is said to get some per cent more or less than computed",
      change: (file, random) => nearMiss(file, random, "exact"),
    },
    {
      name: "a county is said to get about a fifth more or less than computed",
      change: (file, random) => nearMiss(file, random, "approximate"),
    },
    {
      name: "a county is said to get more than there is",
      change: (file, random) => {
        if (file.frame === "unknown") return undefined;
        const kronor = Number(file.frame.ore) / 100 + random.whole(1, 900) * 1_000;
        return addStatement(file, random.pick(counties()), kronor, "exact");
      },
    },
  ],
};

function byDifference<Component extends Parameters<typeof withKronor>[0]>(
  component: Component,
  random: Random,
  sign: 1 | -1,
) {
  const kronor = kronorOf(component) ?? 0;
  return withKronor(component, kronor + sign * Math.min(someDifference(kronor, random), kronor - 1));
}

function anotherFrame(file: AgreementFile, random: Random): AgreementFile | undefined {
  const { frame } = file;
  if (frame === "unknown") return undefined;
  const kronor = Number(frame.ore) / 100;
  const sign = random.pick([1, -1]);
  const other = kronor + sign * Math.min(someDifference(kronor, random), kronor - 1);
  return { ...file, frame: { ...frame, asWritten: `${other} kronor`, ore: `${other}00` } };
}

function percentage(percent: number, of: string, clause: string | undefined) {
  return {
    asWritten: `${percent} %`,
    fraction: `${percent}/100`,
    of,
    ...(clause === undefined ? {} : { clause }),
  };
}

function nearMiss(
  file: AgreementFile,
  random: Random,
  precision: "exact" | "approximate",
): AgreementFile | undefined {
  const entry = shipped.entries.find(({ agreement }) => agreement.id === file.id);
  const county = random.pick(counties());
  const isComputed = entry?.components.every(({ result }) => result.status !== "awaiting-basis") === true;
  const total = entry && isComputed ? countyAmounts(entry, county).total?.figure.value : undefined;
  if (total === undefined || total === "unknown") return undefined;
  const factor =
    precision === "exact" ? random.pick([0.97, 0.99, 1.01, 1.03]) : random.pick([0.75, 0.8, 1.2, 1.3]);
  const kronor = Math.round((Number(total) / 100) * factor);
  const rounded = precision === "exact" ? kronor : Math.round(kronor / 100_000) * 100_000;
  return addStatement(file, county, rounded, precision);
}

function addStatement(
  file: AgreementFile,
  county: string,
  kronor: number,
  precision: "exact" | "approximate",
): AgreementFile {
  const clause = file.clauses.find(({ reading }) => reading !== "unread")?.id;
  const stated = { ...statedKronor(kronor, clause), precision };
  return {
    ...file,
    statements: [...file.statements, { id: `lan-${county}-sagt`, kind: "county-total", county, stated }],
  };
}

function counties(): readonly string[] {
  return [...shipped.register.counties.keys()];
}
