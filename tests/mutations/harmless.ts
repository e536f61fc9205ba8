import type { AgreementFile } from "../../src/documents/agreement/agreement-file.ts";
import type { WrittenComponent } from "./agreement-files.ts";
import { changeOne, clauseOf, kronorOf, withKronor, type Mutation } from "./mutation.ts";
import type { Random } from "./random.ts";

/** Versions that say the same: other order, other writing, other unit, equal sums. */
export const HARMLESS: readonly Mutation[] = [
  {
    name: "components in another order",
    change: (file, random) => ({ ...file, components: random.reorder(file.components) }),
  },
  {
    name: "clauses and documents in another order",
    change: (file, random) => ({
      ...file,
      clauses: random.reorder(file.clauses),
      documents: random.reorder(file.documents),
    }),
  },
  {
    name: "recipients in another order",
    change: (file, random) => ({
      ...file,
      components: file.components.map((each) => ({
        ...each,
        recipients: random.reorder(
          each.recipients.map((group) =>
            group.kind === "named" ? { ...group, recipients: random.reorder(group.recipients) } : group,
          ),
        ),
      })),
    }),
  },
  {
    name: "readings and focus areas in another order",
    change: (file, random) =>
      file.interpretations.length + file.focusAreas.length < 2
        ? undefined
        : {
            ...file,
            interpretations: random.reorder(file.interpretations),
            focusAreas: random.reorder(file.focusAreas),
          },
  },
  {
    name: "rows of a table in another order",
    change: (file, random) =>
      changeOne(
        file,
        random,
        ({ key }) => key !== "unknown" && key.kind === "table",
        (each) =>
          each.key !== "unknown" && each.key.kind === "table"
            ? { ...each, key: { ...each.key, amounts: random.reorder(each.key.amounts) } }
            : each,
      ),
  },
  {
    name: "all amounts in another writing and unit",
    change: (file, random) => ({
      ...file,
      frame: file.frame === "unknown" ? file.frame : rewritten(file.frame, random),
      components: file.components.map((each) => ({
        ...each,
        stated: each.stated === "unknown" ? each.stated : rewritten(each.stated, random),
      })),
      statements: file.statements.map((each) => ({ ...each, stated: rewritten(each.stated, random) })),
    }),
  },
  {
    name: "one amount in another writing and unit",
    change: (file, random) =>
      changeOne(
        file,
        random,
        ({ stated }) => stated !== "unknown",
        (each) => ({
          ...each,
          stated: each.stated === "unknown" ? each.stated : rewritten(each.stated, random),
        }),
      ),
  },
  {
    name: "a percentage in another writing",
    change: (file, random) =>
      changeOne(
        file,
        random,
        ({ percentage }) => percentage !== undefined,
        (each) => {
          const [numerator = "", denominator = ""] = each.percentage?.fraction.split("/") ?? [];
          const times = random.whole(2, 9);
          return each.percentage === undefined
            ? each
            : {
                ...each,
                percentage: {
                  ...each.percentage,
                  asWritten: `${(Number(numerator) * 100) / Number(denominator)} procent`,
                  fraction: `${Number(numerator) * times}/${Number(denominator) * times}`,
                },
              };
        },
      ),
  },
  {
    name: "a span in another writing",
    change: (file, random) =>
      changeOne(
        file,
        random,
        ({ payment }) => payment !== undefined && payment.window !== "unknown",
        (each) => {
          if (each.payment === undefined || each.payment.window === "unknown") return each;
          const { first, last } = each.payment.window;
          const asWritten = random.pick([
            `Q1 ${file.year}`,
            `januari–mars ${file.year}`,
            `${first}–${last}`,
            "före april",
          ]);
          return { ...each, payment: { ...each.payment, window: { first, last, asWritten } } };
        },
      ),
  },
  {
    name: "a part split in two beside each other",
    change: (file, random) => splitPart(file, random, "beside"),
  },
  { name: "a part divided in two under itself", change: (file, random) => splitPart(file, random, "under") },
  { name: "money moved between two parts of a whole, in words and in figures", change: moveMoney },
  {
    name: "a note of what is used how",
    change: (file, random) =>
      changeOne(
        file,
        random,
        () => true,
        (each) => ({ ...each, purpose: random.pick(["Insatser för unga.", "Stöd till arbetet i länet."]) }),
      ),
  },
];

/** The same amount with another unit, separator or word: "780 mnkr", "780 000 000 kr", "780 000 tkr". */
function rewritten<Stated extends { readonly ore: string; readonly precision: string }>(
  stated: Stated,
  random: Random,
): Stated & { readonly asWritten: string } {
  const kronor = Number(stated.ore) / 100;
  const grouped = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/g, random.pick([" ", "\u00a0"]));
  const inMillions = String(kronor / 1_000_000).replace(".", ",");
  const writings = [
    `${grouped(kronor)} kr`,
    `${grouped(kronor)} kronor`,
    `${kronor} SEK`,
    `${inMillions} mnkr`,
    `${inMillions} Mkr`,
    `${inMillions} miljoner kronor`,
    ...(kronor % 1000 === 0 ? [`${grouped(kronor / 1000)} tkr`] : []),
  ];
  const about = stated.precision === "exact" ? "" : "cirka ";
  return { ...stated, asWritten: `${about}${random.pick(writings)}` };
}

/** Two parts that are one part's sum; whatever is read of the one is read of both. */
function splitPart(
  file: AgreementFile,
  random: Random,
  where: "beside" | "under",
): AgreementFile | undefined {
  const possible = file.components.filter((each) => isPlainIn(file, each) && (kronorOf(each) ?? 0) > 1);
  if (possible.length === 0) return undefined;
  const chosen = random.pick(possible);
  const kronor = kronorOf(chosen) ?? 0;
  const first = random.pick([Math.floor(kronor / 2), random.whole(1, kronor - 1)]);
  const [left, right] = [first, kronor - first].map((part, index) => ({
    ...withKronor(chosen, part),
    conditions: [],
    id: index === 0 && where === "beside" ? chosen.id : `${chosen.id}-del-${index + 1}`,
    title: `${chosen.title}, del ${index + 1}`,
    ...(where === "under" ? { parent: chosen.id } : {}),
  }));
  if (left === undefined || right === undefined) return undefined;
  const others = file.components.filter((each) => each !== chosen);
  return {
    ...file,
    components: [...others, ...(where === "under" ? [chosen] : []), left, right],
    interpretations: file.interpretations.map((each) =>
      each.effect.kind === "key" && each.effect.components.includes(chosen.id)
        ? {
            ...each,
            effect: {
              ...each.effect,
              components: [...new Set([...each.effect.components, left.id, right.id])],
            },
          }
        : each,
    ),
  };
}

/** A part whose own id no reading names, except the reading of its key. */
function isPlainIn(
  { components, interpretations }: AgreementFile,
  { id, stated, isOfWhich }: WrittenComponent,
): boolean {
  return (
    stated !== "unknown" &&
    isOfWhich !== true &&
    components.every(({ parent, percentage }) => parent !== id && percentage?.of !== id) &&
    interpretations.every(({ effect }) => !("component" in effect) || effect.component !== id)
  );
}

function moveMoney(file: AgreementFile, random: Random): AgreementFile | undefined {
  const possible = file.components.filter((each) => isPlainIn(file, each) && (kronorOf(each) ?? 0) > 1);
  const pairs = possible.flatMap((from) =>
    possible.filter((to) => to !== from && to.parent === from.parent).map((to) => ({ from, to })),
  );
  if (pairs.length === 0) return undefined;
  const { from, to } = random.pick(pairs);
  const moved = random.whole(1, Math.floor((kronorOf(from) ?? 2) / 2));
  return {
    ...file,
    ...inTheirClauses(
      file,
      file.components.map((each) => {
        if (each === from) return withKronor(each, (kronorOf(each) ?? 0) - moved);
        return each === to ? withKronor(each, (kronorOf(each) ?? 0) + moved) : each;
      }),
      [from, to],
    ),
  };
}

/** The clauses of changed components say every amount that rests on them. */
function inTheirClauses(
  { clauses, frame }: AgreementFile,
  components: AgreementFile["components"],
  changed: readonly WrittenComponent[],
): Pick<AgreementFile, "clauses" | "components"> {
  const rewrittenIds = new Set(changed.map(clauseOf));
  const kronorIn = (id: string) => [
    ...(frame !== "unknown" && frame.clause === id ? [Number(frame.ore) / 100] : []),
    ...components.flatMap((each) => (clauseOf(each) === id ? [kronorOf(each)] : [])),
  ];
  return {
    components,
    clauses: clauses.map((clause) =>
      rewrittenIds.has(clause.id)
        ? { ...clause, text: `Här står ${kronorIn(clause.id).join(" kronor och ")} kronor.` }
        : clause,
    ),
  };
}
